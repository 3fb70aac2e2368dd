//! Tests the ways to connect the chosen tool: the page lists the shortest working way first, with its steps and the
//! values to copy.

use crate::person::{
    PHONE, assert_one_primary, copied, is_at_start, js, play, play_on, primary_buttons, say,
};
use e2e::{Key, Kind, Stage, eventually};
use leg3_core::integrations::manual_steps::ValueSource;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::{WayText, show_steps};
use leg3_core::ways::choice::Choice;
use leg3_core::ways::{Way, ways};

async fn start(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
}

/// Chooses this tile. If the page hides the tile, because another tile is chosen, first presses *Change*.
async fn choose(stage: &Stage, choice: Choice) {
    if !stage.screen.names(Kind::Choice).await.iter().any(|name| name == say(choice.title())) {
        stage.screen.press(say(StartText::Change)).await;
    }
    stage.screen.choose(say(choice.title())).await;
    stage.screen.says(say(ways(choice).0.title)).await;
}

/// Returns true if this tile has the focus.
async fn is_on(stage: &Stage, choice: Choice) -> bool {
    js(stage, "return document.activeElement.value ?? ''", vec![]).await == choice.word()
}

/// Checks that this tile is chosen and has the focus.
async fn is_chosen(stage: &Stage, choice: Choice) {
    stage.screen.says(say(ways(choice).0.title)).await;
    let tile = stage.screen.choice(say(choice.title())).await;
    eventually("the tile is chosen", async || tile.is_ticked().await).await;
    assert!(is_on(stage, choice).await, "the focus has left the tiles");
}

async fn each_tile_shows_its_shortest_way_first(stage: &Stage) {
    start(stage).await;
    assert!(
        primary_buttons(stage).await.is_empty(),
        "a button is primary, although the tiles are the next step"
    );
    for choice in Choice::ALL {
        choose(stage, choice).await;
        let (first, others) = ways(choice);
        stage.screen.says(say(first.text)).await;
        assert_one_primary(stage).await;
        for other in others {
            stage.screen.fold(say(other.title)).await;
        }
        stage.screen.press(&show_steps(first.steps.len())).await;
        stage.screen.gone(Kind::Button, &show_steps(first.steps.len())).await;
        let instructions: Vec<&str> = first.steps.iter().map(|step| say(step.instruction)).collect();
        let focused =
            "return [...document.activeElement.querySelectorAll('li.step > .words > p:first-child')]
            .map(step => step.innerText)";
        eventually(format_args!("the steps of {} have the focus", choice.word()), async || {
            js(stage, focused, vec![]).await == serde_json::json!(instructions)
        })
        .await;
    }
}

/// Returns the values, except secrets, that the user copies from the page in the steps of this way.
fn values(way: &Way) -> Vec<String> {
    let text = |part: &ValueSource| match part {
        ValueSource::Text(text) => Some(text.clone()),
        _ => None,
    };
    let fields = way.steps.iter().flat_map(|step| &step.fields);
    let values = fields.filter_map(|field| field.parts.iter().map(text).collect::<Option<String>>());
    values.filter(|value| !value.is_empty()).collect()
}

/// Waits for at least this number of copy buttons, because the steps are loaded later. Returns the names of these
/// buttons.
async fn copy_buttons(stage: &Stage, at_least: usize) -> Vec<String> {
    let names = async || {
        let names = stage.screen.names(Kind::Button).await;
        names.into_iter().filter(|name| name.starts_with("Copy ")).collect::<Vec<_>>()
    };
    eventually(format_args!("there are {at_least} buttons that copy"), async || {
        names().await.len() >= at_least
    })
    .await;
    names().await
}

#[test]
fn each_value_in_the_steps_of_a_way_has_a_copy_button() {
    play(async |stage| {
        start(stage).await;
        for choice in Choice::ALL {
            choose(stage, choice).await;
            let (first, others) = ways(choice);
            stage.screen.press(&show_steps(first.steps.len())).await;
            for other in others.iter().filter(|way| !way.steps.is_empty()) {
                stage.screen.unfold(say(other.title)).await;
            }
            let expected: Vec<String> = core::iter::once(&first).chain(&others).flat_map(values).collect();
            let buttons = copy_buttons(stage, expected.len()).await;
            let mut values_copied = Vec::new();
            for button in buttons {
                values_copied.push(copied(stage, &button).await);
            }
            for value in expected {
                assert!(values_copied.contains(&value), "{} has no button for {value}", choice.word());
            }
        }
    });
}

#[test]
fn the_other_ways_are_collapsed_rows() {
    play(async |stage| {
        start(stage).await;
        choose(stage, Choice::Make).await;
        stage.screen.unfold(say(WayText::MakeOwn)).await;
        stage.screen.says(say(WayText::MakeConnect)).await;
        let callback = copied(stage, "Copy For sub-accounts").await;
        assert_eq!(callback, "https://www.make.com/oauth/cb/highlevel3");
        choose(stage, Choice::N8n).await;
        stage.screen.unfold(say(WayText::PrivateRow)).await;
        stage.screen.says(say(WayText::N8nHeaders)).await;
        choose(stage, Choice::Webhooks).await;
        stage.screen.unfold(say(WayText::Tokens)).await;
        stage.screen.says(say(WayText::WebhookTokens)).await;
        stage.screen.button(say(WayText::BuildLink)).await;
        choose(stage, Choice::Assistant).await;
        stage.screen.gone(Kind::Fold, say(WayText::Tokens)).await;
    });
}

#[test]
fn choosing_a_tile_hides_the_others_and_change_shows_them_with_the_chosen_one_focused() {
    play(async |stage| {
        start(stage).await;
        stage.screen.says(say(StartText::ThirdDoes)).await;
        stage.screen.choose(say(StartText::N8n)).await;
        stage.screen.gone(Kind::Choice, say(StartText::Make)).await;
        assert!(!stage.screen.text().await.contains(say(StartText::ThirdDoes)), "the figure is still shown");
        stage.screen.press(say(StartText::Change)).await;
        stage.screen.choice(say(StartText::Make)).await;
        assert!(is_on(stage, Choice::N8n).await, "the chosen tile does not have the focus");
        // Choosing the same tile again also hides the other tiles.
        stage.screen.choose(say(StartText::N8n)).await;
        stage.screen.gone(Kind::Choice, say(StartText::Make)).await;
        stage.screen.press(say(StartText::Change)).await;
        stage.screen.choose(say(StartText::Webhooks)).await;
        stage.screen.says(say(WayText::WebhooksTitle)).await;
        stage.screen.gone(Kind::Choice, say(StartText::N8n)).await;
    });
}

async fn an_arrow_key_chooses_a_tile_and_keeps_the_focus_on_it(stage: &Stage) {
    start(stage).await;
    stage.screen.choice(say(StartText::Make)).await.focus().await;
    stage.screen.press_key(Key::Down).await;
    is_chosen(stage, Choice::Zapier).await;
    stage.screen.press_key(Key::Down).await;
    is_chosen(stage, Choice::N8n).await;
    assert!(is_on(stage, Choice::N8n).await, "the focus left the tiles");
    // The other tiles stay visible while the person chooses with the keyboard.
    stage.screen.choice(say(StartText::Make)).await;
    stage.screen.press_key(Key::Tab).await;
    stage.screen.gone(Kind::Choice, say(StartText::Make)).await;
    assert!(!is_on(stage, Choice::N8n).await, "Tab did not leave the tiles");
}

#[test]
fn the_tiles_and_then_the_first_way_are_visible_on_a_phone_without_scrolling() {
    play(async |stage| {
        start(stage).await;
        let last = "scrollTo(0, 0); return Math.max(...[...document.querySelectorAll('.tile')]
            .map(tile => tile.getBoundingClientRect().bottom))";
        let bottom = js(stage, last, vec![]).await.as_f64().unwrap_or(f64::MAX);
        assert!(bottom <= f64::from(PHONE.height), "the tiles end at {bottom} px");
        for choice in Choice::ALL {
            start(stage).await;
            stage.screen.choose(say(choice.title())).await;
            stage.screen.button(&show_steps(ways(choice).0.steps.len())).await;
            assert_one_primary(stage).await;
        }
    });
}

#[test]
fn a_tile_is_chosen_with_the_space_bar() {
    play(async |stage| {
        start(stage).await;
        stage.screen.choice(say(StartText::Make)).await.focus().await;
        stage.screen.press_key(Key::Space).await;
        is_chosen(stage, Choice::Make).await;
    });
}

e2e::in_every_browser!(
    each_tile_shows_its_shortest_way_first,
    an_arrow_key_chooses_a_tile_and_keeps_the_focus_on_it,
);
