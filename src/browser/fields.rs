//! What the printed form holds now. Nothing here is kept.

use super::dom;
use leg3_core::oauth::request::{Options, UserType};

/// The id of the field for the client id.
pub const CLIENT_ID: &str = "client-id";
/// The id of the field for the client secret.
pub const CLIENT_SECRET: &str = "client-secret";

/// What is under *More options*.
#[must_use]
pub fn options() -> Options {
    let redirect_uri = dom::value("redirect-uri").trim().to_owned();
    Options {
        user_type: UserType::parse(&dom::value("user-type")),
        redirect_uri: Some(redirect_uri).filter(|address| sends_redirect() && !address.is_empty()),
    }
}

/// The client id, which is no secret.
#[must_use]
pub fn client_id() -> String {
    dom::value(CLIENT_ID).trim().to_owned()
}

/// Whether there is a secret; not which.
#[must_use]
pub fn has_secret() -> bool {
    !dom::value(CLIENT_SECRET).trim().is_empty()
}

/// Whether *Send the redirect URI* is switched on.
#[must_use]
pub fn sends_redirect() -> bool {
    dom::input("send-redirect").is_some_and(|field| field.checked())
}
