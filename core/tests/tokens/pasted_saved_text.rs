//! Tests of the comparison of a pasted saved text with the held tokens.

use crate::support::{reply, token};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::tokens::pasted_saved_text::{SavedMain, compare_saved};
use leg3_core::tokens::saved_tokens::read::SavedTokens;
use leg3_core::tokens::token_response::Tokens;

/// A token response of the agency `company` for the client ID `app`. `issued` is the time of issue in seconds.
fn agency(company: &str, app: &str, issued: u32) -> String {
    let access = token(&format!(r#"{{"sourceId":"{app}","iat":{issued}.5}}"#));
    let refresh = token(&format!(r#"{{"uniqueId":"{company}{issued}"}}"#));
    format!(
        r#"{{"access_token":"{access}","refresh_token":"{refresh}","userType":"Company","companyId":"{company}"}}"#
    )
}

fn held(answer: &str) -> Tokens {
    match reply(200, answer).read() {
        TokenResponse::Tokens { tokens, .. } => tokens,
        _ => panic!("no tokens in {answer}"),
    }
}

fn compared(held_answer: &str, main: &str) -> SavedMain {
    let saved = SavedTokens { main: reply(0, main), ends: None, sub_accounts: vec![] };
    compare_saved(&held(held_answer), &saved)
}

#[test]
fn an_earlier_pair_of_the_same_agency_does_not_replace_a_newer_one() {
    let (earlier, later) = (agency("comp1", "app1-a", 1), agency("comp1", "app1-a", 2));
    assert_eq!(compared(&later, &earlier), SavedMain::Stays);
    assert_eq!(compared(&later, &later), SavedMain::Stays, "the same pair replaced itself");
    assert_eq!(compared(&earlier, &later), SavedMain::Replaces);
}

#[test]
fn a_pair_of_another_account_or_app_needs_confirmation() {
    let here = agency("comp1", "app1-a", 2);
    assert_eq!(compared(&here, &agency("comp2", "app1-a", 1)), SavedMain::Foreign);
    assert_eq!(compared(&here, &agency("comp1", "app2-a", 1)), SavedMain::Foreign);
    assert_eq!(compared(&here, r#"{"access_token":"of nobody knows whom"}"#), SavedMain::Unsure);
    let location = agency("comp1", "app1-a", 1).replace("Company", "Location");
    assert_eq!(
        compared(&location, &here),
        SavedMain::Foreign,
        "a saved text does not count as foreign next to a sub-account's tokens"
    );
}

#[test]
fn the_held_pair_stays_if_the_main_pair_of_the_saved_text_is_unreadable() {
    assert_eq!(compared(&agency("comp1", "app1-a", 1), "<html>"), SavedMain::Stays);
}
