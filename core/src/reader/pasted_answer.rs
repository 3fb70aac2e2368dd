//! What was pasted where an answer of HighLevel's was asked for.

use crate::oauth::response::HttpResponse;
use crate::reader::item::{Item, Kind, Refusal};
use crate::reader::{json, scan};
use alloc::vec::Vec;

/// What was pasted.
pub enum Pasted {
    /// Tokens: a token response, or an access token or private integration token alone.
    Tokens(HttpResponse),
    /// Several tokens. Choosing one would be a guess.
    SeveralTokens,
    /// A refusal.
    Refusal(Refusal),
    /// Neither. The kinds say what it is instead; none where nothing is known.
    SomethingElse(Vec<Kind>),
}

/// Reads what was pasted where an answer was asked for. Tokens count before a refusal: the text of a terminal often
/// holds a failed attempt, too. Of several refusals, the last one counts.
#[must_use]
pub fn read(text: &str) -> Pasted {
    let reading = scan::read(text);
    let kinds = reading.kinds();
    let bare = reading.access_token().map(|token| json::token_answer(&[("access_token", token.expose())]));
    let is_tokens = |kind: &&Kind| matches!(kind, Kind::TokenAnswer | Kind::AccessToken | Kind::PrivateToken);
    if kinds.iter().filter(is_tokens).count() > 1 {
        return Pasted::SeveralTokens;
    }
    let mut refusal = None;
    for item in reading.items.into_iter().chain(bare) {
        match item {
            Item::TokenAnswer(answer) => return Pasted::Tokens(answer),
            Item::Refusal(found) => refusal = Some(found),
            _ => {}
        }
    }
    refusal.map_or(Pasted::SomethingElse(kinds), Pasted::Refusal)
}
