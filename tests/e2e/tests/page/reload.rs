//! The unspent code survives a reload in its own tab, and nothing else does.

use crate::play::{app_is_there, arrive_with_code, fill, fill_and_press, get_tokens, has_tokens, js};
use crate::wire::{assert_nothing_sent, exchanges, expect_refusals, expect_trouble, explains};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_SECRET, Fault, FaultKind, On};
use e2e::{eventually, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::error_response::ErrorResponse;

#[test]
fn a_reload_brings_an_unspent_code_back_and_nothing_else() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.reload().await;
        app_is_there(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        for name in ["Client ID", "Client secret"] {
            assert_eq!(stage.screen.field(name).await.value().await, "", "{name}");
        }
        assert_nothing_sent(stage);
        fill_and_press(stage).await;
        has_tokens(stage).await;
    });
}

#[test]
fn after_the_exchange_nothing_is_left_in_the_browser() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        let code = get_tokens(stage).await;
        let kept = stage.storage().await;
        for store in ["localStorage", "sessionStorage"] {
            assert!(kept.keys(store).is_empty(), "{store}: {:?}", kept.keys(store));
        }
        assert_eq!(kept.at("document.cookie"), Some(""));
        assert_eq!(kept.at("history.state"), Some("null"));
        assert_eq!(kept.at("indexedDB"), None);
        assert_eq!(kept.at("serviceWorker"), None);
        kept.assert_holds_none(&[code]);
        stage.reload().await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn that_a_reload_brings_it_back_is_said_only_while_it_does() {
    play(async |stage| {
        expect_trouble(stage);
        arrive_with_code(stage).await;
        stage.screen.says(say(ExchangeText::CodeKept)).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::TooMany)));
        fill_and_press(stage).await;
        explains(stage, Failure::Refused(ErrorResponse::TooMany)).await;
        assert!(!stage.screen.text().await.contains(say(ExchangeText::CodeKept)));
        stage.screen.button("Copy code").await;
    });
}

#[test]
fn the_code_is_out_of_the_tab_before_it_is_sent() {
    play(async |stage| {
        expect_refusals(stage);
        stage.expect("services.leadconnectorhq.com");
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
        stage.storage().await.assert_holds_none(&[code]);
        stage.reload().await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        app_is_there(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_code_older_than_ten_minutes_is_not_brought_back() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let age = "const [arrived, code] = JSON.parse(sessionStorage.getItem('leg3.code'));
            sessionStorage.setItem('leg3.code', JSON.stringify([arrived - arguments[0], code]))";
        js(stage, age, vec![540_000.into()]).await;
        stage.reload().await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.says("arrived 9 min ago").await;
        js(stage, age, vec![61_000.into()]).await;
        stage.reload().await;
        app_is_there(stage).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        assert!(stage.storage().await.keys("sessionStorage").is_empty());
    });
}

#[test]
fn another_tab_knows_nothing_of_the_code() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let tab = stage.browser.client().new_window(true).await.unwrap();
        stage.browser.client().switch_to_window(tab.handle).await.unwrap();
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
    });
}

#[test]
fn what_another_hand_put_into_the_storage_is_no_code() {
    play(async |stage| {
        for kept in ["not json", "[1]", "{}", "null", "[9e99,\"\"]", "[\"x\",{}]"] {
            stage.arrive("").await;
            js(stage, "sessionStorage.setItem('leg3.code', arguments[0])", vec![kept.into()]).await;
            stage.reload().await;
            app_is_there(stage).await;
            stage.screen.heading_is("Get your HighLevel tokens").await;
        }
    });
}

#[test]
fn a_code_leaves_the_tab_when_it_is_ten_minutes_old_though_nobody_reloads() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let age = "const [arrived, code] = JSON.parse(sessionStorage.getItem('leg3.code'));
            sessionStorage.setItem('leg3.code', JSON.stringify([arrived - 594_000, code]))";
        js(stage, age, vec![]).await;
        stage.reload().await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        eventually("the tab lets go of the code", async || {
            stage.storage().await.keys("sessionStorage").is_empty()
        })
        .await;
    });
}
