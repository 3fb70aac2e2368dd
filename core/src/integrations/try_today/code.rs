//! Short programs for a POSIX shell, PowerShell, Node.js and Python, for three separate tasks: an API call, a
//! refresh, and the request for a sub-account's token.
//!
//! The code contains no secret. The two shell commands ask for each secret with a hidden prompt (see
//! [`crate::integrations::terminal`]). The code for Node.js and Python reads each secret from an environment variable,
//! which has the same name as in the `.env` file.

use super::read_request::{is_plain, plain_address};
use crate::api::call::Call;
use crate::api::reading::Reading;
use crate::api::token_test::TokenSubject;
use crate::highlevel::{API_VERSION, token_endpoint};
use crate::integrations::keep_alive_programs::Language;
use crate::integrations::manual_request::RequestFields;
use crate::integrations::manual_request_field::Blank;
use crate::integrations::terminal::{api_call, refresh as refresh_command};
use crate::integrations::{string_literals, template};
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The lines of code that request the data of `reading`. `None` if [`Reading::call`] has no call for this account.
#[must_use]
pub fn call(language: Language, reading: Reading, subject: &TokenSubject) -> Option<String> {
    let call = reading.call(subject)?;
    Some(match language {
        Language::Shell => api_call::shell(&call, None),
        Language::PowerShell => api_call::powershell(&call, None),
        _ => {
            let values = [("url", &*plain_address(&call.url)), ("version", call.version)];
            written(language, &["call", "call or sub-account"], &values)
        }
    })
}

/// The lines of code that exchange the refresh token for the next pair (RFC 6749 §6), and print this pair. `user_type`
/// is the user type that came with the tokens. If `client_id` is empty, the shell commands ask for the client ID, and
/// the code for Node.js and Python reads the client ID from the environment.
#[must_use]
pub fn refresh(language: Language, client_id: &str, user_type: Option<UserType>) -> String {
    match language {
        Language::Shell => refresh_command::shell(client_id, user_type),
        Language::PowerShell => refresh_command::powershell(client_id, user_type),
        _ => {
            let mut kept = Vec::from(["refresh", "refresh or sub-account"]);
            kept.push(if client_id.is_empty() { "no id" } else { "id" });
            kept.extend(user_type.map(|_| "user type"));
            let user_type = user_type.map_or("", UserType::as_str);
            let url = token_endpoint();
            written(language, &kept, &[("url", &url), ("client_id", client_id), ("user_type", user_type)])
        }
    }
}

/// The lines of code that request a sub-account's token with the agency's token, and print the sub-account's token. If
/// `location_id` is empty, the lines contain a placeholder. `None` if the token does not belong to an agency, or if the
/// agency's ID is unknown.
#[must_use]
pub fn sub_account_token(language: Language, subject: &TokenSubject, location_id: &str) -> Option<String> {
    let is_agency = subject.user_type == Some(UserType::Company);
    let company_id = subject.company_id.as_deref().filter(|id| is_agency && !id.is_empty())?;
    let location_id = if location_id.is_empty() { Blank::LocationId.placeholder() } else { location_id };
    let call = Call::location_token();
    let form = || RequestFields::sub_account(company_id, location_id).form();
    Some(match language {
        Language::Shell => api_call::shell(&call, Some(&form())),
        Language::PowerShell => api_call::powershell(&call, Some(&form())),
        _ => {
            let kept = ["sub-account", "call or sub-account", "refresh or sub-account"];
            let values = [
                ("url", &*call.url),
                ("version", API_VERSION),
                ("company_id", company_id),
                ("location_id", location_id),
            ];
            written(language, &kept, &values)
        }
    })
}

/// The lines of code for Node.js or for Python, from the template for this language.
fn written(language: Language, kept: &[&str], values: &[(&str, &str)]) -> String {
    match language {
        Language::Python => {
            template::fill(include_str!("../../../templates/snippets.py"), kept, values, python)
        }
        _ => template::fill(include_str!("../../../templates/snippets.mjs"), kept, values, javascript),
    }
}

/// Writes a JavaScript literal. A text that contains only plain characters, such as a URL, is put in quotes without
/// escapes, so that it stays readable.
fn javascript(text: &str) -> String {
    if is_plain(text) { ["\"", text, "\""].concat() } else { string_literals::javascript(text) }
}

/// Writes a Python literal. A text that contains only plain characters, such as a URL, is put in quotes without
/// escapes, so that it stays readable.
fn python(text: &str) -> String {
    if is_plain(text) { ["\"", text, "\""].concat() } else { string_literals::python(text) }
}
