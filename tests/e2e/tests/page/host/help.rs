//! The host's help, beside every failure code: what was refused, the connection, a page that died, calls, refreshes and
//! sub-accounts.

use super::{FILE, GOOD, links};
use crate::accounts::agency;
use crate::broken::die_with_tokens;
use crate::play::{arrive_with_code, block_highlevel, fill_and_press, get_tokens, press};
use crate::wire::{break_it, expect_trouble};
use crate::words::say;
use e2e::sandbox::{FaultKind, On, Sandbox};
use e2e::{Stage, eventually, play};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;

const HELP: &str = r#"{"links": {"help": "https://help.example.com/leg3"}}"#;

/// The page names a failure code that begins so, with a link to the host's words on just that one.
async fn leads_to_help(stage: &Stage, code: &str) {
    stage.screen.says(&format!("{}{code}", say(BrandingText::HelpWith))).await;
    let begins = format!("https://help.example.com/leg3#{code}");
    let found = links(stage).await.into_iter().find(|link| link.starts_with(&begins)).unwrap_or_default();
    let code = found.split([' ', '#']).nth(1).unwrap_or_default();
    let whole = format!(
        "https://help.example.com/leg3#{code} | noopener noreferrer | {}{code}",
        say(BrandingText::HelpWith)
    );
    assert_eq!(found, whole);
}

/// The host's file is in use.
async fn is_read(stage: &Stage) {
    stage.screen.says(say(BrandingText::Help)).await;
}

#[test]
fn a_failure_code_leads_to_the_hosts_help() {
    play(async |stage| {
        stage.site.give(FILE, r#"{"links": {"help": "https://help.example.com/leg3"}}"#);
        arrive_with_code(stage).await;
        stage.screen.says(say(BrandingText::Help)).await;
        break_it(stage, On::Exchange, FaultKind::Status500Json);
        fill_and_press(stage).await;
        leads_to_help(stage, "L3-33").await;
    });
}

#[test]
fn a_call_that_is_refused_leads_to_the_hosts_help() {
    play(async |stage| {
        stage.site.give(FILE, r#"{"links": {"help": "https://help.example.com/leg3"}}"#);
        get_tokens(stage).await;
        stage.screen.says(say(BrandingText::Help)).await;
        block_highlevel(stage);
        stage.screen.unfold(say(ApiText::TestFold)).await;
        press(stage, ApiText::TestRun).await;
        leads_to_help(stage, "L3-T").await;
    });
}

#[test]
fn a_connection_that_fails_leads_to_the_hosts_help() {
    play(async |stage| {
        stage.site.give(FILE, HELP);
        stage.arrive("").await;
        is_read(stage).await;
        block_highlevel(stage);
        press(stage, ExchangeText::CheckConnection).await;
        leads_to_help(stage, "L3-").await;
    });
}

#[test]
fn a_refresh_that_is_refused_leads_to_the_hosts_help() {
    play(async |stage| {
        stage.site.give(FILE, HELP);
        get_tokens(stage).await;
        is_read(stage).await;
        break_it(stage, On::Refresh, FaultKind::Status500Json);
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        press(stage, RefreshText::RefreshRun).await;
        leads_to_help(stage, "L3-R").await;
    });
}

#[test]
fn a_sub_account_that_is_refused_leads_to_the_hosts_help() {
    play(async |stage| {
        stage.site.give(FILE, HELP);
        agency(stage).await;
        is_read(stage).await;
        expect_trouble(stage);
        break_it(stage, On::LocationToken, FaultKind::Status500Json);
        press(stage, "Get a sub-account token").await;
        stage.screen.says(say(SubAccountsText::AccountsListed)).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(1)).await;
        press(stage, SubAccountsText::MintOne).await;
        leads_to_help(stage, "L3-T").await;
    });
}

#[test]
fn a_page_that_stopped_leads_to_the_hosts_help_and_shows_no_offers() {
    play(async |stage| {
        stage.site.give(FILE, GOOD);
        stage.expect("/brand/logo.svg");
        get_tokens(stage).await;
        stage.screen.says("We are paid if you buy one of these.").await;
        die_with_tokens(stage).await;
        leads_to_help(stage, "L3-02").await;
        eventually("the offers are gone", async || !stage.screen.text().await.contains("We are paid")).await;
    });
}
