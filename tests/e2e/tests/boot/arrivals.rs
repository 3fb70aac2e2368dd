//! Tests how the page opens if its address contains an authorization code, an error, both, or neither of them.

use crate::person::{
    assert_one_primary, fill_and_press, fresh_code, has_code, has_tokens, js, play, play_on, say,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, field};
use e2e::{Kind, Stage, eventually};
use leg3_core::messages::VOICE;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::denial_explained;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::redirect::AuthorizationError;

/// Opens the page, and waits until the app shows this heading. Checks that the address has no query and no fragment,
/// and that the title of the document is the heading.
pub(super) async fn arrives(stage: &Stage, rest: &str, heading: &str) {
    stage.arrive(rest).await;
    stage.app_is_alive().await;
    stage.screen.heading_is(heading).await;
    assert_eq!(js(stage, "return location.search + location.hash", vec![]).await, "", "{heading}");
    eventually("the title is the heading", async || {
        js(stage, "return document.title", vec![]).await == heading
    })
    .await;
}

pub(super) async fn arrives_with_code(stage: &Stage, rest: &str) {
    arrives(stage, rest, say(CodeScreenText::CodeTitle)).await;
    assert_one_primary(stage).await;
}

pub(super) async fn arrives_at_start(stage: &Stage, rest: &str) {
    arrives(stage, rest, say(StartText::Title)).await;
    stage.screen.gone(Kind::Field, "Client ID").await;
    stage.screen.field(say(StartText::Paste)).await;
}

/// Checks that the page says why this error occurred and what to do.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn explains(stage: &Stage, error: &str) {
    let denial = AuthorizationError { error: error.to_owned(), description: String::new() };
    let told = denial_explained(&denial, VOICE).expect("the error is known");
    stage.screen.says(told.why).await;
    stage.screen.says(told.todo).await;
}

async fn a_redirect_with_an_error_explains_the_error(stage: &Stage) {
    let title = say(ExchangeText::DeniedTitle);
    arrives(stage, "?error=access_denied&error_description=The+user+said+no", title).await;
    explains(stage, "access_denied").await;
    stage.screen.says("access_denied The user said no").await;
    stage.screen.gone(Kind::Field, say(StartText::Paste)).await;
    arrives(stage, "?error=invalid_scope", title).await;
    explains(stage, "invalid_scope").await;
    arrives(stage, "?error=made_up", title).await;
    stage.screen.says(say(ExchangeText::DeniedOther)).await;
    stage.screen.says(say(ExchangeText::DeniedNext)).await;
    assert_nothing_sent(stage);
}

async fn a_redirect_with_a_code_and_an_error_still_gets_tokens(stage: &Stage) {
    expect_refusals(stage);
    let code = fresh_code(stage);
    arrives(stage, &format!("?error=odd_thing&code={code}"), say(CodeScreenText::CodeTitle)).await;
    stage.screen.says(say(ExchangeText::AlsoDenied)).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn a_redirect_with_a_code_and_an_error_shows_the_next_step_in_the_first_view() {
    play(async |stage| {
        arrives_with_code(stage, &format!("?error=odd_thing&code={}", fresh_code(stage))).await;
    });
}

#[test]
fn a_redirect_with_a_code_and_an_error_shows_the_error_unchanged() {
    play(async |stage| {
        arrives(
            stage,
            &format!("?error=odd_thing&code={}", fresh_code(stage)),
            say(CodeScreenText::CodeTitle),
        )
        .await;
        stage.screen.says("odd_thing").await;
    });
}

async fn an_address_without_a_code_or_an_error_shows_the_start(stage: &Stage) {
    for rest in ["", "?", "?utm_source=mail&state=x", "#"] {
        // Firefox's driver does not notice a navigation that only adds an empty fragment.
        stage.open("about:blank").await;
        arrives_at_start(stage, rest).await;
    }
    assert_nothing_sent(stage);
}

/// Enters an address in the tab that already shows the page. The address differs from the current address only in the
/// fragment, so the browser does not load the page.
async fn enter_fragment(stage: &Stage, fragment: String) {
    js(stage, "location.hash = arguments[0]", vec![fragment.into()]).await;
}

async fn an_address_with_a_code_that_is_entered_in_an_open_tab_is_used(stage: &Stage) {
    expect_refusals(stage);
    arrives_at_start(stage, "").await;
    let code = fresh_code(stage);
    enter_fragment(stage, format!("code={code}&state=")).await;
    has_code(stage).await;
    assert_eq!(js(stage, "return location.search + location.hash", vec![]).await, "");
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_eq!(field(&exchanges(stage)[0], "code"), Some(code.as_str()));
}

#[test]
fn an_error_in_a_fragment_that_is_entered_in_an_open_tab_is_explained() {
    play(async |stage| {
        arrives_at_start(stage, "").await;
        enter_fragment(stage, "error=access_denied".into()).await;
        stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
        assert_eq!(js(stage, "return location.hash", vec![]).await, "");
    });
}

e2e::in_every_browser!(
    a_redirect_with_an_error_explains_the_error,
    a_redirect_with_a_code_and_an_error_still_gets_tokens,
    an_address_without_a_code_or_an_error_shows_the_start,
    an_address_with_a_code_that_is_entered_in_an_open_tab_is_used,
);
