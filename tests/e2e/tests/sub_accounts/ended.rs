//! Tests that the page requests a new token if a sub-account's token has expired. Also tests a response without a
//! token, a token that the browser hides from the page, and a list of sub-accounts that is loaded again.

use crate::person::{copied, has_tokens, is_asked_about, js, play, say};
use crate::refresh::{open_row, press};
use crate::report::report_content::{holds, report};
use crate::sub_accounts::picker::{
    account_of, agency, count, is_to_be_chosen, list, mint_count, pick, use_this,
};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::requests::{break_it, canned_json, expect_trouble};
use e2e::sandbox::{COMPANY_ID, Cors, DEMO_CLIENT_SECRET, On, Sandbox};
use e2e::{Kind, Stage, eventually};
use leg3_core::api::failure::{ApiError, CallFailure, NoAnswer};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

/// Moves the page's clock forward by this many hours.
async fn hours_pass(stage: &Stage, hours: u32) {
    let script = "const real = Date.now; Date.now = () => real() + arguments[0] * 3_600_000;"
        .replace("arguments[0]", &hours.to_string());
    js(stage, &script, vec![]).await;
}

#[test]
fn an_expired_sub_account_token_can_be_renewed_on_its_screen_and_from_the_list() {
    play(async |stage| {
        expect_trouble(stage);
        pick(stage, 1).await;
        hours_pass(stage, 25).await;
        // The agency's token has expired, too.
        open_row(stage).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::AgencyDone)).await;
        stage.screen.press(say(AgencyText::GetNext)).await;
        eventually("the sub-account's next token is requested", async || mint_count(stage) == 2).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
        // The page's clock is ahead, so every token from the sandbox has already expired.
        stage.screen.press(&use_this(1)).await;
        has_tokens(stage).await;
        assert_eq!(mint_count(stage), 3);
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        assert_eq!(account_of(&access), Some(Sandbox::location_id(1)));
    });
}

#[test]
fn a_refused_renewal_leaves_the_saved_tokens_saved() {
    play(async |stage| {
        expect_trouble(stage);
        pick(stage, 1).await;
        hours_pass(stage, 25).await;
        open_row(stage).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::AgencyDone)).await;
        stage.screen.press(say(ReceivedText::Save)).await;
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
        stage.sandbox.set_paused(&Sandbox::location_id(1), true);
        stage.screen.press(say(AgencyText::GetNext)).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::Inactive), VOICE).title).await;
        assert!(!is_asked_about(stage).await, "the page asks, although no new token arrived");
        // The rows of saved tokens are folded.
        stage.screen.fold(say(ReceivedText::YourTokens)).await;
        stage.sandbox.set_paused(&Sandbox::location_id(1), false);
        stage.screen.press(say(AgencyText::GetNext)).await;
        stage.screen.gone(Kind::Fold, say(ReceivedText::YourTokens)).await;
        assert!(is_asked_about(stage).await, "the page does not ask, although the new token is not saved");
    });
}

#[test]
fn a_response_without_a_token_is_explained_reported_and_kept() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_locations(3);
        agency(stage).await;
        list(stage, 3).await;
        break_it(stage, On::LocationToken, canned_json(201, r#"{"surprise":"no token in it"}"#));
        stage.screen.press(&use_this(2)).await;
        stage.screen.says(api_advice(CallFailure::Unreadable, VOICE).title).await;
        let report = report(stage).await;
        holds(&report, &["failure: L3-T40", "POST ", "/oauth/locationToken", "Bearer ••••••••"]);
        assert!(!report.contains("no token in it"), "the report contains a response that may be a success");
        let folder = Folder::new("unread");
        downloads_go_to(stage, folder.path()).await;
        stage.screen.press(say(RefreshText::DownloadReceived)).await;
        let (_, text) = eventually("the file is complete", async || folder.file()).await;
        assert_eq!(text, r#"{"surprise":"no token in it"}"#);
        assert!(
            is_asked_about(stage).await,
            "the page does not ask, although the response was only downloaded"
        );
    });
}

#[test]
fn a_token_hidden_by_the_browser_can_be_requested_elsewhere_and_pasted() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_locations(3);
        agency(stage).await;
        list(stage, 3).await;
        stage.sandbox.set_cors(Cors::Closed);
        stage.screen.press(&use_this(2)).await;
        stage.screen.says(api_advice(CallFailure::NoAnswer(NoAnswer::Hidden), VOICE).title).await;
        stage.screen.unfold(say(IntegrationsText::OutsideBrowser)).await;
        stage.screen.unfold(say(CodeScreenText::InMake)).await;
        stage.screen.says("https://services.leadconnectorhq.com/oauth/locationToken").await;
        stage.screen.says(&Sandbox::location_id(2)).await;
        stage.screen.unfold(say(CodeScreenText::InPostman)).await;
        let folder = Folder::new("once");
        downloads_go_to(stage, folder.path()).await;
        stage.screen.press(say(IntegrationsText::DownloadOnce)).await;
        let (name, text) = eventually("the file is complete", async || folder.file()).await;
        assert_eq!(name, "once.postman_collection.json");
        assert!(text.contains("/oauth/locationToken") && text.contains(&Sandbox::location_id(2)));
        let answer =
            [r#"{"access_token":"from-make","userType":"Location","companyId":""#, COMPANY_ID].concat();
        let answer = [&answer, r#"","locationId":""#, &Sandbox::location_id(2), r#""}"#].concat();
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), &answer).await;
        stage.screen.press(say(ExchangeText::UseAnswer)).await;
        has_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "from-make");
    });
}

#[test]
fn the_list_can_be_reloaded_and_a_refused_list_is_reported_without_the_token() {
    play(async |stage| {
        expect_trouble(stage);
        stage.guard(DEMO_CLIENT_SECRET);
        stage.sandbox.set_locations(2);
        agency(stage).await;
        list(stage, 2).await;
        stage.sandbox.set_locations(3);
        stage.screen.press(say(SubAccountsText::AccountsAgain)).await;
        stage.screen.button(&use_this(3)).await;
        assert_eq!(count(stage, "/oauth/installedLocations"), 2);
        break_it(
            stage,
            On::Data,
            canned_json(
                403,
                r#"{"message":"The token does not have access to this location.","traceId":"trace-403"}"#,
            ),
        );
        stage.screen.press(say(SubAccountsText::AccountsAgain)).await;
        let report = report(stage).await;
        holds(
            &report,
            &[
                "GET ",
                "/oauth/installedLocations",
                "status: 403\ntrace id: trace-403",
                "does not have access",
            ],
        );
    });
}
