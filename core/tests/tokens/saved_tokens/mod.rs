//! Tests of the saved text, which contains all tokens that *Save my tokens* saves. The page writes this text, and can
//! read it again even after other programs have changed it. The downloadable programs can read it, too.

mod contents;
mod copied;
mod programs;
mod round_trip;

use crate::support::{body, pasted, tokens};
use leg3_core::messages::Voice;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::tokens::saved_tokens::write::{SubAccountToSave, TokensToSave, write};

/// The expiry of the saved tokens: 2025-11-24, 12:13:20 UTC.
pub(crate) const END: f64 = 1_763_986_400_000.0;

/// The names of the canned responses with tokens.
pub(crate) const SUCCESSES: [&str; 6] = [
    "success-company",
    "success-location",
    "success-camel",
    "success-bare",
    "success-called-html",
    "success-unknown-fields",
];

/// A sub-account with the response that contains its tokens.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) answer: String,
    pub(crate) ends: Option<f64>,
}

/// The sub-account `Blue Door Dental`, with the response that [`minted`] makes for this number.
pub(crate) fn dental(number: usize) -> Account {
    Account {
        name: "Blue Door Dental".into(),
        id: format!("ve9EPM428h8vShlRW1K{number}"),
        answer: minted(number, true),
        ends: Some(END),
    }
}

/// Returns a response with a sub-account's tokens. Each number gives a different response.
pub(crate) fn minted(number: usize, has_refresh: bool) -> String {
    let claims = format!(r#"{{"authClass":"Location","authClassId":"loc{number}","jti":"{number}"}}"#);
    let access = crate::support::token(&claims);
    let refresh = crate::support::token(&format!(r#"{{"uniqueId":"{number}","exp":1795436000.5}}"#));
    let refresh = if has_refresh { format!(r#","refresh_token":"{refresh}""#) } else { String::new() };
    format!(
        r#"{{"access_token":"{access}","token_type":"Bearer","expires_in":86400{refresh},"locationId":"loc{number}","traceId":"t{number}"}}"#
    )
}

/// Returns a saved text that contains this response and these sub-accounts.
pub(crate) fn saved(answer: &str, accounts: &[Account]) -> String {
    saved_in(Voice::HighLevel, answer, accounts)
}

/// Returns a saved text that contains this response and these sub-accounts, in the given voice.
pub(crate) fn saved_in(voice: Voice, answer: &str, accounts: &[Account]) -> String {
    let accounts: Vec<SubAccountToSave<'_>> = accounts
        .iter()
        .map(|account| SubAccountToSave {
            name: &account.name,
            location_id: &account.id,
            answer: &account.answer,
            ends: account.ends,
        })
        .collect();
    let tokens = TokensToSave { answer, ends: Some(END), sub_accounts: &accounts };
    write(&tokens, voice).expose().into()
}

/// Returns a saved text that contains the tokens of an agency and the tokens of two sub-accounts.
pub(crate) fn agency_text() -> String {
    saved(&body("success-company"), &[dental(1), dental(2)])
}

/// The access token and the refresh token of a response.
pub(crate) fn pair(response: &HttpResponse) -> Option<(String, Option<String>)> {
    tokens(response).map(|(access, refresh, _)| (access, refresh))
}

/// The token pair in the text of a HighLevel response.
pub(crate) fn pair_in(answer: &str) -> Option<(String, Option<String>)> {
    pair(&pasted(answer).expect("a response"))
}
