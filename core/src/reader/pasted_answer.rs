//! Reads the input of a field that asks for a response from HighLevel.

use crate::oauth::response::HttpResponse;
use crate::reader::item::{Item, Kind, Refusal};
use crate::reader::{json, scan};
use crate::tokens::saved_tokens::read::SavedTokens;
use alloc::vec::Vec;

/// The result of reading the field.
pub enum Pasted {
    /// Tokens: a token response, or an access token or private integration token alone. For a saved text, this is only
    /// the response with the main pair of tokens. [`read_saved`] returns all responses of the saved text.
    Tokens(HttpResponse),
    /// Several tokens. Choosing one would be a guess.
    SeveralTokens,
    /// An error response.
    Refusal(Refusal),
    /// A text without an access token and without an error response. The list contains the kinds of the items that the
    /// reader found instead. It is empty if the reader found nothing.
    SomethingElse(Vec<Kind>),
}

/// Reads a text that was entered into a field for a response. If the text contains tokens and an error response, the
/// function returns the tokens: terminal output often also contains the error response of a failed attempt. Of several
/// error responses, the function returns the last.
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

/// Reads a text that *Save my tokens* saved: a text that contains the tokens of several accounts, or the token response
/// for one account. For one account, `sub_accounts` is empty. `None` if the text contains no saved text and no token
/// response. `None` also if it contains more than one set of tokens. In both cases, call [`read`].
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

/// True for the kinds of items that contain an access token or a private integration token.
fn is_tokens(kind: &Kind) -> bool {
    matches!(kind, Kind::TokenAnswer | Kind::SavedTokens | Kind::AccessToken | Kind::PrivateToken)
}
