//! A sub-account that is not listed is used by its location id.

use crate::person::{copied, has_tokens, play, say};
use crate::sub_accounts::picker::{account_of, agency, is_to_be_chosen, mint_count, swap};
use e2e::requests::expect_trouble;
use e2e::sandbox::{Install, Sandbox};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::api::token_test::OAUTH_READONLY;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::tokens::TokensText;

#[test]
fn an_id_leads_to_its_tokens() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.press(say(AgencyText::NotListed)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        stage.screen.says(say(RefreshText::IsMissing)).await;
        stage
            .screen
            .paste_into(say(SubAccountsText::LocationId), &format!("  {}", Sandbox::location_id(2)))
            .await;
        stage.screen.press(say(AgencyText::UseId)).await;
        has_tokens(stage).await;
        assert_eq!(
            account_of(&copied(stage, say(TokensText::CopyAccess)).await),
            Some(Sandbox::location_id(2))
        );
        assert_eq!(mint_count(stage), 1);
    });
}

#[test]
fn where_the_list_is_refused_the_field_is_there() {
    play(async |stage| {
        expect_trouble(stage);
        swap(stage, Install::agency().with_scope("companies.readonly oauth.write")).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(AgencyText::ShowList)).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::ScopeMissing), VOICE).title).await;
        stage.screen.unfold(say(SwapText::WhyThisHappens)).await;
        stage.screen.says(OAUTH_READONLY).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(3)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        has_tokens(stage).await;
    });
}

#[test]
fn an_id_that_is_refused_is_explained_and_can_be_corrected() {
    play(async |stage| {
        expect_trouble(stage);
        agency(stage).await;
        stage.screen.press(say(AgencyText::NotListed)).await;
        stage.sandbox.set_paused(&Sandbox::location_id(1), true);
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(1)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::Inactive), VOICE).title).await;
        stage.sandbox.set_paused(&Sandbox::location_id(1), false);
        stage.screen.press(say(AgencyText::UseId)).await;
        has_tokens(stage).await;
    });
}
