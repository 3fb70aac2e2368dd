//! Tests a crash of the app: the page reports the crash, and shows the authorization code or the received token
//! responses.

use crate::boot::break_app::{
    NO_CLOCK, NOTHING_TO_DRAW_WITH, break_app, break_during_the_exchange, die_during_the_exchange,
    die_with_code, die_with_tokens, is_dead,
};
use crate::person::{
    arrive_with_code, copied, enter_code, fill_and_press, fresh_code, get_tokens, has_code, has_tokens, js,
    play, play_on, say,
};
use crate::sub_accounts::picker::{agency, is_to_be_chosen, mint_count, pick, use_this};
use crate::sub_accounts::several::select_all;
use e2e::requests::{exchanges, probes};
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Kind, Stage, Trouble, eventually};
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::check::CheckText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;

/// Checks that the page reports the crash and shows the only token response that it received.
async fn gives_the_answer_back(stage: &Stage) {
    stage.screen.says("\"access_token\":\"").await;
    stage.screen.says("\"refresh_token\":\"").await;
    is_dead(stage).await;
    assert_eq!(exchanges(stage).len(), 1);
}

async fn a_crash_while_the_tokens_are_drawn_shows_the_response(stage: &Stage) {
    break_during_the_exchange(stage, NOTHING_TO_DRAW_WITH).await;
    stage.sandbox.set_fault(None);
    gives_the_answer_back(stage).await;
    stage.screen.says("panic").await;
}

async fn a_response_that_arrives_after_a_crash_is_shown(stage: &Stage) {
    die_during_the_exchange(stage).await;
    assert!(!stage.screen.text().await.contains("access_token"));
    stage.sandbox.set_fault(None);
    gives_the_answer_back(stage).await;
}

async fn a_crash_after_the_exchange_shows_the_response(stage: &Stage) {
    get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    die_with_tokens(stage).await;
    stage.screen.says(&access).await;
    gives_the_answer_back(stage).await;
}

async fn a_crash_before_the_exchange_shows_the_code_and_a_reload_restores_it(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    die_with_code(stage).await;
    assert_eq!(js(stage, "return document.activeElement.tagName", vec![]).await, "H1");
    let command = format!("grant_type=authorization_code&code={code}'");
    for words in [&code, command.as_str(), "https://services.leadconnectorhq.com/oauth/token"] {
        stage.screen.says(words).await;
    }
    stage.screen.gone(Kind::Heading, say(ExchangeText::RawAnswer)).await;
    // A reload starts the app again and restores the authorization code.
    stage.reload().await;
    has_code(stage).await;
}

e2e::in_every_browser!(
    a_crash_while_the_tokens_are_drawn_shows_the_response,
    a_response_that_arrives_after_a_crash_is_shown,
    a_crash_after_the_exchange_shows_the_response,
    a_crash_before_the_exchange_shows_the_code_and_a_reload_restores_it,
);

/// The app crashes before the authorization code is sent. When the response to the probe arrives, the page must not
/// send the code.
#[test]
fn a_crash_during_the_probe_shows_the_code_and_does_not_send_it() {
    play(async |stage| {
        stage.sandbox.set_fault(Some(Fault::once(On::Probe, FaultKind::Hold)));
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        eventually("the probe is sent", async || !probes(stage).is_empty()).await;
        break_app(stage, NO_CLOCK).await;
        is_dead(stage).await;
        stage.screen.says(&code).await;
        stage.sandbox.set_fault(None);
        let ended = "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.endsWith('/oauth/token') && responseEnd > 0)";
        eventually("the probe is answered", async || js(stage, ended, vec![]).await == true).await;
        stage.screen.says(&code).await;
        assert!(exchanges(stage).is_empty(), "the crashed app sent the code");
    });
}

#[test]
fn a_crash_during_the_start_shows_the_code() {
    play(async |stage| {
        stage.site.trouble("_bg.wasm", Trouble::Held);
        let code = fresh_code(stage);
        stage.arrive(&format!("?code={code}")).await;
        stage.screen.heading_is(say(CodeScreenText::CodeTitle)).await;
        break_app(stage, NOTHING_TO_DRAW_WITH).await;
        stage.site.heal("_bg.wasm");
        is_dead(stage).await;
        stage.screen.says(&code).await;
    });
}

#[test]
fn a_crash_without_a_code_shows_the_command_with_a_placeholder() {
    play(async |stage| {
        stage.arrive("").await;
        stage.app_is_alive().await;
        break_app(stage, NOTHING_TO_DRAW_WITH).await;
        stage.screen.unfold(say(CheckText::HowToCheck)).await;
        is_dead(stage).await;
        stage.screen.says("YOUR-CODE").await;
        stage.screen.gone(Kind::Heading, say(ExchangeText::Code)).await;
    });
}

/// The first authorization code arrives in the address of the tab. The person enters the second code on the page.
#[test]
fn a_crash_shows_the_newest_code_and_not_an_earlier_one() {
    play(async |stage| {
        let first = get_tokens(stage).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        let second = fresh_code(stage);
        enter_code(stage, &second).await;
        has_code(stage).await;
        die_with_code(stage).await;
        stage.screen.says(&second).await;
        let text = stage.screen.text().await;
        assert!(!text.contains(&first) && !text.contains("access_token"), "{text}");
    });
}

#[test]
fn a_crash_after_forget_shows_no_code_and_no_response() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        break_app(stage, NOTHING_TO_DRAW_WITH).await;
        stage.screen.unfold(say(CheckText::HowToCheck)).await;
        is_dead(stage).await;
        stage.screen.says("YOUR-CODE").await;
        stage.screen.gone(Kind::Heading, say(ExchangeText::Code)).await;
        stage.screen.gone(Kind::Heading, say(ExchangeText::RawAnswer)).await;
    });
}

#[test]
fn an_exchanged_code_is_not_restored_after_a_crash_and_a_reload() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.button(say(ReceivedText::Save)).await;
        die_with_tokens(stage).await;
        stage.reload().await;
        stage.app_is_alive().await;
        stage.screen.heading_is(say(StartText::Title)).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

/// The page shows the token responses of the agency and of its sub-accounts.
#[test]
fn a_crash_shows_the_responses_of_the_agency_and_its_sub_accounts() {
    play(async |stage| {
        pick(stage, 2).await;
        let second = copied(stage, say(TokensText::CopyAccess)).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(&use_this(3)).await;
        has_tokens(stage).await;
        let third = copied(stage, say(TokensText::CopyAccess)).await;
        die_with_tokens(stage).await;
        for text in [&*second, &third, "\"refresh_token\":\"", "\"userType\":\"Company\""] {
            stage.screen.says(text).await;
        }
    });
}

/// The app crashes while it requests the tokens of several sub-accounts. When the response to the first of these
/// requests arrives, the page must show it and must not send the next request.
#[test]
fn a_crash_during_the_queue_sends_no_further_request() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        select_all(stage, 3).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
        stage.screen.press(&get_tokens_of(3)).await;
        eventually("the first token is requested", async || mint_count(stage) == 1).await;
        break_app(stage, NOTHING_TO_DRAW_WITH).await;
        stage.screen.unfold(say(CheckText::HowToCheck)).await;
        is_dead(stage).await;
        let count_posts = "window.posts = 0;
            const real = window.fetch;
            window.fetch = (request, ...rest) => {
                window.posts += request.method === 'POST';
                return real(request, ...rest);
            }";
        js(stage, count_posts, vec![]).await;
        stage.sandbox.set_fault(None);
        stage.screen.says("\"userType\":\"Location\"").await;
        assert_eq!(js(stage, "return window.posts", vec![]).await, 0, "the crashed app sent another request");
    });
}
