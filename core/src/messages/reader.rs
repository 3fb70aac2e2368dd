//! The sentences about what was pasted or entered: what it is, and what to do with it.

use crate::messages::dictionary::{explain, place_phrase};
use crate::messages::sentence_table::messages;
use crate::messages::{Message, Voice, say};
use crate::reader::item::{Kind, Refusal};
use alloc::string::String;
use alloc::vec::Vec;

messages! {
    /// The sentences around what was found.
    ReaderText {
        NotACode = ["This does not look like a code: those have 40 letters and digits. Copy the whole address you were sent to."];
        NotStored = ["It was not stored."];
        AnswerPasted = ["This is what the answer you pasted means."];
        UseAboveAsCode = ["Put it under “Code or redirected address”."];
    }
    printed {
        UseAsCode = ["Use it as a code all the same"];
    }
}

/// What was entered where a code was asked for, in sentences: what each thing is, and what to do with it.
#[must_use]
pub fn instead_of_a_code(kinds: &[Kind], voice: Voice) -> String {
    if kinds.is_empty() {
        return ReaderText::NotACode.in_voice(voice).into();
    }
    let mut sentences = sentences(kinds, voice);
    let secret =
        [Kind::ClientSecret, Kind::AccessToken, Kind::RefreshToken, Kind::PrivateToken, Kind::TokenAnswer];
    if kinds.iter().any(|kind| secret.contains(kind)) {
        sentences.push(ReaderText::NotStored.in_voice(voice));
    }
    sentences.join(" ")
}

/// What was pasted where an answer was asked for, in sentences.
#[must_use]
pub fn instead_of_an_answer(kinds: &[Kind], voice: Voice) -> String {
    let use_as_code = (sentences(&[Kind::Code], voice)[0], ReaderText::UseAboveAsCode.in_voice(voice));
    let is_code = |kind: &Kind| matches!(kind, Kind::Code | Kind::RedirectedWithCode);
    let others: Vec<Kind> = kinds.iter().copied().filter(|kind| !is_code(kind)).collect();
    let mut sentences = sentences(&others, voice);
    if kinds.iter().any(is_code) {
        sentences.extend([use_as_code.0, use_as_code.1]);
    }
    sentences.join(" ")
}

/// The explanation of a refusal, a line for each part. Where it may mean more than one thing, all are said.
#[must_use]
pub fn explanation_of(refusal: &Refusal, voice: Voice) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (meaning, place) in refusal.meanings() {
        let told = explain(meaning, place, voice);
        let writes = say!(voice, Brand " writes this ");
        lines.push([writes, place_phrase(place), ": ", told.title, "."].concat());
        lines.extend([told.why, told.todo, told.not_meant].map(String::from));
    }
    lines.join("\n")
}

/// What each kind is, and what to do with it. A kind that is there twice is said once.
fn sentences(kinds: &[Kind], voice: Voice) -> Vec<&'static str> {
    let mut sentences = Vec::new();
    for kind in kinds {
        let (is, todo) = where_it_belongs(*kind, voice);
        if !sentences.contains(&is) {
            sentences.extend([is, todo]);
        }
    }
    sentences
}

/// What a thing is, and what to do with it where a code was asked for.
#[must_use]
pub fn where_it_belongs(kind: Kind, voice: Voice) -> (&'static str, &'static str) {
    match kind {
        Kind::Code | Kind::RedirectedWithCode => ("This is a code.", "Use it here."),
        Kind::CutCode => ("This looks like a part of a code.", "Copy all of it: 40 letters and digits."),
        Kind::RedirectedWithError => (
            say!(voice, "This address brings a refusal from " brand " instead of a code."),
            "Opening the same link again brings the same. Compare its scopes with those of the app first.",
        ),
        Kind::InstallLink => (
            "This is an install link.",
            "Open it to get a code. To have it checked, paste it under “Build the install link”.",
        ),
        Kind::MarketplacePage => (
            say!(voice, "This is a page of " brand "'s Marketplace."),
            "An install link also needs the client ID, the redirect URL and the scopes.",
        ),
        Kind::RedirectUrl => (
            "This is an address without a code in it.",
            "If you were sent there, copy the whole address, with code=… at its end.",
        ),
        Kind::Scopes => ("These are scopes.", "They belong into the install link."),
        Kind::ClientId => {
            ("This is a client ID.", "It belongs into the field “Client ID”, which appears with a code.")
        }
        Kind::AppOrVersionId => (
            "This is a client ID without its ending, or a version ID.",
            "A client ID goes on with a dash and about eight characters.",
        ),
        Kind::ClientSecret => (
            "This looks like a client secret.",
            "It belongs into the field “Client secret”, which appears with a code.",
        ),
        Kind::AccessToken => (
            "This is an access token.",
            "It works until it ends, without a code. Its refresh token is where the access token came from. To use it here, put it under “Paste the answer”.",
        ),
        Kind::RefreshToken => ("This is a refresh token.", "Put it under “My token stopped working”."),
        Kind::PrivateToken => (
            "This is a private integration token.",
            "It works as it is: it does not end, and it needs no code and no refresh.",
        ),
        Kind::TokenAnswer => ("These are tokens.", "Put them under “Paste the answer”."),
        Kind::CutToken => {
            ("This is a part of a token.", "Copy all of it: three parts with two dots between them.")
        }
        Kind::Refusal => (
            say!(voice, "This is a refusal from " brand "."),
            "Put it under “Paste the answer” to have it explained.",
        ),
        Kind::PageError => (
            say!(voice, "This is an error of " brand "'s own pages."),
            "No code was sent. Put it under “Paste the answer” to have it explained.",
        ),
        Kind::CallAnswer => {
            ("This is the answer of a call that worked.", "It holds no refusal, no code and no tokens.")
        }
        Kind::ReconnectAnswer => (
            say!(voice, "This is the answer of a way that " brand " has closed (reconnect)."),
            "Its code is not the code of an install. Open the install link to get one.",
        ),
        Kind::LoginCode => (
            "This is the code from the login e-mail.",
            say!(voice, "Enter it where you log in to " brand ". The code for tokens has 40 letters and digits."),
        ),
        Kind::LocationId => {
            ("This is a location ID.", "It says which sub-account is meant. It opens nothing by itself.")
        }
        Kind::McpAddress => (
            say!(voice, "This is the address of " brand "'s MCP server."),
            "An assistant signs in there by itself. It needs no code and no client secret.",
        ),
        Kind::Sample => (
            say!(voice, "This is the example of " brand "'s documentation."),
            "Copy your own value from the portal.",
        ),
        Kind::Placeholder => ("This stands for a value; it is none.", "Put your own value in its place."),
    }
}
