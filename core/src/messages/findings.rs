//! The sentences about the findings in a pasted text, the names of the buttons for the next steps, and the message for
//! the maker of a HighLevel app.

use crate::messages::reader::{
    ExplainedRefusal, ReaderText, denial_explained, refusal_explained, where_it_belongs,
};
use crate::messages::sentence_table::messages;
use crate::messages::{Message, Voice};
use crate::oauth::redirect::AuthorizationError;
use crate::reader::findings::Finding;
use crate::reader::item::{Kind, MarketplacePage};
use crate::reader::next_step::NextStep;
use alloc::string::String;
use alloc::vec::Vec;

messages! {
    /// The sentences about the findings in a pasted text.
    FindingText {
        CodeReady = ["Add the client ID and the client secret of your app on the next screen."];
        AddSecret = ["On the next screen, the client ID is filled in. Add the client secret."];
        AddId = ["On the next screen, the client secret is filled in. Add the client ID."];
        CodeAndId = ["This is a code, with a client ID."];
        CodeAndSecret = ["This is a code, with a client secret."];
        CodeIdAndSecret = ["This is a code, with a client ID and a client secret."];
        WithThem = ["They are filled in on the next screen."];
        SeveralCodes = ["This text holds several codes."];
        ChooseCode = ["This page does not guess which one you mean. Paste only the one you want to use."];
        SeveralTokens = ["This text holds several tokens."];
        ChooseToken = ["This page does not guess which one you mean. Paste only the one you want to use, or the whole answer that it came in."];
        SeveralCredentials = ["This text holds several client IDs or client secrets."];
        ChooseCredentials = ["This page does not guess which ones you mean. Paste only the client ID and the client secret of one app."];
        IdAndSecret = ["These are a client ID and a client secret."];
        CredentialsGo = ["You also need a code. If it arrives while this tab is open, this page fills the form in. The secret is not stored, and is forgotten if you do not use this tab for 15 minutes."];
        IdGoes = ["Put it into the install link. When the code arrives, this page fills it into the form."];
        LinkNeedsYou = ["A part of this link is missing or wrong. Only you know the right value."];
        InstallPage = ["This is the address of the install page, without the parts of an install link."];
        InstallPageHint = ["A link also needs a client ID, a redirect URI and scopes."];
        AppId = ["App ID: "];
        VersionId = ["Version ID: "];
        TokensReady = ["Open them to save, test and use them."];
        AccessTokenReady = ["It needs no code, and works until it ends. Its refresh token, if it has one, came in the same answer."];
        RefreshReady = ["It works once, then gives a new pair of tokens."];
        Unknown = ["This page does not know what this is."];
        UnknownHint = ["It is no code, address, token or error that this page knows. A code has 40 letters and digits. If you were sent here, copy the whole address you were sent to."];
        DeniedRaw = ["As it came: "];
        // Buttons
        UseCode = ["Use this code"];
        UseAsCode = ["Use it as a code anyway"];
        OpenTokens = ["Open the tokens"];
        Refresh = ["Get new tokens with it"];
        TokenEnded = ["Get new tokens"];
        KeepCredentials = ["Keep it for the code"];
        MoveToOther = ["Move it to the other field"];
        OpenInstallPage = ["Open install page"];
        BuildLink = ["Build the install link"];
        ChangeLink = ["Change its parts"];
        CheckLink = ["Check the install link"];
        CheckRedirect = ["Check the redirect URL"];
        ConnectAssistant = ["Connect an assistant"];
        Kept = ["It is kept for the code. Open the install link to get one."];
        InForm = ["It is in the form now."];
        Why = ["The cause"];
        // The message for the maker of the app
        NotYourApp = ["Not your app? Copy a message for its maker"];
        ToMaker = ["Hello, I tried to connect your " own " app, and it did not work. This is what I saw:"];
    }
}

/// The sentences about a finding.
#[derive(Default)]
pub struct FindingWords {
    /// The title. It says what was found.
    pub title: String,
    /// The meaning of the finding, and the next step for the user. For an error, also the error text and a common
    /// misunderstanding.
    pub paragraphs: Vec<String>,
    /// The causes of an error. For [`Finding::Refusal`], also a sentence that says how certain the meaning of the error
    /// is. Empty for an unknown error, and for a finding that is not an error.
    pub why: Vec<String>,
}

/// The sentences about a finding. Remarks about a link, a redirect URL or scopes are not included.
#[must_use]
pub fn words_of(finding: &Finding, voice: Voice) -> FindingWords {
    let say = |text: FindingText| String::from(text.in_voice(voice));
    let two = |title: FindingText, text: FindingText| words(say(title), [say(text)]);
    match finding {
        Finding::Code { with_id: true, with_secret: true } => {
            two(FindingText::CodeIdAndSecret, FindingText::WithThem)
        }
        Finding::Code { with_id: true, .. } => two(FindingText::CodeAndId, FindingText::AddSecret),
        Finding::Code { with_secret: true, .. } => two(FindingText::CodeAndSecret, FindingText::AddId),
        Finding::Code { .. } => words(is(Kind::Code, voice), [say(FindingText::CodeReady)]),
        Finding::SeveralCodes => two(FindingText::SeveralCodes, FindingText::ChooseCode),
        Finding::SeveralTokens => two(FindingText::SeveralTokens, FindingText::ChooseToken),
        Finding::SeveralCredentials => two(FindingText::SeveralCredentials, FindingText::ChooseCredentials),
        Finding::Credentials { id: Some(_), secret: true } => {
            two(FindingText::IdAndSecret, FindingText::CredentialsGo)
        }
        Finding::Credentials { id: Some(_), .. } => {
            words(is(Kind::ClientId, voice), [say(FindingText::IdGoes)])
        }
        Finding::Credentials { .. } => {
            let go = [todo(Kind::ClientSecret, voice), say(FindingText::CredentialsGo)];
            words(is(Kind::ClientSecret, voice), go)
        }
        Finding::AppOrVersionId(_) => of_kind(Kind::AppOrVersionId, voice),
        Finding::InstallPage => two(FindingText::InstallPage, FindingText::InstallPageHint),
        Finding::Denied(error) => denial(error, voice),
        Finding::MarketplacePage(page) => {
            let ids = ids(page, voice).into_iter().chain([todo(Kind::MarketplacePage, voice)]);
            words(is(Kind::MarketplacePage, voice), ids)
        }
        Finding::Refusal(refusal) => {
            let ExplainedRefusal { said, meanings, known, trace } = refusal_explained(refusal, voice);
            let kind = if refusal.is_of_a_page() { Kind::PageError } else { Kind::Refusal };
            let mut lines = said;
            let mut why = Vec::new();
            if meanings.is_empty() {
                lines.push(ReaderText::UnknownRefusal.in_voice(voice).into());
            }
            for (places, explanation) in meanings {
                lines.extend([places, [explanation.title, ". ", explanation.todo].concat()]);
                lines.push(explanation.not_meant.into());
                why.push(explanation.why.into());
            }
            lines.extend(trace);
            why.extend(known);
            FindingWords { why, ..words(is(kind, voice), lines) }
        }
        Finding::InstallLink(_) => words(is(Kind::InstallLink, voice), []),
        Finding::RedirectUrl(_) => of_kind(Kind::RedirectUrl, voice),
        Finding::Scopes(_) => of_kind(Kind::Scopes, voice),
        Finding::Other(kind) => of_kind(*kind, voice),
        Finding::Unknown { .. } => two(FindingText::Unknown, FindingText::UnknownHint),
    }
}

fn words(title: String, paragraphs: impl IntoIterator<Item = String>) -> FindingWords {
    FindingWords { title, paragraphs: paragraphs.into_iter().collect(), why: Vec::new() }
}

/// The sentence that names this kind of pasted item: `This is a code.`
fn is(kind: Kind, voice: Voice) -> String {
    where_it_belongs(kind, voice).0.into()
}

/// The next step for a user who pasted this kind of item.
fn todo(kind: Kind, voice: Voice) -> String {
    let todo = match kind {
        Kind::TokenAnswer | Kind::SavedTokens => FindingText::TokensReady,
        Kind::AccessToken => FindingText::AccessTokenReady,
        Kind::RefreshToken => FindingText::RefreshReady,
        kind => return where_it_belongs(kind, voice).1.into(),
    };
    todo.in_voice(voice).into()
}

fn of_kind(kind: Kind, voice: Voice) -> FindingWords {
    words(is(kind, voice), [todo(kind, voice)])
}

/// The IDs in the address of a Marketplace page, each with its name.
fn ids(page: &MarketplacePage, voice: Voice) -> Vec<String> {
    let line = |name: FindingText, id: &Option<String>| {
        id.as_ref().map(|id| [name.in_voice(voice), id, "."].concat())
    };
    let lines = [line(FindingText::AppId, &page.app_id), line(FindingText::VersionId, &page.version_id)];
    lines.into_iter().flatten().collect()
}

fn denial(error: &AuthorizationError, voice: Voice) -> FindingWords {
    let raw = [FindingText::DeniedRaw.in_voice(voice), &raw(error)].concat();
    let title = is(Kind::RedirectedWithError, voice);
    match denial_explained(error, voice) {
        Some(known) => FindingWords {
            why: Vec::from([known.why.into()]),
            ..words(title, [raw, [known.title, ". ", known.todo].concat(), known.not_meant.into()])
        },
        None => words(title, [raw]),
    }
}

/// The error in the URL to which HighLevel redirected the browser, as HighLevel sent it: `invalid_scope: Invalid
/// scope`.
fn raw(error: &AuthorizationError) -> String {
    if error.description.is_empty() {
        return error.error.clone();
    }
    [&*error.error, ": ", &error.description].concat()
}

/// The name of the button that performs this next step.
#[must_use]
pub fn button_of(step: NextStep) -> FindingText {
    match step {
        NextStep::UseCode => FindingText::UseCode,
        NextStep::UseAsCode => FindingText::UseAsCode,
        NextStep::OpenTokens => FindingText::OpenTokens,
        NextStep::Refresh => FindingText::Refresh,
        NextStep::TokenEnded => FindingText::TokenEnded,
        NextStep::KeepCredentials => FindingText::KeepCredentials,
        NextStep::OpenInstallPage => FindingText::OpenInstallPage,
        NextStep::BuildLink => FindingText::BuildLink,
        NextStep::ChangeLink => FindingText::ChangeLink,
        NextStep::CheckLink => FindingText::CheckLink,
        NextStep::CheckRedirect => FindingText::CheckRedirect,
        NextStep::ConnectAssistant => FindingText::ConnectAssistant,
    }
}

/// Writes a message for the maker of the HighLevel app. The message contains the error text, its meaning, and the next
/// step. It contains no other part of the pasted text, such as an authorization code or a token. `None` for a finding
/// that is not an error.
#[must_use]
pub fn message_for_maker(finding: &Finding, voice: Voice) -> Option<String> {
    if !matches!(finding, Finding::Denied(_) | Finding::Refusal(_)) {
        return None;
    }
    let FindingWords { paragraphs, why, .. } = words_of(finding, voice);
    let seen = [paragraphs, why].concat().join("\n");
    Some([FindingText::ToMaker.in_voice(voice), "\n\n", &seen, "\n"].concat())
}
