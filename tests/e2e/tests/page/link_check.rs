//! An install link is checked and corrected, a pasted one and a built one alike.

use crate::install::{VERSION, open_builder};
use crate::play::{app_is_there, copied};
use crate::words::say;
use e2e::{Stage, eventually, play};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::scopes::ScopeText;

const ID: &str = "65f1c0ffee65f1c0ffee65f1-lu8x2abc";

#[test]
fn what_is_wrong_with_a_pasted_link_is_said_and_the_secret_in_it_is_not_kept() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.unfold(say(InstallText::Build)).await;
        let secret = "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44";
        let link = format!(
            "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id={VERSION}\
             &redirect_uri=http://localhost/ghl&scope=contacts.readonly&client_secret={secret}"
        );
        stage.screen.paste_into(say(InstallText::ReadLink), &link).await;
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
        assert!(!stage.screen.text().await.contains(secret), "the secret is shown");
        let storage = stage.storage().await;
        storage.assert_holds_none(&[secret.to_owned()]);
        let field = stage.screen.field(say(InstallText::ReadLink)).await;
        for (text, words) in [
            ("https://example.com/?code=0123", InstallLinkText::NoLinkRedirected),
            ("nothing like it", InstallLinkText::NoLinkAddress),
            ("https://example.com/?a=b", InstallLinkText::NoLinkElsewhere),
        ] {
            field.clear().await;
            field.paste(text).await;
            stage.screen.says(say(words)).await;
        }
    });
}

/// Opens the builder and pastes a link into it.
async fn paste_link(stage: &Stage, link: &str) {
    open_builder(stage).await;
    stage.screen.paste_into(say(InstallText::ReadLink), link).await;
}

/// Waits until the text is on the page twice: for the pasted link, and for the one that is built from it.
async fn is_said_of_both(stage: &Stage, text: &str) {
    eventually("both links have the remark", async || {
        (stage.screen.text().await.matches(text).count() == 2).then_some(())
    })
    .await;
}

#[test]
fn the_link_of_highlevels_sdk_gives_the_corrected_link() {
    play(async |stage| {
        let link = format!(
            "Your link: <https://marketplace.gohighlevel.com/oauth/chooselocation?client_id={ID}\
             &redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly+contacts.write&response_type=code>"
        );
        paste_link(stage, &link).await;
        stage.screen.says(say(InstallLinkText::OldPath)).await;
        stage.screen.says("No integration found with the id").await;
        is_said_of_both(stage, say(InstallLinkText::NoVersionId)).await;
        is_said_of_both(stage, say(ScopeText::NoOauthScopes)).await;
        let corrected = copied(stage, InstallLinkText::CopyCorrected).await;
        assert_eq!(
            corrected,
            format!(
                "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code\
                 &redirect_uri=https%3A%2F%2Fx.example%2Fcb&client_id={ID}&scope=contacts.readonly%20contacts.write"
            )
        );
    });
}

#[test]
fn scopes_that_do_not_exist_are_named_with_the_nearest_in_both_links() {
    play(async |stage| {
        let link = format!(
            "https://marketplace.gohighlevel.com/oauth/authorize?response_type=code&client_id={ID}\
             &redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.read,knowledgebase.read,oauth.readonly,oauth.write\
             &version_id=65f1c0ffee65f1c0ffee65f1"
        );
        paste_link(stage, &link).await;
        for words in [say(InstallLinkText::WrongAddress), say(ScopeText::Separators)] {
            stage.screen.says(words).await;
        }
        is_said_of_both(
            stage,
            &["contacts.read: ", say(ScopeText::MeantReadonly), "contacts.readonly"].concat(),
        )
        .await;
        is_said_of_both(stage, &["knowledgebase.read: ", say(ScopeText::Unknown)].concat()).await;
        let shown = stage.screen.text().await;
        for words in [say(InstallLinkText::LinkGood), say(ScopeText::NoOauthScopes)] {
            assert!(!shown.contains(words), "{words}");
        }
        let corrected = copied(stage, InstallLinkText::CopyCorrected).await;
        assert!(
            corrected
                .contains("&scope=contacts.readonly%20knowledgebase.read%20oauth.readonly%20oauth.write")
        );
        assert!(
            corrected.starts_with("https://marketplace.gohighlevel.com/v2/oauth/chooselocation?"),
            "{corrected}"
        );
    });
}

#[test]
fn a_page_of_the_marketplace_fills_in_its_ids() {
    play(async |stage| {
        paste_link(
            stage,
            &format!("https://marketplace.gohighlevel.com/integration/{VERSION}/versions/{VERSION}"),
        )
        .await;
        stage.screen.says(say(InstallLinkText::MarketplacePage)).await;
        for field in [InstallText::ClientId, InstallText::VersionId] {
            assert_eq!(stage.screen.field(say(field)).await.value().await, VERSION);
        }
    });
}
