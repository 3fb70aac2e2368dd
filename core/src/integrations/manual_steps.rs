//! Instructions for a tool whose fields the user fills in by hand. They consist of steps with fields, and name the
//! source of each value.
//!
//! Zapier and Make need such instructions: Zapier cannot import anything, and a Make blueprint cannot contain a data
//! store, its first record or a schedule.

use crate::messages::integrations::IntegrationsText;
use crate::oauth::secret::Secret;
use alloc::string::String;
use alloc::vec::Vec;

/// One step of the instructions. The steps of a list are in the order in which the user does them. `M` is the enum that
/// contains the sentences of the steps.
pub struct ManualStep<M = IntegrationsText> {
    /// The sentence with the instruction.
    pub instruction: M,
    /// The fields to fill in. Empty for a step without input.
    pub fields: Vec<ManualField>,
}

/// A field in the tool, for the user to fill in.
pub struct ManualField {
    /// The label of the field in the tool.
    pub name: &'static str,
    /// The parts of the value, in the order in which the user enters them. Without parts, the field stays empty.
    pub parts: Vec<ValueSource>,
}

/// One part of a field's value, with its source.
pub enum ValueSource {
    /// A text that the user copies from the page. It may be untrusted text.
    Text(String),
    /// A secret that the user copies from the page. The page masks the secret on the screen.
    Secret(Secret),
    /// A value that the user types in. The text in this variant names the value, for example *your client ID*.
    UserInput(IntegrationsText),
    /// A value that the user chooses in the tool, from the output of an earlier step.
    Mapped {
        /// The number of that step in the tool, counted from 1.
        step: usize,
        /// The name of the value in the output of that step.
        field: &'static str,
    },
}

impl<M> ManualStep<M> {
    /// A step without fields.
    pub(crate) fn to_do(instruction: M) -> Self {
        Self { instruction, fields: Vec::new() }
    }

    /// A step with fields.
    pub(crate) fn with(instruction: M, fields: impl Into<Vec<ManualField>>) -> Self {
        Self { instruction, fields: fields.into() }
    }
}

impl ManualField {
    /// A field with several parts, or with none.
    pub(crate) fn of(name: &'static str, parts: impl Into<Vec<ValueSource>>) -> Self {
        Self { name, parts: parts.into() }
    }

    /// A field with one text as its value.
    pub(crate) fn text(name: &'static str, text: &str) -> Self {
        Self::of(name, [ValueSource::Text(text.into())])
    }
}

impl ValueSource {
    /// A part with this text. If `text` is empty, the part is a value that the user types in. `yours` names this value.
    pub(super) fn known(text: &str, yours: IntegrationsText) -> Self {
        if text.is_empty() { Self::UserInput(yours) } else { Self::Text(text.into()) }
    }

    /// A part with this secret. If `text` is empty, the part is a value that the user types in. `yours` names this
    /// value.
    pub(super) fn secret(text: impl Into<String>, yours: IntegrationsText) -> Self {
        let text = text.into();
        if text.is_empty() { Self::UserInput(yours) } else { Self::Secret(Secret::new(text)) }
    }
}
