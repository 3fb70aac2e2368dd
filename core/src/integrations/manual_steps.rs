//! What to enter in a tool that is filled by hand: steps with fields, each value with a way to come there.

use crate::copy::Tool;
use crate::grant::secret::Secret;
use alloc::string::String;
use alloc::vec::Vec;

/// One thing to do, in the order it is done.
pub struct Step {
    /// What it is.
    pub says: Tool,
    /// What to enter; nothing where there is only something to do.
    pub fields: Vec<Field>,
}

/// A field of the tool.
pub struct Field {
    /// What the tool calls it.
    pub name: &'static str,
    /// What goes into it, one behind the other. Nothing: it stays empty.
    pub parts: Vec<Part>,
}

/// A part of what goes into a field.
pub enum Part {
    /// Copied from the page.
    Text(String),
    /// Copied from the page, where it is masked.
    Secret(Secret),
    /// Typed by whoever has it: the page does not.
    Yours(Tool),
    /// Chosen in the tool, from what an earlier step brought.
    Mapped {
        /// The step's number in the tool.
        step: usize,
        /// What its value is called.
        field: &'static str,
    },
}

impl Step {
    /// Only something to do.
    pub(super) fn to_do(says: Tool) -> Self {
        Self { says, fields: Vec::new() }
    }

    pub(super) fn with(says: Tool, fields: impl Into<Vec<Field>>) -> Self {
        Self { says, fields: fields.into() }
    }
}

impl Field {
    pub(super) fn of(name: &'static str, parts: impl Into<Vec<Part>>) -> Self {
        Self { name, parts: parts.into() }
    }

    /// A field with one text.
    pub(super) fn text(name: &'static str, text: &str) -> Self {
        Self::of(name, [Part::Text(text.into())])
    }
}

impl Part {
    /// What is known, else what whoever has it types.
    pub(super) fn known(text: &str, yours: Tool) -> Self {
        if text.is_empty() { Self::Yours(yours) } else { Self::Text(text.into()) }
    }

    /// The same for a secret.
    pub(super) fn secret(text: impl Into<String>, yours: Tool) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Yours(yours) } else { Self::Secret(Secret::new(text)) }
    }
}
