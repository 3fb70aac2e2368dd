//! Tests of the comparison of a pasted response with the held tokens.

use crate::support::{reply, token};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::tokens::pasted_response::{PastedAnswer, PastedSubAccount, compare, compare_sub_account};
use leg3_core::tokens::token_response::Tokens;

fn tokens(body: &str) -> Tokens {
    match reply(200, body).read() {
        TokenResponse::Tokens { tokens, .. } => tokens,
        _ => panic!("no tokens in {body}"),
    }
}

/// An access token whose claims contain this client ID. `number` makes the token unique.
fn of_app(client: &str, number: &str) -> String {
    token(&[r#"{"jti":""#, number, r#"","sourceId":""#, client, r#""}"#].concat())
}

fn agency(number: &str) -> Tokens {
    let access = of_app("app1-a", number);
    tokens(&[r#"{"userType":"Company","companyId":"comp1","access_token":""#, &access, r#""}"#].concat())
}

fn sub_account(id: &str, number: &str) -> Tokens {
    let start = [r#"{"userType":"Location","companyId":"comp1","locationId":""#, id].concat();
    tokens(&[&start, r#"","access_token":""#, &of_app("app1-a", number), r#""}"#].concat())
}

#[test]
fn another_pair_of_the_same_account_and_app_counts_as_the_next_pair() {
    assert_eq!(compare(&agency("one"), &agency("two")), PastedAnswer::NextPair);
    assert_eq!(compare(&sub_account("loc1", "one"), &sub_account("loc1", "two")), PastedAnswer::NextPair);
}

#[test]
fn a_token_of_an_unknown_owner_replaces_nothing_without_confirmation() {
    let bare = tokens(r#"{"access_token":"bare"}"#);
    let without_account = tokens(&[r#"{"access_token":""#, &of_app("app1-a", "9"), r#""}"#].concat());
    let without_app =
        tokens(r#"{"userType":"Location","companyId":"comp1","locationId":"loc1","access_token":"x"}"#);
    for pasted in [&bare, &without_account, &without_app] {
        assert_eq!(compare(&sub_account("loc1", "one"), pasted), PastedAnswer::Unsure);
        assert_eq!(compare(pasted, &sub_account("loc1", "one")), PastedAnswer::Unsure);
    }
    assert_eq!(compare(&bare, &tokens(r#"{"access_token":"other"}"#)), PastedAnswer::Unsure);
}

#[test]
fn a_private_integration_token_replaces_nothing() {
    for private in [
        "pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7",
        "PIT-1a2b3c4d-1111-4222-8333-00c0ffee5ec7",
        "pit-0123456789abcdef",
    ] {
        let private = tokens(&[r#"{"access_token":""#, private, r#""}"#].concat());
        assert_eq!(compare(&sub_account("loc1", "one"), &private), PastedAnswer::PrivateToken);
        assert_eq!(compare(&agency("one"), &private), PastedAnswer::PrivateToken);
    }
}

#[test]
fn the_same_token_does_not_count_as_the_next_pair() {
    assert_eq!(compare(&agency("one"), &agency("one")), PastedAnswer::Here);
}

#[test]
fn a_sub_account_token_pasted_next_to_an_agency_token_is_recognised() {
    assert_eq!(compare(&agency("one"), &sub_account("loc1", "two")), PastedAnswer::SubAccount("loc1".into()));
    let minted = token(r#"{"authClass":"Location","authClassId":"loc2"}"#);
    let said_by_itself = tokens(&[r#"{"access_token":""#, &minted, r#""}"#].concat());
    assert_eq!(compare(&agency("one"), &said_by_itself), PastedAnswer::SubAccount("loc2".into()));
}

#[test]
fn a_token_of_another_account_or_another_app_is_foreign() {
    let other_agency =
        tokens(r#"{"userType":"Location","companyId":"comp2","locationId":"loc9","access_token":"x"}"#);
    assert_eq!(compare(&agency("one"), &other_agency), PastedAnswer::Foreign);
    assert_eq!(compare(&sub_account("loc1", "one"), &sub_account("loc2", "two")), PastedAnswer::Foreign);
    assert_eq!(compare(&sub_account("loc1", "one"), &agency("two")), PastedAnswer::Foreign);
    let of = |client: &str, number: &str| {
        let body = [
            r#"{"userType":"Company","companyId":"comp1","access_token":""#,
            &of_app(client, number),
            r#""}"#,
        ];
        tokens(&body.concat())
    };
    assert_eq!(compare(&of("app1-a", "1"), &of("app2-a", "2")), PastedAnswer::Foreign);
    assert_eq!(compare(&of("app1-a", "1"), &of("app1-b", "2")), PastedAnswer::Foreign);
    assert_eq!(
        compare(&of("app1-a", "1"), &of("app1", "2")),
        PastedAnswer::NextPair,
        "a token that names only the app counts as another app's"
    );
}

#[test]
fn an_older_token_of_a_sub_account_does_not_replace_a_newer_one() {
    let issued = |at: &str| {
        let claims = [r#"{"authClass":"Location","authClassId":"loc1","iat":"#, at, "}"].concat();
        tokens(&[r#"{"access_token":""#, &token(&claims), r#""}"#].concat())
    };
    let (older, newer) = (issued("1.5"), issued("2.5"));
    assert_eq!(compare_sub_account(None, &older), PastedSubAccount::Taken);
    assert_eq!(compare_sub_account(Some(&older), &newer), PastedSubAccount::Taken);
    assert_eq!(compare_sub_account(Some(&newer), &older), PastedSubAccount::Older);
    assert_eq!(compare_sub_account(Some(&newer), &newer), PastedSubAccount::Here);
    let undated = tokens(r#"{"access_token":"undated"}"#);
    assert_eq!(
        compare_sub_account(Some(&newer), &undated),
        PastedSubAccount::Taken,
        "a token without a date was not accepted"
    );
}
