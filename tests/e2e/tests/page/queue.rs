//! What goes wrong on the way to sub-account tokens, and what the page makes of it.

use crate::accounts::{agency, is_asked_about, minted};
use crate::play::{arrive_with, block_highlevel, copied, copied_by, fill_and_press, has_tokens, js, press};
use crate::wire::{break_it, expect_trouble};
use crate::words::say;
use e2e::sandbox::{FaultKind, Install, On, Sandbox};
use e2e::{HIGHLEVEL, Stage, eventually, play};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

#[test]
fn a_refused_list_is_told_in_highlevels_words_with_a_report_and_the_same_call() {
    play(async |stage| {
        expect_trouble(stage);
        arrive_with(stage, Install::agency().with_scope("companies.readonly oauth.write")).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        press(stage, "Get a sub-account token").await;
        press(stage, SubAccountsText::AccountsList).await;
        for text in ["The token is not authorized for this scope.", say(ApiText::TraceId), "401"] {
            stage.screen.says(text).await;
        }
        let report = copied(stage, ReportText::CopySafeReport).await;
        assert!(report.contains("failure: L3-T21\nstatus: 401\ntrace id: "), "{report}");
        assert!(!report.contains("trace id: none"), "{report}");
        for name in [ApiText::CopyCall, ApiText::CopyCallWindows] {
            assert!(copied(stage, name).await.contains("/oauth/installedLocations?companyId="));
        }
    });
}

#[test]
fn a_success_without_a_token_is_kept_until_it_is_forgotten() {
    play(async |stage| {
        agency(stage).await;
        copied(stage, TokensText::CopyRefresh).await;
        stage.screen.unfold(say(SubAccountsText::GetSubAccountToken)).await;
        break_it(stage, On::LocationToken, FaultKind::EmptyBody);
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(2)).await;
        press(stage, SubAccountsText::MintOne).await;
        stage.screen.says(say(RefreshText::ReceivedUnread)).await;
        stage.screen.button(say(RefreshText::DownloadReceived)).await;
        assert!(is_asked_about(stage).await);
    });
}

#[test]
fn where_nothing_can_be_reached_the_queue_stops_and_goes_on_where_it_was() {
    play(async |stage| {
        stage.expect("net::ERR_");
        listed(stage, 3).await;
        press(stage, SubAccountsText::ChooseAll).await;
        block_highlevel(stage);
        stage.screen.press(&[say(SubAccountsText::MintChosen), "3"].concat()).await;
        stage.screen.says(say(SubAccountsText::HaltNoAnswer)).await;
        assert_eq!(minted(stage), 0);
        stage.proxy.allow(HIGHLEVEL);
        press(stage, SubAccountsText::GoOn).await;
        stage.screen.says(&["3", say(SubAccountsText::MintDone)].concat()).await;
        assert_eq!(minted(stage), 3);
    });
}

#[test]
fn one_that_is_here_is_not_made_again_and_the_list_can_be_asked_for_again() {
    play(async |stage| {
        listed(stage, 3).await;
        press(stage, SubAccountsText::MintOne).await;
        stage.screen.says(say(RefreshText::IsMissing)).await;
        make_one(stage).await;
        stage.screen.says(say(SubAccountsText::HasToken)).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(2)).await;
        press(stage, SubAccountsText::MintOne).await;
        stage.screen.says(say(SubAccountsText::AlreadyHere)).await;
        assert_eq!(minted(stage), 1);
        stage.sandbox.set_locations(5);
        press(stage, SubAccountsText::AccountsAgain).await;
        stage.screen.says(&["5", say(SubAccountsText::AccountsListed)].concat()).await;
    });
}

#[test]
fn who_works_by_keyboard_keeps_their_place() {
    play(async |stage| {
        listed(stage, 2).await;
        let at = async || js(stage, "return document.activeElement.closest('details')?.id", vec![]).await;
        assert_eq!(at().await, "accounts", "where the fold opens, the focus goes");
        make_one(stage).await;
        // The button is gone once it is pressed.
        press(stage, SubAccountsText::Export).await;
        stage.screen.says(say(SubAccountsText::ExportWarning)).await;
        eventually("the focus is not lost", async || at().await == "accounts").await;
    });
}

#[test]
fn if_the_second_program_dies_what_it_had_alone_is_given_back() {
    play(async |stage| {
        for part in ["requires 'new'", "unreachable", "panicked"] {
            stage.expect(part);
        }
        listed(stage, 3).await;
        make_one(stage).await;
        let name = Sandbox::location_name(2);
        let access = copied_by(stage, &[say(SubAccountsText::CopyAccess), &name].concat()).await;
        // A setter that throws by itself: what a script of the test throws, the browser does not show to the page.
        js(stage, "Object.defineProperty(Node.prototype, 'nodeValue', { set: Map })", vec![]).await;
        press(stage, SubAccountsText::ChooseAll).await;
        stage.screen.says("L3-02").await;
        stage.screen.says(&access).await;
    });
}

/// With the tokens of an agency, and its list of so many.
async fn listed(stage: &Stage, count: usize) {
    stage.sandbox.set_locations(count);
    agency(stage).await;
    press(stage, "Get a sub-account token").await;
    stage.screen.says(&[&count.to_string(), say(SubAccountsText::AccountsListed)].concat()).await;
}

/// Makes the token of the second sub-account.
async fn make_one(stage: &Stage) {
    stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(2)).await;
    press(stage, SubAccountsText::MintOne).await;
    stage.screen.says(&["1", say(SubAccountsText::MintDone)].concat()).await;
}
