//! Tests that sub-account tokens are protected like other tokens: the page asks before the user leaves it with tokens
//! that are not saved, and *Forget everything* removes the tokens.

use crate::integrations::try_today::downloaded;
use crate::person::{copied, has_tokens, is_asked_about, play, say};
use crate::secrets_left::assert_nothing_left;
use crate::sub_accounts::picker::{agency, is_to_be_chosen, list, pick, use_this};
use crate::sub_accounts::several::{ready, select_all};
use e2e::eventually;
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{On, Sandbox};
use leg3_core::api::failure::CallFailure;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

#[test]
fn the_page_asks_before_leaving_until_every_pair_is_saved() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        assert!(is_asked_about(stage).await);
        stage.screen.press(say(ReceivedText::Save)).await;
        assert!(!is_asked_about(stage).await);
        list(stage, 3).await;
        stage.screen.press(&use_this(2)).await;
        has_tokens(stage).await;
        assert!(is_asked_about(stage).await);
        stage.screen.press(say(ReceivedText::Save)).await;
        assert!(!is_asked_about(stage).await);
    });
}

#[test]
fn copying_a_refresh_token_saves_only_its_own_pair() {
    play(async |stage| {
        stage.sandbox.set_location_refresh_tokens(true);
        pick(stage, 2).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        assert!(
            is_asked_about(stage).await,
            "the page does not ask, although the agency's pair is not saved"
        );
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
        stage.screen.press(say(AgencyText::ChooseOne)).await;
        stage.screen.press(&use_this(3)).await;
        has_tokens(stage).await;
        assert!(
            is_asked_about(stage).await,
            "the page does not ask, although the sub-account's pair is not saved"
        );
        copied(stage, say(TokensText::CopyAccess)).await;
        assert!(
            is_asked_about(stage).await,
            "the page does not ask, although the refresh token is not saved"
        );
        copied(stage, say(TokensText::CopyRefresh)).await;
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
    });
}

#[test]
fn forget_also_removes_the_tokens_of_a_sub_account() {
    play(async |stage| {
        pick(stage, 2).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
        stage.screen.copy("nothing").await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        assert_nothing_left(stage, &[access, refresh]).await;
    });
}

#[test]
fn the_page_asks_before_leaving_until_the_tokens_of_several_are_downloaded() {
    play(async |stage| {
        stage.sandbox.set_location_refresh_tokens(true);
        stage.sandbox.set_locations(4);
        agency(stage).await;
        stage.screen.press(say(ReceivedText::Save)).await;
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
        select_all(stage, 4).await;
        for (count, button) in [(3, SubAccountsText::ExportCsv), (4, SubAccountsText::ExportJson)] {
            // First the test gets tokens for the three selected sub-accounts, then only for the last one.
            stage.screen.choose(&Sandbox::location_name(4)).await;
            stage.screen.press(&get_tokens_of(if count == 3 { 3 } else { 1 })).await;
            stage.screen.says(&ready(count)).await;
            assert!(is_asked_about(stage).await, "the page does not ask after {count} tokens");
            downloaded(stage, say(button)).await;
            eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
        }
    });
}

#[test]
fn an_unreadable_token_response_is_explained_and_the_page_asks_before_leaving() {
    play(async |stage| {
        stage.sandbox.set_locations(2);
        agency(stage).await;
        stage.screen.press(say(ReceivedText::Save)).await;
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
        list(stage, 2).await;
        break_it(stage, On::LocationToken, canned_json(200, r#"{"token":"of-another-name"}"#));
        stage.screen.press(&use_this(2)).await;
        let advice = api_advice(CallFailure::Unreadable, VOICE);
        for text in [advice.title, advice.what, advice.todo] {
            stage.screen.says(text).await;
        }
        assert!(is_asked_about(stage).await, "the page does not ask, although the response would be lost");
        stage.sandbox.set_fault(None);
        stage.screen.press(&use_this(2)).await;
        has_tokens(stage).await;
    });
}
