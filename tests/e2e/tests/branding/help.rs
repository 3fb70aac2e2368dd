//! Tests the link to the host's help page. The page shows this link next to a failure of an exchange, an API call, a
//! refresh, the list of sub-accounts, or the request for a sub-account token.

use crate::branding::{FILE, arrive, leads_to, the_exchange_works};
use crate::person::{explains, fill_and_press, play, play_on, say};
use crate::refresh::{open_row, press};
use crate::sub_accounts::picker::agency;
use e2e::requests::{break_it, expect_trouble};
use e2e::sandbox::{FaultKind, On, Sandbox};
use e2e::{Kind, Stage, Trouble};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;

/// The failure that the page reports if HighLevel responds to an exchange with the status 500.
const BROKEN: Failure = Failure::Refused(ErrorResponse::Broken);

/// The failure that the page reports if HighLevel responds to an API call with the status 500.
const BROKEN_CALL: CallFailure = CallFailure::Refused(ApiError::Broken);

/// Returns the name of the link to the help about this failure code.
fn help_with(code: &str) -> String {
    [say(BrandingText::HelpWith), code].concat()
}

/// Serves a branding file that contains the address of a help page.
fn give_help(stage: &Stage) {
    stage.site.give(FILE, r#"{"links": {"help": "https://help.example.com/leg3#top"}}"#);
}

/// Checks that the link next to the failure with this code leads to the failure's section of the help page.
async fn leads_to_help(stage: &Stage, code: &str) {
    leads_to(stage, &help_with(code), &format!("https://help.example.com/leg3#{code}")).await;
}

/// Opens the page and gets tokens. From then on, HighLevel responds with the status 500 to each API call, except to
/// requests for tokens.
async fn have_calls_refused(stage: &Stage) {
    arrive(stage).await;
    the_exchange_works(stage).await;
    break_it(stage, On::Data, FaultKind::Status500Json);
    stage.expect("services.leadconnectorhq.com");
}

async fn a_failed_exchange_links_to_the_help_page(stage: &Stage) {
    give_help(stage);
    arrive(stage).await;
    break_it(stage, On::Exchange, FaultKind::Status500Json);
    fill_and_press(stage).await;
    leads_to_help(stage, BROKEN.code()).await;
    explains(stage, BROKEN).await;
}

async fn a_failed_call_links_to_the_help_page(stage: &Stage) {
    give_help(stage);
    have_calls_refused(stage).await;
    stage.screen.unfold(say(ApiText::TestFold)).await;
    stage.screen.press(say(ApiText::TestRun)).await;
    leads_to_help(stage, BROKEN_CALL.code()).await;
}

async fn a_failed_refresh_links_to_the_help_page(stage: &Stage) {
    give_help(stage);
    arrive(stage).await;
    the_exchange_works(stage).await;
    break_it(stage, On::Refresh, FaultKind::Status500Json);
    open_row(stage).await;
    press(stage).await;
    leads_to_help(stage, RefreshFailure::Of(BROKEN).code()).await;
}

e2e::in_every_browser!(
    a_failed_exchange_links_to_the_help_page,
    a_failed_call_links_to_the_help_page,
    a_failed_refresh_links_to_the_help_page,
);

#[test]
fn a_failed_list_of_sub_accounts_links_to_the_help_page() {
    play(async |stage| {
        give_help(stage);
        agency(stage).await;
        break_it(stage, On::Data, FaultKind::Status500Json);
        stage.screen.press(say(AgencyText::ShowList)).await;
        leads_to_help(stage, BROKEN_CALL.code()).await;
    });
}

#[test]
fn a_failed_request_for_a_sub_account_token_links_to_the_help_page() {
    play(async |stage| {
        give_help(stage);
        agency(stage).await;
        expect_trouble(stage);
        break_it(stage, On::LocationToken, FaultKind::Status500Json);
        stage.screen.press(say(AgencyText::NotListed)).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(1)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        leads_to_help(stage, BROKEN_CALL.code()).await;
    });
}

#[test]
fn a_failure_has_no_help_link_if_the_host_has_no_help_page() {
    play(async |stage| {
        stage.site.give(FILE, r#"{"name": "Acme"}"#);
        have_calls_refused(stage).await;
        stage.screen.says("Acme").await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.press(say(ApiText::TestRun)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        stage.screen.says(BROKEN_CALL.code()).await;
        stage.screen.gone(Kind::Link, &help_with(BROKEN_CALL.code())).await;
    });
}

#[test]
fn a_help_link_that_loads_after_the_failure_is_added_to_it() {
    play(async |stage| {
        give_help(stage);
        stage.site.trouble(FILE, Trouble::Held);
        arrive(stage).await;
        break_it(stage, On::Exchange, FaultKind::Status500Json);
        fill_and_press(stage).await;
        explains(stage, BROKEN).await;
        stage.site.heal(FILE);
        leads_to_help(stage, BROKEN.code()).await;
    });
}
