//! Tests a refresh of the tokens on the page: the new pair replaces the old pair. The old pair stays available until
//! the new pair is saved.

use crate::person::{assert_one_primary, copied, get_tokens, play, play_on, say};
use crate::refresh::{open_row, press, ready, refreshes};
use crate::sub_accounts::picker::pick;
use e2e::requests::{exchanges, field, probes};
use e2e::sandbox::DEMO_CLIENT_ID;
use e2e::{Kind, Stage};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;

async fn the_old_pair_stays_available_until_the_new_pair_is_saved(stage: &Stage) {
    get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    open_row(stage).await;
    assert_eq!(stage.screen.field("Client ID").await.value().await, DEMO_CLIENT_ID);
    stage.screen.double_click(say(RefreshText::GetNewTokens)).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_one_primary(stage).await;
    assert_eq!(
        refreshes(stage),
        std::slice::from_ref(&refresh),
        "a double click did not send the refresh token exactly once"
    );
    // The new pair is not saved, so the page asks the person to save it.
    stage.screen.says(say(ReceivedText::Lead)).await;
    assert_ne!(copied(stage, say(TokensText::CopyAccess)).await, access);
    stage.screen.unfold(say(RefreshText::OldPair)).await;
    stage.screen.says(say(RefreshText::OldPairText)).await;
    assert_eq!(copied(stage, say(RefreshText::CopyOldAccess)).await, access);
    assert_eq!(copied(stage, say(RefreshText::CopyOldRefresh)).await, refresh);
    let text = stage.screen.text().await;
    assert!(!text.contains(&access) && !text.contains(&refresh), "the old pair is shown");
    assert_ne!(copied(stage, say(TokensText::CopyRefresh)).await, refresh);
    stage.screen.gone(Kind::Button, say(RefreshText::CopyOldAccess)).await;
    assert!(!stage.screen.text().await.contains(say(RefreshText::OldPair)));
}

async fn the_next_refresh_sends_the_new_refresh_token(stage: &Stage) {
    ready(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    let second = copied(stage, say(TokensText::CopyRefresh)).await;
    press(stage).await;
    stage.screen.says(say(ReceivedText::Lead)).await;
    let third = copied(stage, say(TokensText::CopyRefresh)).await;
    assert_ne!(third, second);
    assert_eq!(refreshes(stage).last(), Some(&second));
}

e2e::in_every_browser!(
    the_old_pair_stays_available_until_the_new_pair_is_saved,
    the_next_refresh_sends_the_new_refresh_token,
);

#[test]
fn a_refresh_sends_a_probe_first_and_includes_the_user_type() {
    play(async |stage| {
        ready(stage).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        assert_eq!(
            probes(stage).len(),
            2,
            "not exactly one probe before the code and one before the refresh token"
        );
        let sent = exchanges(stage).pop().unwrap_or_default();
        assert_eq!(field(&sent, "grant_type"), Some("refresh_token"));
        assert_eq!(field(&sent, "user_type"), Some("Location"));
        assert_eq!(field(&sent, "code"), None);
    });
}

#[test]
fn a_refresh_next_to_a_sub_account_token_refreshes_the_agencys_pair() {
    play(async |stage| {
        pick(stage, 2).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        open_row(stage).await;
        stage.screen.says(say(RefreshText::AgencyPair)).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::AgencyDone)).await;
        assert_eq!(
            copied(stage, say(TokensText::CopyAccess)).await,
            access,
            "the sub-account's access token was replaced"
        );
        let sent = exchanges(stage).pop().unwrap_or_default();
        assert_eq!(field(&sent, "user_type"), Some("Company"));
        stage.screen.press(say(RefreshText::OpenAgency)).await;
        stage.screen.says(say(ReceivedText::ConnectedAgency)).await;
        assert_ne!(copied(stage, say(TokensText::CopyAccess)).await, access);
        stage.screen.unfold(say(RefreshText::OldPair)).await;
        stage.screen.button(say(RefreshText::CopyOldRefresh)).await;
        stage.screen.press(say(AgencyText::ChooseOne)).await;
    });
}

#[test]
fn an_empty_client_secret_is_marked_as_invalid_and_nothing_is_sent() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        press(stage).await;
        let secret = stage.screen.field("Client secret").await;
        e2e::eventually("the field has the focus", async || secret.has_focus().await).await;
        assert_eq!(secret.attribute("aria-invalid").await.as_deref(), Some("true"));
        assert!(refreshes(stage).is_empty());
    });
}
