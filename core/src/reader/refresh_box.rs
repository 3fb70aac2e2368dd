//! Reads the input of a field that asks for a saved text or a refresh token.

use crate::oauth::credentials::{RefreshToken, is_client_id};
use crate::oauth::jwt_claims::{Claims, is_refresh_token};
use crate::oauth::request::UserType;
use crate::oauth::response::TokenResponse;
use crate::reader::item::{Item, Kind};
use crate::reader::{pasted_answer, scan};
use crate::tokens::saved_tokens::read::SavedTokens;
use alloc::string::String;

/// The character in place of each line end while a text is in the field. The field is an `<input>`, which removes line
/// ends, but keeps U+2028, the Unicode character for a line end.
const LINE_END: &str = "\u{2028}";

/// The text as the field holds it, on one line. [`with_line_ends`] reverses the change.
///
/// A space in place of a line end would be part of a token that a mail program broke into lines.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    text.replace("\r\n", LINE_END).replace(['\r', '\n'], LINE_END)
}

/// The text in the field, with its line ends.
#[must_use]
pub fn with_line_ends(value: &str) -> String {
    value.replace(LINE_END, "\n")
}

/// A refresh token, and the values that came with it.
pub struct EnteredRefresh {
    /// The refresh token.
    pub token: RefreshToken,
    /// The saved text or the response that contained the token. `None` for a refresh token alone.
    pub saved: Option<SavedTokens>,
    /// The user type, if it is known.
    pub user_type: Option<UserType>,
    /// The client ID for which the token was issued, if the token contains the complete client ID.
    pub client_id: Option<String>,
    /// The reason why the text may not work. `None` if the text looks like a refresh token, or contains one.
    pub doubt: Option<RefreshDoubt>,
}

/// The reason to doubt that an entered text is a refresh token. The page warns the user, but does not refuse the text,
/// because HighLevel does not promise the shape of refresh tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshDoubt {
    /// The text looks like an access token.
    AccessToken,
    /// The text does not have the shape of a refresh token.
    UnknownShape,
}

/// The reason why no refresh token can be read from an entered text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoRefreshToken {
    /// Nothing was entered.
    Empty,
    /// The text contains a token response without a refresh token, or a saved text whose main pair has no refresh
    /// token.
    NotWithThese,
    /// The text contains several refresh tokens, or a token response and further tokens. Choosing one of them would be
    /// a guess.
    Several,
    /// The text contains no refresh token: it consists of several words, or is a saved text without readable tokens.
    NotThere,
}

/// Reads a saved text, a response from HighLevel, or a refresh token alone.
///
/// # Errors
///
/// [`NoRefreshToken`], if the text is empty, contains no refresh token, or contains several.
pub fn read(text: &str) -> Result<EnteredRefresh, NoRefreshToken> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NoRefreshToken::Empty);
    }
    if let Some(saved) = pasted_answer::read_saved(text) {
        return of_saved(saved);
    }
    let reading = scan::read(text);
    let is_answer = |kind: &Kind| matches!(kind, Kind::TokenAnswer | Kind::SavedTokens);
    if reading.kinds().iter().any(is_answer) {
        return Err(NoRefreshToken::Several);
    }
    let mut tokens = reading.items.into_iter().filter_map(|item| match item {
        Item::RefreshToken(token) => Some(token),
        _ => None,
    });
    match (tokens.next(), tokens.next()) {
        (Some(token), None) => Ok(EnteredRefresh::alone(token, None)),
        (Some(_), Some(_)) => Err(NoRefreshToken::Several),
        (None, _) => alone(text),
    }
}

fn of_saved(saved: SavedTokens) -> Result<EnteredRefresh, NoRefreshToken> {
    let TokenResponse::Tokens { tokens, .. } = saved.main.read() else {
        return Err(NoRefreshToken::NotThere);
    };
    let user_type = tokens.fields.user_type;
    let token = tokens.refresh.ok_or(NoRefreshToken::NotWithThese)?;
    let found = EnteredRefresh::alone(token, None);
    Ok(EnteredRefresh { user_type: user_type.or(found.user_type), saved: Some(saved), ..found })
}

/// Uses the whole text as a refresh token.
fn alone(text: &str) -> Result<EnteredRefresh, NoRefreshToken> {
    if text.contains(char::is_whitespace) {
        return Err(NoRefreshToken::NotThere);
    }
    let doubt = if is_refresh_token(text) {
        None
    } else if Claims::read(text).auth_class.is_some() {
        Some(RefreshDoubt::AccessToken)
    } else {
        Some(RefreshDoubt::UnknownShape)
    };
    let token = RefreshToken::parse(text).ok_or(NoRefreshToken::Empty)?;
    Ok(EnteredRefresh::alone(token, doubt))
}

impl EnteredRefresh {
    fn alone(token: RefreshToken, doubt: Option<RefreshDoubt>) -> Self {
        let claims = Claims::read(token.expose());
        let client_id = claims.source_id.filter(|id| is_client_id(id));
        Self { token, saved: None, user_type: claims.auth_class, client_id, doubt }
    }
}
