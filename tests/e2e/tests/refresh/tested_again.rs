//! Tests *Test the token* after a refresh: the result for the old pair does not count for the new pair, and the new
//! pair can be tested.

use crate::person::{assert_one_primary, copied, get_tokens, has_tokens, play_on, say};
use crate::refresh::{open_row, press, refreshes};
use crate::sub_accounts::picker::agency;
use e2e::sandbox::Sandbox;
use e2e::{Stage, eventually};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use std::time::Duration;

async fn tested_refreshed_and_tested_again(stage: &Stage, name: &str) {
    let works = [say(ApiText::WorksFor), name].concat();
    stage.screen.unfold(say(ApiText::TestFold)).await;
    stage.screen.press(say(ApiText::TestRun)).await;
    stage.screen.says(&works).await;
    stage.screen.says(say(ApiText::TestMeant)).await;
    let before = copied(stage, say(TokensText::CopyAccess)).await;
    // Because of these two seconds, the new pair expires later than the old pair.
    stage.sandbox.clock().advance(Duration::from_secs(2));
    open_row(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_one_primary(stage).await;
    for old in [&works, say(ApiText::TestMeant)] {
        eventually("the result of the old pair is gone", async || !stage.screen.text().await.contains(old))
            .await;
    }
    assert_ne!(copied(stage, say(TokensText::CopyAccess)).await, before);
    assert_eq!(refreshes(stage).len(), 1);
    stage.screen.press(say(ApiText::TestRun)).await;
    stage.screen.says(&works).await;
}

async fn a_test_result_does_not_count_for_the_refreshed_pair_of_a_sub_account(stage: &Stage) {
    get_tokens(stage).await;
    tested_refreshed_and_tested_again(stage, &Sandbox::location_name(1)).await;
}

async fn a_test_result_does_not_count_for_the_refreshed_pair_of_an_agency(stage: &Stage) {
    agency(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    tested_refreshed_and_tested_again(stage, "Harbour & Hill Agency").await;
}

e2e::in_every_browser!(
    a_test_result_does_not_count_for_the_refreshed_pair_of_a_sub_account,
    a_test_result_does_not_count_for_the_refreshed_pair_of_an_agency
);
