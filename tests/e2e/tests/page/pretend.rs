//! Pretend mode: every state and every failure, and not one request to anybody but this site.

use crate::play::{has_tokens, js, press};
use crate::words::say;
use e2e::{Stage, play};
use leg3_core::demo::script::{CLIENT_ID, DemoExchange, DemoFollowUp};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;
use std::time::Duration;

/// In front of the page, so that waiting for half a minute takes none.
const HURRY: &str = "(() => { const wait = window.setTimeout;
    window.setTimeout = (act, ms, ...more) => wait(act, ms > 2000 ? 500 : ms, ...more) })()";

async fn begin(stage: &Stage) {
    stage.expect("pretend");
    stage.browser.before_every_page(HURRY).await;
    stage.arrive("?demo").await;
    stage.screen.says(say(DemoText::PretendMode)).await;
    stage.screen.button(say(DemoText::DemoStart)).await;
}

async fn choose(stage: &Stage, list: DemoText, at: usize) {
    let field = stage.screen.field(say(list)).await;
    assert!(field.element().select_by_index(at).await.is_ok(), "no {at} in the list");
}

async fn trade(stage: &Stage, at: usize) {
    choose(stage, DemoText::DemoPick, at).await;
    press(stage, DemoText::DemoStart).await;
}

/// Not one connection to HighLevel, or to anybody else, was even tried.
async fn assert_silent(stage: &Stage) {
    assert!(stage.sandbox.requests().is_empty(), "{:?}", stage.sandbox.requests());
    assert!(stage.proxy.strangers().is_empty(), "{:?}", stage.proxy.strangers());
    let contacts = stage.proxy.contacted();
    let others: Vec<_> =
        contacts.iter().filter(|contact| !contact.authority.starts_with("127.0.0.1")).collect();
    assert!(others.is_empty(), "{others:?}");
    let seen = "return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => new URL(name).origin !== location.origin)";
    assert_eq!(js(stage, seen, vec![]).await, serde_json::json!([]), "the browser's own log");
}

#[test]
fn every_way_a_trade_can_go_is_walked_without_a_request() {
    play(async |stage| {
        begin(stage).await;
        for (at, way) in DemoExchange::all().into_iter().enumerate() {
            trade(stage, at).await;
            stage.screen.heading_is("HighLevel sent you a code").await;
            press(stage, "Get my tokens").await;
            match way {
                DemoExchange::Fails(failure) => {
                    let words = exchange_advice(failure, VOICE);
                    stage.screen.heading_is(words.title).await;
                    stage.screen.says(failure.code()).await;
                }
                DemoExchange::SubAccount | DemoExchange::Agency | DemoExchange::WithoutRefresh => {
                    has_tokens(stage).await
                }
            }
        }
        assert_silent(stage).await;
    });
}

#[test]
fn every_way_it_can_go_on_is_walked_without_a_request() {
    play(async |stage| {
        begin(stage).await;
        trade(stage, 0).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        for (at, way) in DemoFollowUp::all().into_iter().enumerate() {
            choose(stage, DemoText::DemoAfter, at).await;
            match way {
                DemoFollowUp::Works => {
                    press(stage, ApiText::TestRun).await;
                    stage.screen.says("Pretend Plumbing").await;
                    press(stage, RefreshText::RefreshRun).await;
                    stage.screen.says(say(RefreshText::RefreshDone)).await;
                }
                DemoFollowUp::CallFails(trouble) => {
                    press(stage, ApiText::TestRun).await;
                    stage.screen.says(api_advice(trouble, VOICE).title).await;
                }
                DemoFollowUp::RefreshFails(failure) => {
                    // Each from a pair of its own: a token whose answer was lost is not sent again unasked.
                    trade(stage, 0).await;
                    press(stage, "Get my tokens").await;
                    has_tokens(stage).await;
                    stage.screen.unfold(say(RefreshText::Refresh)).await;
                    press(stage, RefreshText::RefreshRun).await;
                    let words = refresh_advice(RefreshFailure::Of(failure), VOICE);
                    stage.screen.says(words.title).await;
                }
            }
        }
        assert_silent(stage).await;
    });
}

#[test]
fn an_agency_a_refusal_and_the_end_of_the_page_are_pretended_too() {
    play(async |stage| {
        stage.expect("unreachable");
        begin(stage).await;
        trade(stage, 1).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
        press(stage, "Get a sub-account token").await;
        stage.screen.says(&["240", say(SubAccountsText::AccountsListed)].concat()).await;
        press(stage, SubAccountsText::ChooseAll).await;
        stage.screen.press(&[say(SubAccountsText::MintChosen), "240"].concat()).await;
        let screen = stage.screen.patient_for(Duration::from_secs(30));
        screen.says(&["240", say(SubAccountsText::MintDone)].concat()).await;
        let count = DemoExchange::all().len();
        trade(stage, count).await;
        stage.screen.heading_is("HighLevel did not grant access").await;
        trade(stage, count + 1).await;
        stage.screen.heading_is("This page stopped working").await;
        assert_silent(stage).await;
    });
}

/// Types over whatever stands in every field that is there; gives the ids of those that took it.
const TYPE_EVERYWHERE: &str =
    "const fields = document.querySelectorAll('input:not([type]), input[type=text], \
     input[type=password], input[type=search], textarea');
    return [...fields].filter(field => {
        if (!field.offsetParent) return false;
        field.focus();
        field.select();
        document.execCommand('insertText', false, '0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44');
        return field.value.includes('0c5e7f52');
    }).map(field => field.id)";

#[test]
fn real_ids_and_secrets_are_not_taken() {
    play(async |stage| {
        begin(stage).await;
        for fold in [say(InstallText::Build), say(RefreshText::Stopped)] {
            stage.screen.unfold(fold).await;
        }
        stage.screen.field(say(RefreshText::RefreshToken)).await;
        let open = ["link-redirect-uri", "catalogue-search", "pasted-scopes"];
        let took = js(stage, TYPE_EVERYWHERE, vec![]).await;
        assert_eq!(took, serde_json::json!(open), "what holds neither an id nor a secret is left alone");
        trade(stage, 0).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        assert_eq!(stage.screen.field("Client ID").await.value().await, CLIENT_ID);
        assert_eq!(js(stage, TYPE_EVERYWHERE, vec![]).await, serde_json::json!([]));
        assert_silent(stage).await;
    });
}

#[test]
fn a_fresh_code_comes_at_once() {
    play(async |stage| {
        begin(stage).await;
        let spent = DemoExchange::all()
            .into_iter()
            .position(|trade| trade == DemoExchange::Fails(Failure::Refused(ErrorResponse::CodeNotFound)));
        trade(stage, spent.unwrap_or_default()).await;
        press(stage, "Get my tokens").await;
        stage.screen.heading_is("HighLevel does not know this code").await;
        press(stage, ExchangeText::FreshCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        assert_silent(stage).await;
    });
}

#[test]
fn a_code_in_the_address_of_pretend_mode_is_not_taken_for_a_pretended_one() {
    play(async |stage| {
        stage.expect("pretend");
        let code = crate::play::fresh_code(stage);
        stage.arrive(&format!("?demo&code={code}")).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        stage.screen.button(say(DemoText::DemoStart)).await;
        assert!(!stage.screen.text().await.contains(&code));
        assert_silent(stage).await;
        let failure = Failure::ProbeHidden;
        let at = DemoExchange::all()
            .iter()
            .position(|way| *way == DemoExchange::Fails(failure))
            .unwrap_or_default();
        trade(stage, at).await;
        press(stage, "Get my tokens").await;
        stage.screen.heading_is(exchange_advice(failure, VOICE).title).await;
    });
}
