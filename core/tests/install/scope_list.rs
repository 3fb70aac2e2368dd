//! Tests that a list of scopes is read from many forms of copied text, and that other texts are not read as a list.

use crate::support::with_cases;
use leg3_core::install::scope_list::{ScopeListError, entries};
use proptest::prelude::any;
use proptest::test_runner::TestRunner;

const PLAIN: [&str; 2] = ["contacts.readonly", "oauth.write"];

#[test]
fn a_list_is_read_in_any_copied_form() {
    for pasted in [
        "contacts.readonly oauth.write",
        "contacts.readonly,\n  oauth.write;",
        r#"["contacts.readonly", "oauth.write"]"#,
        "['contacts.readonly', 'oauth.write']",
        "• contacts.readonly\n• oauth.write",
        "- contacts.readonly\n- oauth.write",
        "contacts.readonly+oauth.write",
        "contacts.readonly%20oauth.write",
        "scope=contacts.readonly%20oauth.write",
        "scope: contacts.readonly oauth.write",
        "client_id=a&scope=contacts.readonly+oauth.write&response_type=code",
        "Scopes needed: contacts.readonly and oauth.write.",
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=a&scope=contacts.readonly%20oauth.write",
        "Link: https://marketplace.gohighlevel.com/oauth/chooselocation?scope=contacts.readonly,oauth.write&client_id=a",
    ] {
        assert_eq!(entries(pasted).as_deref(), Ok(&PLAIN.map(String::from)[..]), "{pasted}");
    }
}

#[test]
fn only_the_scopes_are_read_from_json() {
    for pasted in [
        r#"{"scopes":["contacts.readonly","oauth.write"]}"#,
        r#"{"scope":"contacts.readonly oauth.write","userType":"Location","locationId":"a.b"}"#,
        r#"{"name":"My app","oauthMeta":{"scopes":["contacts.readonly","oauth.write"],"client":"x.y"}}"#,
        r#"[{"scopes":["contacts.readonly","oauth.write"]}]"#,
        r#""contacts.readonly,oauth.write""#,
    ] {
        assert_eq!(entries(pasted).as_deref(), Ok(&PLAIN.map(String::from)[..]), "{pasted}");
    }
    for pasted in [r#"{"statusCode":400,"message":"error.noAppVersionIdFound"}"#, "{}", "[1,2]", "null"] {
        assert_eq!(entries(pasted), Err(ScopeListError::NoList), "{pasted}");
    }
}

#[test]
fn a_sentence_or_an_error_text_is_not_read_as_a_scope_list() {
    for pasted in [
        "The token is not authorized for this scope.",
        "This authClass type is not allowed to access this scope. Please reach out to the team.",
        "Token's user type mismatch!",
        "error.noAppVersionIdFound",
        "Error: error.noAppVersionIdFound",
        "HttpException: No integration found with the id: 69d2aa10b3c4d5e6f7a8b9c0",
        "CastError: Cast to ObjectId failed for value \"\" at path \"appId\"",
        "This integration cannot be added, please contact the developer!",
        "403 Forbidden at services.leadconnectorhq.com for you",
        "No read/write access",
        "eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2ln",
        "65f1c0ffee65f1c0ffee65f1-lu8x2abc",
        "d5b3c1a0-1111-4222-8333-00c0ffee5ec7",
        "1.0.0",
        "hello",
        "x",
    ] {
        assert_eq!(entries(pasted), Err(ScopeListError::NoList), "{pasted}");
    }
    assert_eq!(
        entries("The scope contacts.readonly is not allowed.").as_deref(),
        Ok(&["contacts.readonly".to_owned()][..])
    );
}

#[test]
fn unusable_text_is_refused_with_a_reason() {
    assert_eq!(entries(" \n"), Err(ScopeListError::Empty));
    assert_eq!(entries("https://example.com/?a=b"), Err(ScopeListError::NoScope));
    assert_eq!(entries("https://example.com/"), Err(ScopeListError::NoScope));
    assert_eq!(entries(&"a ".repeat(501)), Err(ScopeListError::TooMany));
}

#[test]
fn unknown_names_are_accepted_if_they_look_like_scopes() {
    for pasted in [
        "nosuch.thing",
        "contacts_readonly",
        "contacts:read",
        "payments/orders.collectPayment",
        "contactsreadonly",
    ] {
        assert_eq!(entries(pasted).as_deref(), Ok(&[pasted.to_owned()][..]), "{pasted}");
    }
    let run = TestRunner::new(with_cases(1500)).run(&any::<String>(), |text| {
        let _ = entries(&text);
        Ok(())
    });
    assert!(run.is_ok(), "{run:?}");
}
