//! Tests that the page sends nothing to HighLevel before the person presses *Get my tokens*, and that it sends no
//! authorization code twice and no empty field. Also tests that the page contacts only its own host and HighLevel.

use crate::person::{
    arrive_with_code, copied, fill, fill_and_press, fresh_code, get_tokens, has_code, has_tokens, play,
    play_on, say,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, probes};
use e2e::sandbox::{DEMO_CLIENT_SECRET, Fault, FaultKind, On};
use e2e::{HIGHLEVEL, Key, Kind, Outcome, Stage, eventually};
use leg3_core::messages::check::CheckText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;

#[test]
fn nothing_is_sent_before_the_press() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.screen.type_into("Client ID", "x").await;
        stage.screen.press(say(ExchangeText::ShowClientSecret)).await;
        for fold in [
            CodeScreenText::WhereFind,
            CodeScreenText::Unexpected,
            CodeScreenText::WebhooksRow,
            CodeScreenText::CodeRow,
        ] {
            stage.screen.unfold(say(fold)).await;
        }
        stage.screen.press(say(ExchangeText::ShowCode)).await;
        copied(stage, say(ExchangeText::CopyCode)).await;
        stage.screen.choice(say(ExchangeText::SendRedirectUri)).await.press().await;
        stage.screen.unfold(say(CheckText::HowToCheck)).await;
        stage.screen.says(say(PrivacyText::OnlyThisSite)).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn no_empty_field_is_sent() {
    play(async |stage| {
        get_tokens(stage).await;
        for fields in probes(stage).into_iter().chain(exchanges(stage)) {
            let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["grant_type", "client_id", "client_secret", "code"]);
            assert!(fields.iter().all(|(_, value)| !value.is_empty()), "{names:?}");
        }
    });
}

async fn the_form_cannot_be_sent_again_during_the_exchange(stage: &Stage) {
    arrive_with_code(stage).await;
    fill(stage).await;
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    for _ in 0..2 {
        stage.screen.press_key(Key::Enter).await;
    }
    stage.screen.heading_is(say(CodeScreenText::WorkingTitle)).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    stage.screen.says(say(CodeScreenText::StepSwapping)).await;
    stage.screen.gone(Kind::Button, "Get my tokens").await;
    stage.screen.gone(Kind::Field, "Client secret").await;
    stage.screen.press_key(Key::Enter).await;
    stage.sandbox.set_fault(None);
    has_tokens(stage).await;
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
}

async fn only_the_pages_own_host_and_highlevel_are_contacted(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    get_tokens(stage).await;
    stage.screen.press(say(ReceivedText::Save)).await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    let known = [(stage.site.authority(), Outcome::Loopback), (HIGHLEVEL.to_owned(), Outcome::Mapped)];
    for contact in stage.proxy.contacted() {
        assert!(known.contains(&(contact.authority.clone(), contact.outcome)), "{contact:?}");
    }
    assert!(stage.csp_violations().await.is_empty());
}

e2e::in_every_browser!(
    the_form_cannot_be_sent_again_during_the_exchange,
    only_the_pages_own_host_and_highlevel_are_contacted,
);

#[test]
fn the_log_lists_the_sent_requests_and_keeps_them_after_forget() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.unfold(say(CheckText::HowToCheck)).await;
        for words in [
            "services.leadconnectorhq.com, 2 requests",
            "POST https://services.leadconnectorhq.com/oauth/token",
            say(PrivacyText::WhyProbe),
            say(PrivacyText::WhyExchange),
        ] {
            stage.screen.says(words).await;
        }
        // *Forget everything* does not delete the requests from the page's log.
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.heading_is(say(StartText::Title)).await;
        stage.screen.says("services.leadconnectorhq.com, 2 requests").await;
    });
}

#[test]
fn a_code_that_arrives_twice_is_not_sent_before_the_press() {
    play(async |stage| {
        expect_refusals(stage);
        let code = fresh_code(stage);
        for _ in 0..2 {
            stage.arrive(&format!("?code={code}")).await;
            has_code(stage).await;
        }
        assert_nothing_sent(stage);
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.app_is_alive().await;
    });
}
