//! An answer that is pasted where tokens are here already.
#![allow(clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;

use help::{reply, token};
use leg3::bearer::pasted::{Meant, meant};
use leg3::grant::reply::Reading;
use leg3::grant::tokens::Tokens;

fn tokens(body: &str) -> Tokens {
    match reply(200, body).read() {
        Reading::Tokens { tokens, .. } => tokens,
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
    assert_eq!(meant(&agency("one"), &agency("two")), Meant::NextPair);
    assert_eq!(meant(&sub_account("loc1", "one"), &sub_account("loc1", "two")), Meant::NextPair);
}

#[test]
fn a_token_that_says_nothing_of_itself_is_taken_for_the_same_accounts() {
    let bare = tokens(r#"{"access_token":"bare"}"#);
    assert_eq!(meant(&bare, &tokens(r#"{"access_token":"other"}"#)), Meant::NextPair);
    assert_eq!(meant(&sub_account("loc1", "one"), &bare), Meant::NextPair);
}

#[test]
fn what_is_here_already_is_no_next_pair() {
    assert_eq!(meant(&agency("one"), &agency("one")), Meant::Here);
}

#[test]
fn beside_an_agencys_token_a_sub_accounts_is_one_of_its_own() {
    assert_eq!(meant(&agency("one"), &sub_account("loc1", "two")), Meant::SubAccount("loc1".into()));
    let minted = token(r#"{"authClass":"Location","authClassId":"loc2"}"#);
    let said_by_itself = tokens(&[r#"{"access_token":""#, &minted, r#""}"#].concat());
    assert_eq!(meant(&agency("one"), &said_by_itself), Meant::SubAccount("loc2".into()));
}

#[test]
fn another_accounts_or_another_apps_token_is_foreign() {
    let other_agency =
        tokens(r#"{"userType":"Location","companyId":"comp2","locationId":"loc9","access_token":"x"}"#);
    assert_eq!(meant(&agency("one"), &other_agency), Meant::Foreign);
    assert_eq!(meant(&sub_account("loc1", "one"), &sub_account("loc2", "two")), Meant::Foreign);
    assert_eq!(meant(&sub_account("loc1", "one"), &agency("two")), Meant::Foreign);
    let of = |client: &str, number: &str| {
        let claims = [r#"{"jti":""#, number, r#"","sourceId":""#, client, r#""}"#].concat();
        tokens(&[r#"{"access_token":""#, &token(&claims), r#""}"#].concat())
    };
    assert_eq!(meant(&of("app1-a", "1"), &of("app2-a", "2")), Meant::Foreign);
    assert_eq!(meant(&of("app1-a", "1"), &of("app1-b", "2")), Meant::Foreign);
    assert_eq!(meant(&of("app1-a", "1"), &of("app1", "2")), Meant::NextPair, "the token names only the app");
}
