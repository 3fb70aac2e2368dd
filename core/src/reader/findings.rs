//! The findings in a pasted text. A finding contains what the page shows about an item in the text. The authorization
//! codes, tokens and client secrets that the reader found are left out.
//!
//! The next step of each finding is in `next_step`. The sentences about the findings are in `messages::findings`.

use crate::install::link_reader::{self, PastedLink};
use crate::install::redirect_check::{self, CheckedRedirect};
use crate::oauth::redirect::AuthorizationError;
use crate::reader::code_field::as_code;
use crate::reader::item::{Item, Kind, MarketplacePage, Refusal};
use crate::reader::reading::Reading;
use alloc::string::String;
use alloc::vec::Vec;

/// One finding in a text.
pub enum Finding {
    /// An authorization code. The fields say whether the text also contains the client ID and the client secret for the
    /// exchange.
    Code {
        /// True if the text also contains exactly one client ID.
        with_id: bool,
        /// True if the text also contains exactly one client secret.
        with_secret: bool,
    },
    /// More than one authorization code. Choosing one would be a guess.
    SeveralCodes,
    /// More than one token or token response. Choosing one would be a guess.
    SeveralTokens,
    /// A client ID, a client secret or both, in a text that contains no authorization code, or several.
    Credentials {
        /// The client ID, if there is one.
        id: Option<String>,
        /// True if there is a client secret.
        secret: bool,
    },
    /// More than one client ID, or more than one client secret. Choosing one would be a guess.
    SeveralCredentials,
    /// A client ID without its ending, or a version ID.
    AppOrVersionId(String),
    /// The error from the address to which HighLevel redirected the user. This address contains no code.
    Denied(AuthorizationError),
    /// An install link.
    InstallLink(Box<PastedLink>),
    /// The address of the install page, without the parameters of an install link.
    InstallPage,
    /// A Marketplace page, with the IDs in its address.
    MarketplacePage(MarketplacePage),
    /// An address that may be a redirect URL.
    RedirectUrl(CheckedRedirect),
    /// Scopes.
    Scopes(Vec<String>),
    /// An error from HighLevel.
    Refusal(Refusal),
    /// An item of any other kind.
    Other(Kind),
    /// A text in which the reader found no item. `may_be_code` is true if the text can still be used as a code.
    Unknown {
        /// True if [`as_code`] accepts the text.
        may_be_code: bool,
    },
}

/// The findings of a text, in the order of the items in `reading`.
#[must_use]
pub fn findings(text: &str, reading: &Reading) -> Vec<Finding> {
    if reading.items.is_empty() {
        return [Finding::Unknown { may_be_code: as_code(text).is_some() }].into();
    }
    let count = |is: fn(Kind) -> bool| reading.kinds().into_iter().filter(|kind| is(*kind)).count();
    let (codes, tokens) = (count(is_code), count(is_tokens));
    let several_credentials =
        count(|kind| kind == Kind::ClientId) > 1 || count(|kind| kind == Kind::ClientSecret) > 1;
    let with_id = reading.client_id().is_some();
    let with_secret = reading.client_secret().is_some();
    let mut findings = Vec::new();
    let mut told = Vec::new();
    for item in &reading.items {
        let kind = item.kind();
        let group = match kind {
            Kind::RedirectedWithCode => Kind::Code,
            Kind::ClientSecret => Kind::ClientId,
            kind if is_tokens(kind) && tokens > 1 => Kind::TokenAnswer,
            kind => kind,
        };
        // In each of these groups, all items together result in a single finding.
        let is_one = matches!(group, Kind::Code | Kind::ClientId | Kind::TokenAnswer)
            || matches!(item, Item::LocationId(_) | Item::AppOrVersionId(_));
        if is_one && told.contains(&group) {
            continue;
        }
        told.push(group);
        findings.push(match group {
            Kind::Code if codes > 1 => Finding::SeveralCodes,
            Kind::Code => Finding::Code { with_id, with_secret },
            // The finding for the code already says whether the text contains a client ID and a client secret.
            Kind::ClientId if codes == 1 => continue,
            Kind::ClientId if several_credentials => Finding::SeveralCredentials,
            Kind::ClientId => Finding::Credentials {
                id: reading.client_id().map(|id| id.as_str().into()),
                secret: with_secret,
            },
            Kind::TokenAnswer if tokens > 1 => Finding::SeveralTokens,
            _ => of_item(item),
        });
    }
    findings
}

impl Finding {
    /// True for a finding about a single value that the reader recognizes, but not as a complete authorization code.
    /// HighLevel may change the shape of its codes, so the value may still be a code. False for [`Self::Unknown`],
    /// which has its own field for this.
    #[must_use]
    pub fn may_be_code(&self) -> bool {
        match self {
            Self::Credentials { id, secret } => id.is_some() != *secret,
            Self::AppOrVersionId(_) => true,
            Self::Other(kind) => matches!(
                kind,
                Kind::CutCode
                    | Kind::AccessToken
                    | Kind::RefreshToken
                    | Kind::PrivateToken
                    | Kind::CutToken
                    | Kind::LocationId
                    | Kind::LoginCode
                    | Kind::Sample
            ),
            _ => false,
        }
    }
}

/// True if the text contains a secret that the screen must not show: a client secret, a token or a part of a token,
/// alone or in an install link. An authorization code does not count as such a secret.
#[must_use]
pub fn holds_secret(reading: &Reading) -> bool {
    reading.items.iter().any(|item| match item {
        Item::InstallLink(address) => link_reader::read(address)
            .is_ok_and(|pasted| pasted.flaws.secret || pasted.link.has_secret_as_id()),
        item => {
            let kind = item.kind();
            is_tokens(kind) || matches!(kind, Kind::ClientSecret | Kind::CutToken)
        }
    })
}

fn of_item(item: &Item) -> Finding {
    match item {
        Item::RedirectedWithError(error) => Finding::Denied(error.clone()),
        Item::InstallLink(address) => match link_reader::read(address) {
            Ok(link) => Finding::InstallLink(Box::new(link)),
            Err(_) => Finding::InstallPage,
        },
        Item::MarketplacePage(page) => Finding::MarketplacePage(page.clone()),
        Item::RedirectUrl(address) => Finding::RedirectUrl(redirect_check::check(address)),
        Item::AppOrVersionId(id) => Finding::AppOrVersionId(id.clone()),
        Item::Scopes(scopes) => Finding::Scopes(scopes.clone()),
        Item::Refusal(refusal) => Finding::Refusal(refusal.without_json()),
        item => Finding::Other(item.kind()),
    }
}

fn is_code(kind: Kind) -> bool {
    matches!(kind, Kind::Code | Kind::RedirectedWithCode)
}

/// True for the kinds of items with tokens that the page can use.
fn is_tokens(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::TokenAnswer | Kind::SavedTokens | Kind::AccessToken | Kind::PrivateToken | Kind::RefreshToken
    )
}
