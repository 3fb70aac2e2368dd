//! A small interpreter for a Make blueprint with one HTTP module. The interpreter sends the module's request with
//! `curl`, without Make.

use crate::fail::{OrFail, fail};
use serde_json::Value;
use std::process::Command;

/// Sends the request of the blueprint's only module with its method, URL, query and headers. Returns the status and the
/// JSON of the response. The caller must make sure that the request goes to the sandbox instead of HighLevel.
///
/// # Panics
///
/// If the blueprint does not consist of one HTTP module without expressions, if `curl` cannot be started, or if the
/// response is not JSON.
pub fn run(blueprint: &str, mut curl: Command) -> (u16, Value) {
    if blueprint.contains("{{") {
        fail(format_args!(
            "the blueprint has an expression, which this interpreter cannot evaluate: {blueprint}"
        ));
    }
    let blueprint: Value = serde_json::from_str(blueprint).or_fail("read the blueprint");
    let modules = blueprint["flow"].as_array().map(Vec::as_slice).unwrap_or_default();
    let [module] = modules else { fail(format_args!("expected one module, found {}", modules.len())) };
    if module["module"] != "http:MakeRequest" {
        fail(format_args!("expected an HTTP module, found {}", module["module"]));
    }
    let mapper = &module["mapper"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let pairs = |name: &str| {
        let pairs = mapper[name].as_array().into_iter().flatten();
        pairs.map(|pair| (text(&pair["name"]), text(&pair["value"]))).collect::<Vec<_>>()
    };
    curl.args(["-sS", "--globoff", "-w", "\n%{http_code}", "-X", &text(&mapper["method"]).to_uppercase()]);
    for (name, value) in pairs("headers") {
        curl.args(["-H", &[&name, ": ", &value].concat()]);
    }
    let mut url = text(&mapper["url"]);
    let query =
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs("queryParameters")).finish();
    if !query.is_empty() {
        url = [&*url, if url.contains('?') { "&" } else { "?" }, &query].concat();
    }
    let output = curl.arg(url).output().or_fail("run curl");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let (body, status) = printed.rsplit_once('\n').or_fail("read what curl printed");
    // Make also reads the response as JSON if `parseResponse` is set.
    let answer = serde_json::from_str(body).unwrap_or_else(|why| fail(format_args!("{why}: {printed}")));
    (status.parse().or_fail("read the status"), answer)
}

/// The ID of the sub-account to which the three contacts in a response belong.
///
/// # Panics
///
/// If the contacts belong to several sub-accounts, or there are not exactly three contacts.
pub fn contacts_of(answer: &Value) -> String {
    let contacts = answer["contacts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut locations: Vec<&str> =
        contacts.iter().filter_map(|contact| contact["locationId"].as_str()).collect();
    locations.dedup();
    match (contacts.len(), locations.as_slice()) {
        (3, [location]) => (*location).to_owned(),
        _ => fail(format_args!("expected three contacts of one sub-account: {answer}")),
    }
}
