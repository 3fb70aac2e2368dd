//! What is in the field for a code, or whatever else somebody has: its text, and when it is to be read.

use crate::exchange::credential_fields::CredentialFields;
use crate::store::Store;
use leg3_core::oauth::secret::Secret;
use leptos::html;
use leptos::prelude::*;

/// The id of the field for a code, or whatever else somebody has.
pub const PASTE_BOX: &str = "typed-code";

/// The field. It is in the context of what was found in it.
#[derive(Clone, Copy)]
pub struct PastedText {
    /// The id of the field.
    pub id: &'static str,
    /// The field.
    pub input: NodeRef<html::Textarea>,
    /// Notified when its text is to be read.
    pub changed: Trigger,
    /// True while somebody is typing. Only a secret counts then.
    pub is_typing: RwSignal<bool>,
    /// True if the focus moves to the findings.
    pub takes_focus: RwSignal<bool>,
    /// Notified after a step was taken that leads what was pasted to another place.
    pub moved: Trigger,
    /// True while something is shown that was found in it.
    pub is_answered: RwSignal<bool>,
    /// The form for client id and secret, where a fresh code is asked for.
    pub fields: Option<CredentialFields>,
    /// True where what is found decides the next step of the screen.
    pub is_primary: bool,
    /// The store.
    pub store: Store,
}

impl PastedText {
    /// An empty field.
    #[must_use]
    pub fn new(store: Store, id: &'static str, fields: Option<CredentialFields>) -> Self {
        Self {
            id,
            input: NodeRef::new(),
            changed: Trigger::new(),
            is_typing: RwSignal::new(false),
            takes_focus: RwSignal::new(false),
            moved: Trigger::new(),
            is_answered: RwSignal::new(false),
            fields,
            is_primary: false,
            store,
        }
    }

    /// The text that is in the field.
    #[must_use]
    pub fn text(self) -> String {
        self.input.get_untracked().map(|input| input.value()).unwrap_or_default()
    }

    /// The text that was read last: a secret was taken out of the field.
    #[must_use]
    pub fn held(self) -> Secret {
        Secret::new(self.store.with_pasted(self.id, str::to_owned))
    }

    /// Has the text read. `is_typing` is true while somebody is typing it.
    pub fn read(self, is_typing: bool) {
        self.is_typing.set(is_typing);
        self.changed.notify();
    }

    /// Empties the field.
    pub fn empty(self) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value("");
        }
    }
}
