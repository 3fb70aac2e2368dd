//! The sentences of the page: one enum per feature, each sentence in two voices.
//!
//! The plain voice says "HighLevel". The neutral voice says "your CRM", because HighLevel does not show its name on the
//! pages of white-label apps. Two sentences contain the name "HighLevel" in both voices: one sentence quotes a rule of
//! the portal, and the other sentence quotes a name in n8n. The voice is chosen when the page is built (environment
//! variable `LEG3_NEUTRAL`).
//!
//! This folder contains the texts on the page, including the advice for each failure. Most texts of files for download
//! are in `core/templates`. Views call functions such as `text_of(ExchangeText::GetMyTokens)`, and contain no sentences
//! themselves. What does not live here: the decision about which text is shown, and text that HighLevel or the person
//! who hosts the page wrote.
//!
//! To add a language, add one file per feature with a `match` on the same enums. The compiler then reports every
//! sentence of an enum that is not translated. The functions that contain texts, such as the advice, need a
//! translation, too.
//!
//! - [`agency`], [`api`], [`branding`], [`check`], [`demo`], [`exchange`], [`findings`], [`install`], [`install_link`],
//!   [`install_return`], [`integrations`], [`page`], [`paste_outcome`], [`portal_guide`], [`privacy`], [`reader`],
//!   [`received_tokens`], [`redirect`], [`refresh`], [`reminder`], [`report`], [`saved_tokens`], [`scopes`], [`start`],
//!   [`sub_accounts`], [`code_screen`], [`token_warnings`], [`tokens`], [`try_today`], [`use_them`], [`ways`]: the
//!   sentences of one feature each
//! - [`install_remarks`]: the sentence for each finding about an install link, a redirect URL or a list of scopes
//! - [`advice`]: the type for the explanation of a failure; [`exchange_advice`], [`exchange_error_advice`],
//!   [`refresh_advice`], [`refresh_error_advice`], [`api_advice`]: the explanations
//! - [`dictionary`]: the explanation of each of HighLevel's known error texts, for a user who has seen the error text
//!   elsewhere
//! - [`credential_doubts`]: the sentences that explain why a client ID or a client secret may not work
//! - [`code_status`]: the status of an authorization code or a refresh token as a short text
//! - [`number_phrases`]: phrases that contain a number
//! - `sentence_table`: the macro that makes the enums

pub mod advice;
pub mod agency;
pub mod api;
pub mod api_advice;
pub mod branding;
pub mod check;
pub mod code_screen;
pub mod code_status;
pub mod credential_doubts;
pub mod demo;
pub mod dictionary;
pub mod exchange;
pub mod exchange_advice;
pub mod exchange_error_advice;
pub mod findings;
pub mod install;
pub mod install_link;
pub mod install_remarks;
pub mod install_return;
pub mod integrations;
pub mod number_phrases;
pub mod page;
pub mod paste_outcome;
pub mod portal_guide;
pub mod privacy;
pub mod reader;
pub mod received_tokens;
pub mod redirect;
pub mod refresh;
pub mod refresh_advice;
pub mod refresh_error_advice;
pub mod reminder;
pub mod report;
pub mod saved_tokens;
pub mod scopes;
mod sentence_table;
pub mod start;
pub mod sub_accounts;
pub mod token_warnings;
pub mod tokens;
pub mod try_today;
pub mod use_them;
pub mod ways;

use alloc::vec::Vec;

/// The two wordings of every sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// Uses the name "HighLevel".
    HighLevel,
    /// Uses "your CRM" instead of the name, except in two sentences that quote the name.
    Neutral,
}

/// The voice of this build. The voice is fixed at compile time, so a page shows the sentences of one voice only.
/// [`Voice::Neutral`] if the environment variable `LEG3_NEUTRAL` was set during the build.
pub const VOICE: Voice =
    if option_env!("LEG3_NEUTRAL").is_some() { Voice::Neutral } else { Voice::HighLevel };

/// A sentence of the page. The enums of the features implement this trait.
pub trait Message: Copy {
    /// The text of the sentence in this voice.
    fn in_voice(self, voice: Voice) -> &'static str;
}

/// The text of a sentence in the voice of this build ([`VOICE`]).
#[must_use]
pub fn text_of(message: impl Message) -> &'static str {
    message.in_voice(VOICE)
}

/// Every sentence in the enums of all features, in this voice. Texts that are written only in functions, such as the
/// advice, are not included.
pub fn all(voice: Voice) -> impl Iterator<Item = &'static str> {
    fn texts<M: Message>(messages: &'static [M], voice: Voice) -> Vec<&'static str> {
        messages.iter().map(|message| message.in_voice(voice)).collect()
    }
    macro_rules! features {
        ($($feature:ident::$table:ident),+ $(,)?) => {
            [$(texts($feature::$table::ALL, voice)),+]
        };
    }
    features![
        agency::AgencyText,
        api::ApiText,
        branding::BrandingText,
        check::CheckText,
        demo::DemoText,
        exchange::ExchangeText,
        findings::FindingText,
        install::InstallText,
        install_link::InstallLinkText,
        install_return::ReturnText,
        integrations::IntegrationsText,
        page::PageText,
        paste_outcome::PasteText,
        portal_guide::PortalGuideText,
        privacy::PrivacyText,
        reader::ReaderText,
        received_tokens::ReceivedText,
        redirect::RedirectText,
        refresh::RefreshText,
        reminder::ReminderText,
        report::ReportText,
        saved_tokens::SavedText,
        scopes::ScopeText,
        start::StartText,
        sub_accounts::SubAccountsText,
        code_screen::CodeScreenText,
        token_warnings::WarningText,
        tokens::TokensText,
        try_today::TryTodayText,
        use_them::UseText,
        ways::WayText,
    ]
    .into_iter()
    .flatten()
}

/// Joins literals and brand words into one text per voice.
///
/// In the plain voice, each brand word becomes "HighLevel". In the neutral voice, `Brand` (at the start of a sentence)
/// becomes "Your CRM", `brand` (inside a sentence) becomes "your CRM", and `own` (after a word such as "your" or "own")
/// becomes "CRM".
macro_rules! say {
    ($voice:expr, $($piece:tt)+) => {
        match $voice {
            $crate::messages::Voice::HighLevel => concat!($($crate::messages::piece!(plain $piece)),+),
            $crate::messages::Voice::Neutral => concat!($($crate::messages::piece!(neutral $piece)),+),
        }
    };
}

/// Expands one part of [`say`]: a literal or a brand word.
macro_rules! piece {
    (plain Brand) => {
        "HighLevel"
    };
    (plain brand) => {
        "HighLevel"
    };
    (neutral Brand) => {
        "Your CRM"
    };
    (neutral brand) => {
        "your CRM"
    };
    (plain own) => {
        "HighLevel"
    };
    (neutral own) => {
        "CRM"
    };
    ($voice:ident $text:literal) => {
        $text
    };
}

pub(crate) use {piece, say};
