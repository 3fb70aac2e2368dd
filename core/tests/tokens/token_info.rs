//! The facts about a token, and the notices that appear before HighLevel refuses it.

use crate::support::{NOW, reply, token};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::tokens::token_info::{TokenInfo, is_of_another_client};
use leg3_core::tokens::warnings::{Warning, warnings};

const MINUTE: f64 = 60_000.0;
const AGENCY: &str = r#""authClass":"Company","authClassId":"com1","sourceId":"app1-key1""#;
/// The scopes for listing sub-accounts and making their tokens.
const ALL_SCOPES: &str = r#""oauthMeta":{"scopes":["oauth.readonly","oauth.write","companies.readonly"]}"#;

/// The facts about a response: an access token with these claims, and further members.
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
fn an_agencys_good_token_needs_no_word() {
    let known = agency("");
    assert_eq!(warnings(&known, "app1-key1", NOW), []);
    assert_eq!(known.subject.app_id.as_deref(), Some("app1"));
    assert_eq!(known.subject.company_id.as_deref(), Some("com1"));
}

#[test]
fn another_apps_client_id_is_named_and_another_key_of_the_same_app_too() {
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
fn scopes_that_sub_accounts_need_are_missed_by_name() {
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
fn what_ends_soon_or_has_ended_is_said() {
    for (minutes, expected) in [(61.0, vec![]), (59.0, vec![Warning::EndsSoon]), (-1.0, vec![Warning::Ended])]
    {
        let ends = format!(",\"exp\":{}", (NOW + minutes * MINUTE) / 1000.0);
        assert_eq!(warnings(&agency(&ends), "", NOW), expected, "{minutes} minutes");
    }
}

#[test]
fn a_clock_that_differs_by_minutes_is_named_and_never_guessed_from_a_pasted_token() {
    for (minutes, off) in [(4.0, false), (6.0, true), (-6.0, true)] {
        let issued = format!(",\"iat\":{}", (NOW - minutes * MINUTE) / 1000.0);
        let claims = [AGENCY, ",", ALL_SCOPES, &issued].concat();
        let expected = if off { vec![Warning::ClockOff] } else { vec![] };
        assert_eq!(warnings(&info(&claims, "", Some(NOW)), "", NOW), expected, "{minutes} minutes");
        assert_eq!(warnings(&info(&claims, "", None), "", NOW), [], "pasted");
    }
}

#[test]
fn a_foreign_token_says_that_nothing_is_known() {
    let foreign = info(r#""sub":"somebody""#, "", None);
    assert_eq!(warnings(&foreign, "app1-key1", NOW), [Warning::NoSubject]);
    assert_eq!(foreign.summary.access_ends, None);
}

#[test]
fn what_only_hinders_a_test_here_does_not_matter_for_the_next_step() {
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
fn when_a_pasted_token_ends_is_said_only_where_the_token_says_it() {
    let members = r#","expires_in":86399"#;
    let ends = |received_at| info(AGENCY, members, received_at).summary.access_ends;
    assert_eq!(ends(None), None);
    assert_eq!(ends(Some(NOW)), Some(NOW + 86_399_000.0));
}

#[test]
fn where_the_clock_is_off_by_a_day_the_token_still_lasts_as_long_as_it_does() {
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
