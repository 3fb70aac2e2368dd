//! Tests the warnings above the tokens: the page names a problem before HighLevel refuses the tokens.

use crate::person::{
    arrive_with_code, assert_one_primary, fill_and_press, get_tokens, has_tokens, js, play, say,
};
use crate::sub_accounts::picker::{is_to_be_chosen, swap};
use crate::tokens::made_up::token;
use crate::tokens::scopes::keep_link_asking;
use e2e::Stage;
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{DEMO_CLIENT_ID, Install, On};
use leg3_core::messages::token_warnings::WarningText;
use std::time::Duration;

/// Returns the number of warnings above the tokens.
async fn warning_count(stage: &Stage) -> usize {
    let count = js(stage, "return document.querySelectorAll('main .callout.risk').length", vec![]).await;
    usize::try_from(count.as_u64().unwrap_or_default()).unwrap_or_default()
}

/// Exchanges an authorization code for tokens of this app. `more` is appended to the claims of the access token.
async fn swapped_for(stage: &Stage, app: &str, more: &str) {
    stage.arrive("").await;
    let claims = format!(
        r#"{{"authClass":"Location","authClassId":"loc1","sourceId":"{app}","oauthMeta":{{"scopes":["contacts.readonly"]}}{more}}}"#
    );
    let access = token(stage, &claims).await;
    let answer = format!(r#"{{"access_token":"{access}","refresh_token":"{access}x"}}"#);
    break_it(stage, On::Exchange, canned_json(200, &answer));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

/// Returns the time that is this number of minutes from now, in seconds since 1970.
async fn minutes_from_now(stage: &Stage, minutes: i32) -> String {
    let script = "return String(Math.round(Date.now() / 1000) + 60 * arguments[0])";
    js(stage, script, vec![minutes.into()]).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn valid_tokens_cause_no_warning() {
    play(async |stage| {
        get_tokens(stage).await;
        assert_eq!(warning_count(stage).await, 0);
    });
}

#[test]
fn missing_agency_scopes_cause_warnings_before_a_sub_account_is_picked() {
    play(async |stage| {
        swap(stage, Install::agency().with_scope("companies.readonly")).await;
        is_to_be_chosen(stage).await;
        for text in [
            WarningText::CannotList,
            WarningText::CannotListTodo,
            WarningText::CannotMint,
            WarningText::CannotMintTodo,
        ] {
            stage.screen.says(say(text)).await;
        }
        assert_eq!(warning_count(stage).await, 2);
    });
}

#[test]
fn scopes_that_were_not_granted_are_listed_before_a_sub_account_is_picked() {
    play(async |stage| {
        stage.arrive("").await;
        keep_link_asking(stage, DEMO_CLIENT_ID, &["oauth.readonly", "medias.write"]).await;
        swap(stage, Install::agency()).await;
        is_to_be_chosen(stage).await;
        stage.screen.says(say(WarningText::NotGranted)).await;
        stage.screen.says("medias.write").await;
        stage.screen.says(say(WarningText::NotGrantedTodo)).await;
    });
}

#[test]
fn tokens_of_another_app_cause_a_warning() {
    play(async |stage| {
        swapped_for(stage, "6650b0a7c0ffee5a4db0c5ff-another", "").await;
        stage.screen.says(say(WarningText::OtherClient)).await;
        stage.screen.says(say(WarningText::OtherClientTodo)).await;
        assert_one_primary(stage).await;
    });
}

#[test]
fn a_wrong_clock_causes_a_warning() {
    play(async |stage| {
        stage.sandbox.clock().advance(Duration::from_secs(20 * 60));
        get_tokens(stage).await;
        stage.screen.says(say(WarningText::ClockOff)).await;
        stage.screen.says(say(WarningText::ClockOffTodo)).await;
    });
}

#[test]
fn an_expired_or_soon_expiring_token_causes_a_warning_with_the_next_step() {
    play(async |stage| {
        stage.arrive("").await;
        for (minutes, text) in [(30, WarningText::EndsSoon), (-30, WarningText::Ended)] {
            let ends = minutes_from_now(stage, minutes).await;
            swapped_for(stage, DEMO_CLIENT_ID, &format!(r#","exp":{ends}"#)).await;
            stage.screen.says(say(text)).await;
            stage.screen.says(say(WarningText::NextByRefresh)).await;
            assert_eq!(warning_count(stage).await, 1);
        }
    });
}
