//! Tests of how the page interprets each response to its request for `leg3.json`.

use leg3_core::branding::file_response::{has_file, is_without_words, no_response};
use leg3_core::messages::branding::BrandingText;

#[test]
fn a_missing_file_is_not_a_complaint_but_an_unexpected_status_is() {
    assert_eq!(has_file(200), Ok(true));
    for status in [404, 410] {
        assert_eq!(has_file(status), Ok(false), "{status}");
    }
    for status in [0, 204, 206, 301, 304, 401, 403, 500, 503] {
        assert_eq!(has_file(status), Err(BrandingText::NotSent), "{status}");
    }
}

#[test]
fn a_timeout_is_distinguished_from_a_failed_connection() {
    assert_eq!(no_response(true), BrandingText::TooSlow);
    assert_eq!(no_response(false), BrandingText::NotReached);
}

#[test]
fn only_the_unchanged_file_of_a_release_counts_as_empty() {
    assert!(is_without_words(include_str!("../../../static/leg3.json")));
    for text in ["", "{ }", "{\"name\": \"Forge\"}", "null"] {
        assert!(!is_without_words(text), "{text}");
    }
}
