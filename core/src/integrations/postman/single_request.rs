//! *Do it outside the browser*, in Postman: a collection with one request, the same that the page sends. What is secret
//! is filled in there, as a variable of the collection, and is not in the file. The code of an exchange is.

use super::super::Outside;
use super::super::steps::{Blank, Steps};
use super::json::{code, headers, list, own, variable};
use super::{template, written};
use crate::grant::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The exchange of a code.
#[must_use]
pub fn exchange(outside: &Outside<'_>) -> String {
    once("Get the tokens", &Steps::exchange(outside))
}

/// The refresh. Where `client_id` is empty, that is filled in there, too.
#[must_use]
pub fn refresh(client_id: &str, user_type: Option<UserType>) -> String {
    once("Refresh the tokens", &Steps::refresh(client_id, user_type))
}

/// A sub-account's token from an agency's.
#[must_use]
pub fn sub_account(company_id: &str, location_id: &str) -> String {
    once("Get the token of a sub-account", &Steps::sub_account(company_id, location_id))
}

fn once(name: &str, steps: &Steps) -> String {
    let blanks = steps.blanks();
    let names: Vec<String> = blanks.iter().map(|blank| own(blank.name())).collect();
    let empty = |blank: &Blank| {
        ["{ \"key\": ", &own(blank.name()), ", \"value\": \"\", \"type\": \"string\" }"].concat()
    };
    let script = template!("once.js").replace("@blanks@", &["[", &names.join(", "), "]"].concat());
    let values = [
        ("name", own(name)),
        ("variables", list(blanks.iter().map(empty))),
        ("before", code(&script)),
        ("method", own(steps.method)),
        ("headers", headers(steps)),
        ("form", own(&steps.form_with(variable))),
        ("url", own(&steps.url)),
    ];
    written(template!("once.json"), &[], &values)
}
