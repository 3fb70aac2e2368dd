//! The flag that says whether the next step of the screen may be in *Install link*.

use leptos::prelude::*;

/// True if the next step of the screen may be in the tool *Install link*. The value is in the context of the tool.
#[derive(Clone, Copy)]
pub struct LinkNextStep(pub bool);

impl LinkNextStep {
    /// Reads the value from the context. True if the context has no value, as on the start screen.
    #[must_use]
    pub fn here() -> bool {
        use_context::<Self>().is_none_or(|Self(can_lead)| can_lead)
    }
}
