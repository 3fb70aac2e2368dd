//! The sentence for each finding about an install link, a redirect URL or a list of scopes.
//!
//! The findings come from `install::link_check`, `install::redirect_check` and `install::scope_check`.

use crate::install::address::AddressPart;
use crate::install::known_redirects::KnownRedirect;
use crate::install::link_check::Remark;
use crate::install::redirect_check::Finding;
use crate::install::scope_check::{Misspelling, ScopeFinding, Verdict};
use crate::messages::install_link::InstallLinkText;
use crate::messages::redirect::RedirectText;
use crate::messages::scopes::ScopeText;
use crate::messages::{Message, Voice};
use alloc::string::String;

/// A remark about a finding. Names, such as scopes, may come before and after the text of the remark. The page shows
/// the names in `<code>` elements, and puts a colon after `subject`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RemarkText {
    /// The names before the text, for example the scope that the remark is about. May be empty.
    pub subject: String,
    /// The text of the remark. It ends with `: ` or a space if names follow.
    pub text: &'static str,
    /// The names after the text, for example the scope that the user probably meant. May be empty.
    pub object: String,
}

impl RemarkText {
    fn new(subject: &str, text: impl Message, object: &str, voice: Voice) -> Self {
        Self { subject: subject.into(), text: text.in_voice(voice), object: object.into() }
    }
}

/// The sentence for a remark about a link.
#[must_use]
pub fn of_remark(remark: &Remark, voice: Voice) -> RemarkText {
    let text = match remark {
        Remark::Redirect(finding) => {
            return RemarkText { subject: "redirect_uri".into(), ..of_redirect(finding, voice) };
        }
        Remark::Scope(finding) => return of_scopes(finding, voice),
        Remark::HoldsSecret => InstallLinkText::HoldsSecret,
        Remark::SecretAsId => InstallLinkText::SecretAsId,
        Remark::WrongAddress => InstallLinkText::WrongAddress,
        Remark::MarketplacePage => InstallLinkText::MarketplacePage,
        Remark::OldPath => InstallLinkText::OldPath,
        Remark::Insecure => InstallLinkText::Insecure,
        Remark::NoResponseType => InstallLinkText::NoResponseType,
        Remark::NoClientId => InstallLinkText::NoClientId,
        Remark::ShortClientId => InstallLinkText::ShortClientId,
        Remark::OddClientId => InstallLinkText::OddClientId,
        Remark::NoVersionId => InstallLinkText::NoVersionId,
        Remark::OddVersionId => InstallLinkText::OddVersionId,
        Remark::VersionChanged => InstallLinkText::VersionChanged,
        Remark::LaterVersion => InstallLinkText::LaterVersion,
        Remark::NoRedirect => InstallLinkText::NoRedirect,
        Remark::RedirectElsewhere => InstallLinkText::RedirectElsewhere,
        Remark::NoScopes => InstallLinkText::NoScopes,
        Remark::Duplicate => InstallLinkText::Twice,
    };
    RemarkText::new("", text, "", voice)
}

/// The sentence for a finding about a redirect URL.
#[must_use]
pub fn of_redirect(finding: &Finding, voice: Voice) -> RemarkText {
    let text = match finding {
        Finding::Brand(part, word) => {
            let text = match part {
                AddressPart::Host => RedirectText::BrandInHost,
                AddressPart::Path => RedirectText::BrandInPath,
                AddressPart::Query => RedirectText::BrandInQuery,
                AddressPart::Fragment => RedirectText::BrandInFragment,
            };
            return RemarkText::new("", text, word, voice);
        }
        Finding::Known(KnownRedirect::Make) => RedirectText::ForMake,
        Finding::Known(KnownRedirect::Postman) => RedirectText::ForPostman,
        Finding::Known(KnownRedirect::N8n) => RedirectText::ForN8n,
        Finding::Known(KnownRedirect::OppositeDirection) => RedirectText::OppositeDirection,
        Finding::NoAddress => RedirectText::NoAddress,
        Finding::LinkWithoutRedirect => RedirectText::LinkWithoutRedirect,
        Finding::NotHttps => RedirectText::NotHttps,
        Finding::Localhost => RedirectText::Localhost,
        Finding::Fragment => RedirectText::Fragment,
        Finding::Scheme => RedirectText::Scheme,
        Finding::Www => RedirectText::Www,
        Finding::HostCase => RedirectText::HostCase,
        Finding::Host => RedirectText::OtherHost,
        Finding::Port => RedirectText::Port,
        Finding::TrailingSlash => RedirectText::TrailingSlash,
        Finding::PathCase => RedirectText::PathCase,
        Finding::Path => RedirectText::Path,
        Finding::Query => RedirectText::Query,
    };
    RemarkText::new("", text, "", voice)
}

/// The sentence for a finding about a list of scopes.
#[must_use]
pub fn of_scopes(finding: &ScopeFinding, voice: Voice) -> RemarkText {
    match finding {
        ScopeFinding::Entry(name, verdict) => of_verdict(name, verdict, voice),
        ScopeFinding::NotChecked => RemarkText::new("", ScopeText::Unchecked, "", voice),
        ScopeFinding::Separators => RemarkText::new("", ScopeText::Separators, "", voice),
        ScopeFinding::NoOauthScopes => RemarkText::new("", ScopeText::NoOauthScopes, "", voice),
        ScopeFinding::OauthForAgency(agency) => {
            RemarkText::new(&agency.join(" "), ScopeText::OauthForAgency, "", voice)
        }
        ScopeFinding::MixedClasses { agency, sub_account } => {
            RemarkText::new(&agency.join(" "), ScopeText::MixedClasses, &sub_account.join(" "), voice)
        }
    }
}

/// The sentence about one scope of a list.
#[must_use]
pub fn of_verdict(name: &str, verdict: &Verdict, voice: Voice) -> RemarkText {
    let text = |text: ScopeText, object: &str| RemarkText::new(name, text, object, voice);
    match verdict {
        Verdict::NotChecked => text(ScopeText::NotChecked, ""),
        Verdict::Known => text(ScopeText::Known, ""),
        Verdict::OtherSpelling(other) => text(ScopeText::WrittenAs, other),
        Verdict::DidYouMean(meant, how) => {
            let words = match how {
                Misspelling::Underscore => ScopeText::MeantUnderscore,
                Misspelling::Read => ScopeText::MeantReadonly,
                Misspelling::Case => ScopeText::MeantCase,
                Misspelling::Other => ScopeText::Meant,
            };
            text(words, meant)
        }
        Verdict::OnlySeen => text(ScopeText::OnlySeen, ""),
        Verdict::Unknown(near) if near.is_empty() => text(ScopeText::Unknown, ""),
        Verdict::Unknown(near) => text(ScopeText::UnknownNear, &near.join(" ")),
        Verdict::Twice => text(ScopeText::Again, ""),
    }
}
