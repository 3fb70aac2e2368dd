//! A package in the neutral voice, with a host's name printed in: no state of it ever shows another name.

use crate::play::{app_is_there, fresh_code, js, settled};
use crate::wire::{break_it, expect_refusals};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, Install, On};
use e2e::{Size, Stage, Trouble, eventually, package, play_at};
use leg3_core::messages::Message;
use leg3_core::messages::Voice;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::portal_guide::PortalGuideText;

/// What cannot be told without the word: what the portal refuses, n8n's credential, and addresses.
fn unavoidable() -> [&'static str; 2] {
    let voice = Voice::Neutral;
    [PortalGuideText::GuideRedirectTrap.in_voice(voice), IntegrationsText::WhereN8n.in_voice(voice)]
}

/// Every text of the page, also what is hidden or only read aloud, but addresses.
const TEXTS: &str = "for (const fold of document.querySelectorAll('details')) fold.open = true;
    const spoken = ['title', 'alt', 'placeholder', 'aria-label'];
    const said = [...document.querySelectorAll('*')].flatMap(it => spoken.map(name => it.getAttribute(name) ?? ''));
    const fields = [...document.querySelectorAll('textarea, input')].map(it => it.value);
    return [document.title, document.body.textContent, ...said, ...fields].join('\\n')
        .replace(/[\\w.-]*(gohighlevel|leadconnectorhq)\\.com[^\\s\"]*|make\\.com\\S*/g, '')";

async fn names_nobody(stage: &Stage, state: &str) {
    let text = js(stage, TEXTS, vec![]).await;
    let mut text = text.as_str().unwrap_or_default().to_owned();
    for words in unavoidable() {
        text = text.replace(words, "");
    }
    let name = js(stage, "return document.querySelector('.brand').textContent", vec![]).await;
    assert_eq!(name, "Funnel Forge", "{state}");
    let low = text.to_lowercase();
    for name in ["highlevel", "leadconnector"] {
        let at =
            low.find(name).map(|at| low.chars().skip(low[..at].chars().count().saturating_sub(60)).take(140));
        assert!(at.is_none(), "{state}: {:?}", at.map(Iterator::collect::<String>));
    }
}

async fn heading(stage: &Stage, sentence: ExchangeText) {
    stage.screen.heading_is(sentence.in_voice(Voice::Neutral)).await;
}

async fn arrive(stage: &Stage, install: Install) {
    expect_refusals(stage);
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, install);
    stage.arrive(&format!("?code={code}")).await;
    app_is_there(stage).await;
    settled(stage).await;
    heading(stage, ExchangeText::CodeTitle).await;
}

async fn submit(stage: &Stage) {
    stage.screen.type_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get my tokens").await;
}

#[test]
#[ignore = "needs a package of its own: cargo xtask prove neutral"]
fn the_neutral_package_never_shows_highlevels_name() {
    play_at(package(), Size::LAPTOP, async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        heading(stage, ExchangeText::StartTitle).await;
        settled(stage).await;
        names_nobody(stage, "start").await;
        let host = "return document.getElementById('host-white').checked";
        eventually("the white-label host is chosen", async || js(stage, host, vec![]).await == true).await;

        arrive(stage, Install::sub_account("locSandbox0000000001")).await;
        names_nobody(stage, "code").await;
        break_it(stage, On::Exchange, FaultKind::Status500Json);
        submit(stage).await;
        stage.screen.says("L3-33").await;
        names_nobody(stage, "failed").await;
        stage.sandbox.set_fault(None);

        for install in [Install::sub_account("locSandbox0000000001"), Install::agency()] {
            arrive(stage, install).await;
            submit(stage).await;
            heading(stage, ExchangeText::TokensTitle).await;
            stage.screen.unfold("Use it in").await;
            let tools = "return !!document.getElementById('use-in')";
            eventually("the tools are there", async || js(stage, tools, vec![]).await == true).await;
            for tool in 0..8 {
                let choose = "const at = document.getElementById('use-in'); at.value = arguments[0];
                    at.dispatchEvent(new Event('change', { bubbles: true }))";
                js(stage, choose, vec![tool.to_string().into()]).await;
                names_nobody(stage, &format!("tokens, tool {tool}")).await;
            }
        }
    });
}

#[test]
#[ignore = "needs a package of its own: cargo xtask prove neutral"]
fn no_wrong_word_is_painted_before_the_programs_are_there() {
    play_at(package(), Size::PHONE, async |stage| {
        stage.site.trouble(".wasm", Trouble::Held);
        for rest in ["", &format!("?code={}", fresh_code(stage))] {
            stage.arrive(rest).await;
            eventually("it is painted", async || {
                js(stage, "return performance.getEntriesByType('paint').length > 0", vec![]).await == true
            })
            .await;
            names_nobody(stage, "painted").await;
        }
    });
}
