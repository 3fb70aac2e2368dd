//! Tests of the functions that read the claims of a JWT, and of the token summary, which is made from a token response
//! and these claims.

use crate::support::{ID, NOW, body, canned, member, token, with_cases};
use leg3_core::oauth::json::Json;
use leg3_core::oauth::jwt::{ClaimValue, all_claims};
use leg3_core::oauth::jwt_claims::{Claims, is_refresh_token};
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::summary::TokenSummary;
use leg3_core::tokens::token_response::Tokens;
use proptest::prelude::{any, prop_assert, proptest};

/// Returns the summary of a token response whose access token has this payload. `members` are the other members of the
/// response.
fn summary(payload: &str, members: &str) -> TokenSummary {
    let answer = [r#"{"access_token":""#, &token(payload), "\"", members, "}"].concat();
    TokenSummary::of(&Tokens::read(&Json::parse(&answer).unwrap()).unwrap(), Some(NOW))
}

#[test]
fn the_claims_of_a_highlevel_token_are_read() {
    let claims = Claims::read(&member(&body("success-location"), "access_token"));
    assert_eq!(claims.auth_class, Some(UserType::Location));
    assert_eq!(claims.auth_class_id.as_deref(), Some("ve9EPM428h8vShlRW1KT"));
    assert_eq!(claims.source_id.as_deref(), Some(ID));
    assert_eq!(claims.scopes, Some(2));
    assert_eq!(claims.ends, Some(1_763_986_400.123));
}

#[test]
fn the_expiry_accepts_whole_and_fractional_seconds() {
    for (exp, ends) in [("1763986400", 1_763_986_400.0), ("1763986400.5", 1_763_986_400.5), ("1.7e9", 1.7e9)]
    {
        assert_eq!(Claims::read(&token(&[r#"{"exp":"#, exp, "}"].concat())).ends, Some(ends));
    }
}

#[test]
fn a_malformed_token_has_no_claims() {
    let good = member(&body("success-location"), "access_token");
    let whole =
        ["", ".", "..", "a.b", "pit-123", "a.!!!!.c", "a.e30", &good[..good.len() / 2]].map(String::from);
    let inside =
        ["", "null", "[]", "{", "\"x\"", "{\"exp\":\"soon\"}", "{\"authClass\":\"Galaxy\"}"].map(token);
    for garbled in whole.into_iter().chain(inside) {
        assert!(Claims::read(&garbled) == Claims::default(), "{garbled}");
    }
}

#[test]
fn an_invalid_claim_does_not_hide_the_valid_claims() {
    let claims =
        Claims::read(&token(r#"{"authClass":7,"authClassId":"ü","exp":null,"oauthMeta":{"scopes":"all"}}"#));
    assert_eq!((claims.auth_class, claims.auth_class_id.as_deref()), (None, Some("ü")));
    assert_eq!((claims.ends, claims.scopes), (None, None));
}

#[test]
fn fields_of_the_response_take_precedence_over_claims_of_the_token() {
    let claims = r#"{"authClass":"Company","authClassId":"c-token","oauthMeta":{"scopes":["a"]}}"#;
    let parsed = summary(
        claims,
        r#","userType":"Location","locationId":"l-answer","companyId":"c-answer","scope":"a b c""#,
    );
    assert_eq!(parsed.user_type, Some(UserType::Location));
    assert_eq!(
        (parsed.location_id.as_deref(), parsed.company_id.as_deref()),
        (Some("l-answer"), Some("c-answer"))
    );
    assert_eq!(parsed.scopes, Some(3));
}

#[test]
fn claims_of_the_token_replace_fields_that_the_response_lacks() {
    let claims =
        r#"{"authClass":"Location","authClassId":"l-token","sourceId":"app","oauthMeta":{"scopes":["a"]}}"#;
    let parsed = summary(claims, r#","companyId":"c-answer""#);
    assert_eq!(parsed.user_type, Some(UserType::Location));
    assert_eq!(
        (parsed.location_id.as_deref(), parsed.company_id.as_deref()),
        (Some("l-token"), Some("c-answer"))
    );
    assert_eq!((parsed.scopes, parsed.app.as_deref()), (Some(1), Some("app")));
    let agency = summary(r#"{"authClass":"Company","authClassId":"c-token"}"#, "");
    assert_eq!((agency.company_id.as_deref(), agency.location_id), (Some("c-token"), None));
}

#[test]
fn the_user_type_is_never_guessed_from_the_ids() {
    assert_eq!(summary("{}", r#","companyId":"c""#).user_type, None);
    assert_eq!(summary("{}", r#","companyId":"c","locationId":"l""#).user_type, None);
    assert_eq!(summary("{}", r#","companyId":"c","userType":"Galaxy""#).user_type, None);
}

#[test]
fn the_expiry_is_read_from_the_token_or_else_from_expires_in() {
    assert_eq!(
        summary(r#"{"exp":1763986400.25}"#, r#","expires_in":60"#).access_ends,
        Some(1_763_986_400_250.0)
    );
    assert_eq!(summary("{}", r#","expires_in":86399"#).access_ends, Some(NOW + 86_399_000.0));
    assert_eq!(summary("{}", "").access_ends, None);
}

#[test]
fn an_expires_in_that_is_not_a_number_is_ignored() {
    for odd in [r#""soon""#, "null", "[1]", "{}", "true"] {
        assert_eq!(summary("{}", &[r#","expires_in":"#, odd].concat()).access_ends, None, "{odd}");
    }
}

#[test]
fn an_expires_in_of_any_size_is_added_to_the_time_of_the_response() {
    for (seconds, ends) in
        [("0", NOW), ("-0.0", NOW), ("-60", NOW - 60_000.0), ("1e300", 1e303), ("-1e300", -1e303)]
    {
        assert_eq!(
            summary("{}", &[r#","expires_in":"#, seconds].concat()).access_ends,
            Some(ends),
            "{seconds}"
        );
    }
}

#[test]
fn the_refresh_token_has_its_own_expiry() {
    let read = |name: &str| Tokens::read(&Json::parse(canned(name).body.expose()).unwrap()).unwrap();
    let parsed = TokenSummary::of(&read("success-location"), Some(NOW));
    assert_eq!((parsed.has_refresh, parsed.refresh_ends), (true, Some(1_795_436_000_123.0)));
    let bare = TokenSummary::of(&read("success-bare"), Some(NOW));
    assert_eq!((bare.has_refresh, bare.refresh_ends), (false, None));
}

proptest! {
    #![proptest_config(with_cases(128))]

    #[test]
    fn any_token_is_read_without_a_panic(text in any::<String>(), payload in any::<String>()) {
        let _ = Claims::read(&text);
        let _ = Claims::read(&["a.", &text, ".c"].concat());
        prop_assert!(Claims::read(&token(&payload)).ends.is_none());
    }
}

#[test]
fn all_claims_lists_every_claim_in_the_order_of_the_token() {
    let payload = r#"{"authClass":"Company","iat":1763986400.5,"v":2,"ok":true,"none":null,
        "oauthMeta":{"scopes":["a.readonly","b.write"],"deep":{"er":"x"}},"authClass2":""}"#;
    let claims = all_claims(&token(payload)).unwrap();
    let text = |text: &str| ClaimValue::Text(text.into());
    let expected = [
        ("authClass", text("Company")),
        ("iat", ClaimValue::Moment(1_763_986_400_500.0)),
        ("v", text("2")),
        ("ok", text("true")),
        ("none", text("…")),
        ("oauthMeta.scopes", ClaimValue::List(vec!["a.readonly".into(), "b.write".into()])),
        ("oauthMeta.deep.er", text("x")),
        ("authClass2", text("")),
    ];
    let claims: Vec<(&str, ClaimValue)> =
        claims.iter().map(|claim| (&*claim.name, claim.value.clone())).collect();
    assert_eq!(claims, expected);
}

#[test]
fn all_claims_returns_nothing_for_a_malformed_token() {
    for garbled in ["", "pit-123", "a.b", "a.!!.c"] {
        assert_eq!(all_claims(garbled), None, "{garbled}");
    }
}

#[test]
fn a_refresh_token_is_distinguished_from_an_access_token() {
    let whole = body("success-location");
    assert!(is_refresh_token(&member(&whole, "refresh_token")));
    assert!(!is_refresh_token(&member(&whole, "access_token")) && !is_refresh_token("pit-1"));
}
