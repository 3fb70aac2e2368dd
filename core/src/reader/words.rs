//! Recognizes values without a name by their shape. Also recognizes a login code in a text, and a text that is only a
//! part of an authorization code or a placeholder.

use crate::oauth::credentials::{AccessToken, ClientId, ClientSecret, Code, RefreshToken, is_client_id};
use crate::oauth::jwt_claims::is_refresh_token;
use crate::reader::item::Item;
use crate::reader::samples;
use crate::reader::shapes;
use crate::text::is_hex;
use alloc::string::String;

/// The longest text that is searched for a login code, in bytes.
const LONGEST_LOGIN_TEXT: usize = 1000;

/// The item for a word whose shape fits only one kind of item, wherever the word is in the text: a token, a part of a
/// token, a client ID, or an authorization code.
pub(super) fn certain(word: &str) -> Option<Item> {
    if shapes::is_jwt(word) {
        jwt(word)
    } else if shapes::is_cut_jwt(word) {
        Some(Item::CutToken)
    } else if shapes::is_private_token(word) {
        Some(Item::PrivateToken(AccessToken::parse(word)?))
    } else if is_client_id(word) {
        Some(Item::ClientId(ClientId::parse(word)?))
    } else if shapes::is_code(word) {
        Some(Item::Code(Code::parse(word)?))
    } else {
        None
    }
}

/// The item for a word whose shape may also fit other kinds of items: a client secret or an ID. So `named_values` also
/// considers the name and the text around the word.
pub(super) fn likely(word: &str) -> Option<Item> {
    if shapes::is_client_secret(word) {
        Some(Item::ClientSecret(ClientSecret::parse(word)?))
    } else if is_hex(word.strip_suffix('-').unwrap_or(word), 24) {
        Some(Item::AppOrVersionId(word.trim_end_matches('-').into()))
    } else if shapes::is_account_id(word) {
        Some(Item::LocationId(word.into()))
    } else {
        None
    }
}

/// The item for a text in which no other item was found: a login code, a part of an authorization code, or a
/// placeholder. `value` is the cleaned text.
pub(super) fn alone(text: &str, value: &str) -> Option<Item> {
    if is_login_code(text) {
        Some(Item::LoginCode)
    } else if shapes::is_cut_code(value) {
        Some(Item::CutCode)
    } else if samples::is_placeholder(text) || samples::is_placeholder(value) {
        Some(Item::Placeholder)
    } else {
        None
    }
}

/// True for a text that consists of six digits, with or without spaces and dashes. Also true if exactly one word has
/// six digits, and another word, such as `login` or `code`, describes it as a login code. False if a word such as `zip`
/// shows that it is another kind of code, and for a text that is longer than [`LONGEST_LOGIN_TEXT`].
fn is_login_code(text: &str) -> bool {
    const NAMES: [&str; 7] = ["login", "verification", "verify", "otp", "pin", "security", "código"];
    const OTHERS: [&str; 6] = ["zip", "postal", "promo", "invoice", "order", "area"];
    let is_code = |word: &str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > LONGEST_LOGIN_TEXT {
        return false;
    }
    let together: String = text.chars().filter(|character| !matches!(character, ' ' | '-')).collect();
    let words = || text.split(|character: char| character.is_ascii() && !character.is_ascii_alphanumeric());
    let has = |names: &[&str]| words().any(|word| names.iter().any(|name| word.eq_ignore_ascii_case(name)));
    let is_named = has(&NAMES) || words().any(|word| word.to_ascii_lowercase().ends_with("code"));
    is_code(together.trim()) || is_named && !has(&OTHERS) && words().filter(|word| is_code(word)).count() == 1
}

/// The item for a JWT: a refresh token if its claims identify it as one, otherwise an access token.
pub(super) fn jwt(word: &str) -> Option<Item> {
    if is_refresh_token(word) {
        return RefreshToken::parse(word).map(Item::RefreshToken);
    }
    AccessToken::parse(word).map(Item::AccessToken)
}
