//! The field for the client ID or the client secret, with the remark about its value.

use crate::components::field::Remark;
use crate::lazy::reading::CredentialReading;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::{Message, text_of};
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// The field for the client ID or the client secret.
#[derive(Clone, Copy)]
pub struct CredentialField {
    /// The input element, which holds the value.
    pub input: NodeRef<html::Input>,
    /// The remark about the value.
    pub remark: RwSignal<Option<Remark>>,
}

impl CredentialField {
    /// An empty field.
    pub(super) fn new() -> Self {
        Self { input: NodeRef::new(), remark: RwSignal::new(None) }
    }

    /// Returns the value of the field.
    pub(super) fn value(self) -> String {
        self.input.get_untracked().map(|input| HtmlInputElement::value(&input)).unwrap_or_default()
    }

    /// Puts a value into the field.
    pub fn set(self, value: &str) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value(value);
        }
    }

    /// If the field holds this text, empties the field and removes the remark.
    pub fn empty_if(self, text: &str) {
        if self.value() == text {
            self.set("");
            self.remark.set(None);
        }
    }

    /// Shows the reason why the value cannot be used.
    pub(super) fn refuse(self, why: impl Message) {
        self.remark.set(Some(Remark::Error(text_of(why).into())));
    }

    /// If the reader has cleaned the value, puts the cleaned value into the field. Shows the reader's remark about the
    /// value. Does nothing if the value of the field is no longer `typed`.
    pub(super) fn show(self, reading: CredentialReading, typed: &str) {
        if self.value() != typed {
            return;
        }
        if let Some(cleaned) = reading.cleaned {
            self.set(cleaned.expose());
            self.remark.set(Some(Remark::Note(text_of(ReaderText::WasCleaned).into())));
        }
        if let Some(doubt) = reading.doubt {
            self.remark.set(Some(Remark::Doubt(doubt)));
        }
    }
}
