//! What left the browser and what came back, as the sandbox saw it; and how the page explains a failure.

use crate::play::js;
use crate::words::say;
use e2e::Stage;
pub(crate) use e2e::requests::*;
use leg3_core::exchange::failure::{CodeStatus, Failure};
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice;

/// The page names this failure, with all of its own advice, and says what became of the code.
pub(crate) async fn explains(stage: &Stage, failure: Failure) {
    explains_with(stage, failure, failure.code_status()).await;
}

/// The same where the code has travelled before.
pub(crate) async fn explains_with(stage: &Stage, failure: Failure, fate: CodeStatus) {
    let words = exchange_advice::exchange_advice(failure, VOICE);
    stage.screen.heading_is(words.title).await;
    for words in [words.what, say(ExchangeText::Why), words.why, say(ExchangeText::WhatToDo), words.todo] {
        stage.screen.says(words).await;
    }
    let said = crate::play::fact(stage, ExchangeText::YourCode).await;
    assert_eq!(said.as_deref(), Some(fate.words()), "{failure:?}");
    let code = crate::play::fact(stage, ExchangeText::FailureCode).await;
    assert_eq!(code.as_deref(), Some(failure.code()), "{failure:?}");
    assert_one_primary(stage).await;
}

/// Exactly one filled button is to be seen: the next step.
pub(crate) async fn assert_one_primary(stage: &Stage) {
    let script = "return [...document.querySelectorAll('.primary')]
        .filter(button => button.checkVisibility({ visibilityProperty: true })).map(button => button.innerText)";
    let buttons = js(stage, script, vec![]).await;
    assert_eq!(
        buttons.as_array().map(Vec::len),
        Some(1),
        "{buttons} under \"{}\"",
        stage.screen.heading().await
    );
}
