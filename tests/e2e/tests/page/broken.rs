//! When the page itself fails: a sentence, the code, a command, and whatever had come.

use crate::play::{arrive_with_code, fill, fresh_code, js};
use crate::wire::{assert_nothing_sent, exchanges, expect_refusals};
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, Trouble, eventually, play};
use std::time::Duration;

/// The page could not start, says so, and gives the code back.
async fn does_not_start(stage: &Stage, ending: &str, trouble: Trouble) {
    stage.expect(stage.site.authority().as_str());
    stage.site.trouble(ending, trouble);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    let words = "return document.getElementById('broken').dataset.unstarted";
    let words = js(stage, words, vec![]).await;
    stage.screen.heading_is(words.as_str().unwrap_or_default()).await;
    assert_eq!(stage.screen.heading().await, "This page did not start", "{trouble:?}");
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

/// Leaves the app nothing to draw with, as a hostile extension might.
const BREAK: &str = "const no = () => { throw new Error('broken on purpose') };
    document.createElement = no; document.createTextNode = no;
    Node.prototype.cloneNode = no; Node.prototype.appendChild = no; Node.prototype.insertBefore = no;
    Element.prototype.append = no; Element.prototype.before = no; Element.prototype.after = no;";

/// Presses, and takes from the app what it draws with while this request is under way.
async fn break_during(stage: &Stage) {
    expect_refusals(stage);
    stage.expect("");
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Delay(Duration::from_millis(1000)))));
    arrive_with_code(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    js(stage, BREAK, vec![]).await;
}

#[test]
fn an_answer_that_comes_to_a_dying_app_is_shown() {
    play(async |stage| {
        break_during(stage).await;
        stage.screen.heading_is("This page stopped working").await;
        stage.screen.says("L3-02").await;
        stage.screen.says("\"access_token\":\"").await;
        stage.screen.says("\"refresh_token\":\"").await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn an_app_that_died_sends_nothing_more() {
    play(async |stage| {
        break_during(stage).await;
        stage.screen.heading_is("This page stopped working").await;
        stage.screen.gone(Kind::Button, "Get my tokens").await;
        stage.reload().await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}
