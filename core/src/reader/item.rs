//! The items that the reader can find in a text.

use crate::dictionary::entry::Entry;
use crate::oauth::credentials::{AccessToken, ClientId, ClientSecret, Code, RefreshToken};
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::redirect::AuthorizationError;
use crate::oauth::response::HttpResponse;
use crate::oauth::secret::Secret;
use crate::tokens::saved_tokens::read::SavedTokens;
use alloc::string::String;
use alloc::vec::Vec;

/// One item in a text.
pub enum Item {
    /// An authorization code.
    Code(Code),
    /// A part of an authorization code. It has fewer hexadecimal digits than a complete code.
    CutCode,
    /// An address to which HighLevel redirected the user. The address contains an authorization code. Also an
    /// authorization code and a `state` that the text contains without an address.
    RedirectedWithCode(Redirected),
    /// An address to which HighLevel redirected the user. The address contains an error, but no authorization code.
    RedirectedWithError(AuthorizationError),
    /// An install link of HighLevel. Its host or path may be wrong. `install::link_reader` reads it.
    InstallLink(String),
    /// The address of a page at one of HighLevel's hosts, or an address at another host with the IDs of a Marketplace
    /// page. An address with a location ID is a [`Self::LocationId`] instead.
    MarketplacePage(MarketplacePage),
    /// An address that may be a redirect URL. `install::redirect_check` checks it.
    RedirectUrl(String),
    /// A list of scopes.
    Scopes(Vec<String>),
    /// A client ID.
    ClientId(ClientId),
    /// 24 hexadecimal digits: a client ID without its ending, or a version ID.
    AppOrVersionId(String),
    /// A client secret.
    ClientSecret(ClientSecret),
    /// An access token that is not part of a token response.
    AccessToken(AccessToken),
    /// A refresh token that is not part of a token response.
    RefreshToken(RefreshToken),
    /// A private integration token, which needs neither an authorization code nor a refresh.
    PrivateToken(AccessToken),
    /// A token response: complete, recovered from a damaged text, or made from an access token and a refresh token.
    TokenAnswer(HttpResponse),
    /// A saved text that contains the tokens of an agency and the tokens of its sub-accounts.
    SavedTokens(SavedTokens),
    /// A token that is not complete, alone or in a token response: the text was copied only in part, or a log or a page
    /// shortened the token.
    CutToken,
    /// An error from HighLevel: an error response, the messages of an error response, or an error text from one of
    /// HighLevel's pages.
    Refusal(Refusal),
    /// The response to a successful API call. It contains no token.
    CallAnswer,
    /// The response to `POST /oauth/reconnect`, which HighLevel no longer offers. The authorization code in it cannot
    /// be exchanged for tokens.
    ReconnectAnswer,
    /// The code from HighLevel's login e-mail: six digits.
    LoginCode,
    /// A location ID, or the ID of an agency or a user, which has the same shape.
    LocationId(String),
    /// The address of HighLevel's MCP server.
    McpAddress(String),
    /// An example value from HighLevel's documents, or the example token of jwt.io.
    Sample,
    /// A placeholder such as `YOUR_CLIENT_ID`, which the user has to replace with the real value.
    Placeholder,
}

/// An authorization code, and the parameters that came with it.
pub struct Redirected {
    /// The code.
    pub code: Code,
    /// The `state` that came with the code. Empty if there is no `state`.
    pub state: String,
    /// The error that came with the code, if there is one.
    pub error: Option<AuthorizationError>,
}

/// The IDs in the address of a Marketplace or portal page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MarketplacePage {
    /// The ID of the app: the client ID without its ending.
    pub app_id: Option<String>,
    /// The ID of the app's version.
    pub version_id: Option<String>,
}

/// A pasted error from HighLevel.
#[derive(Default)]
pub struct Refusal {
    /// The HTTP status that the pasted JSON object contains. `None` if there is no JSON object, or if it contains no
    /// status.
    pub status: Option<u16>,
    /// HighLevel's messages and trace ID.
    pub details: ErrorDetails,
    /// The dictionary entries of the known texts in the error. Empty if the error contains no known text.
    pub known: Vec<&'static Entry>,
    /// The JSON object, exactly as pasted. It may contain more than the error. `None` if the error is not in a JSON
    /// object, or if this object is inside another JSON value.
    pub json: Option<Secret>,
}

/// The kind of an [`Item`], without its value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs, reason = "each has the name of its item")]
pub enum Kind {
    Code,
    CutCode,
    RedirectedWithCode,
    RedirectedWithError,
    InstallLink,
    MarketplacePage,
    RedirectUrl,
    Scopes,
    ClientId,
    AppOrVersionId,
    ClientSecret,
    AccessToken,
    RefreshToken,
    PrivateToken,
    TokenAnswer,
    SavedTokens,
    CutToken,
    /// An error response to a token request or an API call.
    Refusal,
    /// An error message from the install page or the portal.
    PageError,
    CallAnswer,
    ReconnectAnswer,
    LoginCode,
    LocationId,
    McpAddress,
    Sample,
    Placeholder,
}

impl Item {
    /// The kind of this item.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Code(_) => Kind::Code,
            Self::CutCode => Kind::CutCode,
            Self::RedirectedWithCode(_) => Kind::RedirectedWithCode,
            Self::RedirectedWithError(_) => Kind::RedirectedWithError,
            Self::InstallLink(_) => Kind::InstallLink,
            Self::MarketplacePage(_) => Kind::MarketplacePage,
            Self::RedirectUrl(_) => Kind::RedirectUrl,
            Self::Scopes(_) => Kind::Scopes,
            Self::ClientId(_) => Kind::ClientId,
            Self::AppOrVersionId(_) => Kind::AppOrVersionId,
            Self::ClientSecret(_) => Kind::ClientSecret,
            Self::AccessToken(_) => Kind::AccessToken,
            Self::RefreshToken(_) => Kind::RefreshToken,
            Self::PrivateToken(_) => Kind::PrivateToken,
            Self::TokenAnswer(_) => Kind::TokenAnswer,
            Self::SavedTokens(_) => Kind::SavedTokens,
            Self::CutToken => Kind::CutToken,
            Self::Refusal(refusal) if refusal.is_of_a_page() => Kind::PageError,
            Self::Refusal(_) => Kind::Refusal,
            Self::CallAnswer => Kind::CallAnswer,
            Self::ReconnectAnswer => Kind::ReconnectAnswer,
            Self::LoginCode => Kind::LoginCode,
            Self::LocationId(_) => Kind::LocationId,
            Self::McpAddress(_) => Kind::McpAddress,
            Self::Sample => Kind::Sample,
            Self::Placeholder => Kind::Placeholder,
        }
    }
}

impl Item {
    /// True if both items have the same kind and the same value. Of two redirects with codes, only the codes are
    /// compared. Of two errors with known texts, only the known texts are compared. The result is also true if `self`
    /// is a redirect with a code, and `other` is the same code without an address.
    pub(super) fn same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Code(one), Self::Code(other)) => one.same_as(other),
            (Self::RedirectedWithCode(one), Self::Code(other)) => one.code.same_as(other),
            (Self::RedirectedWithCode(one), Self::RedirectedWithCode(other)) => one.code.same_as(&other.code),
            (Self::ClientSecret(one), Self::ClientSecret(other)) => one.expose() == other.expose(),
            (Self::AccessToken(one), Self::AccessToken(other))
            | (Self::PrivateToken(one), Self::PrivateToken(other)) => one.expose() == other.expose(),
            (Self::RefreshToken(one), Self::RefreshToken(other)) => one.same_as(other),
            (Self::TokenAnswer(one), Self::TokenAnswer(other)) => one.body.same_as(&other.body),
            (Self::SavedTokens(one), Self::SavedTokens(other)) => one.same_as(other),
            (Self::InstallLink(one), Self::InstallLink(other))
            | (Self::RedirectUrl(one), Self::RedirectUrl(other))
            | (Self::McpAddress(one), Self::McpAddress(other))
            | (Self::AppOrVersionId(one), Self::AppOrVersionId(other))
            | (Self::LocationId(one), Self::LocationId(other)) => one == other,
            (Self::ClientId(one), Self::ClientId(other)) => one == other,
            (Self::Scopes(one), Self::Scopes(other)) => one == other,
            (Self::MarketplacePage(one), Self::MarketplacePage(other)) => one == other,
            (Self::RedirectedWithError(one), Self::RedirectedWithError(other)) => one == other,
            // A pasted text may contain the same error text twice: alone, and inside a response.
            (Self::Refusal(one), Self::Refusal(other)) => {
                one.known == other.known && (!one.known.is_empty() || one.details == other.details)
            }
            (one, other) => {
                core::mem::discriminant(one) == core::mem::discriminant(other) && one.has_no_value()
            }
        }
    }

    /// True for an item that has a kind but no value.
    fn has_no_value(&self) -> bool {
        matches!(
            self.kind(),
            Kind::CutCode
                | Kind::CutToken
                | Kind::CallAnswer
                | Kind::ReconnectAnswer
                | Kind::LoginCode
                | Kind::Sample
                | Kind::Placeholder
        )
    }
}
