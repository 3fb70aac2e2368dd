//! A small interpreter for a blueprint of Make with one HTTP module: it sends the request of the module with `curl`, as the
//! blueprint says it. Make itself does not run here.

use crate::fail::{OrFail, fail};
use serde_json::Value;
use std::process::Command;

/// Sends what the blueprint's one module says: method, address, query and headers. Gives the status and the answer. `curl`
/// has to reach the sandbox in HighLevel's place.
///
/// # Panics
///
/// When the blueprint has another form, or the answer is no JSON.
pub fn run(blueprint: &str, mut curl: Command) -> (u16, Value) {
    if blueprint.contains("{{") {
        fail(format_args!("an expression, which nothing here would replace: {blueprint}"));
    }
    let blueprint: Value = serde_json::from_str(blueprint).or_fail("read the blueprint");
    let modules = blueprint["flow"].as_array().map(Vec::as_slice).unwrap_or_default();
    let [module] = modules else { fail(format_args!("{} modules", modules.len())) };
    if module["module"] != "http:MakeRequest" {
        fail(format_args!("another module: {}", module["module"]));
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
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let (body, status) = said.rsplit_once('\n').or_fail("read what curl says");
    // `parseResponse`: the output of the module is JSON.
    let answer = serde_json::from_str(body).unwrap_or_else(|why| fail(format_args!("{why}: {said}")));
    (status.parse().or_fail("read the status"), answer)
}

/// The sub-account whose contacts these are. There are three; every one has to say the same.
///
/// # Panics
///
/// When they are of several sub-accounts, or not three.
pub fn contacts_of(answer: &Value) -> String {
    let contacts = answer["contacts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut locations: Vec<&str> =
        contacts.iter().filter_map(|contact| contact["locationId"].as_str()).collect();
    locations.dedup();
    match (contacts.len(), locations.as_slice()) {
        (3, [location]) => (*location).to_owned(),
        _ => fail(format_args!("not three contacts of one sub-account: {answer}")),
    }
}
