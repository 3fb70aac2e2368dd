//! Compares a pasted saved text with the tokens that the page already holds.

use crate::oauth::response::TokenResponse;
use crate::tokens::pasted_response::{PastedAnswer, compare, is_older};
use crate::tokens::saved_tokens::read::SavedTokens;
use crate::tokens::token_response::Tokens;

/// How the page handles the main pair of a saved text (the pair of the agency, or of the only account). The page also
/// takes the sub-account tokens from the text, except if it first has to ask the user.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SavedMain {
    /// The page keeps the held pair. The text contains the same pair, an earlier pair of the same account and HighLevel
    /// app, or no readable pair.
    Stays,
    /// The pair is the next pair of the same account and HighLevel app. It replaces the held pair.
    Replaces,
    /// The pair belongs to another account or HighLevel app, or is a private integration token. The page asks the user
    /// before it replaces anything.
    Foreign,
    /// It is not certain whether the pair is the next pair. The page asks the user before it replaces anything.
    Unsure,
}

/// Compares the main pair of `saved` with `held`.
#[must_use]
pub fn compare_saved(held: &Tokens, saved: &SavedTokens) -> SavedMain {
    let TokenResponse::Tokens { tokens: main, .. } = saved.main.read() else { return SavedMain::Stays };
    match compare(held, &main) {
        PastedAnswer::Here => SavedMain::Stays,
        PastedAnswer::NextPair => SavedMain::Replaces,
        // The held pair is the next pair after the saved pair. So the saved pair is an earlier pair of the same account
        // and HighLevel app.
        PastedAnswer::Unsure if is_older(held, &main) && compare(&main, held) == PastedAnswer::NextPair => {
            SavedMain::Stays
        }
        PastedAnswer::Unsure => SavedMain::Unsure,
        PastedAnswer::Foreign | PastedAnswer::SubAccount(_) | PastedAnswer::PrivateToken => {
            SavedMain::Foreign
        }
    }
}
