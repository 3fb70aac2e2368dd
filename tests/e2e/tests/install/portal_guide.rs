//! Tests *I have no app yet*: the page shows the steps in HighLevel's portal, and then opens the builder of the install
//! link.

use crate::install::built_link::entered;
use crate::person::{copied, is_at_start, js, play, say};
use e2e::{Stage, eventually};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::portal_guide::PortalGuideText as Guide;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::WayText;

/// Each step of the guide, and the usual mistake in this step.
const STEPS: [[Guide; 2]; 9] = [
    [Guide::GuidePortal, Guide::GuidePortalTrap],
    [Guide::GuideApp, Guide::GuideAppTrap],
    [Guide::GuideTarget, Guide::GuideTargetTrap],
    [Guide::GuideRedirect, Guide::GuideRedirectTrap],
    [Guide::GuideScopes, Guide::GuideScopesTrap],
    [Guide::GuideKeys, Guide::GuideKeysTrap],
    [Guide::GuideVersion, Guide::GuideVersionTrap],
    [Guide::GuideInstall, Guide::GuideInstallTrap],
    [Guide::GuideBack, Guide::GuideBackTrap],
];

async fn open_guide(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.unfold(say(StartText::NoAppYet)).await;
    stage.screen.button(say(WayText::NowBuildLink)).await;
}

/// Checks that the builder of the install link is open and that the builder's row has the focus.
async fn builder_is_open(stage: &Stage) {
    assert_eq!(entered(stage, InstallText::RedirectUri).await, format!("{}/", stage.site.origin()));
    let row = stage.screen.fold(say(StartText::InstallLink)).await;
    eventually("the row of the link has the focus", async || row.has_focus().await).await;
}

#[test]
fn each_step_of_the_guide_shows_its_usual_mistake() {
    play(async |stage| {
        open_guide(stage).await;
        let script = "return [...document.querySelectorAll('#no-app-yet li')]
            .map(step => [...step.querySelectorAll('p')].map(line => line.innerText))";
        let expected = STEPS.map(|step| step.map(say));
        assert_eq!(js(stage, script, vec![]).await, serde_json::json!(expected));
        stage.screen.says(say(Guide::GuideErrors)).await;
        stage.screen.says(say(Guide::GuideErrorsText)).await;
    });
}

#[test]
fn the_guide_copies_the_redirect_url_and_opens_the_link_builder() {
    play(async |stage| {
        open_guide(stage).await;
        assert_eq!(
            copied(stage, say(InstallText::CopyOwnAddress)).await,
            format!("{}/", stage.site.origin())
        );
        stage.screen.press(say(WayText::NowBuildLink)).await;
        builder_is_open(stage).await;
        // If *Paste my link* is open, the builder replaces it.
        stage.screen.press(say(InstallText::PasteMyLink)).await;
        stage.screen.field(say(InstallText::YourLink)).await;
        stage.screen.press(say(WayText::NowBuildLink)).await;
        builder_is_open(stage).await;
    });
}

#[test]
fn the_steps_to_get_tokens_open_the_portal_guide() {
    play(async |stage| {
        stage.arrive("").await;
        is_at_start(stage).await;
        stage.screen.choose(say(StartText::Zapier)).await;
        stage.screen.unfold(say(WayText::Tokens)).await;
        stage.screen.press(say(WayText::MakeApp)).await;
        stage.screen.says(say(Guide::GuidePortalTrap)).await;
        let row = stage.screen.fold(say(StartText::NoAppYet)).await;
        eventually("the row of the guide has the focus", async || row.has_focus().await).await;
    });
}
