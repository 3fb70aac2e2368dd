//! Compares a pasted saved text with the tokens the page already holds.

use crate::oauth::response::TokenResponse;
use crate::tokens::pasted_response::{PastedAnswer, compare, is_older};
use crate::tokens::saved_tokens::read::SavedTokens;
use crate::tokens::token_response::Tokens;

/// What becomes of the main pair of a saved text. The sub-accounts' tokens in it come along, unless the user is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SavedMain {
    /// The pair held stays: it is the same, or a newer one of the same account and app, or the text has none that can be
    /// read.
    Stays,
    /// It is the next pair of the same account and app: it replaces the pair held.
    Replaces,
    /// It is of another account or app: the user is asked before anything is replaced.
    Foreign,
    /// That is not certain: the user is asked, too.
    Unsure,
}

/// Compares the main pair of `saved` with `held`.
#[must_use]
pub fn compare_saved(held: &Tokens, saved: &SavedTokens) -> SavedMain {
    let TokenResponse::Tokens { tokens: main, .. } = saved.main.read() else { return SavedMain::Stays };
    match compare(held, &main) {
        PastedAnswer::Here => SavedMain::Stays,
        PastedAnswer::NextPair => SavedMain::Replaces,
        // The other way round it is the next pair: so it is an earlier one of the same account and app.
        PastedAnswer::Unsure if is_older(held, &main) && compare(&main, held) == PastedAnswer::NextPair => {
            SavedMain::Stays
        }
        PastedAnswer::Unsure => SavedMain::Unsure,
        PastedAnswer::Foreign | PastedAnswer::SubAccount(_) | PastedAnswer::PrivateToken => {
            SavedMain::Foreign
        }
    }
}
