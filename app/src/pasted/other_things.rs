//! The place for what else was pasted where an answer was asked for.

use crate::components::dynamic::dynamic;
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::parts::load_other_findings;
use leptos::prelude::*;

/// The place. It is empty until [`show`](Self::show).
#[derive(Clone, Copy)]
pub struct OtherThings {
    is_shown: RwSignal<bool>,
}

impl OtherThings {
    /// An empty place.
    #[must_use]
    pub fn new() -> Self {
        Self { is_shown: RwSignal::new(false) }
    }

    /// Shows what is in the text that the store holds.
    pub fn show(self) {
        self.is_shown.set(true);
    }

    /// Empties the place.
    pub fn hide(self) {
        self.is_shown.set(false);
    }

    /// The place.
    #[must_use]
    pub fn draw(self) -> AnyView {
        dynamic(move || {
            self.is_shown.get().then(|| {
                view! {
                    <LazyPart load=|place| Box::pin(load_other_findings(place)) is_quiet=true/>
                }
            })
        })
        .into_any()
    }
}

impl Default for OtherThings {
    fn default() -> Self {
        Self::new()
    }
}
