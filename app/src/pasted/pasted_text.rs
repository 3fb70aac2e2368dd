//! What is in the field for a code, or whatever else somebody has: its text, and when it is to be read.

use crate::exchange::credential_fields::CredentialFields;
use crate::store::Store;
use leptos::html;
use leptos::prelude::*;

/// The field. It is in the context of what was found in it.
#[derive(Clone, Copy)]
pub struct PastedText {
    /// The field.
    pub input: NodeRef<html::Textarea>,
    /// Notified when its text is to be read.
    pub changed: Trigger,
    /// True while somebody is typing. Only a secret counts then.
    pub is_typing: RwSignal<bool>,
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
    pub fn new(store: Store, fields: Option<CredentialFields>) -> Self {
        Self {
            input: NodeRef::new(),
            changed: Trigger::new(),
            is_typing: RwSignal::new(false),
            is_answered: RwSignal::new(false),
            fields,
            is_primary: false,
            store,
        }
    }

    /// The text.
    #[must_use]
    pub fn text(self) -> String {
        self.input.get_untracked().map(|input| input.value()).unwrap_or_default()
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
