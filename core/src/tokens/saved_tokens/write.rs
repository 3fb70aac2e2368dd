//! Writes the saved text.

use super::json_writer::{member, text_member, value};
use super::{ANSWER, ENDS, LOCATION_ID, NAME, SENTENCE, SUB_ACCOUNTS};
use crate::messages::Voice;
use crate::messages::saved_tokens::{first_line, what_is_held};
use crate::oauth::json::{Json, salvage};
use crate::oauth::secret::Secret;
use crate::text::same_name;
use crate::tokens::summary::TokenSummary;
use crate::tokens::token_response::Tokens;
use crate::utc_time::UtcTime;
use alloc::string::String;
use alloc::vec::Vec;

/// The tokens to save: the main pair, and the tokens of the sub-accounts.
pub struct TokensToSave<'a> {
    /// HighLevel's unchanged response with the main pair (the pair of the agency, or of the only account).
    pub answer: &'a str,
    /// The expiry of the main pair's access token, in milliseconds since 1970. `None` if it is unknown.
    pub ends: Option<f64>,
    /// The sub-accounts' tokens.
    pub sub_accounts: &'a [SubAccountToSave<'a>],
}

/// The tokens of one sub-account.
pub struct SubAccountToSave<'a> {
    /// The sub-account's name. Untrusted text; empty if the name is unknown.
    pub name: &'a str,
    /// The sub-account's location ID.
    pub location_id: &'a str,
    /// HighLevel's unchanged response with the tokens of the sub-account.
    pub answer: &'a str,
    /// The expiry of the sub-account's access token, in milliseconds since 1970. `None` if it is unknown.
    pub ends: Option<f64>,
}

/// Writes the saved text. The text contains every token in `tokens`, so the text is a secret.
///
/// Without sub-accounts, the saved text is the unchanged response. Exception: if the page can read the response, but
/// the programs in `core/templates` cannot find the tokens in it, the members of the response are written again. This
/// occurs if the response was truncated, or uses HighLevel's other spelling. A response that the page cannot read is
/// saved unchanged, as text.
#[must_use]
pub fn write(tokens: &TokensToSave<'_>, voice: Voice) -> Secret {
    let main = members_of(tokens.answer);
    if tokens.sub_accounts.is_empty() {
        return Secret::new(match main {
            Some(members) if !is_found_by_programs(tokens.answer) => {
                [&object(&main_lines(&members, None)), "\n"].concat()
            }
            _ => tokens.answer.into(),
        });
    }
    let sentence = sentence(tokens, voice);
    let mut lines = Vec::from([text_member(SENTENCE, &sentence)]);
    match main {
        Some(members) => lines.extend(main_lines(&members, end(tokens.ends))),
        None => lines.push(text_member(ANSWER, tokens.answer)),
    }
    let entries = tokens.sub_accounts.iter().map(entry).collect::<Vec<_>>().join(",\n");
    lines.push(["\"", SUB_ACCOUNTS, "\": [\n", &entries, "\n]"].concat());
    Secret::new([&object(&lines), "\n"].concat())
}

/// Writes a token response with these members on one line, so that it can be saved again. The members that a saved text
/// adds to a response are left out. The tokens have the names that the programs in `core/templates` search for.
pub(super) fn answer_text(members: &[(String, Json)]) -> String {
    ["{", &main_lines(members, None).join(", "), "}"].concat()
}

/// Returns the members of a response that holds tokens. If the response is truncated, returns only the complete
/// members. `None` if the page cannot read an access token in it.
fn members_of(answer: &str) -> Option<Vec<(String, Json)>> {
    let json = Json::parse(answer).or_else(|| salvage(answer)).filter(|json| Tokens::read(json).is_some())?;
    match json {
        Json::Object(members) => Some(members),
        _ => None,
    }
}

/// True if the programs in `core/templates` find the same tokens in `answer` as this page: `answer` is complete JSON
/// with HighLevel's usual names.
fn is_found_by_programs(answer: &str) -> bool {
    let Some(json) = Json::parse(answer) else { return false };
    let Json::Object(members) = &json else { return false };
    [ACCESS_TOKEN, REFRESH_TOKEN].into_iter().all(|name| {
        json.text_of(name) == members.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.text())
    })
}

const ACCESS_TOKEN: &str = "access_token";
const REFRESH_TOKEN: &str = "refresh_token";

/// Writes each member of a token response as one string. The tokens come first, because a shell program takes the first
/// line that contains the name of a token.
fn main_lines(members: &[(String, Json)], end: Option<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for name in [ACCESS_TOKEN, REFRESH_TOKEN] {
        lines.extend(token_in(members, name).map(|token| text_member(name, &token)));
    }
    lines.extend(end.map(|end| text_member(ENDS, &end)));
    lines.extend(others(members).map(|(name, value)| member(name, value)));
    lines
}

/// Writes one entry of the list of sub-accounts, on two lines.
fn entry(account: &SubAccountToSave<'_>) -> String {
    let mut head =
        Vec::from([text_member(NAME, account.name), text_member(LOCATION_ID, account.location_id)]);
    head.extend(end(account.ends).map(|end| text_member(ENDS, &end)));
    let answer = match members_of(account.answer) {
        Some(members) => {
            let mut parts = Vec::new();
            for (name, other_name) in [(ACCESS_TOKEN, "accessToken"), (REFRESH_TOKEN, "refreshToken")] {
                parts.extend(token_in(&members, name).map(|token| text_member(other_name, &token)));
            }
            parts.extend(others(&members).map(|(name, value)| member(name, value)));
            ["{", &parts.join(", "), "}"].concat()
        }
        None => value(&Json::Text(account.answer.into())),
    };
    ["{", &head.join(", "), ",\n\"", ANSWER, "\": ", &answer, "}"].concat()
}

/// Returns the first token with this name, in either of HighLevel's spellings. White space in the token is removed. A
/// token contains no white space (RFC 6750 §2.1), so copying must have added it.
fn token_in(members: &[(String, Json)], name: &str) -> Option<String> {
    let (_, value) = members.iter().find(|(key, _)| same_name(key, name))?;
    value.text().map(|token| token.split_whitespace().collect())
}

/// Returns the members that hold no token and were not added by `write`.
fn others(members: &[(String, Json)]) -> impl Iterator<Item = &(String, Json)> {
    const NOT_THESE: [&str; 5] = [ACCESS_TOKEN, REFRESH_TOKEN, SENTENCE, SUB_ACCOUNTS, ENDS];
    members.iter().filter(|(key, _)| NOT_THESE.iter().all(|name| !same_name(key, name)))
}

/// Writes a JSON object with these members, one member per line.
fn object(lines: &[String]) -> String {
    ["{", &lines.join(",\n"), "}"].concat()
}

fn end(milliseconds: Option<f64>) -> Option<String> {
    milliseconds.and_then(UtcTime::of).map(UtcTime::rfc_3339)
}

/// Writes the sentence in the first line, for the person who opens the saved text.
fn sentence(tokens: &TokensToSave<'_>, voice: Voice) -> String {
    let main = Json::parse(tokens.answer).or_else(|| salvage(tokens.answer));
    let summary = main.as_ref().and_then(Tokens::read).map(|tokens| TokenSummary::of(&tokens, None));
    let summary = summary.unwrap_or_default();
    let held = what_is_held(summary.user_type, summary.has_refresh, tokens.sub_accounts.len(), voice);
    first_line(&held, tokens.ends.and_then(UtcTime::of), voice)
}
