//! Tests that the lookup finds a text of the dictionary in upper and lower case, with other white space between its
//! words, and inside other text.

use leg3_core::api::failure::ApiError;
use leg3_core::dictionary::entry::{Meaning, PageError, Place};
use leg3_core::dictionary::lookup::{entries, find_all, meaning_at};
use leg3_core::oauth::error_response::ErrorResponse;

/// Returns the text of a dictionary entry with `client_id` in place of each variable part.
fn filled(text: &str) -> String {
    text.replace('…', "client_id")
}

#[test]
fn each_text_is_found_in_any_case_spacing_and_context() {
    for entry in entries() {
        let text = filled(entry.text);
        for written in [
            text.clone(),
            text.to_uppercase(),
            format!("Hi, I get \"{text}\" when I press connect. Help?"),
            format!("[2026-11-02 10:00:01] ERROR 401 {text}\n  at line 7"),
            text.replace(' ', "\n  "),
            text.replace('\'', "\u{2019}"),
        ] {
            let found = find_all(&written);
            assert!(found.contains(&entry), "{written}: {found:?}");
        }
    }
}

#[test]
fn an_error_code_is_found_only_as_a_whole_word() {
    for text in ["my_invalid_scope_list", "invalid_scopes", "xinvalid_client", "server_errors"] {
        assert!(find_all(text).is_empty(), "{text}");
    }
    assert_eq!(find_all("error=invalid_scope&state=1").len(), 1);
}

#[test]
fn distant_parts_do_not_match_as_one_text() {
    let far = ["The property is red. ", &"It has many rooms. ".repeat(20), "It should not exist."].concat();
    assert!(find_all(&far).is_empty());
    assert!(find_all("nothing of the kind").is_empty() && find_all("").is_empty());
}

#[test]
fn the_meaning_of_a_text_depends_on_the_place() {
    let class =
        ["This authClass type is not allowed to access this scope. Please refer to the documentation".into()];
    let at = |place| meaning_at(&[place], &class);
    assert_eq!(at(Place::Call), Some(Meaning::Call(ApiError::WrongClass)));
    assert_eq!(at(Place::Mint), Some(Meaning::Call(ApiError::ClassOrScope)));
    assert_eq!(at(Place::List), Some(Meaning::Call(ApiError::ClassOrScope)));
    assert_eq!(at(Place::Exchange), None);
    let inactive = ["Location is not active".into()];
    let meaning = meaning_at(&[Place::Refresh], &inactive);
    assert_eq!(meaning, Some(Meaning::Token(ErrorResponse::LocationInactive)));
    assert_eq!(meaning_at(&[Place::Mint], &inactive), Some(Meaning::Call(ApiError::Inactive)));
}

#[test]
fn two_texts_of_one_page_are_both_found() {
    let page =
        "error.noAppVersionIdFound HttpException: No integration found with the id: 69d2aa10b3c4d5e6f7a8b9c0";
    let meanings: Vec<_> = find_all(page).iter().map(|entry| entry.senses[0].meaning).collect();
    assert_eq!(meanings, [Meaning::Page(PageError::NoAppVersion), Meaning::Page(PageError::NoIntegration)]);
}
