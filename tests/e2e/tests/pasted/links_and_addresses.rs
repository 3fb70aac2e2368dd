//! Tests install links, redirect URLs and scopes that a person pastes into the box on the start screen.

use crate::pasted::{ID, says, start};
use crate::person::{copied, play, say};
use e2e::Kind as Part;
use leg3_core::messages::VOICE;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::reader::item::Kind;

const HOST: &str = "https://marketplace.gohighlevel.com";
const REDIRECT: &str = "redirect_uri=https%3A%2F%2Fx.example%2Fcb";
const VERSION: &str = "version_id=65f1c0ffee65f1c0ffee65f1";

fn link(scopes: &str) -> String {
    format!(
        "{HOST}/v2/oauth/chooselocation?response_type=code&client_id={ID}&{REDIRECT}&scope={scopes}&{VERSION}"
    )
}

#[test]
fn an_install_link_is_explained_and_corrected() {
    play(async |stage| {
        start(stage).await;
        let is = where_it_belongs(Kind::InstallLink, VOICE).0;
        let sdk = format!(
            "{HOST}/oauth/chooselocation?client_id={ID}&{REDIRECT}&scope=contacts.readonly+contacts.write&response_type=code"
        );
        let old = [say(InstallLinkText::OldPath), say(InstallLinkText::NoVersionId), "No integration found"];
        says(stage, &sdk, &[&[is], &old[..]].concat()).await;
        stage.screen.says(say(InstallLinkText::CorrectedLink)).await;
        let corrected = copied(stage, say(InstallText::CopyLink)).await;
        assert!(corrected.starts_with(&format!("{HOST}/v2/oauth/chooselocation?")), "{corrected}");
        assert!(corrected.contains("contacts.readonly%20contacts.write"), "{corrected}");
        let elsewhere = format!(
            "{HOST}/oauth/authorize?response_type=code&client_id={ID}&{REDIRECT}&scope=contacts.readonly"
        );
        says(stage, &elsewhere, &[is, say(InstallLinkText::WrongAddress)]).await;
        let in_text = format!("Your link: {}", link("contacts.readonly%20oauth.readonly%20oauth.write"));
        says(stage, &in_text, &[is, say(InstallLinkText::RedirectElsewhere)]).await;
    });
}

#[test]
fn the_scopes_of_a_link_are_checked_one_by_one() {
    play(async |stage| {
        start(stage).await;
        let commas = link("contacts.readonly,oauth.readonly,oauth.write");
        says(stage, &commas, &[say(ScopeText::Separators)]).await;
        assert!(!stage.screen.text().await.contains(say(ScopeText::NoOauthScopes)));
        let odd = link("contacts.read%20knowledgebase.read%20oauth.readonly%20oauth.write");
        let named =
            ["contacts.read:", say(ScopeText::MeantReadonly), "contacts.readonly", "knowledgebase.read:"];
        says(stage, &odd, &named).await;
        assert!(!stage.screen.text().await.contains(say(InstallLinkText::LinkGood)));
    });
}

#[test]
fn a_marketplace_page_address_yields_the_app_id_and_the_version_id() {
    play(async |stage| {
        start(stage).await;
        let id = "69d2aa10b3c4d5e6f7a8b9c0";
        let page = format!("{HOST}/integration/{id}/versions/{id}");
        let missing = where_it_belongs(Kind::MarketplacePage, VOICE).1;
        says(stage, &page, &[&format!("App ID: {id}"), &format!("Version ID: {id}"), missing]).await;
        stage.screen.press(say(FindingText::BuildLink)).await;
        let version = stage.screen.field(say(InstallText::VersionId)).await;
        assert_eq!(version.value().await, id);
    });
}

#[test]
fn a_redirect_url_is_checked_against_the_rules_of_the_portal() {
    play(async |stage| {
        start(stage).await;
        let callback = "https://services.leadconnectorhq.com/oauth/clients/680a83176b6acd6942d2a621/authentication/oauth2/callback";
        for (text, said) in [
            ("https://my-high-level.app/cb", RedirectText::BrandInHost),
            ("https://x.app/cb?from=highlevel", RedirectText::BrandInQuery),
            ("https://ghlapiv2.com/", RedirectText::NoRuleBroken),
            ("https://www.make.com/oauth/cb/highlevel3", RedirectText::ForMake),
            ("https://oauth.pstmn.io/v1/callback", RedirectText::ForPostman),
            (callback, RedirectText::OppositeDirection),
            ("http://localhost:8000/cb", RedirectText::Localhost),
        ] {
            says(stage, text, &[say(said).trim_end()]).await;
        }
        says(stage, "https://www.make.com/oauth/cb/highlevel3", &[say(RedirectText::RedirectAdd).trim_end()])
            .await;
    });
}

#[test]
fn a_pasted_scope_list_selects_exactly_its_scopes() {
    play(async |stage| {
        start(stage).await;
        let is = where_it_belongs(Kind::Scopes, VOICE).0;
        says(
            stage,
            r#"{"scopes":["contacts.readonly","users.readonly"]}"#,
            &[is, "contacts.readonly", "users.readonly"],
        )
        .await;
        stage.screen.press(say(FindingText::BuildLink)).await;
        for scope in ["contacts.readonly", "users.readonly"] {
            stage.screen.button(&format!("{}{scope}", say(ScopeText::Remove))).await;
        }
        stage.screen.gone(Part::Button, &format!("{}oauth.write", say(ScopeText::Remove))).await;
    });
}
