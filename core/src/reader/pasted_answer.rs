//! Reads a field that asks for an answer of HighLevel's.

use crate::oauth::response::HttpResponse;
use crate::reader::item::{Item, Kind, Refusal};
use crate::reader::{json, scan};
use crate::tokens::saved_tokens::read::SavedTokens;
use alloc::vec::Vec;

/// What was pasted.
pub enum Pasted {
    /// Tokens: a token response, or an access token or private integration token alone. Of a saved text, only the main
    /// response; [`read_saved`] gives all of them.
    Tokens(HttpResponse),
    /// Several tokens. Choosing one would be a guess.
    SeveralTokens,
    /// A refusal.
    Refusal(Refusal),
    /// Neither. The kinds say what it is instead; none where nothing is known.
    SomethingElse(Vec<Kind>),
}

/// Reads a text from a field for an answer. If it holds tokens and a refusal, the tokens count: the output of a terminal
/// often holds a failed attempt, too. Of several refusals, the last one counts.
#[must_use]
pub fn read(text: &str) -> Pasted {
    let reading = scan::read(text);
    let kinds = reading.kinds();
    let bare = reading.access_token().map(|token| json::token_answer(&[("access_token", token.expose())]));
    if kinds.iter().copied().filter(is_tokens).count() > 1 {
        return Pasted::SeveralTokens;
    }
    let mut refusal = None;
    for item in reading.items.into_iter().chain(bare) {
        match item {
            Item::TokenAnswer(answer) => return Pasted::Tokens(answer),
            Item::SavedTokens(saved) => return Pasted::Tokens(saved.main),
            Item::Refusal(found) => refusal = Some(found),
            _ => {}
        }
    }
    refusal.map_or(Pasted::SomethingElse(kinds), Pasted::Refusal)
}

/// Reads what *Save my tokens* saved: the text of several accounts, or the response of one account, for which
/// `sub_accounts` is empty. `None` if the text holds anything else, or more than one of them: ask [`read`] then.
#[must_use]
pub fn read_saved(text: &str) -> Option<SavedTokens> {
    let reading = scan::read(text);
    let answers = reading.kinds().into_iter().filter(is_tokens).count();
    let saved = reading.items.into_iter().find_map(|item| match item {
        Item::SavedTokens(saved) => Some(saved),
        Item::TokenAnswer(main) => Some(SavedTokens { main, ends: None, sub_accounts: Vec::new() }),
        _ => None,
    });
    saved.filter(|_| answers == 1)
}

/// True for tokens that this page can go on with.
fn is_tokens(kind: &Kind) -> bool {
    matches!(kind, Kind::TokenAnswer | Kind::SavedTokens | Kind::AccessToken | Kind::PrivateToken)
}
