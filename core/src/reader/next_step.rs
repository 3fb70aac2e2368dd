//! The next step that the page offers for a finding in a pasted text. Each finding has at most one step.

use crate::api::failure::ApiError;
use crate::dictionary::entry::{Meaning, PageError, Place, RedirectError};
use crate::dictionary::lookup::meaning_at;
use crate::install::link::InstallLink;
use crate::install::tool::InstallTool;
use crate::oauth::error_response::ErrorResponse;
use crate::reader::findings::Finding;
use crate::reader::item::{Kind, MarketplacePage};
use alloc::string::String;
use core::slice;

/// The action of a finding's button.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextStep {
    /// Opens the code screen, and fills in the client ID and the client secret if the text contains them.
    UseCode,
    /// Uses a text as an authorization code, although it does not have the shape of a code.
    UseAsCode,
    /// Shows the tokens that the text contains: a token response, a saved text, or an access token or private
    /// integration token alone.
    OpenTokens,
    /// Opens the screen on which a refresh token is exchanged for a new pair, with the pasted text in the field for the
    /// refresh token.
    Refresh,
    /// Opens the same screen as [`Self::Refresh`], with an empty field.
    TokenEnded,
    /// Puts the client ID, the client secret or both into the form of the code screen, or into the store until this
    /// form is shown.
    KeepCredentials,
    /// Opens the install page.
    OpenInstallPage,
    /// Opens the builder of install links, filled with the parts of an install link that the finding contains.
    BuildLink,
    /// Opens the builder of install links, filled with the parts of a pasted link, or of its corrected form if there is
    /// one.
    ChangeLink,
    /// Opens the check of a pasted install link.
    CheckLink,
    /// Opens the check of a redirect URL.
    CheckRedirect,
    /// Shows the ways to connect an AI assistant to HighLevel.
    ConnectAssistant,
}

/// The place on the page that offers a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct StepPlace {
    /// True on the start screen, which has the install tools.
    pub is_start: bool,
    /// True if the screen has the form for client ID and client secret.
    pub has_form: bool,
    /// True if the screen has the tool for an install link.
    pub has_link_tool: bool,
    /// True if the page holds tokens.
    pub has_tokens: bool,
    /// True if an install link is stored in this tab.
    pub knows_link: bool,
    /// The install tool whose field contains the pasted text. `None` if the field is not part of an install tool.
    pub tool: Option<InstallTool>,
}

impl NextStep {
    /// True if the step is possible from this place.
    #[must_use]
    pub fn is_possible(self, place: StepPlace) -> bool {
        match self {
            Self::UseCode | Self::UseAsCode | Self::OpenTokens => !place.has_tokens,
            Self::KeepCredentials => place.is_start || place.has_form,
            Self::BuildLink | Self::ChangeLink => place.is_start || place.has_link_tool,
            // The check of a link does not offer `CheckLink`, because this step would open the same check. For the same
            // reason, the check of redirect URLs does not offer `CheckRedirect`.
            Self::CheckLink => {
                (place.is_start || place.has_link_tool) && place.tool != Some(InstallTool::PastedLink)
            }
            Self::CheckRedirect => place.is_start && place.tool != Some(InstallTool::RedirectCheck),
            Self::OpenInstallPage => true,
            Self::Refresh | Self::TokenEnded | Self::ConnectAssistant => place.is_start,
        }
    }

    /// True if most people take this step next. The button of such a step may be the screen's primary button.
    #[must_use]
    pub fn is_primary(self) -> bool {
        !matches!(self, Self::UseAsCode | Self::ChangeLink | Self::CheckRedirect)
    }
}

/// The next step for a finding at this place. `None` if the place offers no button for the finding.
#[must_use]
pub fn next_step(finding: &Finding, place: StepPlace) -> Option<NextStep> {
    let step = match (step_of(finding)?, finding) {
        // If no install link is stored in this tab, the user has to check a link first.
        (NextStep::OpenInstallPage, _) if !place.knows_link => NextStep::CheckLink,
        (NextStep::BuildLink, Finding::Credentials { .. }) if place.has_form => NextStep::KeepCredentials,
        (step, _) => step,
    };
    step.is_possible(place).then_some(step)
}

fn step_of(finding: &Finding) -> Option<NextStep> {
    match finding {
        Finding::Code { .. } => Some(NextStep::UseCode),
        // A client ID is not a secret, so it can be a part of an install link. When the authorization code arrives, the
        // page takes the client ID from this link.
        Finding::Credentials { secret: false, .. } | Finding::AppOrVersionId(_) => Some(NextStep::BuildLink),
        Finding::Credentials { .. } => Some(NextStep::KeepCredentials),
        Finding::Denied(error) => after_denial(&error.error),
        // The page's report on a link already has a button that opens the link.
        Finding::InstallLink(_) => Some(NextStep::ChangeLink),
        Finding::MarketplacePage(_) | Finding::Scopes(_) | Finding::InstallPage => Some(NextStep::BuildLink),
        Finding::RedirectUrl(_) => Some(NextStep::CheckRedirect),
        Finding::Refusal(refusal) => {
            refusal.meanings().into_iter().find_map(|(meaning, _)| after_refusal(meaning))
        }
        Finding::Other(kind) => of_kind(*kind),
        Finding::Unknown { may_be_code } => may_be_code.then_some(NextStep::UseAsCode),
        Finding::SeveralCodes | Finding::SeveralTokens | Finding::SeveralCredentials => None,
    }
}

fn of_kind(kind: Kind) -> Option<NextStep> {
    match kind {
        Kind::TokenAnswer | Kind::SavedTokens | Kind::AccessToken | Kind::PrivateToken => {
            Some(NextStep::OpenTokens)
        }
        Kind::RefreshToken => Some(NextStep::Refresh),
        Kind::McpAddress => Some(NextStep::ConnectAssistant),
        _ => None,
    }
}

/// The next step after an error in the redirect (RFC 6749 §4.1.2.1).
#[must_use]
pub fn after_denial(error: &String) -> Option<NextStep> {
    match meaning_at(&[Place::Redirect], slice::from_ref(error)) {
        Some(meaning) => after_refusal(meaning),
        None => Some(NextStep::CheckLink),
    }
}

fn after_refusal(meaning: Meaning) -> Option<NextStep> {
    match meaning {
        Meaning::Page(
            PageError::NoAppVersion
            | PageError::NoIntegration
            | PageError::NoClientId
            | PageError::CannotBeAdded,
        ) => Some(NextStep::CheckLink),
        Meaning::Page(PageError::BrandInRedirect) => Some(NextStep::CheckRedirect),
        Meaning::Page(PageError::NoFeature) => None,
        Meaning::Redirect(RedirectError::AccessDenied | RedirectError::ServerError) => {
            Some(NextStep::OpenInstallPage)
        }
        Meaning::Redirect(_) | Meaning::Token(ErrorResponse::InvalidScope) => Some(NextStep::CheckLink),
        Meaning::Token(ErrorResponse::CodeNotFound) => Some(NextStep::OpenInstallPage),
        Meaning::Token(
            ErrorResponse::InvalidGrant
            | ErrorResponse::RefreshTokenSpent
            | ErrorResponse::RefreshTokenUnknown,
        ) => Some(NextStep::TokenEnded),
        Meaning::Call(ApiError::TokenInvalid) => Some(NextStep::TokenEnded),
        Meaning::Call(ApiError::ScopeMissing) => Some(NextStep::BuildLink),
        Meaning::Token(_) | Meaning::Call(_) => None,
    }
}

/// The parts of an install link that a finding contains, for [`NextStep::BuildLink`] and [`NextStep::ChangeLink`]. For
/// [`NextStep::CheckRedirect`], the part is the redirect URL. Unknown parts are empty.
#[must_use]
pub fn known_parts(finding: &Finding) -> InstallLink {
    match finding {
        Finding::MarketplacePage(MarketplacePage { app_id, version_id }) => InstallLink {
            client_id: app_id.clone().unwrap_or_default(),
            version_id: version_id.clone().unwrap_or_default(),
            ..InstallLink::default()
        },
        Finding::Scopes(scopes) => InstallLink { scopes: scopes.clone(), ..InstallLink::default() },
        Finding::Credentials { id: Some(id), .. } => {
            InstallLink { client_id: id.clone(), ..InstallLink::default() }
        }
        Finding::RedirectUrl(checked) => {
            InstallLink { redirect_uri: checked.url.clone(), ..InstallLink::default() }
        }
        Finding::AppOrVersionId(id) => InstallLink { version_id: id.clone(), ..InstallLink::default() },
        // A secret in the position of the client ID is left out.
        Finding::InstallLink(pasted) if pasted.link.has_secret_as_id() => {
            InstallLink { client_id: String::new(), ..pasted.link.clone() }
        }
        Finding::InstallLink(pasted) => pasted.link.clone(),
        _ => InstallLink::default(),
    }
}
