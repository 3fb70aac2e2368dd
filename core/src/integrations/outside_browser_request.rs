//! The exchange of a code outside the browser, as input for the commands and files of this folder.
//!
//! The request body is form-encoded before it is put into a command. So a code, which is untrusted text, cannot bring
//! a quote, a `$` or a control character into a shell.

use crate::oauth::request::{Options, body, exchange_fields};
use alloc::string::String;

/// An exchange to be made outside the browser (RFC 6749 §4.1.3). The text never contains the client secret: the
/// command or tool asks the user for it.
pub struct OutsideRequest<'a> {
    /// The complete authorization code, not masked.
    pub code: &'a str,
    /// The client id. If it is empty, the command asks for it, too.
    pub client_id: &'a str,
    /// The optional fields of the request.
    pub options: &'a Options,
}

impl OutsideRequest<'_> {
    /// The form-encoded body, without the fields that the command asks for. It is ASCII, and safe inside any quotes.
    pub(super) fn body(&self) -> String {
        body(&exchange_fields(self.code, self.client_id, "", self.options))
    }

    /// True if the command has to ask for the client id.
    pub(super) fn asks_for_id(&self) -> bool {
        self.client_id.is_empty()
    }
}

/// A file name with the account's id in it: `tokens-<id><extension>`, or `tokens<extension>` without an id.
///
/// `extension` begins with a dot. Only letters, digits, `-` and `_` of the id are used, 40 of them at most.
#[must_use]
pub fn file_name(id: Option<&str>, extension: &str) -> String {
    let is_safe = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    let id: String = id.unwrap_or_default().chars().filter(is_safe).take(40).collect();
    let separator = if id.is_empty() { "" } else { "-" };
    ["tokens", separator, &id, extension].concat()
}
