//! Tests of the meaning of each canned response. A canned response imitates a response of HighLevel, a response of a
//! server in front of HighLevel, or an error response of RFC 6749.

use crate::support::{all_canned, body, canned, member, reply};
use leg3_core::messages::Message;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::error_response::{ErrorDetails, ErrorResponse};
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::response::{TokenResponse, Unreadable};
use leg3_core::tokens::token_response::Tokens;

const REFUSED: [(&str, ErrorResponse); 32] = [
    ("code-not-found", ErrorResponse::CodeNotFound),
    ("code-not-found-camel", ErrorResponse::CodeNotFound),
    ("invalid-client", ErrorResponse::InvalidClient),
    ("refresh-unknown", ErrorResponse::RefreshTokenUnknown),
    ("refresh-spent", ErrorResponse::RefreshTokenSpent),
    ("field-missing", ErrorResponse::FieldMissing),
    ("location-inactive", ErrorResponse::LocationInactive),
    ("parameter-invalid", ErrorResponse::ParameterRefused),
    ("parameter-missing", ErrorResponse::ParameterRefused),
    ("access-token-invalid", ErrorResponse::AccessTokenInvalid),
    ("not-found-envelope", ErrorResponse::NotFound),
    ("unknown", ErrorResponse::Unknown),
    ("forbidden-json", ErrorResponse::Unknown),
    ("firewall", ErrorResponse::Firewall),
    ("too-many", ErrorResponse::TooMany),
    ("too-many-html", ErrorResponse::TooMany),
    ("broken", ErrorResponse::Broken),
    ("broken-html", ErrorResponse::Unavailable),
    ("bad-gateway", ErrorResponse::Unavailable),
    ("unavailable", ErrorResponse::Unavailable),
    ("gateway-timeout", ErrorResponse::GaveUp),
    ("gateway-timeout-json", ErrorResponse::GaveUp),
    ("origin-timeout", ErrorResponse::GaveUp),
    ("not-found-html", ErrorResponse::Unknown),
    ("rfc-invalid-request", ErrorResponse::ParameterRefused),
    ("rfc-invalid-client", ErrorResponse::InvalidClient),
    ("rfc-invalid-grant", ErrorResponse::InvalidGrant),
    ("rfc-unauthorized-client", ErrorResponse::UnauthorizedClient),
    ("rfc-unsupported-grant-type", ErrorResponse::UnsupportedGrantType),
    ("rfc-invalid-scope", ErrorResponse::InvalidScope),
    ("redirect-uri-missing", ErrorResponse::RedirectUri),
    ("redirect-uri-mismatch", ErrorResponse::RedirectUri),
];

fn tokens(name: &str) -> Tokens {
    match canned(name).read() {
        TokenResponse::Tokens { tokens, salvaged: false } => tokens,
        _ => panic!("{name}: the response has no complete tokens"),
    }
}

fn details(name: &str) -> ErrorDetails {
    match canned(name).read() {
        TokenResponse::Refused(_, wording) => wording,
        _ => panic!("{name}: not read as a refusal"),
    }
}

#[test]
fn every_canned_error_response_is_classified() {
    for (name, expected) in REFUSED {
        match canned(name).read() {
            TokenResponse::Refused(refusal, _) => assert_eq!(refusal, expected, "{name}"),
            _ => panic!("{name}: not read as a refusal"),
        }
    }
}

/// The error codes of RFC 6749, section 5.2, each with the [`ErrorResponse`] that it means.
const ERROR_CODES: [(&str, ErrorResponse); 6] = [
    ("invalid_request", ErrorResponse::ParameterRefused),
    ("invalid_client", ErrorResponse::InvalidClient),
    ("invalid_grant", ErrorResponse::InvalidGrant),
    ("unauthorized_client", ErrorResponse::UnauthorizedClient),
    ("unsupported_grant_type", ErrorResponse::UnsupportedGrantType),
    ("invalid_scope", ErrorResponse::InvalidScope),
];

#[test]
fn each_rfc_6749_error_code_is_recognised_with_any_description() {
    for (code, expected) in ERROR_CODES {
        for description in ["", r#","error_description":"Something else entirely.""#] {
            for status in [400, 401] {
                let answer = reply(status, &[r#"{"error":""#, code, "\"", description, "}"].concat());
                assert!(
                    matches!(answer.read(), TokenResponse::Refused(refusal, _) if refusal == expected),
                    "{code}"
                );
            }
        }
    }
}

#[test]
fn the_advice_for_a_redirect_uri_error_names_the_option_that_sends_it() {
    use leg3_core::exchange::failure::Failure;
    use leg3_core::messages::Voice;
    use leg3_core::messages::exchange_advice::exchange_advice;
    let todo = exchange_advice(Failure::Refused(ErrorResponse::RedirectUri), Voice::HighLevel).todo;
    assert!(todo.contains(ExchangeText::SendRedirectUri.in_voice(Voice::HighLevel)), "{todo}");
}

#[test]
fn every_canned_error_response_is_in_the_table() {
    for name in all_canned() {
        let refused = REFUSED.iter().any(|(known, _)| *known == name);
        assert_eq!(refused, !canned(&name).is_success(), "{name}");
    }
}

#[test]
fn every_field_of_a_sub_accounts_token_response_is_read() {
    let (answer, tokens) = (body("success-location"), tokens("success-location"));
    assert_eq!(tokens.access.expose(), member(&answer, "access_token"));
    assert_eq!(tokens.refresh.map(|token| token.expose().into()), Some(member(&answer, "refresh_token")));
    let facts = tokens.fields;
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
    let facts = tokens("success-company").fields;
    assert_eq!((facts.user_type, facts.location_id), (Some(UserType::Company), None));
}

#[test]
fn a_token_response_in_camel_case_is_read() {
    let answer = body("success-camel");
    let tokens = tokens("success-camel");
    assert_eq!(tokens.access.expose(), member(&answer, "accessToken"));
    assert_eq!(tokens.refresh.map(|token| token.expose().into()), Some(member(&answer, "refreshToken")));
    assert_eq!(tokens.fields.expires_in, Some(86_399.0));
}

#[test]
fn a_token_response_needs_only_an_access_token() {
    let tokens = tokens("success-bare");
    assert!(tokens.refresh.is_none());
    assert!(tokens.fields == Default::default());
}

#[test]
fn unknown_fields_and_invalid_values_are_ignored() {
    let tokens = tokens("success-unknown-fields");
    assert!(tokens.refresh.is_some());
    assert_eq!((tokens.fields.user_type, tokens.fields.company_id, tokens.fields.scope), (None, None, None));
}

#[test]
fn a_token_response_is_read_despite_a_wrong_content_type() {
    assert!(!tokens("success-called-html").access.expose().is_empty());
}

#[test]
fn a_successful_response_without_tokens_is_unreadable_with_a_reason() {
    let cases = [
        ("empty", Unreadable::Empty),
        ("no-tokens", Unreadable::NoTokens),
        ("captive-portal", Unreadable::Broken),
    ];
    for (name, expected) in cases {
        assert!(matches!(canned(name).read(), TokenResponse::Unreadable(why) if why == expected), "{name}");
    }
    for blank in
        ["\n", "{\"access_token\":\"\"}", "{\"access_token\":null}", "{\"access_token\":7}", "[]", "null"]
    {
        assert!(matches!(reply(200, blank).read(), TokenResponse::Unreadable(_)), "{blank}");
    }
}

#[test]
fn messages_are_found_in_every_error_format_and_the_best_comes_first() {
    assert_eq!(details("invalid-client").messages, ["Invalid client credentials!", "UnAuthorized!"]);
    let list =
        ["refresh_token should not be empty", "refresh_token must be a string", "Unprocessable Entity"];
    assert_eq!(details("field-missing").messages, list);
    let envelope = ["The app was not found.", "Check the id.", "RESOURCE_NOT_FOUND"];
    assert_eq!(details("not-found-envelope").messages, envelope);
    assert_eq!(details("unknown").messages, ["teapot"]);
    assert!(details("firewall").messages.is_empty());
}

#[test]
fn the_trace_id_is_found_in_every_error_format() {
    assert_eq!(details("field-missing").trace_id, Some(member(&body("field-missing"), "traceId")));
    assert_eq!(details("not-found-envelope").trace_id.as_deref(), Some("5f3b6f5c"));
    assert_eq!(details("unknown").trace_id, None);
}
