//! Tests *Save my tokens*: the button saves all tokens on the page in one text.

use crate::integrations::try_today::downloaded;
use crate::person::{copied, get_tokens, has_tokens, play, say};
use crate::sub_accounts::picker::{account_of, agency, list, use_this};
use e2e::sandbox::Sandbox;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::received_tokens::ReceivedText;
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
