//! When the app dies: a sentence, and whatever had come.

use crate::play::{app_is_there, arrive_with_code, fill_and_press, fresh_code, get_tokens, js, press};
use crate::wire::{exchanges, expect_refusals};
use crate::words::say;
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually, play};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;

/// Presses, and takes from the app what it needs while the request is under way, as a hostile extension might.
async fn break_during_the_exchange(stage: &Stage, script: &str) {
    for part in ["broken on purpose", "unreachable", "panicked"] {
        stage.expect(part);
    }
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    arrive_with_code(stage).await;
    // An open list of contacts is drawn with every answer.
    stage.screen.unfold("Contacted: only this site").await;
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    let breaks = "const no = () => { throw new Error('broken on purpose') };";
    js(stage, &format!("{breaks}{script}"), vec![]).await;
    stage.sandbox.set_fault(None);
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
    die(stage, "Contacted: services.leadconnectorhq.com, 2 requests").await;
}

async fn die(stage: &Stage, contacted: &str) {
    for part in ["requires 'new'", "unreachable", "panicked"] {
        stage.expect(part);
    }
    stage.screen.unfold(contacted).await;
    // The list can no longer be drawn; the second time, the app finds it half drawn and gives up.
    let script = "Date.prototype.toLocaleTimeString = Map;
        for (const time of [1, 2])
            document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation'))";
    js(stage, script, vec![]).await;
}

#[test]
fn an_app_that_dies_before_there_is_a_code() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.fold("My token stopped working").await;
        stage.screen.press("Check the connection").await;
        stage.screen.says(say(ExchangeText::ConnectionWorks)).await;
        die(stage, "Contacted: services.leadconnectorhq.com, 1 request").await;
        stage.screen.says("L3-02").await;
        stage.screen.heading_is("This page stopped working").await;
        stage.screen.says(say(PageText::StoppedWhy)).await;
        stage.screen.gone(Kind::Heading, "Code").await;
    });
}

/// The address brought another one, or none.
#[test]
fn the_code_that_is_given_back_is_the_one_that_was_used_last() {
    play(async |stage| {
        get_tokens(stage).await;
        press(stage, TokensText::CopyRefresh).await;
        press(stage, PageText::Forget).await;
        let code = fresh_code(stage);
        stage.screen.paste_into("Code or redirected address", &code).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        die_with_tokens(stage).await;
        stage.screen.says(&code).await;
    });
}

#[test]
fn a_code_that_was_forgotten_is_not_given_back() {
    play(async |stage| {
        get_tokens(stage).await;
        press(stage, PageText::Forget).await;
        die_with_tokens(stage).await;
        stage.screen.says("L3-02").await;
        stage.screen.says("YOUR-CODE").await;
        stage.screen.gone(Kind::Heading, "Code").await;
    });
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
