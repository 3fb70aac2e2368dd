//! Tests of the facts about a token, and of the warnings that the page derives from these facts.

use crate::support::{NOW, reply, token};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::tokens::token_info::{TokenInfo, is_of_another_client};
use leg3_core::tokens::warnings::{Warning, warnings};

const MINUTE: f64 = 60_000.0;
const AGENCY: &str = r#""authClass":"Company","authClassId":"com1","sourceId":"app1-key1""#;
/// The scopes for listing sub-accounts, for requesting their tokens, and for reading the agency's own data.
const ALL_SCOPES: &str = r#""oauthMeta":{"scopes":["oauth.readonly","oauth.write","companies.readonly"]}"#;

/// Returns the facts about a token response whose access token has these claims. `members` are the other members of the
/// response.
fn info(claims: &str, members: &str, received_at: Option<f64>) -> TokenInfo {
    let body = [r#"{"access_token":""#, &token(&["{", claims, "}"].concat()), "\"", members, "}"].concat();
    match reply(200, &body).read() {
        TokenResponse::Tokens { tokens, .. } => TokenInfo::of(&tokens, received_at),
        _ => panic!("no tokens in {body}"),
    }
}

fn agency(more: &str) -> TokenInfo {
    info(&[AGENCY, ",", ALL_SCOPES, more].concat(), "", Some(NOW))
}

#[test]
fn a_valid_agency_token_has_no_warnings() {
    let known = agency("");
    assert_eq!(warnings(&known, "app1-key1", NOW), []);
    assert_eq!(known.subject.app_id.as_deref(), Some("app1"));
    assert_eq!(known.subject.company_id.as_deref(), Some("com1"));
}

#[test]
fn a_client_id_of_another_app_or_with_another_key_is_reported() {
    assert_eq!(warnings(&agency(""), "app2-key1", NOW), [Warning::OtherClient]);
    assert_eq!(warnings(&agency(""), "app1-key9", NOW), [Warning::OtherClient]);
    let whole = token(r#"{"sourceId":"app1-key1"}"#);
    let app_only = token(r#"{"oauthMeta":{"client":"app1"}}"#);
    for (token, client_id, other) in [
        (&whole, "app2-key1", true),
        (&whole, "app1-key9", true),
        (&whole, "app1-key1", false),
        (&whole, "", false),
        (&app_only, "app2-key1", true),
        (&app_only, "app1-key9", false),
    ] {
        assert_eq!(is_of_another_client(token, client_id), other, "{client_id}");
    }
    assert!(!is_of_another_client("no token at all", "app1-key1"));
}

#[test]
fn missing_scopes_for_sub_accounts_are_reported() {
    let lacking =
        info(&[AGENCY, r#","oauthMeta":{"scopes":["companies.readonly"]}"#].concat(), "", Some(NOW));
    assert_eq!(warnings(&lacking, "", NOW), [Warning::CannotList, Warning::CannotMint]);
    let answer_says =
        info(&[AGENCY, ",", ALL_SCOPES].concat(), r#","scope":"companies.readonly oauth.write""#, None);
    assert_eq!(
        warnings(&answer_says, "", NOW),
        [Warning::CannotList],
        "the token's scopes count more than the response's"
    );
    let silent = info(AGENCY, "", Some(NOW));
    assert_eq!(
        warnings(&silent, "", NOW),
        [Warning::NothingToTest],
        "unknown scopes are reported as missing"
    );
}

#[test]
fn a_token_that_expires_soon_or_has_expired_is_reported() {
    for (minutes, expected) in [(61.0, vec![]), (59.0, vec![Warning::EndsSoon]), (-1.0, vec![Warning::Ended])]
    {
        let ends = format!(",\"exp\":{}", (NOW + minutes * MINUTE) / 1000.0);
        assert_eq!(warnings(&agency(&ends), "", NOW), expected, "{minutes} minutes");
    }
}

#[test]
fn a_wrong_clock_is_reported_but_never_for_a_pasted_token() {
    for (minutes, off) in [(4.0, false), (6.0, true), (-6.0, true)] {
        let issued = format!(",\"iat\":{}", (NOW - minutes * MINUTE) / 1000.0);
        let claims = [AGENCY, ",", ALL_SCOPES, &issued].concat();
        let expected = if off { vec![Warning::ClockOff] } else { vec![] };
        assert_eq!(warnings(&info(&claims, "", Some(NOW)), "", NOW), expected, "{minutes} minutes");
        assert_eq!(warnings(&info(&claims, "", None), "", NOW), [], "pasted");
    }
}

#[test]
fn a_token_of_unknown_origin_gives_the_no_subject_warning() {
    let foreign = info(r#""sub":"somebody""#, "", None);
    assert_eq!(warnings(&foreign, "app1-key1", NOW), [Warning::NoSubject]);
    assert_eq!(foreign.summary.access_ends, None);
}

#[test]
fn warnings_that_concern_only_the_token_test_do_not_matter_for_the_next_step() {
    let all = [
        (Warning::OtherClient, true),
        (Warning::ClockOff, true),
        (Warning::Ended, true),
        (Warning::EndsSoon, true),
        (Warning::NoSubject, false),
        (Warning::NothingToTest, false),
        (Warning::CannotList, true),
        (Warning::CannotMint, true),
    ];
    for (warning, matters) in all {
        assert_eq!(warning.matters_next(), matters, "{warning:?}");
    }
}

#[test]
fn expires_in_is_ignored_for_a_pasted_token() {
    let members = r#","expires_in":86399"#;
    let ends = |received_at| info(AGENCY, members, received_at).summary.access_ends;
    assert_eq!(ends(None), None);
    assert_eq!(ends(Some(NOW)), Some(NOW + 86_399_000.0));
}

#[test]
fn a_clock_that_is_off_by_a_day_does_not_change_the_remaining_time() {
    const DAY: f64 = 86_400_000.0;
    let ends = ((NOW + DAY) / 1000.0).to_string();
    let claims =
        [AGENCY, ",", ALL_SCOPES, r#","iat":"#, &(NOW / 1000.0).to_string(), r#","exp":"#, &ends].concat();
    for off in [-DAY, DAY] {
        let here = NOW + off;
        let known = info(&claims, "", Some(here));
        assert_eq!(known.remaining(here + 1000.0), Some(DAY - 1000.0));
        assert_eq!(
            warnings(&known, "", here),
            [Warning::ClockOff],
            "the token counts as expired or about to expire"
        );
    }
}
