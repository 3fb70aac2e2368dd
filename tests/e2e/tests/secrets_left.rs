//! Helpers that search for secrets on the page, in the browser's storage and in the app's memory, and that list the
//! page's global variables.

use crate::person::js;
use e2e::{Engine, Stage};
use serde_json::json;

/// Checks that none of these secrets is on the page, in the app's memory or in the browser's storage.
pub(crate) async fn assert_nothing_left(stage: &Stage, secrets: &[String]) {
    let page = page(stage).await;
    for (at, secret) in secrets.iter().enumerate() {
        assert!(!page.contains(secret.as_str()), "secret {at} is on the page");
        assert!(stage.memory().holds(secret, |count| count == 0).await, "secret {at} is in the app's memory");
    }
    stage.storage().await.assert_holds_none(secrets);
}

/// Returns the current HTML of the page and the values of its fields.
pub(crate) async fn page(stage: &Stage) -> String {
    let script = "return document.documentElement.outerHTML
        + [...document.querySelectorAll('input, textarea')].map(field => field.value)";
    js(stage, script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Returns the names of the variables that every script on the page can read. Only Chromium lists these names. In
/// another browser, the list is empty.
pub(crate) async fn variables(stage: &Stage) -> Vec<String> {
    if stage.browser.engine() != Engine::Chromium {
        return Vec::new();
    }
    let names = stage.browser.cdp("Runtime.globalLexicalScopeNames", json!({})).await;
    let names = names["names"].as_array().into_iter().flatten();
    names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}
