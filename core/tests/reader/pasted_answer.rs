//! Tests of pasted responses: responses inside other text, truncated responses, and other values that are pasted
//! instead of a response.

use crate::support::{body, cut_inside, member, pasted, tokens};
use leg3_core::messages::Voice;
use leg3_core::messages::reader::refusal_explained;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::TokenResponse;
use leg3_core::reader::item::Kind;
use leg3_core::reader::pasted_answer::{self, Pasted};

#[test]
fn a_token_response_is_found_inside_other_text() {
    let whole = body("success-location");
    let expected = Some((member(&whole, "access_token"), Some(member(&whole, "refresh_token")), false));
    let pretty = whole.replace(",\"", ",\r\n  \"");
    for text in [
        whole.clone(),
        ["\u{feff}", &whole].concat(),
        ["$ curl …\nClient secret (stays hidden): \n", &whole, "\n$ "].concat(),
        ["```json\n", &pretty, "\n```"].concat(),
        // A terminal session with a command that contains braces, then an error response, and then a token response.
        [
            "PS> & { $id = Read-Host 'Client ID' }\n",
            &body("code-not-found"),
            "\nPS> & { … }\n",
            &whole,
            "\nPS> ",
        ]
        .concat(),
        ["HTTP/2 200\r\ncontent-type: application/json\r\n\r\n", &pretty].concat(),
    ] {
        let pasted = pasted(&text).unwrap();
        assert_eq!(tokens(&pasted), expected, "{text}");
        assert_eq!((pasted.status, pasted.is_success()), (0, false));
    }
}

#[test]
fn a_bare_access_token_counts_as_a_response_but_a_refresh_token_does_not() {
    let whole = body("success-location");
    let access = member(&whole, "access_token");
    for text in
        [access.clone(), [" Bearer ", &access, "\n"].concat(), ["Authorization: Bearer ", &access].concat()]
    {
        assert_eq!(tokens(&pasted(&text).unwrap()), Some((access.clone(), None, false)), "{text}");
    }
    let private = "pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44";
    assert_eq!(tokens(&pasted(private).unwrap()), Some((private.into(), None, false)));
    assert!(pasted(&member(&whole, "refresh_token")).is_none());
    for text in ["eyJ.a", "eyJhbGciOi\"}.b.c", "pit-\u{e9}"] {
        assert!(pasted(text).is_none(), "{text}");
    }
}

#[test]
fn a_pasted_error_response_is_recognised() {
    let pasted = pasted(&[&body("code-not-found"), "\n"].concat()).unwrap();
    let TokenResponse::Refused(refusal, _) = pasted.read() else { panic!("not read as a refusal") };
    assert_eq!(refusal, ErrorResponse::CodeNotFound);
}

#[test]
fn an_error_response_is_recognised_without_its_original_json() {
    for (text, expected) in [
        ("Invalid client credentials!", ErrorResponse::InvalidClient),
        ("UnAuthorized! Authorization code not found", ErrorResponse::CodeNotFound),
        ("Error: Invalid grant: refresh token is invalid (400)", ErrorResponse::RefreshTokenSpent),
        (
            "[401] {\"error\":\"UnAuthorized!\",\"error_description\":\"Invalid client credentials!\"}",
            ErrorResponse::InvalidClient,
        ),
        (
            r#"{"errorMessage":"failed","errorDetails":{"rawErrorMessage":["401 - {\"message\":\"Authorization code not found\"}"]}}"#,
            ErrorResponse::CodeNotFound,
        ),
    ] {
        let TokenResponse::Refused(refusal, _) = pasted(text).unwrap().read() else { panic!("{text}") };
        assert_eq!(refusal, expected, "{text}");
    }
}

#[test]
fn a_truncated_response_yields_the_complete_token() {
    let whole = body("success-location");
    let cut = pasted(cut_inside(&whole, "refresh_token")).unwrap();
    assert_eq!(tokens(&cut), Some((member(&whole, "access_token"), None, true)));
}

#[test]
fn an_error_response_to_an_exchange_is_distinguished_from_other_errors() {
    for (text, of_exchange) in [
        ("Authorization code not found", true),
        (r#"{"statusCode":400,"message":"Something new"}"#, false),
        ("Location is not active", false),
        ("error code: 1010", false),
        ("Invalid client credentials!", true),
        (r#"{"statusCode":401,"message":"Invalid JWT"}"#, false),
        ("Invalid refresh token", false),
        ("error.noAppVersionIdFound", false),
        ("This token's user type is not yet supported!", false),
    ] {
        let Pasted::Refusal(refusal) = pasted_answer::read(text) else { panic!("{text}") };
        assert_eq!(refusal.is_of_an_exchange(), of_exchange, "{text}");
    }
}

#[test]
fn an_ambiguous_error_response_is_explained_with_both_meanings() {
    let Pasted::Refusal(refusal) = pasted_answer::read("Location is not active") else {
        panic!("not read as a refusal")
    };
    let places: Vec<String> =
        refusal_explained(&refusal, Voice::HighLevel).meanings.into_iter().map(|(place, _)| place).collect();
    for words in ["when a code is swapped", "when sub-accounts are listed"] {
        assert!(places.iter().any(|place| place.contains(words)), "{places:?}");
    }
}

#[test]
fn a_pasted_value_that_is_not_a_token_response_is_recognised_by_kind() {
    for (text, kind) in [
        ("363fe3f086e2db02bb9c34722902d21f76c9b217", Kind::Code),
        ("{\"location\":{\"name\":\"Blue Door Dental\"}}", Kind::CallAnswer),
        ("{\"authorizationCode\":\"9dd7c0ffee\",\"expiresAt\":\"2026-09-01\"}", Kind::ReconnectAnswer),
    ] {
        let Pasted::SomethingElse(kinds) = pasted_answer::read(text) else { panic!("{text}") };
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn a_text_without_a_response_yields_no_pasted_response() {
    let whole = body("success-location");
    for text in [
        "",
        "hello",
        "}{",
        "{",
        "} {",
        "{\"a\":",
        "{}",
        "& { } {\"a\": 1}",
        cut_inside(&whole, "access_token"),
    ] {
        assert!(pasted(text).is_none(), "{text}");
    }
}
