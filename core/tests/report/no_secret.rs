//! Tests that no secret gets into a report, with random secrets in random fields and random encodings.

use super::encodings::encodings;
use super::parts::{FIELDS, known_secrets, log_row, no_secrets, parts, write};
use crate::support::{CODE, SECRET, with_cases};
use leg3_core::highlevel::token_endpoint;
use leg3_core::report::untrusted_text::SECRET_PLACEHOLDER;
use leg3_core::report::writer::ReportPart;
use leg3_core::request_log::{LoggedRequest, RequestOutcome, lines};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        "[0-9a-f]{40}",
        "[A-Za-z0-9_-]{24,200}",
        "[ -~]{0,10}[a-z0-9]{24}[ -~]{0,30}",
        "[!-/:-@^-`{-~]{30,60}",
        "[ä-ÿ一-十]{30,40}",
        "[ -~]{12,30}".prop_map(|claim| crate::support::token(&claim)),
    ]
    .prop_map(|text| text.trim().to_owned())
}

/// Removes control characters, because a single line cannot contain them.
fn without_control_characters(text: &str) -> String {
    text.chars().filter(|char| !char.is_control()).collect()
}

proptest! {
    #![proptest_config(with_cases(160))]

    #[test]
    fn no_secret_gets_into_a_report_from_any_field(
        secret in secret(), layers in encodings(), field_number in 0..FIELDS.len(), after in any::<bool>(),
    ) {
        let known = known_secrets(&[&secret]);
        let encoded = layers.iter().fold(secret.clone(), |text, encoding| encoding.apply(&text));
        // In a report, a header, a row of the request log and the page's URL are each a single line.
        let encoded = without_control_characters(&encoded);
        let mut parts = parts();
        let field = FIELDS[field_number](&mut parts);
        *field = if after { [&**field, " ", &encoded].concat() } else { encoded.clone() };
        if let Ok(text) = write(&parts, &known) {
            prop_assert!(!known.found_in(&text) && !text.contains(&encoded), "{:?} in {}", layers, text);
        }
    }

    #[test]
    fn a_secret_in_a_logged_request_blocks_the_report(secret in secret(), layers in encodings()) {
        let encoded = layers.iter().fold(secret.clone(), |text, encoding| encoding.apply(&text));
        let url = [&*token_endpoint(), "?", &without_control_characters(&encoded).replace('\t', "")].concat();
        let mut parts = parts();
        parts.said = lines(&[LoggedRequest { url, ..log_row(RequestOutcome::Status(200), 1.0) }]);
        prop_assert_eq!(write(&parts, &known_secrets(&[&secret])), Err(ReportPart::Requests));
    }

    #[test]
    fn a_secret_split_over_two_fields_blocks_the_report(secret in "[A-Za-z0-9]{40,60}", cut in 17..24_usize) {
        let mut parts = parts();
        let (first, second) = secret.split_at(cut);
        // Each half is longer than the pieces of text that the secret detection compares (`WINDOW`).
        parts.browser = first.into();
        parts.address = second.into();
        prop_assert_eq!(write(&parts, &known_secrets(&[&secret])), Err(ReportPart::Browser));
    }

    #[test]
    fn an_invalid_trace_id_is_left_out_of_the_report(trace_id in any::<String>()) {
        let report = |trace_id: &str| {
            let mut parts = parts();
            parts.facts.trace_id = trace_id.into();
            write(&parts, &no_secrets())
        };
        let plain = trace_id.len() <= 64 && trace_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        prop_assert!(plain || report(&trace_id) == report(""));
    }

    #[test]
    fn an_ordinary_report_is_written_without_placeholders(
        known in secret(), trace_id in "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        browser in "([A-Z][a-z]{2,9}/[0-9.]{1,12} ){1,6}", words in "([a-z]{1,12} ){1,40}",
    ) {
        let mut parts = parts();
        parts.facts.trace_id = trace_id.clone();
        parts.browser = browser;
        parts.body = Some(format!("{{\"message\":\"{words}\",\"traceId\":\"{trace_id}\"}}"));
        let text = write(&parts, &known_secrets(&[&known, CODE, SECRET]));
        let text = text.unwrap();
        prop_assert!(text.contains(&*trace_id) && text.contains(&*words) && !text.contains(SECRET_PLACEHOLDER));
    }
}
