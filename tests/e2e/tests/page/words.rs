//! The sentences of the page, wherever `messages` keeps them, so that no test holds one of its own.

use leg3_core::messages::api::ApiText;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;

/// Something the page says.
pub(crate) trait Words: Copy {
    /// How it says it.
    fn words(self) -> &'static str;
}

macro_rules! words {
    ($($table:ident),+ $(,)?) => {
        $(impl Words for $table {
            fn words(self) -> &'static str {
                text_of(self)
            }
        })+
    };
}

words!(
    ApiText,
    BrandingText,
    DemoText,
    ExchangeText,
    InstallText,
    ReturnText,
    InstallLinkText,
    IntegrationsText,
    PageText,
    PortalGuideText,
    PrivacyText,
    ReaderText,
    RedirectText,
    RefreshText,
    ReportText,
    ScopeText,
    SubAccountsText,
    TokensText,
);

impl Words for &'static str {
    fn words(self) -> &'static str {
        self
    }
}

/// How the page says it.
pub(crate) fn say(what: impl Words) -> &'static str {
    what.words()
}
