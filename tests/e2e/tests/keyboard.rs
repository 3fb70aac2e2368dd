//! Tests the page with only the keyboard: Tab, Enter, Space, the arrow keys, and the keyboard shortcut to paste.

use crate::install::built_link::VERSION;
use crate::person::{arrive_with_code, get_tokens, has_tokens, is_at_start, play, say};
use crate::refresh::refreshes;
use crate::sub_accounts::picker::{account_of, agency, use_this};
use crate::tokens::made_up::{sub_account_answer, sub_account_token};
use e2e::requests::{assert_nothing_sent, exchanges};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Sandbox};
use e2e::{Key, Kind, Stage, eventually};
use leg3_core::messages::agency::{AgencyText, listed};
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::ways::{WayText, show_steps};
use leg3_core::ways::choice::Choice;
use leg3_core::ways::ways;

/// The maximum number of presses of Tab. This number is higher than the number of focusable elements on any screen in
/// these tests.
const MOST: usize = 60;

/// Presses Tab until this element has the focus.
async fn tab_to(stage: &Stage, kind: Kind, name: &str) {
    let thing = stage.screen.find(kind, name).await;
    for _ in 0..MOST {
        if thing.has_focus().await {
            return;
        }
        stage.screen.press_key(Key::Tab).await;
    }
    assert!(thing.has_focus().await, "Tab does not reach the {kind:?} \"{name}\"");
}

/// Moves the focus to this element with Tab, and presses the key.
async fn press(stage: &Stage, kind: Kind, name: &str, key: Key) {
    tab_to(stage, kind, name).await;
    stage.screen.press_key(key).await;
}

/// Moves the focus to this field with Tab, and pastes.
async fn paste(stage: &Stage, name: &str, text: &str) {
    tab_to(stage, Kind::Field, name).await;
    stage.screen.copy(text).await;
    stage.screen.hold_and_press(Key::Control, 'v').await;
}

/// Moves the focus to the button with this name, and presses the key. Returns the text that the button copied.
async fn copied(stage: &Stage, name: &str, key: Key) -> String {
    stage.screen.copy("nothing was copied").await;
    press(stage, Kind::Button, name, key).await;
    eventually("something is copied", async || {
        Some(stage.screen.clipboard().await).filter(|text| text != "nothing was copied")
    })
    .await
}

async fn start(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
}

#[test]
fn a_code_is_exchanged_and_its_tokens_are_copied_with_the_keyboard() {
    play(async |stage| {
        arrive_with_code(stage).await;
        paste(stage, "Client ID", DEMO_CLIENT_ID).await;
        paste(stage, "Client secret", DEMO_CLIENT_SECRET).await;
        press(stage, Kind::Button, "Get my tokens", Key::Enter).await;
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
        let access = copied(stage, say(TokensText::CopyAccess), Key::Space).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh), Key::Enter).await;
        assert_ne!(access, refresh);
    });
}

#[test]
fn tokens_are_refreshed_with_the_keyboard() {
    play(async |stage| {
        get_tokens(stage).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh), Key::Enter).await;
        press(stage, Kind::Fold, say(RefreshText::Refresh), Key::Enter).await;
        paste(stage, "Client secret", DEMO_CLIENT_SECRET).await;
        press(stage, Kind::Button, say(RefreshText::GetNewTokens), Key::Space).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        assert_eq!(refreshes(stage), [refresh]);
    });
}

#[test]
fn pasted_tokens_are_opened_with_the_keyboard() {
    play(async |stage| {
        start(stage).await;
        let access = sub_account_token(stage, 1, 100).await;
        paste(stage, say(StartText::Paste), &sub_account_answer(1, &access)).await;
        press(stage, Kind::Button, say(FindingText::OpenTokens), Key::Enter).await;
        has_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess), Key::Enter).await, access);
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_sub_account_is_picked_with_the_keyboard() {
    play(async |stage| {
        stage.sandbox.set_locations(12);
        agency(stage).await;
        press(stage, Kind::Button, say(AgencyText::ShowList), Key::Enter).await;
        stage.screen.says(&listed(12)).await;
        tab_to(stage, Kind::Field, "Search 12 sub-accounts").await;
        stage.screen.press_key(Key::Tab).await;
        press(stage, Kind::Button, &use_this(7), Key::Enter).await;
        has_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess), Key::Enter).await;
        assert_eq!(account_of(&access), Some(Sandbox::location_id(7)));
    });
}

#[test]
fn a_tool_is_chosen_and_its_steps_are_shown_with_the_keyboard() {
    play(async |stage| {
        start(stage).await;
        press(stage, Kind::Choice, say(StartText::Make), Key::Space).await;
        stage.screen.press_key(Key::Down).await;
        let zapier = stage.screen.choice(say(StartText::Zapier)).await;
        eventually("the next tile is chosen", async || zapier.is_ticked().await).await;
        let way = &ways(Choice::Zapier).0;
        press(stage, Kind::Button, &show_steps(way.steps.len()), Key::Enter).await;
        for step in &way.steps {
            stage.screen.says(say(step.instruction)).await;
        }
    });
}

#[test]
fn an_install_link_is_built_and_opened_with_the_keyboard() {
    play(async |stage| {
        stage.expect("favicon.ico");
        start(stage).await;
        press(stage, Kind::Choice, say(StartText::Make), Key::Space).await;
        press(stage, Kind::Fold, say(WayText::Tokens), Key::Enter).await;
        press(stage, Kind::Button, say(WayText::BuildLink), Key::Enter).await;
        let row = stage.screen.fold(say(StartText::InstallLink)).await;
        eventually("the row of the link has the focus", async || row.has_focus().await).await;
        paste(stage, say(InstallText::ClientId), DEMO_CLIENT_ID).await;
        paste(stage, say(InstallText::VersionId), VERSION).await;
        press(stage, Kind::Button, say(ScopeText::ReadContacts), Key::Space).await;
        press(stage, Kind::Link, say(InstallText::OpenLink), Key::Enter).await;
        stage.screen.button("Allow").await;
    });
}
