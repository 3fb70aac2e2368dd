//! The lazy chunk with the reader of pasted texts, and with the texts about its results.

use crate::lazy::lazy_functions;
use crate::store::Store;
use leg3_core::messages::credential_doubts::doubt_explained;
use leg3_core::messages::refresh::{RefreshText, saved_text_holds};
use leg3_core::messages::{VOICE, text_of};
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::credential_fields::{self, EnteredValue, FoundCredentials};
use leg3_core::reader::pasted_answer::{self, Pasted};
use leg3_core::reader::refresh_box::{self, EnteredRefresh, NoRefreshToken, RefreshDoubt};
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leg3_core::tokens::saved_tokens::read::SavedTokens;

/// The result of reading a field for a response.
pub enum AnswerReading {
    /// A token response, or an error response to the exchange of the authorization code on this page.
    Answer(HttpResponse),
    /// A saved text that contains the tokens of several accounts. [`open_tokens`] opens it.
    Saved(SavedTokens),
    /// A text that the reader does not recognize.
    Unknown,
    /// A text of a known kind that the field does not accept.
    SomethingElse,
}

/// The result of reading a field for a saved text or a refresh token.
pub enum RefreshReading {
    /// A refresh token, with a note about it.
    Found(Box<EnteredRefresh>, RefreshNote),
    /// The text is empty, contains no refresh token, or contains several. The value is a sentence that gives the
    /// reason.
    Missing(&'static str),
}

/// The note about an entered refresh token.
pub enum RefreshNote {
    /// No note. The text is most likely a refresh token.
    Nothing,
    /// A sentence that says why the text may not be a refresh token.
    Doubt(&'static str),
    /// A sentence about the other tokens in the saved text. The page restores these tokens when the new pair arrives.
    Holds(String),
}

/// The result of reading a field for a client ID or a client secret.
pub struct CredentialReading {
    /// The value without quotes, a comma or a name around it. `None` if there was nothing to remove.
    pub cleaned: Option<Secret>,
    /// The reason why the value may not work, in words. `None` if there is no doubt.
    pub doubt: Option<String>,
    /// True if the value is known to be of the wrong kind.
    pub is_something_else: bool,
}

lazy_functions! { reader:
    /// Reads a text that was pasted into a field for a response. `has_code` is true if this page has an authorization
    /// code.
    answer(text: String, has_code: bool) -> AnswerReading => read_answer(&text, has_code);
    /// Opens a token response or a saved text: see [`Store::open_tokens`].
    open_tokens(saved: SavedTokens, store: Store) -> () => store.open_tokens(saved);
    /// Finds client ID and client secret in a text.
    found_credentials(text: String) -> FoundCredentials => credential_fields::find(&text);
    /// Reads the values of the fields for client ID and client secret.
    credentials(id: String, secret: String) -> (CredentialReading, CredentialReading) => read_credentials(&id, &secret);
    /// Reads the value of a field for a saved text or a refresh token. `now` is in milliseconds since 1970.
    refresh_box(text: String, now: f64) -> RefreshReading => read_refresh_box(&text, now);
    /// Adds the fingerprints of this text, and of each possible secret in the text, to `known`.
    learned_tokens(known: KnownSecrets, text: String) -> KnownSecrets => learn_tokens(known, &text);
    /// Adds the fingerprint of the client secret to `known`. Also adds the fingerprint of a client ID that is a UUID,
    /// because such a value is a secret in the wrong field.
    learned(known: KnownSecrets, id: String, secret: String) -> KnownSecrets => learn(known, &id, &secret);
}

fn read_answer(text: &str, has_code: bool) -> AnswerReading {
    if let Some(saved) = pasted_answer::read_saved(text).filter(|saved| !saved.sub_accounts.is_empty()) {
        return AnswerReading::Saved(saved);
    }
    match pasted_answer::read(text) {
        Pasted::Tokens(answer) => AnswerReading::Answer(answer),
        // If this page has an authorization code, the error response belongs to the exchange of this code, which the
        // user sent outside this page.
        Pasted::Refusal(refusal) if refusal.is_of_an_exchange() && has_code => {
            AnswerReading::Answer(refusal.response())
        }
        Pasted::SomethingElse(kinds) if kinds.is_empty() => AnswerReading::Unknown,
        Pasted::Refusal(_) | Pasted::SeveralTokens | Pasted::SomethingElse(_) => AnswerReading::SomethingElse,
    }
}

fn read_credentials(id: &str, secret: &str) -> (CredentialReading, CredentialReading) {
    let reading = |value: EnteredValue| CredentialReading {
        cleaned: value.cleaned,
        doubt: value.doubt.map(|doubt| doubt_explained(doubt, VOICE)),
        is_something_else: value.is_something_else,
    };
    (reading(credential_fields::client_id(id)), reading(credential_fields::client_secret(secret)))
}

fn read_refresh_box(text: &str, now: f64) -> RefreshReading {
    let why = match refresh_box::read(text) {
        Ok(entered) => {
            let note = match (entered.doubt, &entered.saved) {
                (Some(RefreshDoubt::AccessToken), _) => {
                    RefreshNote::Doubt(text_of(RefreshText::ItIsAnAccessToken))
                }
                (Some(RefreshDoubt::UnknownShape), _) => {
                    RefreshNote::Doubt(text_of(RefreshText::NotARefreshToken))
                }
                (None, Some(saved)) => {
                    let lasting = saved.sub_accounts.iter().filter(|account| !account.has_ended(now));
                    RefreshNote::Holds(saved_text_holds(lasting.count()))
                }
                (None, None) => RefreshNote::Nothing,
            };
            return RefreshReading::Found(Box::new(entered), note);
        }
        Err(NoRefreshToken::Empty) => RefreshText::IsMissing,
        Err(NoRefreshToken::NotWithThese) => RefreshText::BoxWithoutRefresh,
        Err(NoRefreshToken::Several) => RefreshText::BoxSeveral,
        Err(NoRefreshToken::NotThere) => RefreshText::BoxUnreadable,
    };
    RefreshReading::Missing(text_of(why))
}

fn learn_tokens(mut known: KnownSecrets, text: &str) -> KnownSecrets {
    known.learn(text);
    known.learn_all(text);
    known
}

fn learn(mut known: KnownSecrets, id: &str, secret: &str) -> KnownSecrets {
    known.learn_credentials(id, secret);
    known
}
