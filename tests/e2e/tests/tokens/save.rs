//! Tests *Save my tokens*: the button saves all tokens on the page in one text. The rows of the saved tokens are folded
//! until a new token arrives.

use crate::integrations::try_today::downloaded;
use crate::person::{copied, get_tokens, has_tokens, play, primary_names, say};
use crate::refresh::{open_row, press};
use crate::sub_accounts::picker::{account_of, agency, list, pick, use_this};
use crate::sub_accounts::several::select_all;
use e2e::sandbox::{Fault, FaultKind, On, Sandbox};
use e2e::{Kind, Stage, eventually};
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::reader::pasted_answer::read_saved;

#[test]
fn one_account_is_saved_as_highlevels_response() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        let (_, text) = downloaded(stage, say(ReceivedText::Save)).await;
        assert!(text.starts_with('{') && text.contains(&access));
    });
}

#[test]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
fn an_agency_is_saved_with_the_tokens_of_its_sub_accounts() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        list(stage, 3).await;
        for number in [1, 3] {
            stage.screen.press(&use_this(number)).await;
            has_tokens(stage).await;
            stage.screen.press(say(AgencyText::ChooseAnother)).await;
        }
        let (_, text) = downloaded(stage, say(ReceivedText::Save)).await;
        let saved = read_saved(&text).unwrap();
        let names: Vec<&str> = saved.sub_accounts.iter().map(|account| &*account.name).collect();
        assert_eq!(names, [Sandbox::location_name(1), Sandbox::location_name(3)]);
        let first = saved.sub_accounts[0].answer.body.expose();
        let token = serde_json::from_str::<serde_json::Value>(first).unwrap()["access_token"]
            .as_str()
            .map(str::to_owned);
        assert_eq!(account_of(&token.unwrap()), Some(Sandbox::location_id(1)));
    });
}

/// Presses *Save my tokens*, and waits until the rows of the tokens are folded.
async fn save(stage: &Stage) {
    stage.screen.press(say(ReceivedText::Save)).await;
    stage.screen.fold(say(ReceivedText::YourTokens)).await;
    stage.screen.gone(Kind::Button, say(ReceivedText::Save)).await;
}

#[test]
fn a_new_pair_can_be_saved_after_the_old_pair_was_saved() {
    play(async |stage| {
        get_tokens(stage).await;
        save(stage).await;
        open_row(stage).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        stage.screen.button(say(TokensText::CopyAccess)).await;
        assert_eq!(primary_names(stage).await, [say(ReceivedText::Save)]);
        save(stage).await;
    });
}

#[test]
fn the_agencys_new_pair_can_be_saved_on_the_screen_of_a_saved_sub_account() {
    play(async |stage| {
        pick(stage, 2).await;
        save(stage).await;
        open_row(stage).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::AgencyDone)).await;
        stage.screen.button(say(TokensText::CopyAccess)).await;
        assert_eq!(primary_names(stage).await, [say(ReceivedText::Save)]);
        save(stage).await;
    });
}

#[test]
fn a_token_that_arrives_after_a_save_opens_the_rows_and_keeps_the_focus() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        select_all(stage, 3).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
        stage.screen.press(&get_tokens_of(3)).await;
        eventually("the response is held", async || stage.sandbox.fault().is_none()).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        save(stage).await;
        let title = stage.screen.fold(say(ReceivedText::YourTokens)).await;
        eventually("the title of the rows has the focus", async || title.has_focus().await).await;
        stage.sandbox.set_fault(None);
        stage.screen.button(say(ReceivedText::Save)).await;
        assert!(title.has_focus().await, "the title of the rows has lost the focus");
    });
}
