//! Reads values with a name in front, in forms, `.env` files, commands and notes. The module also recognizes values
//! without a name by their shape.

use crate::base64;
use crate::dictionary::lookup;
use crate::oauth::credentials::{AccessToken, ClientId, ClientSecret, Code, RefreshToken, is_client_id};
use crate::oauth::form_encoding::pairs;
use crate::reader::address_kind;
use crate::reader::clean;
use crate::reader::item::Item;
use crate::reader::names::Name;
use crate::reader::scanned::Scan;
use crate::reader::word_splitter::{Word, name_before, words_of};
use crate::reader::{samples, scopes, shapes, words};
use crate::text::{is_hex, letters};
use alloc::string::String;
use alloc::vec::Vec;

/// In a text of up to this many words, a word without a name is recognized by its shape, even if values of other kinds
/// can have the same shape.
const FEW_WORDS: usize = 8;

/// Reads the text that remains after the JSON values and the addresses were removed.
pub(super) fn read(text: &str, scan: &mut Scan) {
    let words = words_of(text);
    let few = words.len() <= FEW_WORDS;
    let value = if few { clean::value(text) } else { String::new() };
    let is_reconnect = text.contains("authorizationCode") && text.contains("expiresAt");
    if is_reconnect {
        scan.push(Item::ReconnectAnswer);
    }
    // UUIDs without a name. Each may be a client secret. If a long text contains several UUIDs, they are probably IDs
    // in a log. The reader then ignores them, unless a client ID precedes each of them. It also ignores them if the
    // text contains a client secret that was already recognized, or an error.
    let mut unnamed: Vec<&str> = Vec::new();
    let mut has_ids = true;
    for (at, word) in words.iter().enumerate() {
        if !may_be_a_value(word, few) {
            continue;
        }
        let (known, name, before) = name_before(&words, at);
        note_fact(&name, word.text, scan);
        let is_other = known == Some(Name::Code) && (is_reconnect || Name::is_of_another_code(&before));
        if name.eq_ignore_ascii_case("basic") && take_basic(word.text, scan) || is_other {
            continue;
        }
        let is_alone = few && value == word.text && !Name::is_of_another_id(&name);
        let is_known = known.is_some_and(|known| known != Name::Any);
        if is_known && (word.is_named || samples::is_placeholder(word.text)) {
            take(known, &name, word.text, scan);
        } else if take_certain(word.text, scan) {
        } else if known.is_some_and(|known| known != Name::Any) || is_alone {
            take_likely(known, word.text, scan);
        } else if shapes::is_client_secret(word.text) {
            unnamed.extend((!Name::is_of_another_id(&name)).then_some(word.text));
            has_ids &= is_client_id(&name) || is_client_id(&before);
        } else if few && !word.is_named && !Name::is_of_another_id(&name) {
            take_likely(known, word.text, scan);
        }
    }
    unnamed.dedup();
    let is_answered = scan.items.iter().any(|item| matches!(item, Item::ClientSecret(_) | Item::Refusal(_)))
        || !unnamed.is_empty() && !lookup::find_all(text).is_empty();
    if !is_answered && (unnamed.len() == 1 || few || has_ids) {
        unnamed.iter().for_each(|secret| take_likely(None, secret, scan));
    }
}

/// If the shape of the word fits only one kind of item, with or without the punctuation at the ends of the word, adds
/// the item for the word. Otherwise, adds the items for those parts between slashes that have at least 32 bytes and the
/// shape of a value. True if an item was found.
fn take_certain(word: &str, scan: &mut Scan) -> bool {
    let glued = |sign: char| "/_~+-%.".contains(sign);
    let whole = words::certain(word).or_else(|| words::certain(word.trim_matches(glued)));
    if let Some(item) = whole {
        push(item, word, scan);
        return true;
    }
    let mut parts = word.split('/').filter(|part| part.len() >= 32).peekable();
    if !word.contains('/') || parts.peek().is_none() {
        return false;
    }
    let items: Vec<Item> =
        parts.filter_map(|part| words::certain(part).or_else(|| words::likely(part))).collect();
    let is_any = !items.is_empty();
    items.into_iter().for_each(|item| scan.push(item));
    is_any
}

/// Adds the items for the client ID and the client secret in HTTP Basic credentials (RFC 7617 §2). False if the word is
/// not such a pair.
fn take_basic(word: &str, scan: &mut Scan) -> bool {
    let decoded = base64::decode(word.as_bytes()).and_then(|bytes| String::from_utf8(bytes).ok());
    let Some((id, secret)) = decoded.as_deref().and_then(|pair| pair.split_once(':')) else { return false };
    take(Some(Name::ClientId), "client_id", id, scan);
    take(Some(Name::ClientSecret), "client_secret", secret, scan);
    true
}

/// Adds the item for a value. If the value is an example from HighLevel's documents, also adds [`Item::Sample`].
fn push(item: Item, value: &str, scan: &mut Scan) {
    scan.push(item);
    if samples::is_sample(value) {
        scan.push(Item::Sample);
    }
}

/// Adds the item for a value with the name `name`. `known` is the meaning of the name, or `None` for an unknown name.
pub(super) fn take(known: Option<Name>, name: &str, value: &str, scan: &mut Scan) {
    note_fact(name, value, scan);
    let raw = value;
    let value = decoded(raw);
    let value = value.as_str();
    if value.is_empty() && !samples::is_placeholder(raw) {
        return;
    }
    // A template contains the name of a value instead of the value.
    let is_name = known.is_some() && Name::of(value) == known;
    if is_name || samples::is_nothing(value) || samples::is_placeholder(value) || samples::is_placeholder(raw)
    {
        if known.is_some_and(|name| name != Name::Any) {
            scan.push(Item::Placeholder);
        }
        return;
    }
    let shaped = words::certain(value);
    let item = match (known, shaped) {
        (Some(Name::RefreshToken), Some(Item::AccessToken(_) | Item::Code(_)) | None)
            if is_long_word(value) =>
        {
            RefreshToken::parse(value).map(Item::RefreshToken)
        }
        (Some(Name::AccessToken), Some(Item::Code(_))) => AccessToken::parse(value).map(Item::AccessToken),
        (_, Some(item)) => Some(item),
        (Some(known), None) => unusual(known, value),
        (None, None) => None,
    };
    if let Some(item) = item {
        push(item, value, scan);
    } else if samples::is_sample(value) {
        scan.push(Item::Sample);
    }
}

/// Stores the value if its name is `state`, or the name of a fact from a token response, such as a location ID. For
/// each name, only the first value is stored.
fn note_fact(name: &str, value: &str, scan: &mut Scan) {
    if name.eq_ignore_ascii_case("state") && scan.state.is_none() {
        scan.state = Some(clean::value(value));
    }
    if let Some(fact) =
        token_fact(name).filter(|fact| scan.token_facts.iter().all(|(known, _)| known != fact))
    {
        scan.token_facts.push((fact, clean::value(value)));
    }
}

/// The item for a value whose name is known, but whose shape may fit several kinds of items, or none.
fn unusual(known: Name, value: &str) -> Option<Item> {
    let has_digit = value.bytes().any(|byte| byte.is_ascii_digit());
    let is_word = value.len() >= 8 && has_digit && !value.contains(char::is_whitespace);
    match known {
        Name::ClientId | Name::ClientSecret | Name::Any if shapes::is_client_secret(value) => {
            ClientSecret::parse(value).map(Item::ClientSecret)
        }
        Name::ClientId | Name::AppOrVersionId if is_hex(value, 24) => {
            Some(Item::AppOrVersionId(value.into()))
        }
        Name::ClientId if is_word && !value.contains('.') => ClientId::parse(value).map(Item::ClientId),
        Name::ClientSecret if is_word && !is_of_another_provider(value) => {
            ClientSecret::parse(value).map(Item::ClientSecret)
        }
        Name::Code if shapes::is_cut_code(value) => Some(Item::CutCode),
        Name::Code if is_long_word(value) && has_digit && !is_error_name(value) => {
            Code::parse(value).map(Item::Code)
        }
        Name::AccessToken if is_long_word(value) && !is_of_another_provider(value) => {
            AccessToken::parse(value).map(Item::AccessToken)
        }
        Name::Scopes => scopes::list(value).map(Item::Scopes),
        Name::RedirectUri => address_kind::item(value),
        Name::LocationId if shapes::is_account_id(value) => Some(Item::LocationId(value.into())),
        _ => None,
    }
}

/// True for a value that begins like a secret of another provider. A file may contain such secrets together with
/// HighLevel's secrets.
pub(super) fn is_of_another_provider(value: &str) -> bool {
    ["sk_", "pk_", "rk_", "whsec_", "GOCSPX-", "xoxb-", "ghp_", "ya29."]
        .iter()
        .any(|start| value.starts_with(start))
}

/// True for the name or number of an error, or the ID of a request: `ERR_INVALID_2`, `0x80070005`, a UUID.
fn is_error_name(value: &str) -> bool {
    value.starts_with("0x") || value.starts_with("ERR_") || shapes::is_client_secret(value)
}

/// Adds the item for a word whose shape may also fit other kinds of items, unless the name in front of the word
/// contradicts the item. If the word is a placeholder, adds [`Item::Placeholder`] instead. If the word is an example
/// value, always adds [`Item::Sample`].
fn take_likely(known: Option<Name>, word: &str, scan: &mut Scan) {
    let contradicts = match known {
        Some(Name::LocationId) => shapes::is_client_secret(word),
        Some(Name::Code | Name::AccessToken | Name::RefreshToken) => true,
        _ => false,
    };
    if !contradicts && let Some(item) = words::likely(word) {
        push(if samples::is_placeholder(word) { Item::Placeholder } else { item }, word, scan);
    } else if samples::is_sample(word) {
        scan.push(Item::Sample);
    }
}

/// True if a word may be a value: it has a name, is a placeholder, or is long enough to have the shape of a value.
fn may_be_a_value(word: &Word<'_>, few: bool) -> bool {
    word.is_named
        || samples::is_placeholder(word.text)
        || word.text.len() >= 32
        || few && word.text.len() >= 20
}

/// A value without the surrounding characters, and with its `%XX` escapes decoded.
fn decoded(value: &str) -> String {
    let value = clean::value(value);
    let is_encoded = value.contains('%') && !value.contains(['&', '=', ' ']);
    let decoded = is_encoded.then(|| pairs(&["v=", &value].concat()).into_iter().next()).flatten();
    decoded.map_or(value, |(_, decoded)| decoded)
}

fn is_long_word(value: &str) -> bool {
    value.len() >= 16 && !value.contains(char::is_whitespace) && !is_client_id(value)
}

/// The member of a token response that corresponds to `name`: for example, `locationId` for `LOCATION_ID` in an `.env`
/// file. `None` for any other name, including the names of tokens.
fn token_fact(name: &str) -> Option<&'static str> {
    const FACTS: [(&[u8], &str); 4] = [
        (b"usertype", "userType"),
        (b"companyid", "companyId"),
        (b"locationid", "locationId"),
        (b"userid", "userId"),
    ];
    let letters = letters(name);
    FACTS.iter().find(|(ending, _)| letters.ends_with(ending)).map(|(_, fact)| *fact)
}
