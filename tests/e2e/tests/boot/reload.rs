//! Tests a reload: the page restores an authorization code only if the tab is the same, the code was not sent, and the
//! code is less than ten minutes old. A stored install link also survives the reload.

use crate::install::handover::keep_link;
use crate::person::{
    arrive_with_code, fill, fill_and_press, get_tokens, go_to, go_to_new_tab, has_code, has_tokens,
    is_at_start, js, play, play_on, say,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_trouble};
use e2e::sandbox::{DEMO_CLIENT_SECRET, Fault, FaultKind, On};
use e2e::{Stage, eventually};
use leg3_core::exchange::code_age::CodeAge;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::start::StartText;

/// Makes the stored authorization code older by this many milliseconds.
async fn age(stage: &Stage, milliseconds: u32) {
    let script = "const [arrived, ...rest] = JSON.parse(sessionStorage.getItem('leg3.code'));
        sessionStorage.setItem('leg3.code', JSON.stringify([arrived - arguments[0], ...rest]))";
    js(stage, script, vec![milliseconds.into()]).await;
}

async fn a_reload_restores_the_code_and_nothing_else(stage: &Stage) {
    arrive_with_code(stage).await;
    fill(stage).await;
    stage.reload().await;
    has_code(stage).await;
    for name in ["Client ID", "Client secret"] {
        assert_eq!(stage.screen.field(name).await.value().await, "", "{name}");
    }
    assert_nothing_sent(stage);
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn the_exchange_leaves_only_an_empty_marker_in_the_browser(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let code = get_tokens(stage).await;
    let kept = stage.storage().await;
    assert_eq!(kept.keys("localStorage"), [""; 0]);
    assert_eq!(kept.keys("sessionStorage"), ["leg3.had"]);
    assert_eq!(kept.at("sessionStorage[leg3.had]"), Some("leg3.had="));
    assert_eq!(kept.at("document.cookie"), Some(""));
    assert_eq!(kept.at("window.name"), Some(""));
    assert_eq!(kept.at("history.state"), Some("null"));
    for place in ["indexedDB", "caches", "serviceWorker"] {
        assert_eq!(kept.at(place), None);
    }
    kept.assert_holds_none(&[code]);
    stage.reload().await;
    is_at_start(stage).await;
    assert_eq!(exchanges(stage).len(), 1);
}

async fn the_tab_deletes_a_code_after_ten_minutes(stage: &Stage) {
    arrive_with_code(stage).await;
    age(stage, 594_000).await;
    stage.reload().await;
    has_code(stage).await;
    let keys = async || stage.storage().await.keys("sessionStorage").is_empty();
    eventually("the tab deletes the code", keys).await;
    // The code is still in the memory of the page.
    stage.screen.heading_is(say(CodeScreenText::TooOldTitle)).await;
    stage.screen.press(say(CodeScreenText::TryItAnyway)).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

e2e::in_every_browser!(
    a_reload_restores_the_code_and_nothing_else,
    the_exchange_leaves_only_an_empty_marker_in_the_browser,
    the_tab_deletes_a_code_after_ten_minutes,
);

#[test]
fn a_code_is_no_longer_stored_in_the_tab_once_it_is_sent() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
        stage.storage().await.assert_holds_none(&[code]);
        stage.reload().await;
        is_at_start(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_reload_does_not_restore_a_code_older_than_ten_minutes() {
    play(async |stage| {
        arrive_with_code(stage).await;
        age(stage, 540_000).await;
        stage.reload().await;
        has_code(stage).await;
        stage.screen.says(&CodeAge::Good(0).statement()).await;
        age(stage, 61_000).await;
        stage.reload().await;
        is_at_start(stage).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    });
}

#[test]
fn another_tab_does_not_get_the_code() {
    play(async |stage| {
        arrive_with_code(stage).await;
        go_to(stage, stage.browser.open_tab().await).await;
        stage.arrive("").await;
        is_at_start(stage).await;
    });
}

#[test]
fn invalid_data_in_the_storage_is_not_used_as_a_code() {
    play(async |stage| {
        let mut headings = Vec::new();
        for kept in ["not json", "[1]", "{}", "null", "[9e99,\"\"]", "[\"x\",{}]", "[]", "7", "\"code\""] {
            stage.arrive("").await;
            js(stage, "sessionStorage.setItem('leg3.code', arguments[0])", vec![kept.into()]).await;
            stage.reload().await;
            let heading = async || Some(stage.screen.heading().await).filter(|heading| !heading.is_empty());
            headings.push((kept, eventually("there is a heading", heading).await));
        }
        headings.retain(|(_, heading)| heading != say(StartText::Title));
        assert_eq!(headings, []);
    });
}

#[test]
fn a_code_with_an_arrival_time_in_the_future_counts_as_new() {
    play(async |stage| {
        arrive_with_code(stage).await;
        js(stage, "sessionStorage.setItem('leg3.code', '[9e15,\"code\",\"\"]')", vec![]).await;
        stage.reload().await;
        has_code(stage).await;
        stage.screen.says(&CodeAge::Good(9).statement()).await;
    });
}

#[test]
fn the_stored_install_link_survives_a_reload_and_is_deleted_by_forget() {
    play(async |stage| {
        arrive_with_code(stage).await;
        keep_link(stage, "mine").await;
        stage.reload().await;
        has_code(stage).await;
        assert!(stage.storage().await.keys("sessionStorage").contains(&"leg3.link"));
        stage.screen.press(say(CodeScreenText::Forget)).await;
        is_at_start(stage).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    });
}

#[test]
fn a_duplicated_tab_does_not_get_the_code() {
    play(async |stage| {
        arrive_with_code(stage).await;
        // A tab that a page opens gets a copy of the page's session storage. A duplicated tab also gets a copy.
        js(stage, "window.open(location.href, '_blank')", vec![]).await;
        go_to_new_tab(stage).await;
        stage.screen.says(say(CodeScreenText::Elsewhere)).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    });
}
