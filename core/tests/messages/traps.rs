//! Tests that the page's texts explain the known traps of HighLevel's portal, and other known difficulties of users. If
//! the page itself detects a trap, the tests in `install` and the browser tests check the detection.

use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::Message;
use leg3_core::messages::Voice;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::token_warnings::WarningText;
use leg3_core::oauth::error_response::ErrorResponse;

const VOICE: Voice = Voice::HighLevel;

/// Checks that `text` contains each of the parts.
fn assert_mentions(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "\"{text}\" does not mention {part}");
    }
}

#[test]
fn the_texts_explain_the_known_traps_of_app_setup() {
    for (words, parts) in [
        (
            PortalGuideText::GuidePortalTrap.in_voice(VOICE),
            &["separate", "You do not have access to this feature!"][..],
        ),
        (PortalGuideText::GuideAppTrap.in_voice(VOICE), &["five agencies"]),
        (PortalGuideText::GuideTargetTrap.in_voice(VOICE), &["cannot be changed", "155", "24", "Contacts"]),
        (PortalGuideText::GuideRedirectTrap.in_voice(VOICE), &["https", "slash", "ghl", "highlevel"]),
        (PortalGuideText::GuideScopesTrap.in_voice(VOICE), &["together"]),
        (PortalGuideText::GuideKeysTrap.in_voice(VOICE), &["a pair", "shown once", "new client ID"]),
        (PortalGuideText::GuideVersion.in_voice(VOICE), &["draft", "Test Link"]),
        (PortalGuideText::GuideBackTrap.in_voice(VOICE), &["panel", "uninstall", "e-mail"]),
        (PortalGuideText::GuideVersionTrap.in_voice(VOICE), &["new version", "new install"]),
        (PortalGuideText::GuideInstallTrap.in_voice(VOICE), &["five clicks", "agency token"]),
        (RedirectText::RedirectCheckWhere.in_voice(VOICE), &["together"]),
        (InstallLinkText::NoVersionId.in_voice(VOICE), &["Newer apps", "draft"]),
        (InstallLinkText::ShortClientId.in_voice(VOICE), &["cannot be swapped"]),
        (InstallLinkText::OldPath.in_voice(VOICE), &["/v2"]),
        (CodeScreenText::UnexpectedText.in_voice(VOICE), &["Marketplace"]),
    ] {
        assert_mentions(words, parts);
    }
}

#[test]
fn the_texts_explain_the_known_difficulties_of_users() {
    // 1. "Why do I need a server just to get a token?"
    assert_mentions(CheckText::Promise.in_voice(VOICE), &["only when you press", "only to HighLevel"]);
    // 2. An install cannot run unattended, because a person has to pick the account.
    assert_mentions(PortalGuideText::GuideInstallTrap.in_voice(VOICE), &["A person has to pick it"]);
    // 3. The error on the install page if the install link and the app do not match.
    assert_mentions(
        PortalGuideText::GuideErrorsText.in_voice(VOICE),
        &["scope", "redirect URL", "version ID", "draft or private", "plan"],
    );
    assert_mentions(RedirectText::BrandInHost.in_voice(VOICE), &["portal may refuse", "whole address"]);
    // 4. The user sends an agency's access token where HighLevel requires a sub-account's access token.
    assert_mentions(api_advice(CallFailure::Refused(ApiError::WrongClass), VOICE).todo, &["sub-account"]);
    // 5. An empty field, a used authorization code, and a client ID without its suffix.
    assert_mentions(exchange_advice(Failure::Refused(ErrorResponse::FieldMissing), VOICE).why, &["field"]);
    assert_mentions(
        exchange_advice(Failure::Refused(ErrorResponse::CodeNotFound), VOICE).why,
        &["used already"],
    );
    assert_mentions(CodeScreenText::ClientIdHint.in_voice(VOICE), &["after the dash"]);
    // 6. Scopes with underscores in their names, outdated scopes, and new scopes, which need a new install.
    assert_mentions(ScopeText::Traps.in_voice(VOICE), &["no underscores", ".readonly", "new install"]);
    assert_mentions(WarningText::NotGrantedTodo.in_voice(VOICE), &["new version", "install it again"]);
    // 7. The missing `Version` header.
    assert_mentions(api_advice(CallFailure::Refused(ApiError::NoVersion), VOICE).what, &["Version"]);
    // 8. The lost refresh token.
    assert_mentions(RefreshText::RefreshText.in_voice(VOICE), &["used up", "wherever you pasted it"]);
    // 9. The place where the user finds the location ID.
    assert_mentions(SubAccountsText::LocationIdHint.in_voice(VOICE), &["Settings", "/location/"]);
}
