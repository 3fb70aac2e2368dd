//! The lazy chunk with the reader of pasted texts, and with the sentences about its results.

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

/// What was pasted into a field for an answer.
pub enum AnswerReading {
    /// An answer to the exchange.
    Answer(HttpResponse),
    /// The saved text of several accounts. [`open_tokens`] opens it.
    Saved(SavedTokens),
    /// A text that the reader does not know.
    Unknown,
    /// Something else that is known.
    SomethingElse,
}

/// What was entered into a field for a saved text or a refresh token.
pub enum RefreshReading {
    /// A refresh token, with what is said about it: a doubt, or what comes back with it.
    Found(Box<EnteredRefresh>, RefreshNote),
    /// There is no refresh token in it. The words say why.
    Missing(&'static str),
}

/// What is said about an entered refresh token.
pub enum RefreshNote {
    /// It is most likely one.
    Nothing,
    /// It may not be one, in words.
    Doubt(&'static str),
    /// What comes back with it, in words.
    Holds(String),
}

/// What was entered in a field for a client id or a client secret.
pub struct CredentialReading {
    /// The value without quotes, a comma or a name around it. `None` if there was nothing to remove.
    pub cleaned: Option<Secret>,
    /// The reason why the value may not work, in words. `None` if there is no doubt.
    pub doubt: Option<String>,
    /// True if the value is known to be something else.
    pub is_something_else: bool,
}

lazy_functions! { reader:
    /// Reads what was pasted into a field for an answer. `has_code` is true if there is a code here.
    answer(text: String, has_code: bool) -> AnswerReading => read_answer(&text, has_code);
    /// Opens a saved text, or an answer, where no tokens are here.
    open_tokens(saved: SavedTokens, store: Store) -> () => store.open_tokens(saved);
    /// Finds client id and client secret in a text.
    found_credentials(text: String) -> FoundCredentials => credential_fields::find(&text);
    /// Reads what is in the fields for client id and client secret.
    credentials(id: String, secret: String) -> (CredentialReading, CredentialReading) => read_credentials(&id, &secret);
    /// Reads what was entered into a field for a saved text or a refresh token. `now` is in milliseconds since 1970.
    refresh_box(text: String, now: f64) -> RefreshReading => read_refresh_box(&text, now);
    /// Adds the fingerprints of the tokens in this text.
    learned_tokens(known: KnownSecrets, text: String) -> KnownSecrets => learn_tokens(known, &text);
    /// Adds the fingerprints of the values in these fields.
    learned(known: KnownSecrets, id: String, secret: String) -> KnownSecrets => learn(known, &id, &secret);
}

fn read_answer(text: &str, has_code: bool) -> AnswerReading {
    if let Some(saved) = pasted_answer::read_saved(text).filter(|saved| !saved.sub_accounts.is_empty()) {
        return AnswerReading::Saved(saved);
    }
    match pasted_answer::read(text) {
        Pasted::Tokens(answer) => AnswerReading::Answer(answer),
        // If there is a code here, the refusal answers the same request, which was sent elsewhere.
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
