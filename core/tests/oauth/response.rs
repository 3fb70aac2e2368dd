//! What an answer means: every reply that HighLevel, or something before it, is known to send.
#![allow(clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;

use help::{all_canned, body, canned, member, reply};
use leg3::grant::refusal::{Refusal, Wording};
use leg3::grant::reply::{Reading, Unreadable};
use leg3::grant::request::UserType;
use leg3::grant::tokens::Tokens;

const REFUSED: [(&str, Refusal); 32] = [
    ("code-not-found", Refusal::CodeNotFound),
    ("code-not-found-camel", Refusal::CodeNotFound),
    ("invalid-client", Refusal::InvalidClient),
    ("refresh-unknown", Refusal::RefreshTokenUnknown),
    ("refresh-spent", Refusal::RefreshTokenSpent),
    ("field-missing", Refusal::FieldMissing),
    ("location-inactive", Refusal::LocationInactive),
    ("parameter-invalid", Refusal::ParameterRefused),
    ("parameter-missing", Refusal::ParameterRefused),
    ("access-token-invalid", Refusal::AccessTokenInvalid),
    ("not-found-envelope", Refusal::NotFound),
    ("unknown", Refusal::Unknown),
    ("forbidden-json", Refusal::Unknown),
    ("firewall", Refusal::Firewall),
    ("too-many", Refusal::TooMany),
    ("too-many-html", Refusal::TooMany),
    ("broken", Refusal::Broken),
    ("broken-html", Refusal::Unavailable),
    ("bad-gateway", Refusal::Unavailable),
    ("unavailable", Refusal::Unavailable),
    ("gateway-timeout", Refusal::GaveUp),
    ("gateway-timeout-json", Refusal::GaveUp),
    ("origin-timeout", Refusal::GaveUp),
    ("not-found-html", Refusal::Unknown),
    ("rfc-invalid-request", Refusal::ParameterRefused),
    ("rfc-invalid-client", Refusal::InvalidClient),
    ("rfc-invalid-grant", Refusal::InvalidGrant),
    ("rfc-unauthorized-client", Refusal::UnauthorizedClient),
    ("rfc-unsupported-grant-type", Refusal::UnsupportedGrantType),
    ("rfc-invalid-scope", Refusal::InvalidScope),
    ("redirect-uri-missing", Refusal::RedirectUri),
    ("redirect-uri-mismatch", Refusal::RedirectUri),
];

fn tokens(name: &str) -> Tokens {
    match canned(name).read() {
        Reading::Tokens { tokens, salvaged: false } => tokens,
        _ => panic!("{name}: no tokens, or salvaged ones"),
    }
}

fn wording(name: &str) -> Wording {
    match canned(name).read() {
        Reading::Refused(_, wording) => wording,
        _ => panic!("{name}: no refusal"),
    }
}

#[test]
fn every_refusal_is_named() {
    for (name, expected) in REFUSED {
        match canned(name).read() {
            Reading::Refused(refusal, _) => assert_eq!(refusal, expected, "{name}"),
            _ => panic!("{name}: no refusal"),
        }
    }
}

/// RFC 6749 §5.2, and what this page understands by each.
const ERROR_CODES: [(&str, Refusal); 6] = [
    ("invalid_request", Refusal::ParameterRefused),
    ("invalid_client", Refusal::InvalidClient),
    ("invalid_grant", Refusal::InvalidGrant),
    ("unauthorized_client", Refusal::UnauthorizedClient),
    ("unsupported_grant_type", Refusal::UnsupportedGrantType),
    ("invalid_scope", Refusal::InvalidScope),
];

#[test]
fn each_error_code_of_rfc_6749_is_understood_whatever_the_description_says() {
    for (code, expected) in ERROR_CODES {
        for description in ["", r#","error_description":"Something else entirely.""#] {
            for status in [400, 401] {
                let answer = reply(status, &[r#"{"error":""#, code, "\"", description, "}"].concat());
                assert!(
                    matches!(answer.read(), Reading::Refused(refusal, _) if refusal == expected),
                    "{code}"
                );
            }
        }
    }
}

#[test]
fn a_refusal_that_names_the_redirect_uri_points_to_the_option_that_sends_it() {
    use leg3::copy::{Printed, Voice, advice::advice};
    use leg3::grant::failure::Failure;
    let todo = advice(Failure::Refused(Refusal::RedirectUri), Voice::HighLevel).todo;
    assert!(todo.contains(Printed::SendRedirectUri.text(Voice::HighLevel)), "{todo}");
}

#[test]
fn every_canned_reply_is_tried_here() {
    for name in all_canned() {
        let refused = REFUSED.iter().any(|(known, _)| *known == name);
        assert_eq!(refused, !canned(&name).is_success(), "{name}");
    }
}

#[test]
fn a_sub_accounts_tokens_are_read_whole() {
    let (answer, tokens) = (body("success-location"), tokens("success-location"));
    assert_eq!(tokens.access.expose(), member(&answer, "access_token"));
    assert_eq!(tokens.refresh.map(|token| token.expose().into()), Some(member(&answer, "refresh_token")));
    let facts = tokens.facts;
    assert_eq!(facts.user_type, Some(UserType::Location));
    assert_eq!(facts.location_id, Some(member(&answer, "locationId")));
    assert_eq!(facts.company_id, Some(member(&answer, "companyId")));
    assert_eq!(facts.user_id, Some(member(&answer, "userId")));
    assert_eq!(facts.scope.as_deref(), Some("contacts.readonly locations.readonly"));
    assert_eq!(facts.expires_in, Some(86_399.0));
    assert_eq!(facts.trace_id, Some(member(&answer, "traceId")));
}

#[test]
fn an_agencys_tokens_have_no_sub_account() {
    let facts = tokens("success-company").facts;
    assert_eq!((facts.user_type, facts.location_id), (Some(UserType::Company), None));
}

#[test]
fn the_camel_case_spelling_reads_alike() {
    let answer = body("success-camel");
    let tokens = tokens("success-camel");
    assert_eq!(tokens.access.expose(), member(&answer, "accessToken"));
    assert_eq!(tokens.refresh.map(|token| token.expose().into()), Some(member(&answer, "refreshToken")));
    assert_eq!(tokens.facts.expires_in, Some(86_399.0));
}

#[test]
fn only_the_access_token_is_needed() {
    let tokens = tokens("success-bare");
    assert!(tokens.refresh.is_none());
    assert!(tokens.facts == Default::default());
}

#[test]
fn unknown_fields_and_odd_values_are_no_hindrance() {
    let tokens = tokens("success-unknown-fields");
    assert!(tokens.refresh.is_some());
    assert_eq!((tokens.facts.user_type, tokens.facts.company_id, tokens.facts.scope), (None, None, None));
}

#[test]
fn the_content_type_is_not_believed() {
    assert!(!tokens("success-called-html").access.expose().is_empty());
}

#[test]
fn a_success_without_tokens_says_what_is_wrong_with_it() {
    let cases = [
        ("empty", Unreadable::Empty),
        ("no-tokens", Unreadable::NoTokens),
        ("captive-portal", Unreadable::Broken),
    ];
    for (name, expected) in cases {
        assert!(matches!(canned(name).read(), Reading::Unreadable(why) if why == expected), "{name}");
    }
    for blank in
        ["\n", "{\"access_token\":\"\"}", "{\"access_token\":null}", "{\"access_token\":7}", "[]", "null"]
    {
        assert!(matches!(reply(200, blank).read(), Reading::Unreadable(_)), "{blank}");
    }
}

#[test]
fn messages_are_found_wherever_they_stand_best_first() {
    assert_eq!(wording("invalid-client").messages, ["Invalid client credentials!", "UnAuthorized!"]);
    let list =
        ["refresh_token should not be empty", "refresh_token must be a string", "Unprocessable Entity"];
    assert_eq!(wording("field-missing").messages, list);
    let envelope = ["The app was not found.", "Check the id.", "RESOURCE_NOT_FOUND"];
    assert_eq!(wording("not-found-envelope").messages, envelope);
    assert_eq!(wording("unknown").messages, ["teapot"]);
    assert!(wording("firewall").messages.is_empty());
}

#[test]
fn a_trace_id_is_kept_wherever_it_stands() {
    assert_eq!(wording("field-missing").trace_id, Some(member(&body("field-missing"), "traceId")));
    assert_eq!(wording("not-found-envelope").trace_id.as_deref(), Some("5f3b6f5c"));
    assert_eq!(wording("unknown").trace_id, None);
}
