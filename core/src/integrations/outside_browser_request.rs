//! The input for the commands and files of this folder that exchange an authorization code outside the browser.
//!
//! The request body is form-encoded before it is put into a command. The code is untrusted text. After encoding, the
//! code contains no quote, no `$` and no control character.

use crate::oauth::request::{Options, body, exchange_fields};
use alloc::string::String;

/// An exchange that the user makes outside the browser (RFC 6749 §4.1.3). The command or file never contains the client
/// secret: the command or tool asks the user for it.
pub struct OutsideRequest<'a> {
    /// The complete authorization code, not masked.
    pub code: &'a str,
    /// The client ID. If it is empty, the command asks for the client ID, too.
    pub client_id: &'a str,
    /// The optional fields of the request.
    pub options: &'a Options,
}

impl OutsideRequest<'_> {
    /// The form-encoded body, without the fields that the command asks for. The body consists of ASCII letters, digits
    /// and `*-._+%&=`, so it cannot end a quoted string.
    pub(super) fn body(&self) -> String {
        body(&exchange_fields(self.code, self.client_id, "", self.options))
    }

    /// True if the command has to ask for the client ID.
    pub(super) fn asks_for_id(&self) -> bool {
        self.client_id.is_empty()
    }
}
