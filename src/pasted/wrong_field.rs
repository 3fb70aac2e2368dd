//! The place below a field, where the page shows the findings about a value of the wrong kind in that field.

use crate::components::dynamic::dynamic;
use crate::lazy::lazy_part::LazyPart;
use crate::pasted::held_text::HeldText;
use crate::pasted::wrong_field_findings::load_wrong_field_findings;
use crate::store::Store;
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;

/// The place below the field. It is empty until [`show`](Self::show) is called.
#[derive(Clone, Copy)]
pub struct WrongField {
    /// The id of the field.
    pub id: &'static str,
    is_shown: RwSignal<bool>,
}

impl WrongField {
    /// An empty place below the field with this id.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, is_shown: RwSignal::new(false) }
    }

    /// Shows the findings in this text.
    pub fn show(self, store: Store, text: Secret) {
        store.hold_pasted(self.id, text);
        self.is_shown.set(true);
    }

    /// Empties the place.
    pub fn hide(self) {
        self.is_shown.set(false);
    }

    /// Draws the place.
    #[must_use]
    pub fn draw(self) -> AnyView {
        provide_context(HeldText::new(Store::here(), self.id, None));
        dynamic(move || {
            self.is_shown.get().then(|| {
                view! {
                    <LazyPart load=|place| Box::pin(load_wrong_field_findings(place)) is_quiet=true/>
                }
            })
        })
        .into_any()
    }
}
