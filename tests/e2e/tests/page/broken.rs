//! When the page itself fails: a sentence, the code, a command, and whatever had come.

use crate::play::{app_is_there, arrive_with_code, fill_and_press, fresh_code, get_tokens, js};
use crate::wire::{assert_nothing_sent, exchanges};
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, Trouble, eventually, play};
use std::time::Duration;

/// The page could not start, says so, and gives the code back.
async fn does_not_start(stage: &Stage, ending: &str, trouble: Trouble) {
    stage.expect(stage.site.authority().as_str());
    stage.site.trouble(ending, trouble);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is("This page did not start").await;
    for words in ["L3-01", code.as_str(), "client_id=", "https://services.leadconnectorhq.com/oauth/token"] {
        stage.screen.says(words).await;
    }
    assert!(!stage.screen.text().await.contains("YOUR-CODE"), "the command has the code in it");
    stage.screen.gone(Kind::Button, "Get my tokens").await;
    assert_nothing_sent(stage);
    // The code is still good, and a reload brings it back.
    stage.site.heal(ending);
    stage.reload().await;
    stage.screen.heading_is("HighLevel sent you a code").await;
}

#[test]
fn without_the_wasm() {
    play(async |stage| does_not_start(stage, ".wasm", Trouble::Missing).await);
}

#[test]
fn with_half_of_the_wasm() {
    play(async |stage| does_not_start(stage, ".wasm", Trouble::Truncated).await);
}

#[test]
fn with_a_wasm_that_was_tampered_with() {
    play(async |stage| does_not_start(stage, ".wasm", Trouble::Altered).await);
}

/// The script beside the wasm.
async fn glue(stage: &Stage) -> String {
    let script = "return new URL(document.querySelector('link[rel=modulepreload]').href).pathname";
    stage.arrive("").await;
    js(stage, script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn without_the_script_beside_it() {
    play(async |stage| {
        let glue = glue(stage).await;
        does_not_start(stage, &glue, Trouble::Missing).await;
    });
}

#[test]
fn with_a_script_that_was_tampered_with() {
    play(async |stage| {
        let glue = glue(stage).await;
        does_not_start(stage, &glue, Trouble::Altered).await;
    });
}

#[test]
fn without_a_code_there_are_blanks() {
    play(async |stage| {
        stage.expect(stage.site.authority().as_str());
        stage.site.trouble(".wasm", Trouble::Missing);
        stage.arrive("").await;
        stage.screen.heading_is("This page did not start").await;
        stage.screen.says("YOUR-CODE").await;
        stage.screen.gone(Kind::Heading, "Code").await;
    });
}

/// Presses, and takes from the app what it needs while the request is under way, as a hostile extension might.
async fn break_during_the_exchange(stage: &Stage, script: &str) {
    for part in ["broken on purpose", "unreachable", "panicked"] {
        stage.expect(part);
    }
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Delay(Duration::from_millis(1000)))));
    arrive_with_code(stage).await;
    // An open list of contacts is drawn with every answer.
    stage.screen.unfold("Contacted: only this site").await;
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    let breaks = "const no = () => { throw new Error('broken on purpose') };";
    js(stage, &format!("{breaks}{script}"), vec![]).await;
}

/// Without these the app cannot draw; `boot.js` can.
const NOTHING_TO_DRAW_WITH: &str = "document.createElement = no; Node.prototype.cloneNode = no;
    Element.prototype.setAttribute = no; Object.defineProperty(Element.prototype, 'children', { get: no });";

/// Without these it does not even come to that.
const NO_VEILS: &str = "const find = document.getElementById.bind(document);
    document.getElementById = (id) => id.startsWith('show-') ? no() : find(id);";

/// The page says that it broke, and gives back what had come.
async fn gives_the_answer_back(stage: &Stage) {
    stage.screen.says("L3-02").await;
    stage.screen.says("\"access_token\":\"").await;
    stage.screen.says("\"refresh_token\":\"").await;
    stage.screen.heading_is("This page stopped working").await;
    stage.screen.gone(Kind::Button, "Get my tokens").await;
    assert_eq!(exchanges(stage).len(), 1);
}

#[test]
fn an_app_that_dies_before_it_took_the_answer() {
    play(async |stage| {
        break_during_the_exchange(stage, NO_VEILS).await;
        gives_the_answer_back(stage).await;
    });
}

#[test]
fn an_app_that_dies_while_it_draws_the_tokens() {
    play(async |stage| {
        break_during_the_exchange(stage, NOTHING_TO_DRAW_WITH).await;
        gives_the_answer_back(stage).await;
    });
}

#[test]
fn an_app_that_dies_while_it_waits() {
    play(async |stage| {
        // Another line for the list, before the answer is there.
        let blocked = "document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation'))";
        break_during_the_exchange(stage, &format!("{NOTHING_TO_DRAW_WITH}{blocked}")).await;
        gives_the_answer_back(stage).await;
    });
}

#[test]
fn an_app_that_dies_while_the_tokens_are_shown() {
    play(async |stage| {
        get_tokens(stage).await;
        die_with_tokens(stage).await;
        gives_the_answer_back(stage).await;
    });
}

/// With the tokens on the screen, the app dies.
pub(crate) async fn die_with_tokens(stage: &Stage) {
    for part in ["requires 'new'", "unreachable", "panicked"] {
        stage.expect(part);
    }
    stage.screen.unfold("Contacted: services.leadconnectorhq.com, 2 requests").await;
    // The list can no longer be drawn; the second time, the app finds it half drawn and gives up.
    let script = "Date.prototype.toLocaleTimeString = Map;
        for (const time of [1, 2])
            document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation'))";
    js(stage, script, vec![]).await;
}

#[test]
fn an_app_that_died_is_well_again_after_a_reload() {
    play(async |stage| {
        break_during_the_exchange(stage, NO_VEILS).await;
        stage.screen.says("L3-02").await;
        stage.reload().await;
        app_is_there(stage).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}
