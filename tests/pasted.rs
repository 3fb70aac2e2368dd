//! Pasted answers, with the clutter that stands around them in a terminal.
#![allow(clippy::panic, reason = "a test fails by panicking")]

mod help;

use help::{body, cut_inside, member, tokens};
use leg3::grant::refusal::Refusal;
use leg3::grant::reply::{Reading, Reply};

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
        // A whole session: the command with braces of its own, a refusal, then the answer.
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
        let pasted = Reply::pasted(&text).unwrap();
        assert_eq!(tokens(&pasted), expected, "{text}");
        assert_eq!((pasted.status, pasted.is_success()), (0, false));
    }
}

#[test]
fn a_pasted_refusal_is_understood_too() {
    let pasted = Reply::pasted(&[&body("code-not-found"), "\n"].concat()).unwrap();
    let Reading::Refused(refusal, _) = pasted.read() else { panic!("no refusal") };
    assert_eq!(refusal, Refusal::CodeNotFound);
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
        assert!(Reply::pasted(text).is_none(), "{text}");
    }
}
