//! Who works by keyboard alone keeps their place among the sub-accounts.

use crate::person::{has_tokens, js, play_on, say};
use crate::sub_accounts::picker::{agency, use_this};
use crate::sub_accounts::several::{ready, select_all};
use e2e::{Key, Stage, eventually};
use leg3_core::messages::agency::{AgencyText, get_tokens_of, listed};

/// Presses the button of this name with the keyboard.
async fn press(stage: &Stage, name: &str) {
    stage.screen.button(name).await.focus().await;
    stage.screen.press_key(Key::Enter).await;
}

/// Waits until what says this has the focus.
async fn has_focus(stage: &Stage, words: &str) {
    let script = "const it = document.activeElement; return it === document.body ? '' : it.innerText";
    eventually(format_args!("\u{201c}{words}\u{201d} has the focus"), async || {
        js(stage, script, vec![]).await == words
    })
    .await;
}

async fn the_list_takes_the_focus_and_then_the_tokens(stage: &Stage) {
    stage.sandbox.set_locations(2);
    agency(stage).await;
    press(stage, say(AgencyText::ShowList)).await;
    has_focus(stage, &listed(2)).await;
    press(stage, &use_this(2)).await;
    has_tokens(stage).await;
    has_focus(stage, &stage.screen.heading().await).await;
}

async fn the_tokens_of_several_take_the_focus(stage: &Stage) {
    stage.sandbox.set_locations(3);
    agency(stage).await;
    select_all(stage, 3).await;
    press(stage, &get_tokens_of(3)).await;
    has_focus(stage, say(AgencyText::SeveralTitle)).await;
    stage.screen.says(&ready(3)).await;
    has_focus(stage, say(AgencyText::SeveralTitle)).await;
}

e2e::in_every_browser!(the_list_takes_the_focus_and_then_the_tokens, the_tokens_of_several_take_the_focus);
