//! WebDriver commands that `fantoccini` has no method for. A command consists of a method, a path and, for `POST`, a
//! body.

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// Sends `GET /session/{id}/{path}`.
pub(crate) async fn get(client: &Client, path: String) -> Result<Value, CmdError> {
    client.issue_cmd(Command { path, body: None }).await
}

/// Sends `POST /session/{id}/{path}`.
pub(crate) async fn post(client: &Client, path: &str, body: Value) -> Result<Value, CmdError> {
    client.issue_cmd(Command { path: path.to_owned(), body: Some(body) }).await
}

/// Sends a command of the Chrome DevTools Protocol to the current tab. Works in Chromium only.
pub(crate) async fn cdp(client: &Client, command: &str, params: Value) -> Result<Value, CmdError> {
    post(client, "goog/cdp/execute", json!({ "cmd": command, "params": params })).await
}
