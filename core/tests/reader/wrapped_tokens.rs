//! Tests of tokens that a terminal, a mail program or a table broke into several lines.

use super::{AT, CODE, ID, RT, SECRET, assert_kinds, filled};
use crate::support::reading::token_answer_in;
use crate::support::{token, tokens, with_cases};
use leg3_core::reader::item::Kind;
use leg3_core::reader::scan;
use proptest::prelude::*;

/// A token of realistic length.
fn long(claims: &str) -> String {
    [&token(claims), &"Xk3_p0-QzR8vT1yLmN5bW7cE9dFaGhJ2".repeat(10)[..]].concat()
}

/// Returns the text with a line break and `indent` after every `width` bytes.
fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let lines = text.as_bytes().chunks(width).map(|line| String::from_utf8_lossy(line).into_owned());
    lines.collect::<Vec<_>>().join(&["\n", indent].concat())
}

/// Checks that the text is read as a token response with both tokens, and that both tokens are complete.
fn assert_both_tokens(text: &str) {
    let answer = token_answer_in(text).unwrap_or_else(|| panic!("{text}"));
    assert_eq!(tokens(&answer), Some((long(AT), Some(long(RT)), false)), "{text}");
}

#[test]
fn tokens_in_a_wrapped_powershell_list_are_joined() {
    let indent = " ".repeat(16);
    let list = |width| {
        [
            "access_token  : ",
            &wrapped(&long(AT), width, &indent),
            "\ntoken_type    : Bearer\nexpires_in    : 86399\nrefresh_token : ",
            &wrapped(&long(RT), width, &indent),
            "\nscope         : contacts.readonly\nuserType      : Location\n",
        ]
        .concat()
    };
    assert_both_tokens(&list(64));
    assert_both_tokens(&list(104));
    assert_both_tokens(&list(64).replace('\n', "\r\n"));
}

#[test]
fn a_complete_token_is_not_joined_to_the_next_line() {
    for next in ["Thanks", "Thanks!", "refresh_token: soon", "-----", "next-week", "", "  indented"] {
        let text = [&long(AT), "\n", next].concat();
        let reading = scan::read(&text);
        assert_eq!(reading.access_token().map(|token| token.expose()), Some(&long(AT)[..]), "{text}");
    }
    assert_both_tokens(&[&long(AT), "\n", &long(RT)].concat());
    assert_both_tokens(&["ACCESS_TOKEN=", &long(AT), "\nREFRESH_TOKEN=", &long(RT)].concat());
    assert_both_tokens(
        &["{\"access_token\":\"", &long(AT), "\",\n\"refresh_token\":\"", &long(RT), "\"\n}"].concat(),
    );
}

#[test]
fn a_wrapped_token_without_its_end_is_reported_as_cut_off() {
    let start = &long(AT)[..60];
    assert_kinds(&["access_token: ", start, "\nThe rest follows."].concat(), &[Kind::CutToken]);
}

#[test]
fn the_lines_of_a_chat_or_a_log_are_not_joined() {
    for text in [
        "[10:41, 30/11/2026] Anna: https://x.example/cb?code=CODE\nThis is what I see now",
        "[10:41, 30/11/2026] Anna: my code is CODE\nIs that right?",
        "[Bug] The page stops at https://x.example/cb?code=CODE\nWhat is wrong?",
        "[\"Bug\"] The page stops at https://x.example/cb?code=CODE\nWhat is wrong?",
        "[INFO] code=CODE\n[INFO] code=CODE\ndone",
        "{Anna} https://x.example/cb?code=CODE\nThis is what I see now",
    ] {
        let reading = scan::read(&filled(text));
        assert_eq!(reading.items.len(), 1, "{text}");
        assert_eq!(reading.code().map(|code| code.expose()), Some(CODE), "{text}");
    }
    for text in [
        "[INFO] client_id=ID\nclient_secret=SECRET",
        "[INFO] the app of this agency is ID\nsecret: SECRET",
        "[10:41, 30/11/2026] Anna: ID\nSECRET",
    ] {
        let reading = scan::read(&filled(text));
        assert_eq!(reading.client_id().map(|id| id.as_str()), Some(ID), "{text}");
        assert_eq!(reading.client_secret().map(|secret| secret.expose()), Some(SECRET), "{text}");
    }
}

#[test]
fn json_that_was_broken_into_two_lines_is_joined() {
    let json = filled("[{\"client_id\":\"ID\",\"client_secret\":\"SECRET\"}]");
    for at in json.len() / 2 + 1..json.len() {
        let reading = scan::read(&[&json[..at], "\n", &json[at..]].concat());
        assert_eq!(reading.client_id().map(|id| id.as_str()), Some(ID), "{at}");
        assert_eq!(reading.client_secret().map(|secret| secret.expose()), Some(SECRET), "{at}");
    }
}

#[test]
fn python_output_that_was_broken_into_full_lines_is_joined() {
    let answer =
        format!("{{'access_token': '{}', 'expires_in': 86399, 'refresh_token': '{}'}}", long(AT), long(RT));
    for width in 40..200 {
        assert_both_tokens(&wrapped(&answer, width, ""));
    }
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn a_response_wrapped_at_any_width_keeps_its_tokens(width in 40_usize..200, spaced in any::<bool>()) {
        let space = if spaced { " " } else { "" };
        let answer = format!(
            "{{\"access_token\":{space}\"{}\",{space}\"expires_in\":{space}86399,{space}\"refresh_token\":{space}\"{}\"}}",
            long(AT), long(RT)
        );
        assert_both_tokens(&wrapped(&answer, width, ""));
    }

    #[test]
    fn a_quoted_token_is_joined_across_a_line_break_at_any_position(at in 4_usize..300, indent in " {0,8}") {
        let broken = |claims| {
            let token = long(claims);
            [&token[..at], "\n", &indent, &token[at..]].concat()
        };
        assert_both_tokens(&format!(
            "{{\n  \"access_token\": \"{}\",\n  \"refresh_token\": \"{}\"\n}}", broken(AT), broken(RT)
        ));
    }

    #[test]
    fn a_token_in_an_env_file_is_joined_across_full_lines(width in 60_usize..120) {
        let broken = |name: &str, claims| wrapped(&[name, "=", &long(claims)].concat(), width, "");
        assert_both_tokens(&[broken("ACCESS_TOKEN", AT), broken("REFRESH_TOKEN", RT)].join("\n"));
    }
}
