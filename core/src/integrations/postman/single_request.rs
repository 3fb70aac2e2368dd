//! The Postman collection with a single request, which has the same fields as the request that the page sends.
//!
//! The user fills in the secrets in Postman, as variables of the collection. The file contains no secret except the
//! authorization code of an exchange.

use crate::integrations::manual_request::RequestFields;
use crate::integrations::manual_request_field::Blank;
use crate::integrations::outside_browser_request::OutsideRequest;
use crate::integrations::postman::json_parts::{code, filled, headers, list, own, template, variable};
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The collection for the exchange of an authorization code (RFC 6749 §4.1.3). The client secret is a variable. An
/// unknown client ID is also a variable.
#[must_use]
pub fn exchange(request: &OutsideRequest<'_>) -> String {
    single("Get the tokens", &RequestFields::exchange(request))
}

/// The collection for the refresh (RFC 6749 §6). An empty `client_id` becomes a variable, too. `user_type` is the user
/// type that came with the tokens.
#[must_use]
pub fn refresh(client_id: &str, user_type: Option<UserType>) -> String {
    single("Refresh the tokens", &RequestFields::refresh(client_id, user_type))
}

/// The collection that requests a sub-account's token with an agency's access token. An empty ID becomes a variable.
#[must_use]
pub fn sub_account(company_id: &str, location_id: &str) -> String {
    single("Get the token of a sub-account", &RequestFields::sub_account(company_id, location_id))
}

/// The collection that contains `request`. `name` is the name of the collection.
fn single(name: &str, request: &RequestFields) -> String {
    let blanks = request.blanks();
    let names: Vec<String> = blanks.iter().map(|blank| own(blank.name())).collect();
    let empty_variable = |blank: &Blank| {
        ["{ \"key\": ", &own(blank.name()), ", \"value\": \"\", \"type\": \"string\" }"].concat()
    };
    let script = template!("once.js").replace("@blanks@", &["[", &names.join(", "), "]"].concat());
    let values = [
        ("name", own(name)),
        ("variables", list(blanks.iter().map(empty_variable))),
        ("before", code(&script)),
        ("method", own(request.method)),
        ("headers", headers(request)),
        ("form", own(&request.form_with(variable))),
        ("url", own(&request.url)),
    ];
    filled(template!("once.json"), &[], &values)
}
