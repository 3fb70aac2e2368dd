//! Tests responses that the browser hides from the page: the tab still stores an authorization code that was not sent,
//! and the page offers other ways to send a code.

use crate::person::{
    arrive_with_code, copied, enter_code, explains, fill_and_press, fresh_code, has_code, play, play_on, say,
};
use e2e::requests::{assert_never_sent, exchanges, expect_trouble, probes};
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure::{self, AnswerHidden, ProbeHidden};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

/// Makes the browser hide HighLevel's responses from the page, as `cors` says. Then opens the page with a fresh code,
/// and presses *Get my tokens*. Checks that the page explains this failure. Returns the code.
pub(crate) async fn hidden(stage: &Stage, cors: Cors, failure: Failure) -> String {
    expect_trouble(stage);
    stage.sandbox.set_cors(cors);
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, failure).await;
    code
}

#[test]
fn a_hidden_probe_response_holds_back_the_code_and_the_secret() {
    play(async |stage| {
        let code = hidden(stage, Cors::Closed, ProbeHidden).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 0));
        assert_never_sent(stage, &[&code, DEMO_CLIENT_SECRET, DEMO_CLIENT_ID]);
        // The tab still stores the authorization code.
        let storage = stage.storage().await;
        assert_eq!(storage.places_of(&[code]), ["sessionStorage[leg3.code]"]);
    });
}

#[test]
fn a_hidden_probe_response_offers_other_ways_to_send_the_code() {
    play(async |stage| {
        let code = hidden(stage, Cors::Closed, ProbeHidden).await;
        stage.screen.says(say(CodeScreenText::SendAnywayRisk)).await;
        stage.screen.button(say(ExchangeText::SendAnyway)).await;
        stage.screen.field(say(ExchangeText::PasteAnswer)).await;
        stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
        for button in [ExchangeText::CopyShell, ExchangeText::CopyPowerShell] {
            let command = copied(stage, say(button)).await;
            assert!(command.contains(&code) && command.contains(DEMO_CLIENT_ID), "{command}");
            assert!(!command.contains(DEMO_CLIENT_SECRET), "the secret is in the command");
        }
    });
}

async fn a_hidden_success_response_offers_to_send_a_fresh_code_outside_the_browser(stage: &Stage) {
    let code = hidden(stage, Cors::ClosedOnSuccess, AnswerHidden).await;
    // One probe is sent before the authorization code and one after it. The code itself is sent once.
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (2, 1));
    assert!(stage.storage().await.places_of(&[code]).is_empty(), "a code that was sent is kept");
    stage.screen.gone(Kind::Button, say(CodeScreenText::TryAgain)).await;
    // This browser would also hide the response to a fresh code, so the page offers another way to send the fresh code.
    stage.screen.press(say(ExchangeText::FreshCode)).await;
    let fresh = fresh_code(stage);
    enter_code(stage, &fresh).await;
    has_code(stage).await;
    stage.screen.says(say(ExchangeText::AnswerWasHidden)).await;
    assert_eq!(exchanges(stage).len(), 1, "a code was sent without a press");
    stage.screen.unfold(say(ExchangeText::Outside)).await;
    stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
    assert!(copied(stage, say(ExchangeText::CopyShell)).await.contains(&fresh));
}

e2e::in_every_browser!(a_hidden_success_response_offers_to_send_a_fresh_code_outside_the_browser);
