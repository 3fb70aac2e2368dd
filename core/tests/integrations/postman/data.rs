//! Tests of the values in the Postman files: Postman never runs untrusted text, and only values of the type `secret`
//! contain secrets.

use super::{CLASSES, assert_is_collection, collection_json, context, in_requests, item, values};
use crate::support::{CODE, HOSTILE_TEXTS, ID, SECRET, with_cases};
use leg3_core::highlevel::origin;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::postman::collection::environment;
use leg3_core::integrations::postman::single_request;
use leg3_core::integrations::tool_context::ToolSecrets;
use leg3_core::oauth::request::Options;
use proptest::prelude::{any, proptest};
use serde_json::Value;

/// Checks that the requests contain braces only in the `{{…}}` around the variables of our files.
fn assert_only_own_expressions(file: &Value) {
    let known = ["api_origin", "access_token", "sub_account_token"];
    let known = known
        .into_iter()
        .chain(leg3_core::integrations::manual_request_field::Blank::ALL.map(|blank| blank.name()));
    let known: Vec<String> = known.map(|name| format!("{{{{{name}}}}}")).collect();
    for text in in_requests(file) {
        let rest = known.iter().fold(text.clone(), |text, name| text.replace(name, ""));
        assert!(!rest.contains(['{', '}']), "{text}");
    }
}

#[test]
fn the_environment_contains_secrets_only_on_request_and_marks_them_as_secret() {
    let secrets = ToolSecrets {
        client_secret: SECRET,
        access_token: "an.access.token",
        refresh_token: "a.refresh.token",
    };
    for class in CLASSES {
        let context = context(ID, class, "");
        let rows = |secrets| {
            values(&serde_json::from_str(environment(&context, "", secrets).expose()).unwrap(), "values")
        };
        let secret = |(_, _, kind): &&(String, String, String)| kind == "secret";
        assert!(rows(None).iter().filter(secret).all(|(_, value, _)| value.is_empty()));
        let with = rows(Some(&secrets));
        let filled: Vec<&str> = with.iter().filter(secret).map(|(_, value, _)| value.as_str()).collect();
        assert_eq!(filled[..3], [SECRET, "an.access.token", "a.refresh.token"]);
        assert!(filled[3..].iter().all(|value| value.is_empty()));
        let open: String = with.into_iter().filter(|row| !secret(&row)).map(|(_, value, _)| value).collect();
        assert_eq!(open, ID.repeat(3));
    }
}

#[test]
fn a_single_request_leaves_only_secrets_and_missing_ids_to_fill_in() {
    let options = Options::default();
    let exchange =
        |client_id| single_request::exchange(&OutsideRequest { code: CODE, client_id, options: &options });
    for (text, blanks) in [
        (exchange(ID), vec!["client_secret"]),
        (exchange(""), vec!["client_id", "client_secret"]),
        (single_request::refresh(ID, None), vec!["client_secret", "refresh_token"]),
        (single_request::sub_account("cmp", "loc"), vec!["access_token"]),
        (single_request::sub_account("", ""), vec!["access_token", "company_id", "location_id"]),
    ] {
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_is_collection(&file);
        assert_eq!(text.matches(origin()).count(), 1);
        let empty = |name: &str| (name.to_owned(), String::new(), "string".to_owned());
        assert_eq!(values(&file, "variable"), blanks.iter().map(|name| empty(name)).collect::<Vec<_>>());
    }
}

/// Checks that every file contains `text` only as data.
fn stays_data(text: &str) {
    for class in CLASSES {
        let file = collection_json(text, class, &["/", text].concat());
        assert_is_collection(&file);
        assert_only_own_expressions(&file);
        assert_eq!(file["info"]["name"], ["HighLevel: ", text].concat());
        let secrets = ToolSecrets { client_secret: text, access_token: text, refresh_token: text };
        let context = context(text, class, "");
        let file: Value = serde_json::from_str(environment(&context, text, Some(&secrets)).expose()).unwrap();
        let set_by_scripts = ["access_token_ends_at", "sub_account_token", "sub_account_token_of"];
        for (name, value, _) in values(&file, "values") {
            assert_eq!(value, if set_by_scripts.contains(&&*name) { "" } else { text });
        }
    }
    let options = Options { user_type: None, redirect_uri: Some(text.into()) };
    let exchange =
        single_request::exchange(&OutsideRequest { code: text, client_id: text, options: &options });
    for text in [exchange, single_request::refresh(text, None), single_request::sub_account(text, text)] {
        let file = serde_json::from_str(&text).unwrap();
        assert_is_collection(&file);
        assert_only_own_expressions(&file);
    }
}

#[test]
fn hostile_texts_stay_data() {
    let own = ["{{$guid}}", "{{access_token}}", "@before@", "@name@", ":name/:path", "{{{{client_secret}}}}"];
    HOSTILE_TEXTS.into_iter().chain(own).for_each(stays_data);
}

#[test]
fn a_path_is_escaped_so_that_postman_keeps_its_meaning() {
    let url =
        |path| item(&collection_json("id", None, path), "Call the API").unwrap()["request"]["url"].clone();
    for path in ["/locations/abc", "/contacts/?locationId=a%7B%7Bb&limit=1", "/x/?a=b:c"] {
        assert_eq!(url(path), ["{{api_origin}}", path].concat());
    }
    assert_eq!(url("/:a/{{b}}?{{c}} \u{e9}#"), "{{api_origin}}/%3Aa/%7B%7Bb%7D%7D?%7B%7Bc%7D%7D%20%C3%A9%23");
}

proptest! {
    #![proptest_config(with_cases(128))]

    #[test]
    fn any_text_stays_data(text in any::<String>()) {
        stays_data(&text);
    }
}
