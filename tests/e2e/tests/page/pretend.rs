//! Pretend mode: every state and every failure, and not one request to anybody but this site.

use crate::play::{has_tokens, js, press};
use crate::words::say;
use e2e::{Stage, play};
use leg3::copy::advice::advice;
use leg3::copy::call::call_advice;
use leg3::copy::renewal::renewal_advice;
use leg3::copy::{Late, Printed, Setup, VOICE};
use leg3::grant::failure::Failure;
use leg3::grant::refresh::failure::RefreshFailure;
use leg3::grant::refusal::Refusal;
use leg3::pretend::{After, CLIENT_ID, Trade};
use std::time::Duration;

/// In front of the page, so that waiting for half a minute takes none.
const HURRY: &str = "(() => { const wait = window.setTimeout;
    window.setTimeout = (act, ms, ...more) => wait(act, ms > 2000 ? 500 : ms, ...more) })()";

async fn begin(stage: &Stage) {
    stage.expect("pretend");
    stage.browser.before_every_page(HURRY).await;
    stage.arrive("?demo").await;
    stage.screen.says(say(Printed::PretendMode)).await;
    stage.screen.button(say(Setup::DemoStart)).await;
}

async fn choose(stage: &Stage, list: Setup, at: usize) {
    let field = stage.screen.field(say(list)).await;
    assert!(field.element().select_by_index(at).await.is_ok(), "no {at} in the list");
}

async fn trade(stage: &Stage, at: usize) {
    choose(stage, Setup::DemoPick, at).await;
    press(stage, Setup::DemoStart).await;
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
        for (at, way) in Trade::all().into_iter().enumerate() {
            trade(stage, at).await;
            stage.screen.heading_is("HighLevel sent you a code").await;
            press(stage, "Get my tokens").await;
            match way {
                Trade::Fails(failure) => {
                    let words = advice(failure, VOICE);
                    stage.screen.heading_is(words.title).await;
                    stage.screen.says(failure.code()).await;
                }
                Trade::SubAccount | Trade::Agency | Trade::WithoutRefresh => has_tokens(stage).await,
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
        stage.screen.unfold(say(Late::Test)).await;
        stage.screen.unfold(say(Late::Refresh)).await;
        for (at, way) in After::all().into_iter().enumerate() {
            choose(stage, Setup::DemoAfter, at).await;
            match way {
                After::Works => {
                    press(stage, Late::TestRun).await;
                    stage.screen.says("Pretend Plumbing").await;
                    press(stage, Late::RefreshRun).await;
                    stage.screen.says(say(Late::RefreshDone)).await;
                }
                After::CallFails(trouble) => {
                    press(stage, Late::TestRun).await;
                    stage.screen.says(call_advice(trouble, VOICE).title).await;
                }
                After::RefreshFails(failure) => {
                    // Each from a pair of its own: a token whose answer was lost is not sent again unasked.
                    trade(stage, 0).await;
                    press(stage, "Get my tokens").await;
                    has_tokens(stage).await;
                    stage.screen.unfold(say(Late::Refresh)).await;
                    press(stage, Late::RefreshRun).await;
                    let words = renewal_advice(RefreshFailure::Of(failure), VOICE);
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
        stage.screen.says(&["240", say(Late::AccountsListed)].concat()).await;
        press(stage, Late::ChooseAll).await;
        stage.screen.press(&[say(Late::MintChosen), "240"].concat()).await;
        let screen = stage.screen.patient_for(Duration::from_secs(30));
        screen.says(&["240", say(Late::MintDone)].concat()).await;
        let count = Trade::all().len();
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
        for fold in [say(Setup::Build), say(Late::Stopped)] {
            stage.screen.unfold(fold).await;
        }
        stage.screen.field(say(Late::RefreshToken)).await;
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
        let spent = Trade::all()
            .into_iter()
            .position(|trade| trade == Trade::Fails(Failure::Refused(Refusal::CodeNotFound)));
        trade(stage, spent.unwrap_or_default()).await;
        press(stage, "Get my tokens").await;
        stage.screen.heading_is("HighLevel does not know this code").await;
        press(stage, Printed::FreshCode).await;
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
        stage.screen.button(say(Setup::DemoStart)).await;
        assert!(!stage.screen.text().await.contains(&code));
        assert_silent(stage).await;
        let failure = Failure::Hidden;
        let at = Trade::all().iter().position(|way| *way == Trade::Fails(failure)).unwrap_or_default();
        trade(stage, at).await;
        press(stage, "Get my tokens").await;
        stage.screen.heading_is(advice(failure, VOICE).title).await;
    });
}
