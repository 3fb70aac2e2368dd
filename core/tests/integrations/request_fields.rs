//! Tests of the fields that the user copies into an HTTP tool: they equal the fields of the page's request, but contain
//! placeholders instead of the client secret and the tokens.

use crate::support::{CODE, HOSTILE_TEXTS, ID, SECRET, credentials, fields, with_cases};
use leg3_core::api::call::Call;
use leg3_core::highlevel::token_endpoint;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::manual_request_field::{Blank, RequestField};
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::oauth::credentials::{Code, RefreshToken};
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::{HEADERS, METHOD, Options, TokenRequest, UserType};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

/// Returns the value that the test puts into a blank. A blank stands for a value that the user or the tool fills in.
fn fill(blank: Blank) -> String {
    match blank {
        Blank::ClientSecret => SECRET.into(),
        Blank::RefreshToken => "refresh.token".into(),
        other => panic!("{other:?} is not a blank of this request"),
    }
}

fn exchange<'a>(code: &'a str, client_id: &'a str, options: &'a Options) -> RequestFields {
    RequestFields::exchange(&OutsideRequest { code, client_id, options })
}

fn pairs(steps: &RequestFields) -> Vec<(String, String)> {
    form_encoding::pairs(&steps.form())
}

#[test]
fn the_filled_in_fields_equal_the_request_of_the_page() {
    let options =
        Options { user_type: Some(UserType::Company), redirect_uri: Some("https://a.example/?x=1".into()) };
    let sent = TokenRequest::exchange(&Code::parse(CODE).unwrap(), &credentials(), &options);
    let steps = exchange(CODE, ID, &options);
    assert_eq!(steps.form_with(fill).as_bytes(), &**sent.body);
    assert_eq!((steps.method, steps.url.as_str()), (METHOD, sent.url.as_str()));
    assert_eq!(steps.headers.iter().map(|field| (field.name, &*field.value)).collect::<Vec<_>>(), HEADERS);

    let token = RefreshToken::parse("refresh.token").unwrap();
    let sent = TokenRequest::refresh(&token, &credentials(), Some(UserType::Location));
    let steps = RequestFields::refresh(ID, Some(UserType::Location));
    assert_eq!(form_encoding::pairs(&steps.form_with(fill)), fields(&sent));
    assert_eq!(steps.url, sent.url);
}

/// Returns the headers of the request, with one `Name: value` per line.
fn header_lines(steps: &RequestFields) -> String {
    let line = |field: &RequestField| [field.name, ": ", &field.value].concat();
    steps.headers.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_sub_account_token_is_requested_with_the_agency_token() {
    let steps = RequestFields::sub_account("cmp", "loc");
    let lines = "Authorization: Bearer ACCESS-TOKEN\nVersion: 2021-07-28\nAccept: application/json\n\
                 Content-Type: application/x-www-form-urlencoded";
    assert_eq!(header_lines(&steps), lines);
    assert_eq!(steps.form(), "companyId=cmp&locationId=loc");
    assert_eq!(steps.url, token_endpoint().replace("/token", "/locationToken"));
    assert_eq!(RequestFields::sub_account("", "").form(), "companyId=COMPANY-ID&locationId=LOCATION-ID");
}

#[test]
fn a_call_has_a_token_and_a_version_and_no_form() {
    let call = Call::with_id("/locations/", "a b").unwrap();
    let steps = RequestFields::call(&call);
    assert_eq!((steps.method, &steps.url, steps.form()), ("GET", &call.url, String::new()));
    assert!(header_lines(&steps).starts_with("Authorization: Bearer ACCESS-TOKEN\nVersion: 2021-07-28\n"));
}

#[test]
fn only_secret_fields_are_marked_as_secret() {
    let options = Options::default();
    for (steps, secret) in [
        (exchange(CODE, "", &options), vec!["client_secret", "code"]),
        (RequestFields::refresh("", None), vec!["client_secret", "refresh_token"]),
        (RequestFields::sub_account("", ""), vec!["Authorization"]),
    ] {
        let all = steps.headers.iter().chain(&steps.body);
        let masked: Vec<&str> = all.filter(|field| field.is_secret).map(|field| field.name).collect();
        assert_eq!(masked, secret);
    }
    let authorization = &RequestFields::sub_account("", "").headers[0];
    assert_eq!(authorization.filled(|blank| format!("{{{{{}}}}}", blank.name())), "Bearer {{access_token}}");
}

#[test]
fn form_encoding_does_not_change_a_placeholder() {
    for blank in Blank::ALL {
        let mut encoded = String::new();
        form_encoding::encode(&mut encoded, blank.placeholder());
        assert_eq!(encoded, blank.placeholder());
        assert!(blank.name().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
    }
}

#[test]
fn an_empty_client_id_becomes_a_placeholder_and_an_empty_code_is_omitted() {
    let options = Options::default();
    assert_eq!(
        exchange("", "", &options).form(),
        "grant_type=authorization_code&client_id=CLIENT-ID&client_secret=CLIENT-SECRET"
    );
}

fn stays_data(text: &str) {
    let options = Options { user_type: None, redirect_uri: Some(text.into()) };
    for steps in [exchange(text, text, &options), RequestFields::sub_account(text, text)] {
        let form = steps.form();
        assert!(
            form.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"*-._+%&=".contains(&byte)),
            "{form}"
        );
        for (field, (name, value)) in steps.body.iter().zip(pairs(&steps)) {
            assert_eq!((field.name, &field.value), (name.as_str(), &value));
            assert!(field.blank.is_some() || value == text || field.name == "grant_type", "{value}");
        }
    }
}

#[test]
fn hostile_texts_stay_data() {
    HOSTILE_TEXTS.iter().for_each(|text| stays_data(text));
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn any_text_stays_data(text in any::<String>()) {
        stays_data(&text);
    }

    #[test]
    fn a_blank_is_filled_with_any_text(text in any::<String>()) {
        let steps = RequestFields::refresh(&text, None);
        prop_assert_eq!(steps.blanks().len(), if text.is_empty() { 3 } else { 2 });
        for field in steps.body.iter().filter(|field| field.blank.is_some()) {
            prop_assert_eq!(&field.filled(|_| text.clone()), &text);
        }
        prop_assert!(steps.headers.iter().all(|field| field.blank.is_none()));
    }
}
