//! Tests the text that *Save my tokens* saved: the person pastes it into the page, and the page opens its tokens.

use crate::exchange::hidden_answers::hidden;
use crate::person::{
    copied, enter_code, get_tokens, has_tokens, is_at_start, js, open_tokens, paste, play, play_on, replace,
    say,
};
use crate::secrets_left::assert_nothing_left;
use crate::sub_accounts::picker::{account_of, is_to_be_chosen};
use crate::tokens::made_up::{
    agency_answer, location, name, open_details, saved_text, sub_account_answer, sub_account_token,
};
use e2e::requests::assert_nothing_sent;
use e2e::sandbox::Cors;
use e2e::{Stage, eventually};
use leg3_core::exchange::failure::Failure::ProbeHidden;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::reader::item::Kind;

async fn start(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
}

/// Returns a saved text with the tokens of an agency and of two sub-accounts. Also returns the access tokens of the two
/// sub-accounts.
async fn text_of_two(stage: &Stage) -> (String, [String; 2]) {
    let access = [sub_account_token(stage, 1, 100).await, sub_account_token(stage, 2, 100).await];
    let main = agency_answer(stage, 100).await;
    (saved_text(&main, &[(1, &access[0]), (2, &access[1])]), access)
}

async fn assert_nothing_stored(stage: &Stage, secrets: &[String]) {
    let storage = stage.storage().await;
    assert_eq!(storage.keys("localStorage"), [""; 0]);
    assert_eq!(storage.keys("sessionStorage"), ["leg3.had"]);
    storage.assert_holds_none(secrets);
}

async fn a_saved_text_of_several_accounts_restores_all_of_them(stage: &Stage) {
    start(stage).await;
    let (text, access) = text_of_two(stage).await;
    enter_code(stage, &text).await;
    is_to_be_chosen(stage).await;
    stage.screen.says(say(AgencyText::HeldTitle)).await;
    assert_nothing_stored(stage, &access).await;
    for number in [2, 1] {
        stage.screen.press(&[say(AgencyText::UseThisOf), &name(number)].concat()).await;
        has_tokens(stage).await;
        // U+202E reverses a part of this name. Firefox returns the text in its displayed order, so the test reads the
        // element's `textContent`.
        let named = "return document.querySelector('.chip').textContent.includes(arguments[0])";
        eventually("the account is named", async || {
            js(stage, named, vec![name(number).into()]).await == true
        })
        .await;
        open_tokens(stage).await;
        let copied = copied(stage, say(TokensText::CopyAccess)).await;
        assert_eq!(account_of(&copied), Some(location(number)));
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
    }
    assert_nothing_sent(stage);
}

#[test]
fn a_saved_text_with_one_sub_account_opens_its_tokens() {
    play(async |stage| {
        start(stage).await;
        let access = sub_account_token(stage, 1, 100).await;
        let text = saved_text(&agency_answer(stage, 100).await, &[(1, &access)]);
        enter_code(stage, &text).await;
        has_tokens(stage).await;
        open_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, access);
        // The tokens come from a saved text, so nothing can be lost.
        stage.screen.says(say(ReceivedText::SavedLead)).await;
        open_details(stage).await;
        stage.screen.says(&name(1)).await;
    });
}

#[test]
fn a_response_of_one_account_opens_and_does_not_count_as_saved() {
    play(async |stage| {
        start(stage).await;
        let access = sub_account_token(stage, 3, 100).await;
        enter_code(stage, &sub_account_answer(3, &access)).await;
        has_tokens(stage).await;
        open_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, access);
        stage.screen.says(say(ReceivedText::Lead)).await;
        assert_nothing_stored(stage, &[access]).await;
    });
}

#[test]
fn a_copied_response_restores_its_tokens_without_a_request() {
    play(async |stage| {
        get_tokens(stage).await;
        open_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        open_details(stage).await;
        stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
        let answer = copied(stage, say(ExchangeText::RawCopy)).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.sandbox.clear_requests();
        is_at_start(stage).await;
        enter_code(stage, &answer).await;
        has_tokens(stage).await;
        open_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, access);
        assert!(stage.sandbox.requests().is_empty(), "something was sent");
    });
}

#[test]
fn a_bare_access_token_is_identified_and_opened_by_one_press() {
    play(async |stage| {
        start(stage).await;
        let access = sub_account_token(stage, 1, 100).await;
        paste(stage, &access).await;
        stage.screen.says(where_it_belongs(Kind::AccessToken, VOICE).0).await;
        stage.screen.button(say(FindingText::UseAsCode)).await;
        stage.screen.press(say(FindingText::OpenTokens)).await;
        has_tokens(stage).await;
        open_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, access);
        assert_nothing_stored(stage, &[access]).await;
    });
}

#[test]
fn a_saved_text_pasted_after_a_failure_restores_all_accounts() {
    play(async |stage| {
        hidden(stage, Cors::Closed, ProbeHidden).await;
        let (text, _) = text_of_two(stage).await;
        replace(stage, say(ExchangeText::PasteAnswer), &text).await;
        stage.screen.press(say(ExchangeText::UseAnswer)).await;
        is_to_be_chosen(stage).await;
        stage.screen.button(&[say(AgencyText::UseThisOf), &name(1)].concat()).await;
    });
}

#[test]
fn forget_removes_everything_of_a_saved_text() {
    play(async |stage| {
        start(stage).await;
        let (text, access) = text_of_two(stage).await;
        enter_code(stage, &text).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.app_is_alive().await;
        assert_nothing_left(stage, &access).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    });
}

e2e::in_every_browser!(a_saved_text_of_several_accounts_restores_all_of_them);
