//! Pasted responses, with terminal output around them.

use crate::support::{body, cut_inside, member, tokens};
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};

#[test]
fn a_pasted_answer_is_found_whatever_stands_around_it() {
    let whole = body("success-location");
    let expected = Some((member(&whole, "access_token"), Some(member(&whole, "refresh_token")), false));
    let pretty = whole.replace(",\"", ",\r\n  \"");
    for text in [
        whole.clone(),
        ["\u{feff}", &whole].concat(),
        ["$ curl …\nClient secret (stays hidden): \n", &whole, "\n$ "].concat(),
        ["```json\n", &pretty, "\n```"].concat(),
        // A terminal session: a command that contains braces, an error response, then the success.
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
        let pasted = HttpResponse::pasted(&text).unwrap();
        assert_eq!(tokens(&pasted), expected, "{text}");
        assert_eq!((pasted.status, pasted.is_success()), (0, false));
    }
}

#[test]
fn a_bare_token_is_an_answer_too_but_a_refresh_token_is_not() {
    let whole = body("success-location");
    let access = member(&whole, "access_token");
    for text in
        [access.clone(), [" Bearer ", &access, "\n"].concat(), ["Authorization: Bearer ", &access].concat()]
    {
        assert_eq!(
            tokens(&HttpResponse::pasted(&text).unwrap()),
            Some((access.clone(), None, false)),
            "{text}"
        );
    }
    let private = "pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44";
    assert_eq!(tokens(&HttpResponse::pasted(private).unwrap()), Some((private.into(), None, false)));
    assert!(HttpResponse::pasted(&member(&whole, "refresh_token")).is_none());
    for text in ["eyJ.a", "eyJhbGciOi\"}.b.c", "pit-\u{e9}"] {
        assert!(HttpResponse::pasted(text).is_none(), "{text}");
    }
}

#[test]
fn a_pasted_refusal_is_understood_too() {
    let pasted = HttpResponse::pasted(&[&body("code-not-found"), "\n"].concat()).unwrap();
    let TokenResponse::Refused(refusal, _) = pasted.read() else { panic!("no refusal") };
    assert_eq!(refusal, ErrorResponse::CodeNotFound);
}

#[test]
fn what_holds_no_whole_object_is_no_pasted_answer() {
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
        &body("firewall"),
        cut_inside(&whole, "refresh_token"),
    ] {
        assert!(HttpResponse::pasted(text).is_none(), "{text}");
    }
}
