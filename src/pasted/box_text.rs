//! The state of a field for any pasted text. It gives access to the pasted text, and to the trigger that makes the page
//! read this text.

use crate::pasted::held_text::HeldText;
use leptos::html;
use leptos::prelude::*;

/// The state of a field for any pasted text. The component of the field puts this state into the context, and the
/// findings read it there.
#[derive(Clone, Copy)]
pub struct BoxText {
    /// The input element of the field.
    pub input: NodeRef<html::Textarea>,
    /// The text of the field at the last reading.
    pub held: HeldText,
    /// Notified when the text must be read.
    pub changed: Trigger,
    /// True while the user is typing. Findings are then shown only if the text contains a secret.
    pub is_typing: RwSignal<bool>,
    /// True if the focus must move to the findings.
    pub takes_focus: RwSignal<bool>,
    /// True while findings are shown.
    pub is_answered: RwSignal<bool>,
    /// True if the findings decide the next step of the screen.
    pub is_primary: bool,
}

impl BoxText {
    /// The state of an empty field.
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

    /// Requests a reading of the text. `is_typing` is true while the user is typing.
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
