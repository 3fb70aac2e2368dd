//! Tests *Paste my link*: the page explains and corrects an install link. The page also explains pasted text that is
//! not an install link.

use crate::install::built_link::{VERSION, entered, open_link_tool};
use crate::person::{copied, play, play_on, replace, say};
use crate::secrets_left::page;
use e2e::{Kind, Stage};
use leg3_core::install::link_reader::read;
use leg3_core::messages::VOICE;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::start::StartText;
use leg3_core::reader::item::Kind as Thing;

const ID: &str = "65f1c0ffee65f1c0ffee65f1-lu8x2abc";

const SECRET: &str = "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44";

/// Pastes this text into the field for the install link.
async fn paste_link(stage: &Stage, text: &str) {
    open_link_tool(stage).await;
    replace(stage, say(InstallText::YourLink), text).await;
}

/// Returns the sentence that the page shows for a pasted text of this kind.
fn this_is(thing: Thing) -> &'static str {
    where_it_belongs(thing, VOICE).0
}

async fn the_link_from_highlevels_sdk_is_explained_and_corrected(stage: &Stage) {
    let link = format!(
        "Your link: <https://marketplace.gohighlevel.com/oauth/chooselocation?client_id={ID}\
         &redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly+contacts.write&response_type=code>"
    );
    paste_link(stage, &link).await;
    for words in [
        this_is(Thing::InstallLink),
        say(InstallLinkText::OldPath),
        "No integration found with the id",
        say(InstallLinkText::NoVersionId),
        say(InstallLinkText::RedirectElsewhere),
        say(ScopeText::NoOauthScopes),
        say(InstallLinkText::CorrectedLink),
    ] {
        stage.screen.says(words).await;
    }
    assert_eq!(
        copied(stage, say(InstallText::CopyLink)).await,
        format!(
            "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code\
             &redirect_uri=https%3A%2F%2Fx.example%2Fcb&client_id={ID}&scope=contacts.readonly%20contacts.write"
        )
    );
    stage.screen.unfold(say(InstallLinkText::LinkParts)).await;
    stage.screen.says(&[ID, " ", say(InstallLinkText::PartClientId)].concat()).await;
}

#[test]
fn commas_and_misspelled_scopes_are_corrected_and_unknown_scopes_reported() {
    play(async |stage| {
        let link = format!(
            "https://marketplace.gohighlevel.com/oauth/authorize?response_type=code&client_id={ID}\
             &redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.read,knowledgebase.read,oauth.readonly,oauth.write\
             &version_id=65f1c0ffee65f1c0ffee65f1"
        );
        paste_link(stage, &link).await;
        for words in [
            say(InstallLinkText::WrongAddress),
            say(ScopeText::Separators),
            &["contacts.read: ", say(ScopeText::MeantReadonly), "contacts.readonly"].concat(),
            &["knowledgebase.read: ", say(ScopeText::Unknown)].concat(),
        ] {
            stage.screen.says(words).await;
        }
        let shown = stage.screen.text().await;
        for words in [say(InstallLinkText::LinkGood), say(ScopeText::NoOauthScopes)] {
            assert!(!shown.contains(words), "{words}");
        }
        let corrected = copied(stage, say(InstallText::CopyLink)).await;
        assert!(corrected.starts_with("https://marketplace.gohighlevel.com/v2/oauth/chooselocation?"));
        let scopes = read(&corrected).unwrap_or_default().link.scopes;
        assert_eq!(scopes, ["contacts.readonly", "knowledgebase.read", "oauth.readonly", "oauth.write"]);
    });
}

#[test]
fn a_secret_in_a_link_is_reported_and_neither_shown_nor_stored() {
    play(async |stage| {
        stage.guard(SECRET);
        let link = format!(
            "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id={VERSION}\
             &redirect_uri=http://localhost/ghl&scope=contacts.readonly&client_secret={SECRET}"
        );
        paste_link(stage, &link).await;
        for words in [
            say(InstallLinkText::HoldsSecret),
            say(InstallLinkText::NoResponseType),
            say(InstallLinkText::ShortClientId),
            say(InstallLinkText::NoVersionId),
            say(InstallLinkText::RedirectElsewhere),
            say(InstallLinkText::OldPath),
            say(ScopeText::NoOauthScopes),
            say(RedirectText::Localhost),
            say(RedirectText::BrandInPath),
        ] {
            stage.screen.says(words).await;
        }
        stage.screen.unfold(say(InstallLinkText::LinkParts)).await;
        stage.screen.says(say(InstallLinkText::PartSecret)).await;
        assert!(!page(stage).await.contains(SECRET), "the secret is on the page");
        let corrected = copied(stage, say(InstallText::CopyLink)).await;
        assert!(!corrected.contains("secret") && !corrected.contains(SECRET), "{corrected}");
        assert!(
            stage.storage().await.keys("sessionStorage").is_empty(),
            "something is stored before the link is opened"
        );
    });
}

#[test]
fn the_address_of_a_marketplace_page_fills_ids_into_the_builder() {
    play(async |stage| {
        let page = format!("https://marketplace.gohighlevel.com/integration/{VERSION}/versions/{VERSION}");
        paste_link(stage, &page).await;
        stage.screen.says(this_is(Thing::MarketplacePage)).await;
        stage.screen.press(say(FindingText::BuildLink)).await;
        for field in [InstallText::ClientId, InstallText::VersionId] {
            assert_eq!(entered(stage, field).await, VERSION);
        }
    });
}

#[test]
fn a_pasted_link_can_be_moved_to_the_builder() {
    play(async |stage| {
        let link = format!(
            "https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation?response_type=code&client_id={ID}\
             &redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly"
        );
        paste_link(stage, &link).await;
        stage.screen.press(say(FindingText::ChangeLink)).await;
        assert_eq!(entered(stage, InstallText::ClientId).await, ID);
        assert_eq!(entered(stage, InstallText::RedirectUri).await, "https://x.example/cb");
        assert_eq!(entered(stage, InstallText::VersionId).await, "");
        stage.screen.button(&[say(ScopeText::Remove), "contacts.readonly"].concat()).await;
        stage.screen.gone(Kind::Button, &[say(ScopeText::Remove), "oauth.readonly"].concat()).await;
        let row = stage.screen.fold(say(StartText::InstallLink)).await;
        assert!(row.has_focus().await, "the row does not have the focus");
    });
}

#[test]
fn pasted_text_that_is_not_an_install_link_is_explained() {
    play(async |stage| {
        open_link_tool(stage).await;
        let redirected = "https://example.com/?code=363fe3f086e2db02bb9c34722902d21f76c9b217";
        for (text, words) in [
            (redirected, this_is(Thing::Code)),
            ("I have no link", say(FindingText::Unknown)),
            ("https://example.com/?a=b", this_is(Thing::RedirectUrl)),
            ("error.noAppVersionIdFound", say(FindingText::NotYourApp)),
        ] {
            replace(stage, say(InstallText::YourLink), text).await;
            stage.screen.says(words).await;
            stage.screen.gone(Kind::Button, say(InstallText::CopyLink)).await;
        }
        stage.screen.field(say(InstallText::YourLink)).await.clear().await;
        stage.screen.gone(Kind::Button, say(FindingText::NotYourApp)).await;
    });
}

e2e::in_every_browser!(the_link_from_highlevels_sdk_is_explained_and_corrected);
