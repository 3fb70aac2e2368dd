//! The sentences that say what kind of value a pasted or entered text contains, and what the user can do next.

use crate::dictionary::entry::{Meaning, Place};
use crate::dictionary::lookup::meaning_at;
use crate::messages::dictionary::{Explanation, confidence_phrase, explain, page, place_phrase};
use crate::messages::sentence_table::messages;
use crate::messages::{Voice, say};
use crate::oauth::redirect::AuthorizationError;
use crate::reader::item::{Kind, Refusal};
use crate::reader::shapes::holds_secret;
use alloc::string::String;
use alloc::vec::Vec;
use core::slice;

messages! {
    /// The sentences about a pasted response, about an unknown error, and about a value from which characters were
    /// removed.
    ReaderText {
        AnswerPasted = ["This is what the answer you pasted means."];
        UnknownRefusal = ["This page does not know this refusal. Ask support, with the trace ID if there is one."];
        WasCleaned = ["Characters around the value were removed."];
    }
}

/// The explanation of an error response.
pub struct ExplainedRefusal {
    /// HighLevel's own messages, each in quotation marks. A message that looks like a secret is left out.
    pub said: Vec<String>,
    /// The possible meanings of the messages. Each pair contains a text that names the places where a meaning occurs,
    /// and the explanation of this meaning. Empty if none of the messages is known.
    pub meanings: Vec<(String, Explanation)>,
    /// A sentence that says how certain the meaning of the first known message is. `None` if none of the messages is
    /// known.
    pub known: Option<String>,
    /// The trace ID, if there is one.
    pub trace: Option<String>,
}

/// Explains an error response, and names the places where each meaning occurs: `HighLevel writes this on the install
/// page:`
#[must_use]
pub fn refusal_explained(refusal: &Refusal, voice: Voice) -> ExplainedRefusal {
    // A message is untrusted text. A message that looks like a secret is not shown.
    let shown = refusal.details.messages.iter().filter(|line| !holds_secret(line));
    let mut meanings: Vec<(String, Explanation)> = Vec::new();
    for (meaning, places) in refusal.meanings() {
        for place in places {
            let explanation = explain(meaning, *place, voice);
            if meanings.iter().any(|(_, told)| *told == explanation) {
                continue;
            }
            let places: Vec<&str> = places
                .iter()
                .filter(|other| explain(meaning, **other, voice) == explanation)
                .map(|place| place_phrase(*place))
                .collect();
            let place_words = [say!(voice, Brand " writes this "), &places.join(", or "), ":"].concat();
            meanings.push((place_words, explanation));
        }
    }
    let known = refusal.known.first().map(|entry| confidence_phrase(entry.confidence));
    let known = known.map(|known| ["This meaning is ", known, "."].concat());
    let trace = refusal.details.trace_id.as_ref().map(|trace| ["Trace ID: ", trace].concat());
    ExplainedRefusal {
        said: shown.map(|line| ["“", line, "”"].concat()).collect(), meanings, known, trace
    }
}

/// Explains an error in the URL to which HighLevel redirected the browser. `None` if the error is unknown.
#[must_use]
pub fn denial_explained(denial: &AuthorizationError, voice: Voice) -> Option<Explanation> {
    match meaning_at(&[Place::Redirect], slice::from_ref(&denial.error)) {
        Some(Meaning::Redirect(error)) => Some(page::redirect(error, voice)),
        _ => None,
    }
}

/// Returns the sentence that names this kind of item, and the next step for a user who entered such an item in a field
/// for an authorization code.
#[must_use]
pub fn where_it_belongs(kind: Kind, voice: Voice) -> (&'static str, &'static str) {
    match kind {
        Kind::Code | Kind::RedirectedWithCode => ("This is a code.", "Use it here."),
        Kind::CutCode => ("This looks like a part of a code.", "Copy all of it: 40 letters and digits."),
        Kind::RedirectedWithError => (
            say!(voice, "This address contains a refusal from " brand " instead of a code."),
            "Put it under “Code or redirected address”, on the start page, to have it explained.",
        ),
        Kind::InstallLink => (
            "This is an install link.",
            "Open it to get a code. To have it checked, paste it under “Build the install link”, on the start page.",
        ),
        Kind::MarketplacePage => (
            say!(voice, "This is a page of " brand "'s."),
            "An install link also needs the client ID, the redirect URL and the scopes.",
        ),
        Kind::RedirectUrl => (
            "This is an address without a code in it.",
            "If you were sent there, copy the whole address, with code=… at its end.",
        ),
        Kind::Scopes => ("These are scopes.", "They belong in the install link."),
        Kind::ClientId => {
            ("This is a client ID.", "It belongs in the field “Client ID”, which appears with a code.")
        }
        Kind::AppOrVersionId => (
            "This is a client ID without its ending, or a version ID.",
            "A client ID continues with a dash and about eight characters.",
        ),
        Kind::ClientSecret => (
            "This looks like a client secret.",
            "It belongs in the field “Client secret”, which appears with a code.",
        ),
        Kind::AccessToken => (
            "This is an access token.",
            "It needs no code, and works until it ends. Its refresh token, if it has one, came in the same answer. To use it here, put it under “Paste the answer”, on the start page.",
        ),
        Kind::RefreshToken => {
            ("This is a refresh token.", "Put it under “My token stopped working”, on the start page.")
        }
        Kind::PrivateToken => (
            "This is a private integration token.",
            "It works as it is: it does not end, and it needs no code and no refresh.",
        ),
        Kind::TokenAnswer => ("These are tokens.", "Put them under “Paste the answer”, on the start page."),
        Kind::SavedTokens => (
            "These are tokens that this page saved.",
            "Put them under “Paste the answer”, on the start page.",
        ),
        Kind::CutToken => {
            ("This is a part of a token.", "Copy all of it: three parts with two dots between them.")
        }
        Kind::Refusal => (
            say!(voice, "This is a refusal from " brand "."),
            "Put it under “Paste the answer”, on the start page, to have it explained.",
        ),
        Kind::PageError => (
            say!(voice, "This is an error from " brand "'s own pages."),
            "No code was sent. Put it under “Paste the answer”, on the start page, to have it explained.",
        ),
        Kind::CallAnswer => {
            ("This is the answer to a call that worked.", "It holds no refusal, no code and no tokens.")
        }
        Kind::ReconnectAnswer => (
            say!(voice, "This is an answer from the reconnect endpoint, which " brand " has removed."),
            "Its code is not the code of an install. Open the install link to get one.",
        ),
        Kind::LoginCode => (
            "This looks like the code from the login e-mail.",
            say!(voice, "Enter it where you log in to " brand ". The code for tokens has 40 letters and digits."),
        ),
        Kind::LocationId => (
            "This looks like a location ID, or the ID of an agency or a user.",
            "It says which account is meant. It opens nothing by itself.",
        ),
        Kind::McpAddress => (
            say!(voice, "This is the address of " brand "'s MCP server."),
            "An assistant signs in there by itself, or with a private integration token. It needs no code and no client secret.",
        ),
        Kind::Sample => (
            say!(voice, "This is an example from " brand "'s documentation."),
            "Copy your own value from the portal.",
        ),
        Kind::Placeholder => ("This is a placeholder.", "Put your own value in its place."),
    }
}
