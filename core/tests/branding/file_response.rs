//! The meaning of each response to the request for `leg3.json`.

use leg3_core::branding::file_response::{has_file, is_without_words, no_response};
use leg3_core::messages::branding::BrandingText;

#[test]
fn a_missing_file_is_no_complaint_and_any_other_answer_is() {
    assert_eq!(has_file(200), Ok(true));
    for status in [404, 410] {
        assert_eq!(has_file(status), Ok(false), "{status}");
    }
    for status in [0, 204, 206, 301, 304, 401, 403, 500, 503] {
        assert_eq!(has_file(status), Err(BrandingText::NotSent), "{status}");
    }
}

#[test]
fn a_time_limit_is_told_from_a_broken_connection() {
    assert_eq!(no_response(true), BrandingText::TooSlow);
    assert_eq!(no_response(false), BrandingText::NotReached);
}

#[test]
fn the_file_that_a_release_brings_is_without_words() {
    assert!(is_without_words(include_str!("../../../static/leg3.json")));
    for text in ["", "{ }", "{\"name\": \"Forge\"}", "null"] {
        assert!(!is_without_words(text), "{text}");
    }
}
