//! Tests an idle page: after a quarter of an hour without input, the page masks the authorization code and the tokens,
//! and deletes the client secret and a pasted response. The page does not delete the tokens.

use crate::exchange::countdown::{CLOCK, seconds_pass};
use crate::exchange::hidden_answers::hidden;
use crate::pasted::{ID, SECRET, start};
use crate::person::{
    arrive_with_code, copied, explains, fill, fill_and_press, fresh_code, get_tokens, has_code, has_tokens,
    js, paste, play, primary_names, say, typed,
};
use e2e::requests::exchanges;
use e2e::sandbox::{Cors, DEMO_CLIENT_SECRET};
use e2e::{Key, Stage, eventually};
use leg3_core::exchange::failure::Failure::{AnswerHidden, ProbeHidden, Refused};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// A script that lets the test run the repeating timers.
const TIMERS: &str = "(() => {
    window.ticks = new Map();
    window.setInterval = (act) => window.ticks.set(window.ticks.size + 1, act).size;
    window.clearInterval = (id) => window.ticks.set(id, () => {});
})()";

/// Gives the test control of the clock and the repeating timers of every page.
async fn take_clock(stage: &Stage) {
    stage.browser.before_every_page(&[CLOCK, TIMERS].concat()).await;
}

/// Moves the clock forward by this many minutes without input. Then runs every repeating timer once.
async fn minutes_pass(stage: &Stage, minutes: u32) {
    seconds_pass(stage, minutes * 60).await;
    js(stage, "window.ticks.forEach((act) => act())", vec![]).await;
}

#[test]
fn the_client_secret_is_cleared_and_the_code_masked_after_fifteen_idle_minutes() {
    play(async |stage| {
        take_clock(stage).await;
        let code = arrive_with_code(stage).await;
        fill(stage).await;
        // After *Try it anyway*, the screen stays the same, because the page says only once that the code is too old.
        minutes_pass(stage, 11).await;
        stage.screen.press(say(CodeScreenText::TryItAnyway)).await;
        has_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.press(say(ExchangeText::ShowCode)).await;
        stage.screen.says(&code).await;
        minutes_pass(stage, 14).await;
        assert!(!typed(stage).await[1].is_empty(), "the secret was deleted too early");
        minutes_pass(stage, 2).await;
        stage.screen.button(say(ExchangeText::ShowCode)).await;
        assert!(!stage.screen.text().await.contains(&code), "the code is shown");
        let [id, secret] = typed(stage).await;
        assert_eq!((id.is_empty(), secret.is_empty()), (false, true));
    });
}

#[test]
fn a_pasted_answer_is_deleted_after_fifteen_idle_minutes_and_is_no_longer_the_next_step() {
    play(async |stage| {
        take_clock(stage).await;
        hidden(stage, Cors::Closed, ProbeHidden).await;
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), "an answer").await;
        eventually("using the answer is the next step", async || {
            primary_names(stage).await == [say(ExchangeText::UseAnswer)]
        })
        .await;
        minutes_pass(stage, 16).await;
        eventually("the field is empty", async || {
            stage.screen.field(say(ExchangeText::PasteAnswer)).await.value().await.is_empty()
        })
        .await;
        eventually("another action is the next step", async || {
            let names = primary_names(stage).await;
            names.len() == 1 && names != [say(ExchangeText::UseAnswer)]
        })
        .await;
    });
}

#[test]
fn the_tokens_are_masked_but_kept_after_fifteen_idle_minutes() {
    play(async |stage| {
        take_clock(stage).await;
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.screen.press(say(TokensText::ShowRefresh)).await;
        minutes_pass(stage, 16).await;
        stage.screen.button(say(TokensText::ShowRefresh)).await;
        minutes_pass(stage, 25 * 60).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        assert_eq!(refresh.split('.').count(), 3, "{refresh}");
        assert!(!stage.screen.text().await.contains(&refresh), "the refresh token is shown");
    });
}

#[test]
fn input_keeps_the_shown_tokens_visible() {
    play(async |stage| {
        take_clock(stage).await;
        get_tokens(stage).await;
        stage.screen.press(say(TokensText::ShowAccess)).await;
        minutes_pass(stage, 14).await;
        stage.screen.press(say(TokensText::ShowRefresh)).await;
        minutes_pass(stage, 14).await;
        stage.screen.button(say(TokensText::HideAccess)).await;
        stage.screen.button(say(TokensText::HideRefresh)).await;
    });
}

#[test]
fn a_secret_kept_for_the_code_is_dropped_after_fifteen_idle_minutes() {
    play(async |stage| {
        take_clock(stage).await;
        start(stage).await;
        paste(stage, &format!("{ID} {SECRET}")).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        minutes_pass(stage, 14).await;
        stage.screen.says(say(FindingText::Kept)).await;
        minutes_pass(stage, 2).await;
        eventually("the card is gone", async || !stage.screen.text().await.contains(say(FindingText::Kept)))
            .await;
        paste(stage, &fresh_code(stage)).await;
        stage.screen.press(say(FindingText::UseCode)).await;
        has_code(stage).await;
        assert_eq!(typed(stage).await, ["", ""]);
    });
}

#[test]
fn the_code_can_be_sent_again_after_the_client_secret_was_deleted() {
    play(async |stage| {
        take_clock(stage).await;
        hidden(stage, Cors::ClosedOnSuccess, AnswerHidden).await;
        minutes_pass(stage, 16).await;
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        stage.screen.says(say(ExchangeText::SecretMissing)).await;
        assert_eq!(exchanges(stage).len(), 1);
        stage.sandbox.set_cors(Cors::Open);
        stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
        stage.screen.press_key(Key::Enter).await;
        explains(stage, Refused(CodeNotFound)).await;
        assert_eq!(exchanges(stage).len(), 2);
    });
}
