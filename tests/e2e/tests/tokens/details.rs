//! Tests *Details*, which shows the account and the scopes of the tokens, and the unchanged token response.

use crate::person::{LOCATION, copied, get_tokens, has_tokens, js, play, say};
use crate::sub_accounts::picker::agency;
use e2e::sandbox::DEMO_CLIENT_ID;
use e2e::{Stage, eventually};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::tokens::TokensText;

/// Returns the value that the table in *Details* shows for this name. The value is empty if the table has no such row.
async fn fact(stage: &Stage, name: TokensText) -> String {
    let script = "return [...document.querySelectorAll('table tr')]
        .find((row) => row.cells[0].textContent === arguments[0])?.cells[1].textContent ?? ''";
    js(stage, script, vec![say(name).into()]).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until the table in *Details* shows this value for this name.
pub(crate) async fn fact_is(stage: &Stage, name: TokensText, value: &str) {
    eventually(format_args!("{name:?} is {value}"), async || fact(stage, name).await == value).await;
}

async fn open_details(stage: &Stage) {
    stage.screen.unfold(say(ReceivedText::Details)).await;
    stage.screen.says(say(ReceivedText::TokenDetails)).await;
}

#[test]
fn the_details_show_the_account_and_the_scopes_of_the_tokens() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.says("ends tomorrow, ").await;
        stage.screen.says("sub-account · ").await;
        open_details(stage).await;
        assert_eq!(fact(stage, TokensText::Class).await, say(TokensText::ClassLocation));
        assert_eq!(fact(stage, TokensText::LocationId).await, LOCATION);
        assert_eq!(fact(stage, TokensText::App).await, DEMO_CLIENT_ID);
        for name in
            [TokensText::CompanyId, TokensText::InstalledBy, TokensText::AccessEnds, TokensText::RefreshEnds]
        {
            assert_ne!(fact(stage, name).await, "", "{name:?}");
        }
        stage.screen.says("contacts.readonly").await;
    });
}

#[test]
fn the_details_identify_the_tokens_of_an_agency() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        stage.screen.says(say(ReceivedText::ConnectedAgency)).await;
        open_details(stage).await;
        assert_eq!(fact(stage, TokensText::Class).await, say(TokensText::ClassCompany));
        assert_eq!(fact(stage, TokensText::LocationId).await, "");
    });
}

#[test]
fn the_unchanged_response_can_be_copied_and_is_shown_only_after_a_press() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, "Copy access token").await;
        open_details(stage).await;
        stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
        stage.screen.says("Status: 200").await;
        let answer = copied(stage, say(ExchangeText::RawCopy)).await;
        assert!(answer.contains(&access), "{answer}");
        assert!(!stage.screen.text().await.contains(&access));
        stage.screen.press(say(ExchangeText::RawShow)).await;
        stage.screen.says(&access).await;
    });
}
