//! Whether the next step of the screen may be in *Install link*.

use leptos::prelude::*;

/// True if the tool may have the next step of the screen. It is in the context of the tool.
#[derive(Clone, Copy)]
pub struct LinkNextStep(pub bool);

impl LinkNextStep {
    /// The value in the context. The start screen has none, so the tool may have the next step.
    #[must_use]
    pub fn here() -> bool {
        use_context::<Self>().is_none_or(|Self(can_lead)| can_lead)
    }
}
