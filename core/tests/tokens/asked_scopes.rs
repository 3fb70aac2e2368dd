//! Tests of the comparison between the scopes that the install link requests and the scopes that HighLevel granted.

use leg3_core::api::token_test::TokenSubject;
use leg3_core::install::link::InstallLink;
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::asked_scopes::AskedScopes;

fn texts(words: &str) -> Vec<String> {
    words.split_whitespace().map(String::from).collect()
}

/// An install link that requests these scopes for the client ID `app1-key1`, as the page writes it.
fn link(scopes: &str) -> String {
    InstallLink { client_id: "app1-key1".into(), scopes: texts(scopes), ..InstallLink::default() }.write()
}

fn token(user_type: UserType, client_id: &str, scopes: &str) -> TokenSubject {
    TokenSubject {
        user_type: Some(user_type),
        client_id: Some(client_id.into()),
        scopes: texts(scopes),
        ..TokenSubject::default()
    }
}

fn agency(scopes: &str) -> TokenSubject {
    token(UserType::Company, "app1-key1", scopes)
}

#[test]
fn scopes_that_were_not_granted_are_listed_in_the_order_of_the_link() {
    let asked = AskedScopes::compare(
        &link("users.readonly contacts.readonly contacts.write"),
        &agency("contacts.readonly"),
    );
    let missing = texts("users.readonly contacts.write");
    assert_eq!(asked, Some(AskedScopes { not_granted: missing.clone(), needed: missing }));
}

#[test]
fn an_additional_granted_scope_is_not_reported() {
    let asked = AskedScopes::compare(&link("contacts.readonly"), &agency("contacts.readonly users.readonly"));
    assert_eq!(asked, Some(AskedScopes { not_granted: vec![], needed: vec![] }));
}

#[test]
fn a_sub_account_token_does_not_need_the_oauth_scopes() {
    let link = link("contacts.readonly oauth.readonly oauth.write users.readonly");
    let asked = AskedScopes::compare(&link, &token(UserType::Location, "app1-key1", "contacts.readonly"));
    let (not_granted, needed) = (texts("oauth.readonly oauth.write users.readonly"), texts("users.readonly"));
    assert_eq!(asked, Some(AskedScopes { not_granted, needed }));
    let asked = AskedScopes::compare(&link, &agency("contacts.readonly users.readonly"));
    assert_eq!(asked.map(|asked| asked.needed), Some(texts("oauth.readonly oauth.write")));
}

#[test]
fn no_comparison_is_made_for_another_apps_link_or_unknown_scopes() {
    for (link, token) in [
        (String::new(), agency("contacts.readonly")),
        ("no link".into(), agency("contacts.readonly")),
        (link(""), agency("contacts.readonly")),
        (link("users.readonly"), agency("")),
        (link("users.readonly"), token(UserType::Company, "app2-key1", "contacts.readonly")),
        (link("users.readonly"), token(UserType::Company, "app2", "contacts.readonly")),
    ] {
        assert_eq!(AskedScopes::compare(&link, &token), None, "{link}");
    }
    let of_app_only = token(UserType::Company, "app1", "contacts.readonly");
    assert!(AskedScopes::compare(&link("users.readonly"), &of_app_only).is_some());
}
