//! A pasted response, compared with the tokens that are already here.

use crate::support::{reply, token};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::tokens::pasted_response::{PastedAnswer, compare};
use leg3_core::tokens::token_response::Tokens;

fn tokens(body: &str) -> Tokens {
    match reply(200, body).read() {
        TokenResponse::Tokens { tokens, .. } => tokens,
        _ => panic!("no tokens in {body}"),
    }
}

fn agency(access: &str) -> Tokens {
    tokens(&[r#"{"userType":"Company","companyId":"comp1","access_token":""#, access, r#""}"#].concat())
}

fn sub_account(id: &str, access: &str) -> Tokens {
    let start = [r#"{"userType":"Location","companyId":"comp1","locationId":""#, id].concat();
    tokens(&[&start, r#"","access_token":""#, access, r#""}"#].concat())
}

#[test]
fn the_next_pair_of_the_same_account_takes_its_place() {
    assert_eq!(compare(&agency("one"), &agency("two")), PastedAnswer::NextPair);
    assert_eq!(compare(&sub_account("loc1", "one"), &sub_account("loc1", "two")), PastedAnswer::NextPair);
}

#[test]
fn a_token_that_says_nothing_of_itself_is_taken_for_the_same_accounts() {
    let bare = tokens(r#"{"access_token":"bare"}"#);
    assert_eq!(compare(&bare, &tokens(r#"{"access_token":"other"}"#)), PastedAnswer::NextPair);
    assert_eq!(compare(&sub_account("loc1", "one"), &bare), PastedAnswer::NextPair);
}

#[test]
fn what_is_here_already_is_no_next_pair() {
    assert_eq!(compare(&agency("one"), &agency("one")), PastedAnswer::Here);
}

#[test]
fn beside_an_agencys_token_a_sub_accounts_is_one_of_its_own() {
    assert_eq!(compare(&agency("one"), &sub_account("loc1", "two")), PastedAnswer::SubAccount("loc1".into()));
    let minted = token(r#"{"authClass":"Location","authClassId":"loc2"}"#);
    let said_by_itself = tokens(&[r#"{"access_token":""#, &minted, r#""}"#].concat());
    assert_eq!(compare(&agency("one"), &said_by_itself), PastedAnswer::SubAccount("loc2".into()));
}

#[test]
fn another_accounts_or_another_apps_token_is_foreign() {
    let other_agency =
        tokens(r#"{"userType":"Location","companyId":"comp2","locationId":"loc9","access_token":"x"}"#);
    assert_eq!(compare(&agency("one"), &other_agency), PastedAnswer::Foreign);
    assert_eq!(compare(&sub_account("loc1", "one"), &sub_account("loc2", "two")), PastedAnswer::Foreign);
    assert_eq!(compare(&sub_account("loc1", "one"), &agency("two")), PastedAnswer::Foreign);
    let of = |client: &str, number: &str| {
        let claims = [r#"{"jti":""#, number, r#"","sourceId":""#, client, r#""}"#].concat();
        tokens(&[r#"{"access_token":""#, &token(&claims), r#""}"#].concat())
    };
    assert_eq!(compare(&of("app1-a", "1"), &of("app2-a", "2")), PastedAnswer::Foreign);
    assert_eq!(compare(&of("app1-a", "1"), &of("app1-b", "2")), PastedAnswer::Foreign);
    assert_eq!(
        compare(&of("app1-a", "1"), &of("app1", "2")),
        PastedAnswer::NextPair,
        "the token names only the app"
    );
}
