//! The link check: lists the problems of an install link, and makes the corrected link.
//!
//! Pasted links and built links are checked in the same way. `scope_check` checks the scopes of a link, and
//! `redirect_check` checks its redirect URL. The sentences for the remarks are in `messages::install_remarks`.

use crate::dictionary::entry::{Entry, Meaning, PageError};
use crate::dictionary::lookup;
use crate::install::corrected_link;
use crate::install::link::InstallLink;
use crate::install::link_reader::{PastedLink, Place};
use crate::install::redirect_check::{self, Finding};
use crate::install::scope_catalogue::Catalogue;
use crate::install::scope_check::{self, ScopeFinding, Verdict};
use crate::oauth::credentials::{CredentialWarning, doubt_about_id, is_client_id};
use crate::text::is_hex;
use alloc::vec::Vec;

/// What the check of a link needs to know besides the link itself.
#[derive(Clone, Copy, Default)]
pub struct Context<'a> {
    /// This page's address, with which the redirect URL is compared.
    pub own: &'a str,
    /// The list of HighLevel's scopes. If it is `None`, the scopes are not checked. The app always passes the list.
    pub catalogue: Option<&'a Catalogue>,
    /// The version ID of this app that the user entered earlier. Empty if there is none.
    pub earlier_version: &'a str,
}

/// A remark about an install link: a problem, or a note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Remark {
    /// The link contains a client secret or a token. A link must never contain a secret.
    HoldsSecret,
    /// `client_id` looks like a client secret.
    SecretAsId,
    /// The link does not lead to HighLevel's install page.
    WrongAddress,
    /// The link leads to an app's page in the Marketplace. The IDs were read from the path of the link.
    MarketplacePage,
    /// The link has the older path of the install page, without `/v2`. Most reports say that this path works only for
    /// older apps.
    OldPath,
    /// The link begins with `http://`.
    Insecure,
    /// `response_type` is missing or is not `code`.
    NoResponseType,
    /// `client_id` is missing.
    NoClientId,
    /// `client_id` lacks its suffix: the dash and the part after it. The consent page accepts such a client ID, but the
    /// token endpoint refuses it.
    ShortClientId,
    /// `client_id` does not have the format of HighLevel's client IDs.
    OddClientId,
    /// `version_id` is missing. Newer apps need it.
    NoVersionId,
    /// `version_id` is not 24 hexadecimal digits.
    OddVersionId,
    /// `version_id` differs from the version ID that the user entered earlier for the same app.
    VersionChanged,
    /// A note: `version_id` is not the beginning of `client_id`, so it is probably not the app's first version. The
    /// link installs exactly the version in `version_id`, with its scopes.
    LaterVersion,
    /// `redirect_uri` is missing.
    NoRedirect,
    /// `redirect_uri` is not the address of this page, so the authorization code will arrive at another address.
    RedirectElsewhere,
    /// A finding of the redirect check about `redirect_uri`.
    Redirect(Finding),
    /// `scope` is missing or empty.
    NoScopes,
    /// A finding of the scope check.
    Scope(ScopeFinding),
    /// A parameter appears more than once.
    Duplicate,
}

impl Remark {
    /// True if the remark is only a note, and not a problem.
    #[must_use]
    pub fn is_note(&self) -> bool {
        *self == Self::LaterVersion
    }

    /// True if an install with this link is likely to fail because of this problem, and only the user can correct the
    /// problem.
    #[must_use]
    pub fn needs_user(&self) -> bool {
        matches!(
            self,
            Self::SecretAsId
                | Self::MarketplacePage
                | Self::NoClientId
                | Self::ShortClientId
                | Self::NoVersionId
                | Self::OddVersionId
                | Self::NoRedirect
                | Self::NoScopes
                | Self::Scope(ScopeFinding::Entry(_, Verdict::Unknown(_)))
        )
    }

    /// True if [`LinkReport::corrected`] corrects this problem.
    #[must_use]
    pub fn is_corrected(&self) -> bool {
        match self {
            Self::HoldsSecret
            | Self::WrongAddress
            | Self::OldPath
            | Self::Insecure
            | Self::NoResponseType
            | Self::Duplicate => true,
            Self::Scope(ScopeFinding::Separators) => true,
            Self::Scope(ScopeFinding::Entry(_, verdict)) => {
                matches!(verdict, Verdict::DidYouMean(..) | Verdict::Twice)
            }
            _ => false,
        }
    }
}

/// A checked link.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LinkReport {
    /// The problems and notes. The remarks about secrets and about the address of the link come first, then the remarks
    /// about the parameters.
    pub remarks: Vec<Remark>,
    /// The link with all possible corrections. `None` if nothing can be corrected, if `client_id` looks like a client
    /// secret, or if the link leads to an app's page in the Marketplace.
    pub corrected: Option<InstallLink>,
}

impl LinkReport {
    /// True if [`Remark::needs_user`] is false for every remark. The corrected link can then be opened. If there is no
    /// corrected link, the link itself can be opened.
    #[must_use]
    pub fn can_be_opened(&self) -> bool {
        !self.remarks.iter().any(Remark::needs_user)
    }

    /// True if the link is complete and every value looks right. False if the scopes were not checked.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.remarks.iter().all(Remark::is_note)
    }
}

/// Checks a link that was built on this page.
#[must_use]
pub fn check_built(link: &InstallLink, context: &Context<'_>) -> LinkReport {
    check(&PastedLink { link: link.clone(), ..PastedLink::default() }, context)
}

/// Checks a pasted link.
#[must_use]
pub fn check(pasted: &PastedLink, context: &Context<'_>) -> LinkReport {
    let link = &pasted.link;
    let scopes = scope_check::check(context.catalogue, &link.scopes);
    let mut remarks = of_address(pasted);
    remarks.extend(of_ids(link, context.earlier_version));
    remarks.extend(of_redirect(&link.redirect_uri, context.own));
    remarks.extend(present([
        (link.scopes.is_empty(), Remark::NoScopes),
        (pasted.flaws.separators, Remark::Scope(ScopeFinding::Separators)),
    ]));
    remarks.extend(scopes.findings.iter().cloned().map(Remark::Scope));
    remarks.extend(present([(pasted.flaws.duplicate, Remark::Duplicate)]));
    // A link must not contain a secret, and the address of an app's page is not an install link.
    let is_link = pasted.place != Place::MarketplacePage && !remarks.contains(&Remark::SecretAsId);
    let is_corrected = is_link && remarks.iter().any(Remark::is_corrected);
    LinkReport { corrected: is_corrected.then(|| corrected_link::correct(link, &scopes)), remarks }
}

fn of_address(pasted: &PastedLink) -> Vec<Remark> {
    let is_secret = doubt_about_id(&pasted.link.client_id) == Some(CredentialWarning::IdLooksLikeSecret);
    present([
        (pasted.flaws.secret, Remark::HoldsSecret),
        (is_secret, Remark::SecretAsId),
        (pasted.place == Place::Elsewhere, Remark::WrongAddress),
        (pasted.place == Place::MarketplacePage, Remark::MarketplacePage),
        (pasted.place == Place::OldInstallPage, Remark::OldPath),
        (pasted.flaws.insecure, Remark::Insecure),
        (pasted.flaws.no_response_type, Remark::NoResponseType),
    ])
}

fn of_ids(link: &InstallLink, earlier_version: &str) -> Vec<Remark> {
    let (client, version) = (&link.client_id, &link.version_id);
    let doubt = doubt_about_id(client);
    let app = client.split('-').next().unwrap_or_default();
    let is_version = is_hex(version, 24);
    let is_later = is_version && is_hex(app, 24) && !version.eq_ignore_ascii_case(app);
    let is_changed = is_version && !earlier_version.is_empty() && version != earlier_version;
    present([
        (client.is_empty(), Remark::NoClientId),
        (doubt == Some(CredentialWarning::IdWithoutSuffix), Remark::ShortClientId),
        (doubt.is_none() && !client.is_empty() && !is_client_id(client), Remark::OddClientId),
        (version.is_empty(), Remark::NoVersionId),
        (!version.is_empty() && !is_version, Remark::OddVersionId),
        (is_changed, Remark::VersionChanged),
        (is_later, Remark::LaterVersion),
    ])
}

fn of_redirect(redirect_uri: &str, own: &str) -> Vec<Remark> {
    if redirect_uri.is_empty() {
        return [Remark::NoRedirect].into();
    }
    let mut remarks: Vec<Remark> = present([(redirect_uri != own, Remark::RedirectElsewhere)]);
    remarks.extend(redirect_check::examine(redirect_uri).into_iter().map(Remark::Redirect));
    remarks
}

fn present<const N: usize>(checks: [(bool, Remark); N]) -> Vec<Remark> {
    checks.into_iter().filter_map(|(applies, remark)| applies.then_some(remark)).collect()
}

/// The dictionary entry for the error text that HighLevel shows for this problem. `None` if the error text is not
/// known.
#[must_use]
pub fn refused_with(remark: &Remark) -> Option<&'static Entry> {
    let error = match remark {
        Remark::NoVersionId => PageError::NoAppVersion,
        Remark::OldPath => PageError::NoIntegration,
        Remark::NoClientId => PageError::NoClientId,
        Remark::Scope(ScopeFinding::Entry(_, Verdict::DidYouMean(..) | Verdict::Unknown(_))) => {
            PageError::CannotBeAdded
        }
        Remark::Redirect(Finding::Brand(..)) => PageError::BrandInRedirect,
        _ => return None,
    };
    lookup::text_of(Meaning::Page(error))
}
