//! Tests a package whose texts are in the neutral voice, and which shows the name of its host, *Funnel Forge*. The
//! screens in these tests do not show the name HighLevel.

use crate::person::{fresh_code, js};
use e2e::requests::{break_it, expect_refusals};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, Install, On};
use e2e::{Engine, Kind, Size, Stage, Trouble, eventually, package, play_in};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::portal_guide::PortalGuideText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::WayText;
use leg3_core::messages::{Message, Voice};

fn say(message: impl Message) -> &'static str {
    message.in_voice(Voice::Neutral)
}

/// Returns the texts that need the name HighLevel: words that the portal rejects, and the name of n8n's credential.
fn unavoidable() -> [&'static str; 2] {
    [say(PortalGuideText::GuideRedirectTrap), say(WayText::N8nCredential)]
}

/// A script that returns the texts of the page, including the values of fields, hidden text and text for screen
/// readers, but without the URLs of HighLevel and Make.
const TEXTS: &str = "const spoken = ['title', 'alt', 'placeholder', 'aria-label'];
    const said = [...document.querySelectorAll('*')].flatMap(it => spoken.map(name => it.getAttribute(name) ?? ''));
    const fields = [...document.querySelectorAll('textarea, input')].map(it => it.value);
    const texts = [...document.querySelectorAll('body :not(script, style)')].flatMap(it => [...it.childNodes])
        .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data);
    return [document.title, ...texts, ...said, ...fields].join('\\n')
        .replace(/[\\w.-]*(gohighlevel|leadconnectorhq)\\.com[^\\s\"]*|make\\.com\\S*/g, '')";

/// Opens every row, including rows within rows.
async fn open_everything(stage: &Stage) {
    for _ in 0..3 {
        js(stage, "document.querySelectorAll('details').forEach(row => row.open = true)", vec![]).await;
        let loads = "return !document.body.innerText.includes('Starting')";
        eventually("every open row has content", async || js(stage, loads, vec![]).await == true).await;
    }
}

async fn names_nobody(stage: &Stage, state: &str) {
    open_everything(stage).await;
    let text = js(stage, TEXTS, vec![]).await;
    let mut text = text.as_str().unwrap_or_default().to_owned();
    for words in unavoidable() {
        text = text.replace(words, "");
    }
    assert!(text.contains("Funnel Forge"), "{state}: the host has no name");
    let low = text.to_lowercase();
    for name in ["highlevel", "leadconnector"] {
        let at =
            low.find(name).map(|at| low.chars().skip(low[..at].chars().count().saturating_sub(60)).take(140));
        assert!(at.is_none(), "{state}: {:?}", at.map(Iterator::collect::<String>));
    }
}

async fn arrive(stage: &Stage, install: Install) {
    expect_refusals(stage);
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, install);
    stage.arrive(&format!("?code={code}")).await;
    stage.app_is_alive().await;
    stage.screen.heading_is(say(CodeScreenText::CodeTitle)).await;
}

async fn submit(stage: &Stage) {
    stage.screen.type_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get my tokens").await;
}

fn play(test: impl AsyncFnOnce(&Stage)) {
    play_in(Engine::Chromium, package(), Size::LAPTOP, test);
}

#[test]
#[ignore = "needs a neutral package: cargo xtask prove neutral"]
fn the_neutral_package_never_shows_highlevels_name() {
    play(async |stage| {
        stage.arrive("").await;
        stage.app_is_alive().await;
        stage.screen.heading_is(say(StartText::Title)).await;
        names_nobody(stage, "start").await;
        for tile in stage.screen.names(Kind::Choice).await {
            stage.arrive("").await;
            stage.app_is_alive().await;
            stage.screen.choose(&tile).await;
            names_nobody(stage, &tile).await;
        }
        arrive(stage, Install::sub_account("locSandbox0000000001")).await;
        names_nobody(stage, "code").await;
        break_it(stage, On::Exchange, FaultKind::Status500Json);
        submit(stage).await;
        stage.screen.says("L3-33").await;
        names_nobody(stage, "failed").await;
        stage.sandbox.set_fault(None);
        arrive(stage, Install::sub_account("locSandbox0000000001")).await;
        submit(stage).await;
        stage.screen.heading_is(say(ReceivedText::Title)).await;
        for tool in stage.screen.names(Kind::Choice).await {
            stage.screen.choose(&tool).await;
            names_nobody(stage, &format!("tokens for {tool}")).await;
        }
        arrive(stage, Install::agency()).await;
        submit(stage).await;
        stage.screen.heading_is(say(AgencyText::Title)).await;
        names_nobody(stage, "agency").await;
    });
}

#[test]
#[ignore = "needs a neutral package: cargo xtask prove neutral"]
fn the_first_screen_never_shows_highlevels_name() {
    play(async |stage| {
        stage.site.trouble(".wasm", Trouble::Held);
        for rest in ["", &format!("?code={}", fresh_code(stage))] {
            stage.arrive(rest).await;
            let painted = "return performance.getEntriesByType('paint').length > 0";
            eventually("it is painted", async || js(stage, painted, vec![]).await == true).await;
            names_nobody(stage, "painted").await;
        }
    });
}

#[test]
#[ignore = "needs a neutral package: cargo xtask prove neutral"]
fn the_first_screen_shows_the_hosts_name_before_its_file_loads() {
    play(async |stage| {
        stage.site.trouble("leg3.json", Trouble::Held);
        stage.site.trouble(".wasm", Trouble::Held);
        stage.arrive("").await;
        stage.screen.says("Funnel Forge").await;
        stage.site.heal(".wasm");
        stage.app_is_alive().await;
        stage.screen.says("Funnel Forge").await;
    });
}
