//! Tests *My token stopped working*: the person enters a saved text or a refresh token, and gets a new pair. The page
//! also restores the sub-account tokens in the saved text.

use crate::person::{
    arrive_with_code, assert_one_primary, copied, enter_code, fill_and_press, fresh_code, get_tokens,
    has_code, has_tokens, is_at_start, paste, play, play_on, replace, say,
};
use crate::refresh::{advice, enter, open_ended, open_row, press, refreshes};
use crate::sub_accounts::picker::is_to_be_chosen;
use e2e::requests::{break_it, expect_refusals, expect_trouble};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, On, Sandbox};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::refresh::{RefreshText, saved_text_holds};
use leg3_core::messages::tokens::TokensText;
use leg3_core::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use leg3_core::tokens::saved_tokens::write::{SubAccountToSave, TokensToSave, write};

/// Gets tokens, presses *Forget everything*, and opens *My token stopped working*. Returns the refresh token, which the
/// page no longer has.
pub(super) async fn earlier_token(stage: &Stage) -> String {
    get_tokens(stage).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    open_ended(stage).await;
    refresh
}

async fn an_entered_refresh_token_gets_a_new_pair(stage: &Stage) {
    let refresh = earlier_token(stage).await;
    assert_one_primary(stage).await;
    enter(stage, &refresh).await;
    press(stage).await;
    has_tokens(stage).await;
    assert_one_primary(stage).await;
    assert_eq!(refreshes(stage), std::slice::from_ref(&refresh));
    stage.screen.unfold(say(RefreshText::OldPair)).await;
    assert_eq!(copied(stage, say(RefreshText::CopyOldRefresh)).await, refresh);
    let second = copied(stage, say(TokensText::CopyRefresh)).await;
    assert_ne!(second, refresh);
    // From now on, the page sends the new refresh token, not the entered refresh token.
    open_row(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(refreshes(stage), [refresh, second]);
}

async fn a_saved_text_restores_the_agency_and_its_sub_account_tokens(stage: &Stage) {
    stage.sandbox.set_locations(2);
    crate::sub_accounts::picker::agency(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    let main = format!(
        r#"{{"access_token":"{access}","refresh_token":"{refresh}","userType":"Company","companyId":"{}"}}"#,
        "comSandbox0000000001"
    );
    let id = Sandbox::location_id(2);
    let minted = format!(r#"{{"access_token":"the-sub-accounts-token","locationId":"{id}"}}"#);
    let sub_account =
        SubAccountToSave { name: "Blue Door", location_id: &id, answer: &minted, ends: Some(4e12) };
    let text = write(&TokensToSave { answer: &main, ends: None, sub_accounts: &[sub_account] }, VOICE);
    open_ended(stage).await;
    enter(stage, text.expose()).await;
    stage.screen.says(&saved_text_holds(1)).await;
    press(stage).await;
    is_to_be_chosen(stage).await;
    assert_eq!(refreshes(stage), [refresh]);
    // The sub-account's token is restored from the saved text. The page did not request it again.
    stage.screen.says(say(AgencyText::HeldTitle)).await;
    stage.screen.press(&[say(AgencyText::UseThisOf), "Blue Door"].concat()).await;
    has_tokens(stage).await;
    assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "the-sub-accounts-token");
    assert_eq!(crate::sub_accounts::picker::mint_count(stage), 0);
    stage.screen.press(say(AgencyText::ChooseAnother)).await;
    is_to_be_chosen(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    assert_ne!(copied(stage, say(TokensText::CopyAccess)).await, access);
    stage.screen.unfold(say(RefreshText::OldPair)).await;
    assert_eq!(copied(stage, say(RefreshText::CopyOldAccess)).await, access);
}

async fn a_refresh_token_that_was_broken_into_lines_gets_a_new_pair(stage: &Stage) {
    let wrapped = |text: &str| {
        let lines = text.as_bytes().chunks(72).map(|line| String::from_utf8_lossy(line).into_owned());
        lines.collect::<Vec<_>>().join("\n")
    };
    let first = earlier_token(stage).await;
    let response =
        format!(r#"{{"access_token":"an-access-token","refresh_token":"{first}","userType":"Location"}}"#);
    enter(stage, &wrapped(&response)).await;
    press(stage).await;
    has_tokens(stage).await;
    let second = copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    let settings = [DEMO_CLIENT_ID, "\n", &wrapped(&["refresh_token=", &second].concat())].concat();
    paste(stage, &["client_id=", &settings].concat()).await;
    stage.screen.press(say(FindingText::Refresh)).await;
    replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
    press(stage).await;
    has_tokens(stage).await;
    assert_eq!(refreshes(stage), [first, second]);
}

async fn the_back_button_leads_to_the_start(stage: &Stage) {
    stage.arrive("").await;
    open_ended(stage).await;
    stage.screen.says(say(RefreshText::NoRefreshToken)).await;
    stage.screen.press(say(RefreshText::BackToStart)).await;
    is_at_start(stage).await;
    open_ended(stage).await;
    expect_refusals(stage);
    stage.screen.press(say(RefreshText::BackToStart)).await;
    enter_code(stage, &fresh_code(stage)).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn a_token_entered_before_returning_to_the_start_is_not_used_for_later_refreshes(stage: &Stage) {
    stage.arrive("").await;
    open_ended(stage).await;
    enter(stage, "a-refresh-token-of-before").await;
    stage.screen.press(say(RefreshText::BackToStart)).await;
    is_at_start(stage).await;
    expect_refusals(stage);
    enter_code(stage, &fresh_code(stage)).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    open_row(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(refreshes(stage), [refresh]);
}

e2e::in_every_browser!(
    an_entered_refresh_token_gets_a_new_pair,
    a_saved_text_restores_the_agency_and_its_sub_account_tokens,
    a_refresh_token_that_was_broken_into_lines_gets_a_new_pair,
    the_back_button_leads_to_the_start,
    a_token_entered_before_returning_to_the_start_is_not_used_for_later_refreshes,
);

#[test]
fn entered_text_is_identified_and_the_client_id_is_filled_in() {
    play(async |stage| {
        let refresh = earlier_token(stage).await;
        stage.screen.paste_into(say(RefreshText::Box), &refresh).await;
        let id = stage.screen.field("Client ID").await;
        eventually("the client id is filled in", async || id.value().await == DEMO_CLIENT_ID).await;
        for (text, words) in [
            ("another", RefreshText::NotARefreshToken),
            (r#"{"access_token":"only-one"}"#, RefreshText::BoxWithoutRefresh),
            ("where is my token?", RefreshText::BoxUnreadable),
        ] {
            replace(stage, say(RefreshText::Box), text).await;
            stage.screen.says(say(words)).await;
        }
        press(stage).await;
        stage.screen.field("Client secret").await;
        assert!(refreshes(stage).is_empty());
    });
}

#[test]
fn the_failure_of_one_refresh_token_is_not_shown_for_another() {
    play(async |stage| {
        expect_trouble(stage);
        let refresh = earlier_token(stage).await;
        enter(stage, &refresh).await;
        break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
        press(stage).await;
        let lost = RefreshFailure::Of(Failure::AnswerHidden);
        stage.screen.heading_is(advice(lost).title).await;
        stage.screen.says(RefreshTokenStatus::MayBeUsedUp.statement()).await;
        assert_one_primary(stage).await;
        replace(stage, say(RefreshText::Box), "another").await;
        stage.screen.heading_is(say(RefreshText::EndedTitle)).await;
        assert!(!stage.screen.text().await.contains(RefreshTokenStatus::MayBeUsedUp.statement()));
        replace(stage, say(RefreshText::Box), &refresh).await;
        stage.screen.heading_is(advice(lost).title).await;
    });
}

#[test]
fn an_arriving_code_closes_the_expired_token_screen() {
    play(async |stage| {
        stage.arrive("").await;
        open_ended(stage).await;
        arrive_with_code(stage).await;
        stage.app_is_alive().await;
        stage.screen.gone(Kind::Field, say(RefreshText::Box)).await;
    });
}
