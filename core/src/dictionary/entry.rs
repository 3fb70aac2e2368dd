//! The types of the dictionary: an entry, its places, its meanings and its confidence.

use crate::api::failure::ApiError;
use crate::oauth::error_response::ErrorResponse;

/// One text that HighLevel writes, with its meanings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The text as HighLevel writes it. `…` stands for a part that varies.
    pub text: &'static str,
    /// The meanings of the text. The list has several meanings if the meaning depends on the place.
    pub senses: &'static [Sense],
    /// How well the meaning is known.
    pub confidence: Confidence,
}

/// A meaning of a text, and the places where the text has this meaning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sense {
    /// The places where the text has this meaning.
    pub places: &'static [Place],
    /// The meaning.
    pub meaning: Meaning,
}

/// A place where a text occurs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The response to the exchange of an authorization code (RFC 6749 §4.1.3).
    Exchange,
    /// The response to a refresh (RFC 6749 §6).
    Refresh,
    /// The response to the request for the list of sub-accounts, `GET /oauth/installedLocations`.
    List,
    /// The response to the request for a sub-account's token, `POST /oauth/locationToken`.
    Mint,
    /// The response to any other API call.
    Call,
    /// HighLevel's page on which the user chooses an account and grants access.
    InstallPage,
    /// HighLevel's developer portal, in which the maker of an app sets up the app.
    Portal,
    /// The URL to which HighLevel sends the user back (RFC 6749 §4.1.2.1).
    Redirect,
    /// A firewall in front of HighLevel.
    Firewall,
}

/// How well the meaning of a text is known. `docs/highlevel.md` uses the same words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confidence {
    /// HighLevel's documents, API descriptions or SDKs give the meaning.
    Official,
    /// People outside this project observed the text on the live service.
    Measured,
    /// People claim that the text has this meaning.
    Claimed,
    /// A standard defines the text. Nobody has observed that HighLevel sends it.
    Standard,
}

/// The meaning of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// An error from the token endpoint.
    Token(ErrorResponse),
    /// An error from an API call.
    Call(ApiError),
    /// An error on one of HighLevel's own pages.
    Page(PageError),
    /// An error in the URL of the redirect.
    Redirect(RedirectError),
}

/// An error on one of HighLevel's own pages, before there is an authorization code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageError {
    /// The install page finds no version of the app: the app is a draft, or the install link has no `version_id`.
    NoAppVersion,
    /// The install page does not find the app: the path lacks `/v2`, the client ID is wrong, or the app is private or a
    /// draft.
    NoIntegration,
    /// The install link has no `client_id`.
    NoClientId,
    /// The install page refuses the app: the link has a scope that the app's version does not have, or a private app
    /// has reached its limit.
    CannotBeAdded,
    /// The portal refuses the redirect URL, because it contains HighLevel's name.
    BrandInRedirect,
    /// The account's plan does not include the portal.
    NoFeature,
}

/// An error code in the URL of the redirect (RFC 6749 §4.1.2.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RedirectError {
    /// `access_denied`: the user or HighLevel did not grant access.
    AccessDenied,
    /// `invalid_scope`: a requested scope is unknown, or the app does not have it.
    InvalidScope,
    /// `invalid_request`: a parameter of the install link is missing or wrong.
    InvalidRequest,
    /// `unauthorized_client`: the app is not allowed to request an authorization code.
    UnauthorizedClient,
    /// `unsupported_response_type`: HighLevel does not issue an authorization code for the requested `response_type`.
    UnsupportedResponseType,
    /// `server_error` or `temporarily_unavailable`: HighLevel had an internal error, or was temporarily unavailable.
    ServerError,
}

impl Entry {
    /// The meaning of the text at `place`. `None` if the text is not known to occur at that place.
    #[must_use]
    pub fn meaning_at(&self, place: Place) -> Option<Meaning> {
        self.senses.iter().find(|sense| sense.places.contains(&place)).map(|sense| sense.meaning)
    }

    /// True if the text occurs only on HighLevel's own pages, before there is an authorization code.
    #[must_use]
    pub fn is_of_a_page(&self) -> bool {
        self.senses.iter().all(|sense| matches!(sense.meaning, Meaning::Page(_)))
    }
}
