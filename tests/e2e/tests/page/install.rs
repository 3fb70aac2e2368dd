//! Before the code: the install link is built, and the way through the portal is shown.

use crate::play::{app_is_there, copied, press};
use crate::wire::expect_refusals;
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, Sandbox};
use e2e::{Stage, eventually, play};
use leg3_core::install::link_reader::read;
use leg3_core::install::scope_presets::{OAUTH, Preset};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::scopes::ScopeText;
use std::time::Duration;

pub(crate) const VERSION: &str = "6650b0a7c0ffee5a4db0c5ed";

/// Opens the builder, and waits for the list of scopes.
pub(crate) async fn open_builder(stage: &Stage) {
    stage.arrive("").await;
    app_is_there(stage).await;
    stage.screen.unfold(say(InstallText::Build)).await;
    stage.screen.says(say(ScopeText::ScopesFitMore)).await;
}

/// Opens the builder and fills it in.
pub(crate) async fn build(stage: &Stage) {
    open_builder(stage).await;
    stage.screen.paste_into(say(InstallText::ClientId), DEMO_CLIENT_ID).await;
    press(stage, InstallText::VersionIdFromClient).await;
    press(stage, ScopeText::ReadContacts).await;
}

#[test]
fn a_link_is_built_and_nothing_is_wrong_with_it() {
    play(async |stage| {
        build(stage).await;
        let own = format!("{}/", stage.site.origin());
        let written = copied(stage, InstallText::CopyLink).await;
        let link = read(&written).unwrap_or_default().link;
        assert_eq!((&*link.client_id, &*link.version_id), (DEMO_CLIENT_ID, VERSION));
        assert_eq!(link.redirect_uri, own);
        assert_eq!(link.state.len(), 32);
        for scope in Preset::ReadContacts.scopes().iter().chain(&OAUTH) {
            assert!(link.scopes.iter().any(|asked| asked == scope), "{scope} is not in {written}");
        }
        // A test stands on http://127.0.0.1, and is told so.
        stage.screen.says(say(RedirectText::Localhost)).await;
        stage.screen.choice(say(InstallText::HostWhiteLabel)).await.press().await;
        stage.screen.choice(say(InstallText::SameTab)).await.press().await;
        let written = copied(stage, InstallText::CopyLink).await;
        assert!(written.starts_with("https://marketplace.leadconnectorhq.com/"), "{written}");
        assert!(written.contains("loginWindowOpenMode=self"));
        stage.reload().await;
        app_is_there(stage).await;
        stage.screen.unfold(say(InstallText::Build)).await;
        assert_eq!(stage.screen.field(say(InstallText::ClientId)).await.value().await, DEMO_CLIENT_ID);
    });
}

#[test]
fn each_answer_to_where_shows_the_shortest_way_first() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        for (choice, words) in [
            (IntegrationsText::ChoiceMake, IntegrationsText::WhereMake),
            (IntegrationsText::ChoiceZapier, IntegrationsText::WhereZapier),
            (IntegrationsText::ChoiceN8n, IntegrationsText::WhereN8n),
            (IntegrationsText::ChoicePostman, IntegrationsText::WherePostman),
            (IntegrationsText::ChoiceCode, IntegrationsText::WhereCode),
            (IntegrationsText::ChoiceWebhooks, IntegrationsText::WhereWebhooks),
        ] {
            stage.screen.choice(say(choice)).await.press().await;
            stage.screen.says(say(words)).await;
        }
        stage.screen.choice(say(IntegrationsText::ChoiceMake)).await.press().await;
        let name = [say(IntegrationsText::Copy), " ", say(IntegrationsText::WhereMakeLocation)].concat();
        let address = crate::play::copied_by(stage, &name).await;
        assert_eq!(address, "https://www.make.com/oauth/cb/highlevel3");
    });
}

#[test]
fn every_trap_of_the_portal_stands_next_to_the_step_where_it_bites() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.unfold(say(PortalGuideText::Guide)).await;
        for words in [
            PortalGuideText::GuidePortalTrap,
            PortalGuideText::GuideAppTrap,
            PortalGuideText::GuideTargetTrap,
            PortalGuideText::GuideRedirectTrap,
            PortalGuideText::GuideScopesTrap,
            PortalGuideText::GuideKeysTrap,
            PortalGuideText::GuideVersion,
            PortalGuideText::GuideVersionTrap,
            PortalGuideText::GuideInstallTrap,
            PortalGuideText::GuideErrorsText,
        ] {
            stage.screen.says(say(words)).await;
        }
        assert_eq!(copied(stage, InstallText::CopyRedirect).await, format!("{}/", stage.site.origin()));
    });
}

#[test]
fn scopes_that_were_asked_for_and_not_granted_are_named() {
    play(async |stage| {
        build(stage).await;
        stage.screen.says(say(InstallText::LinkState)).await;
        let link = stage.screen.link(say(InstallText::OpenLink)).await;
        stage.expect("favicon.ico");
        expect_refusals(stage);
        link.press().await;
        let state = eventually("the install page is there", async || {
            let url = stage.browser.client().current_url().await.ok()?;
            url.query_pairs().find(|(name, _)| name == "state").map(|(_, state)| state.into_owned())
        })
        .await;
        let install =
            e2e::sandbox::Install::sub_account(Sandbox::location_id(1)).with_scope("locations.readonly");
        let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, install);
        stage.arrive(&format!("?code={code}&state={state}")).await;
        stage.screen.says(say(ReturnText::Matches)).await;
        stage.screen.paste_into("Client secret", e2e::sandbox::DEMO_CLIENT_SECRET).await;
        press(stage, "Get my tokens").await;
        crate::play::has_tokens(stage).await;
        let screen = stage.screen.patient_for(Duration::from_secs(10));
        screen
            .says(&[say(ScopeText::NotGranted), "oauth.readonly oauth.write contacts.readonly"].concat())
            .await;
    });
}
