//! What is known of a token, and what is said of it before HighLevel refuses it.
#![allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;

use help::{NOW, reply, token};
use leg3::bearer::known::{Known, is_of_another_client};
use leg3::bearer::notice::{Notice, notices};
use leg3::grant::reply::Reading;

const MINUTE: f64 = 60_000.0;
const AGENCY: &str = r#""authClass":"Company","authClassId":"com1","sourceId":"app1-key1""#;
const MAY: &str = r#""oauthMeta":{"scopes":["oauth.readonly","oauth.write","companies.readonly"]}"#;

/// An answer with an access token that says this, and these further members.
fn known(claims: &str, members: &str, came: Option<f64>) -> Known {
    let body = [r#"{"access_token":""#, &token(&["{", claims, "}"].concat()), "\"", members, "}"].concat();
    match reply(200, &body).read() {
        Reading::Tokens { tokens, .. } => Known::of(&tokens, came, NOW),
        _ => panic!("no tokens in {body}"),
    }
}

fn agency(more: &str) -> Known {
    known(&[AGENCY, ",", MAY, more].concat(), "", Some(NOW))
}

#[test]
fn an_agencys_good_token_needs_no_word() {
    let known = agency("");
    assert_eq!(notices(&known, "app1-key1", NOW), []);
    assert_eq!(known.bearer.app_id.as_deref(), Some("app1"));
    assert_eq!(known.bearer.company_id.as_deref(), Some("com1"));
}

#[test]
fn another_apps_client_id_is_named_and_another_key_of_the_same_app_too() {
    assert_eq!(notices(&agency(""), "app2-key1", NOW), [Notice::OtherClient]);
    assert_eq!(notices(&agency(""), "app1-key9", NOW), [Notice::OtherClient]);
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
        known(&[AGENCY, r#","oauthMeta":{"scopes":["companies.readonly"]}"#].concat(), "", Some(NOW));
    assert_eq!(notices(&lacking, "", NOW), [Notice::CannotList, Notice::CannotMint]);
    let answer_says =
        known(&[AGENCY, ",", MAY].concat(), r#","scope":"companies.readonly oauth.write""#, None);
    assert_eq!(notices(&answer_says, "", NOW), [Notice::CannotList], "the answer speaks before the token");
    let silent = known(AGENCY, "", Some(NOW));
    assert_eq!(notices(&silent, "", NOW), [Notice::NothingToTest], "of scopes nobody knows, none is missed");
}

#[test]
fn what_ends_soon_or_has_ended_is_said() {
    for (minutes, said) in [(61.0, vec![]), (59.0, vec![Notice::EndsSoon]), (-1.0, vec![Notice::Ended])] {
        let ends = format!(",\"exp\":{}", (NOW + minutes * MINUTE) / 1000.0);
        assert_eq!(notices(&agency(&ends), "", NOW), said, "{minutes} minutes");
    }
}

#[test]
fn a_clock_that_differs_by_minutes_is_named_and_never_guessed_from_a_pasted_token() {
    for (minutes, off) in [(4.0, false), (6.0, true), (-6.0, true)] {
        let issued = format!(",\"iat\":{}", (NOW - minutes * MINUTE) / 1000.0);
        let claims = [AGENCY, ",", MAY, &issued].concat();
        let said = if off { vec![Notice::ClockOff] } else { vec![] };
        assert_eq!(notices(&known(&claims, "", Some(NOW)), "", NOW), said, "{minutes} minutes");
        assert_eq!(notices(&known(&claims, "", None), "", NOW), [], "pasted");
    }
}

#[test]
fn a_foreign_token_says_that_nothing_is_known() {
    let foreign = known(r#""sub":"somebody""#, "", None);
    assert_eq!(notices(&foreign, "app1-key1", NOW), [Notice::NoSubject]);
    assert_eq!(foreign.passport.access_ends, None);
}

#[test]
fn when_a_pasted_token_ends_is_said_only_where_the_token_says_it() {
    let members = r#","expires_in":86399"#;
    let ends = |came| known(AGENCY, members, came).passport.access_ends;
    assert_eq!(ends(None), None);
    assert_eq!(ends(Some(NOW)), Some(NOW + 86_399_000.0));
}

#[test]
fn where_the_clock_is_off_by_a_day_the_token_still_lasts_as_long_as_it_does() {
    const DAY: f64 = 86_400_000.0;
    let ends = ((NOW + DAY) / 1000.0).to_string();
    let claims = [AGENCY, ",", MAY, r#","iat":"#, &(NOW / 1000.0).to_string(), r#","exp":"#, &ends].concat();
    for off in [-DAY, DAY] {
        let here = NOW + off;
        let known = known(&claims, "", Some(here));
        assert_eq!(known.left(here + 1000.0), Some(DAY - 1000.0));
        assert_eq!(notices(&known, "", here), [Notice::ClockOff], "neither ended nor ending soon");
    }
}
