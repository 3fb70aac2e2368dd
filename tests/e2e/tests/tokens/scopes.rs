//! Tests the scopes of the tokens: the page lists them one by one, offers a search if there are many, and compares them
//! with the requested scopes.

use crate::person::{arrive_with_code, fill_and_press, get_tokens, has_tokens, js, play, say};
use crate::sub_accounts::picker::{is_to_be_chosen, swap};
use crate::tokens::made_up::open_details;
use e2e::sandbox::{DEMO_CLIENT_ID, Install};
use e2e::{Kind, Stage};
use leg3_core::install::link::InstallLink;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::token_warnings::WarningText;
use leg3_core::messages::tokens::TokensText;

/// Stores an install link for this app and these scopes in the tab.
pub(crate) async fn keep_link_asking(stage: &Stage, client_id: &str, scopes: &[&str]) {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let link = InstallLink { client_id: client_id.into(), scopes, ..InstallLink::default() };
    js(stage, "sessionStorage.setItem('leg3.link', arguments[0])", vec![link.write().into()]).await;
}

/// Opens an agency's tokens with these scopes, and the details of the tokens.
async fn agency_with(stage: &Stage, scopes: &[String]) {
    swap(stage, Install::agency().with_scope(scopes.join(" "))).await;
    is_to_be_chosen(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    open_details(stage).await;
}

#[test]
fn a_few_scopes_are_listed_without_a_search_field() {
    play(async |stage| {
        agency_with(stage, &["oauth.readonly".to_owned(), "pretend.readonly".to_owned()]).await;
        stage.screen.says("pretend.readonly").await;
        stage.screen.gone(Kind::Field, say(TokensText::ScopesSearch)).await;
    });
}

#[test]
fn many_scopes_can_be_searched_ignoring_case() {
    play(async |stage| {
        let scopes: Vec<String> = (0..40).map(|number| format!("pretend{number}.readonly")).collect();
        agency_with(stage, &scopes).await;
        stage.screen.says("pretend7.readonly").await;
        stage.screen.type_into(say(TokensText::ScopesSearch), "PRETEND3").await;
        stage.screen.says("pretend39.readonly").await;
        assert!(!stage.screen.text().await.contains("pretend7.readonly"));
        stage.screen.type_into(say(TokensText::ScopesSearch), "99").await;
        stage.screen.says(say(TokensText::NoScopeFits)).await;
    });
}

#[test]
fn requested_scopes_that_were_not_granted_are_listed() {
    play(async |stage| {
        arrive_with_code(stage).await;
        keep_link_asking(stage, DEMO_CLIENT_ID, &["contacts.readonly", "medias.write", "oauth.write"]).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        // Of the missing scopes, the note above the tokens names only those that a sub-account needs. The details name
        // all of them.
        stage.screen.says(say(WarningText::NotGranted)).await;
        stage.screen.says("medias.write").await;
        assert!(!stage.screen.text().await.contains("oauth.write"));
        open_details(stage).await;
        let script = "return [...document.querySelectorAll('#details ul')].at(-1).innerText";
        let listed = js(stage, script, vec![]).await;
        assert!(listed.as_str().is_some_and(|text| text.contains("medias.write")), "{listed}");
        assert!(listed.as_str().is_some_and(|text| !text.contains("contacts.readonly")), "{listed}");
    });
}

#[test]
fn the_details_say_that_all_requested_scopes_were_granted() {
    play(async |stage| {
        arrive_with_code(stage).await;
        keep_link_asking(stage, DEMO_CLIENT_ID, &["contacts.readonly"]).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        open_details(stage).await;
        stage.screen.says(say(WarningText::AllGranted)).await;
        assert!(!stage.screen.text().await.contains(say(WarningText::NotGranted)));
    });
}

#[test]
fn an_install_link_of_another_app_is_not_compared_with_the_scopes() {
    play(async |stage| {
        get_tokens(stage).await;
        keep_link_asking(stage, "6650b0a7c0ffee5a4db0c5ff-another", &["medias.write"]).await;
        open_details(stage).await;
        stage.screen.says("contacts.readonly").await;
        let text = stage.screen.text().await;
        assert!(!text.contains(say(WarningText::NotGranted)) && !text.contains(say(WarningText::AllGranted)));
    });
}
