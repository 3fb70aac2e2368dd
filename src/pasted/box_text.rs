//! The text of a field for any pasted text, and when it must be read.

use crate::pasted::held_text::HeldText;
use leptos::html;
use leptos::prelude::*;

/// The field. It is in the context of what was found in it.
#[derive(Clone, Copy)]
pub struct BoxText {
    /// The field.
    pub input: NodeRef<html::Textarea>,
    /// Its text when it was read last.
    pub held: HeldText,
    /// Notified when its text must be read.
    pub changed: Trigger,
    /// True while somebody is typing. Only a secret counts then.
    pub is_typing: RwSignal<bool>,
    /// True if the focus moves to the findings.
    pub takes_focus: RwSignal<bool>,
    /// True while something is shown that was found in it.
    pub is_answered: RwSignal<bool>,
    /// True if the findings decide the next step of the screen.
    pub is_primary: bool,
}

impl BoxText {
    /// An empty field.
    #[must_use]
    pub fn new(held: HeldText, is_primary: bool) -> Self {
        Self {
            input: NodeRef::new(),
            held,
            changed: Trigger::new(),
            is_typing: RwSignal::new(false),
            takes_focus: RwSignal::new(false),
            is_answered: RwSignal::new(false),
            is_primary,
        }
    }

    /// The text that is in the field.
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
