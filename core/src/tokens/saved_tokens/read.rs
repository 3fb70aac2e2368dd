//! Reads the token responses from a saved text.

use super::write::answer_text;
use super::{ANSWER, ENDS, LOCATION_ID, NAME, SUB_ACCOUNTS};
use crate::oauth::json::Json;
use crate::oauth::jwt_claims::Claims;
use crate::oauth::response::{HttpResponse, PASTED, TokenResponse};
use crate::oauth::secret::Secret;
use crate::tokens::token_response::Tokens;
use crate::utc_time::UtcTime;
use alloc::string::String;
use alloc::vec::Vec;

/// The content of a saved text.
pub struct SavedTokens {
    /// The response with the main pair: the pair of the agency, or of the only account.
    pub main: HttpResponse,
    /// The expiry of the main pair's access token, in milliseconds since 1970. `None` if the text does not contain it.
    pub ends: Option<f64>,
    /// The sub-accounts' tokens, in the order of the text. Empty if the text contains the tokens of one account only.
    pub sub_accounts: Vec<SavedSubAccount>,
}

/// The tokens of one sub-account.
pub struct SavedSubAccount {
    /// The sub-account's name. Untrusted text; empty if the name was unknown.
    pub name: String,
    /// The sub-account's location ID. Empty if the text has none.
    pub location_id: String,
    /// The response with the sub-account's tokens.
    pub answer: HttpResponse,
    /// The expiry of the sub-account's access token, in milliseconds since 1970. `None` if the text does not contain
    /// it.
    pub ends: Option<f64>,
}

impl SavedTokens {
    /// Reads the JSON of a saved text that contains sub-accounts. `None` for any other JSON. If a saved text contains
    /// one account only, it is HighLevel's response, so this function returns `None`.
    pub(crate) fn read(json: &Json) -> Option<Self> {
        let Some(Json::List(entries)) = json.get(SUB_ACCOUNTS) else { return None };
        let main = answer(json, json.get(ANSWER))?;
        let sub_accounts: Vec<SavedSubAccount> = entries.iter().filter_map(SavedSubAccount::read).collect();
        let is_foreign = sub_accounts.is_empty() && !entries.is_empty();
        (!is_foreign).then(|| Self { main, ends: end(json), sub_accounts })
    }

    /// True if both saved texts contain the same responses.
    pub(crate) fn same_as(&self, other: &Self) -> bool {
        let pairs = self.sub_accounts.iter().zip(&other.sub_accounts);
        self.main.body.same_as(&other.main.body)
            && self.sub_accounts.len() == other.sub_accounts.len()
            && pairs.into_iter().all(|(one, other)| one.answer.body.same_as(&other.answer.body))
    }
}

impl SavedSubAccount {
    /// True if the sub-account's access token has expired at `now`, in milliseconds since 1970. False if the expiry is
    /// unknown. After the expiry, a new token can be requested with the agency's token.
    #[must_use]
    pub fn has_ended(&self, now: f64) -> bool {
        let claimed = || match self.answer.read() {
            TokenResponse::Tokens { tokens, .. } => {
                Claims::read(tokens.access.expose()).ends.map(|ends| ends * 1000.0)
            }
            _ => None,
        };
        self.ends.or_else(claimed).is_some_and(|ends| ends <= now)
    }

    /// Reads an entry of the list of sub-accounts. `None` for an entry without a response.
    fn read(entry: &Json) -> Option<Self> {
        let written = entry.get(ANSWER)?;
        let text = |name: &str| match entry.get(name) {
            Some(Json::Text(text)) => text.clone(),
            _ => String::new(),
        };
        Some(Self {
            name: text(NAME),
            location_id: text(LOCATION_ID),
            answer: answer(written, Some(written))?,
            ends: end(entry),
        })
    }
}

/// Returns the response whose members are in `object`. If `object` has no access token, returns the response whose body
/// is the string `raw`. `None` if `raw` is then missing or not a string.
fn answer(object: &Json, raw: Option<&Json>) -> Option<HttpResponse> {
    let body = match (object, raw) {
        (Json::Object(members), _) if Tokens::read(object).is_some() => answer_text(members),
        (_, Some(Json::Text(raw))) => raw.clone(),
        _ => return None,
    };
    Some(HttpResponse { status: PASTED, headers: Vec::new(), body: Secret::new(body), complete: true })
}

fn end(object: &Json) -> Option<f64> {
    object.text_of(ENDS).and_then(UtcTime::parse).map(UtcTime::milliseconds)
}
