//! On the narrowest phone: no sideways scrolling, and one filled button, in every state.

use crate::play::{app_is_there, arrive_with_code, fill_and_press, fresh_code, has_tokens, js, press};
use crate::wire::{assert_one_primary, expect_refusals, expect_trouble, explains};
use crate::words::say;
use e2e::sandbox::Cors;
use e2e::{Size, Stage, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;

async fn fits(stage: &Stage) {
    let open = "document.querySelectorAll('details').forEach(fold => fold.open = true)";
    for _ in 0..2 {
        let wide = "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth";
        let heading = stage.screen.heading().await;
        assert_eq!(js(stage, wide, vec![]).await, 0, "too wide under \"{heading}\"");
        assert_one_primary(stage).await;
        // Once more with everything unfolded.
        js(stage, open, vec![]).await;
    }
}

/// Shows every state, and looks at each.
async fn walk(stage: &Stage) {
    expect_trouble(stage);
    expect_refusals(stage);
    stage.arrive("").await;
    app_is_there(stage).await;
    fits(stage).await;
    stage
        .arrive(
            "?error=access_denied&error_description=a_word_that_does_not_end_before_the_edge_of_any_phone",
        )
        .await;
    app_is_there(stage).await;
    fits(stage).await;
    arrive_with_code(stage).await;
    press(stage, ExchangeText::ShowCode).await;
    fits(stage).await;
    stage.sandbox.set_cors(Cors::Closed);
    fill_and_press(stage).await;
    explains(stage, Failure::ProbeHidden).await;
    fits(stage).await;
    press(stage, ExchangeText::SendAnyway).await;
    explains(stage, Failure::AnswerHidden).await;
    fits(stage).await;
    press(stage, ExchangeText::FreshCode).await;
    fits(stage).await;
    stage.sandbox.set_cors(Cors::Open);
    stage.screen.paste_into("Code or redirected address", &fresh_code(stage)).await;
    press(stage, ExchangeText::UseThisCode).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    stage.screen.press("Get my tokens").await;
    has_tokens(stage).await;
    press(stage, TokensText::ShowRefresh).await;
    fits(stage).await;
    press(stage, TokensText::CopyRefresh).await;
    stage.screen.says(say(TokensText::Saved)).await;
    fits(stage).await;
    press(stage, PageText::Forget).await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    fits(stage).await;
}

#[test]
fn every_state_fits_on_a_phone() {
    play(async |stage| {
        stage.browser.resize(Size::PHONE).await;
        walk(stage).await;
    });
}

#[test]
fn every_state_has_one_next_step_on_a_laptop() {
    play(async |stage| walk(stage).await);
}
