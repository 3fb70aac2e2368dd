//! Every known trap of HighLevel's portal, and everything people are known to struggle with, is told where it bites. Where the page
//! looks by itself, `tests/install.rs`, `tests/scopes.rs` and the tests of the page show it; here are the words.

use leg3::bearer::refusal::{ApiRefusal, Trouble};
use leg3::copy::advice::advice;
use leg3::copy::call::call_advice;
use leg3::copy::{Late, Printed, Sentence, Setup, Voice};
use leg3::grant::failure::Failure;
use leg3::grant::refusal::Refusal;

const VOICE: Voice = Voice::HighLevel;

fn tells(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "\"{text}\" does not tell of {part}");
    }
}

#[test]
fn the_traps_of_setting_up_an_app() {
    for (words, parts) in [
        (Setup::GuidePortalTrap, &["separate", "You do not have access to this feature!"][..]),
        (Setup::GuideAppTrap, &["five agencies"]),
        (Setup::GuideTargetTrap, &["cannot be changed", "155", "24", "contacts"]),
        (Setup::GuideRedirectTrap, &["https", "slash", "ghl", "highlevel"]),
        (Setup::GuideScopesTrap, &["together"]),
        (Setup::GuideKeysTrap, &["shown once", "new client ID"]),
        (Setup::GuideVersion, &["draft"]),
        (Setup::GuideVersionTrap, &["new version", "new install"]),
        (Setup::GuideInstallTrap, &["five clicks", "agency token"]),
        (Setup::DoctorWhere, &["together"]),
        (Setup::NoVersionId, &["error.noAppVersionIdFound", "draft"]),
        (Setup::ShortClientId, &["trade fails"]),
        (Setup::OldPath, &["/v2"]),
        (Setup::NotStartedHere, &["Marketplace"]),
    ] {
        tells(words.text(VOICE), parts);
    }
}

#[test]
fn what_people_struggle_with() {
    // 1. "Why do I need a server just to get a token?"
    tells(Sentence::StartLead.text(VOICE), &["in your browser", "No other server"]);
    // 2. No unattended flow: somebody has to pick the account.
    tells(Setup::GuideInstallTrap.text(VOICE), &["A person has to pick it"]);
    // 3. The error on the install page: the link and the app disagree.
    tells(
        Setup::GuideErrorsText.text(VOICE),
        &["scope", "redirect URL", "version ID", "draft or private", "plan"],
    );
    tells(Setup::BrandWord.text(VOICE), &["portal refuses"]);
    // 4. An agency token where a sub-account's is needed.
    tells(call_advice(Trouble::Refused(ApiRefusal::WrongClass), VOICE).todo, &["sub-account"]);
    // 5. An empty field, a used code, a client id without its ending.
    tells(advice(Failure::Refused(Refusal::FieldMissing), VOICE).why, &["field"]);
    tells(advice(Failure::Refused(Refusal::CodeNotFound), VOICE).why, &["used already"]);
    tells(Printed::ClientIdHint.text(VOICE), &["short ending"]);
    // 6. Scopes: underscores, stale names, no new install.
    tells(Setup::Traps.text(VOICE), &["no underscores", ".readonly", "new install"]);
    tells(Setup::NotGrantedTodo.text(VOICE), &["new version", "install it again"]);
    // 7. The missing `Version` header.
    tells(call_advice(Trouble::Refused(ApiRefusal::NoVersion), VOICE).what, &["Version"]);
    // 8. The lost refresh token.
    tells(Late::RefreshText.text(VOICE), &["dead", "wherever you pasted it"]);
    // 9. Where is the location id?
    tells(Late::LocationIdHint.text(VOICE), &["Settings", "/location/"]);
}
