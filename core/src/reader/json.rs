//! Reads JSON in a pasted text: responses from HighLevel, saved texts, and single values, such as a client ID.

use crate::dictionary::lookup;
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::json::{Json, salvage};
use crate::oauth::response::{HttpResponse, PASTED};
use crate::oauth::secret::Secret;
use crate::reader::address_kind;
use crate::reader::call_answer;
use crate::reader::item::{Item, Kind, Refusal};
use crate::reader::named_values;
use crate::reader::names::Name;
use crate::reader::scanned::{MOST_ITEMS, Scan};
use crate::reader::shapes;
use crate::text::is_visible_ascii;
use crate::tokens::saved_tokens::read::SavedTokens;
use crate::tokens::token_response::Tokens;
use alloc::string::String;
use alloc::vec::Vec;

/// The largest number of entries that are read from one JSON list without access tokens.
const MOST_ENTRIES: usize = 1000;

/// Adds the items in a JSON value to `scan`. `raw` is the JSON text of this value.
pub(super) fn read(raw: &str, value: &Json, scan: &mut Scan) {
    if let Some(saved) = SavedTokens::read(value) {
        return scan.push(Item::SavedTokens(saved));
    }
    if let Some(tokens) = Tokens::read(value) {
        return push_tokens(&tokens, raw, scan);
    }
    match count_tokens(value) {
        0 => walk(value, raw, scan),
        count => read_within(raw, count, scan),
    }
}

/// Adds the item for an object with an access token. `raw` is the text of this object. Adds nothing for the token of
/// another provider.
fn push_tokens(tokens: &Tokens, raw: &str, scan: &mut Scan) {
    let access = tokens.access.expose();
    if !named_values::is_of_another_provider(access) {
        scan.push(if is_shortened(access) { Item::CutToken } else { answer(raw.into()) });
    }
}

/// True for a token that a log or a page has shortened or masked.
fn is_shortened(token: &str) -> bool {
    token.ends_with("...") || token.contains("***") || !is_visible_ascii(token) || shapes::is_cut_jwt(token)
}

/// Reads a text that begins with JSON that cannot be parsed. If an access token can be recovered from it, adds the item
/// for the recovered object. If not, and if the text contains no `}`, the JSON was truncated: adds [`Item::CutToken`].
/// True if an access token was recovered, or if `scan` contains a `CutToken`. False if the text names no access token.
pub(super) fn read_cut(text: &str, scan: &mut Scan) -> bool {
    if !text.contains("\"access_token\"") && !text.contains("\"accessToken\"") {
        return false;
    }
    if let Some(tokens) = salvage(text).as_ref().and_then(Tokens::read) {
        push_tokens(&tokens, text, scan);
        return true;
    }
    if text.trim_end().chars().all(|character| character != '}') {
        scan.push(Item::CutToken);
    }
    scan.items.iter().any(|item| matches!(item, Item::CutToken))
}

/// A pasted token response whose body contains these fields.
pub(super) fn token_answer(fields: &[(&str, &str)]) -> Item {
    let mut body = String::from("{");
    for (name, value) in fields {
        if body.len() > 1 {
            body.push(',');
        }
        // Writing JSON into a string cannot fail.
        body.extend([name, value].iter().enumerate().flat_map(|(at, text)| {
            let text = serde_json::to_string(text).unwrap_or_default();
            if at == 0 { [text, ":".into()] } else { [text, String::new()] }
        }));
    }
    body.push('}');
    answer(body)
}

/// A pasted token response with this body.
fn answer(body: String) -> Item {
    Item::TokenAnswer(HttpResponse {
        status: PASTED,
        headers: Vec::new(),
        body: Secret::new(body),
        complete: true,
    })
}

/// Finds the objects with tokens in `raw`, the text of a JSON value. For each object, adds its item. `count` is the
/// number of objects with tokens.
fn read_within(raw: &str, count: usize, scan: &mut Scan) {
    let mut wanted = count.min(MOST_ITEMS);
    let mut from = 1;
    while wanted > 0
        && let Some(at) = raw.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at)
    {
        let part = raw.get(at..).unwrap_or_default();
        from = at + 1;
        let Some((inner, length)) = Json::first(part) else { continue };
        if let Some(tokens) = Tokens::read(&inner) {
            push_tokens(&tokens, part.get(..length).unwrap_or_default(), scan);
            wanted -= 1;
            from = at + length;
        }
    }
}

/// The number of objects with tokens in `value`.
fn count_tokens(value: &Json) -> usize {
    match value {
        Json::Object(_) if value.text_of("access_token").is_some() => 1,
        Json::Object(members) => members.iter().map(|(_, value)| count_tokens(value)).sum(),
        Json::List(items) => items.iter().map(count_tokens).sum(),
        _ => 0,
    }
}

/// Reads a value that contains no access token. `raw` is the JSON text of the value, or empty if this text is unknown.
fn walk(value: &Json, raw: &str, scan: &mut Scan) {
    match value {
        Json::List(items) => items.iter().take(MOST_ENTRIES).for_each(|item| walk(item, "", scan)),
        Json::Text(text) => scan.read_within(text),
        Json::Object(members) if !scan.is_in_workflow && call_answer::is_workflow(members) => {
            scan.is_in_workflow = true;
            walk(value, raw, scan);
            scan.is_in_workflow = false;
        }
        Json::Object(members) => {
            if value.text_of("authorizationCode").is_some() && value.text_of("expiresAt").is_some() {
                return scan.push(Item::ReconnectAnswer);
            }
            if !scan.is_in_workflow && call_answer::is_one(members) {
                return scan.push(Item::CallAnswer);
            }
            if read_refusal(value, raw, scan) {
                return;
            }
            members.iter().for_each(|(name, value)| member(name, value, scan));
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// Reads a member of an object.
fn member(name: &str, value: &Json, scan: &mut Scan) {
    match (Name::of(name), value) {
        (Some(Name::Scopes), Json::List(items)) => {
            let scopes: Vec<String> = items.iter().filter_map(Json::text).map(String::from).collect();
            if !scopes.is_empty() {
                scan.push(Item::Scopes(scopes));
            }
        }
        (known, Json::Text(text)) => {
            // A text with more than one value is read like any other pasted text.
            let is_form = text.contains('=') && text.contains(['&', '?']) && !text.contains("://");
            if text.contains(['{', '\n']) || known.is_none() && (text.contains(' ') || is_form) {
                scan.read_within(text);
            } else if known.is_none() && text.contains("://") {
                // In a member with an unknown name, an address does not count as a redirect URL, because it may be the
                // address of a logo.
                let item = address_kind::item(text).filter(|item| item.kind() != Kind::RedirectUrl);
                item.into_iter().for_each(|item| scan.push(item));
            } else {
                named_values::take(known, name, text, scan);
            }
        }
        (_, value) => walk(value, "", scan),
    }
}

/// Reads an object that may be an error response. If the object contains no message, or if its status is below 400, the
/// function reads nothing and returns false. If the function returns true, the caller must not read the members again.
fn read_refusal(value: &Json, raw: &str, scan: &mut Scan) -> bool {
    let details = ErrorDetails::read(value);
    let status = value.get("statusCode").or_else(|| value.get("status")).and_then(Json::number);
    let status = status.filter(|status| (100.0..600.0).contains(status)).map(|status| status as u16);
    if details.messages.is_empty() || status.is_some_and(|status| status < 400) {
        return false;
    }
    // An error message from another program may contain HighLevel's own response as text.
    let before = scan.items.len();
    details
        .messages
        .iter()
        .filter(|message| message.contains('{'))
        .for_each(|message| scan.read_within(message));
    if scan.items.len() > before {
        return true;
    }
    let known = lookup::find_all(&details.messages.join("\n"));
    let is_error =
        status.is_some() || value.get("error").is_some() || value.get("error_description").is_some();
    let is_known = !known.is_empty();
    let json = (!raw.is_empty()).then(|| Secret::new(raw.into()));
    let refusal = Item::Refusal(Refusal { status, details, known, json });
    if is_known {
        scan.push(refusal);
        return true;
    }
    // An error message from another program may contain HighLevel's own response in another member of the object.
    if let Json::Object(members) = value {
        members.iter().for_each(|(name, value)| member(name, value, scan));
    }
    if is_error && !scan.items.iter().any(|item| matches!(item, Item::Refusal(_))) {
        scan.push(refusal);
    }
    true
}
