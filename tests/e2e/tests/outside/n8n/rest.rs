//! Calls n8n's REST API as n8n's editor does.

use super::server::{N8n, OWNER, wait_for};
use serde_json::{Value, json};
use std::process::{Command, Stdio};

impl N8n {
    /// Creates a workflow in the same way as the editor's *Import from file*, which drops the workflow's settings.
    /// Returns the ID of the workflow.
    pub(crate) fn paste(&self, workflow: &str) -> String {
        let mut workflow: Value = serde_json::from_str(workflow).unwrap();
        workflow["settings"] = json!({ "executionOrder": "v1" });
        workflow["active"] = false.into();
        let made = self.asks("POST", "/rest/workflows", Some(&workflow));
        made["data"]["id"].as_str().unwrap_or_else(|| panic!("no workflow: {made}")).to_owned()
    }

    /// Presses *Execute workflow* on this trigger, and returns the number of the run.
    pub(crate) fn begin(&self, id: &str, trigger: &str) -> String {
        let workflow = &self.asks("GET", &format!("/rest/workflows/{id}"), None)["data"];
        let run = json!({ "workflowData": workflow, "triggerToStartFrom": { "name": trigger } });
        let begun = self.asks("POST", &format!("/rest/workflows/{id}/run"), Some(&run));
        begun["data"]["executionId"].as_str().unwrap_or_else(|| panic!("not run: {begun}")).to_owned()
    }

    /// Presses *Execute workflow* on this trigger, and waits for the end of the run. Returns the status of the run, and
    /// its data as text.
    pub(crate) fn press(&self, id: &str, trigger: &str) -> (String, String) {
        let number = self.begin(id, trigger);
        let path = format!("/rest/executions/{number}");
        let ended = || Some(self.asks("GET", &path, None)).filter(|run| !run["data"]["stoppedAt"].is_null());
        let run = wait_for(ended).unwrap_or_else(|| panic!("run {number} has no end: {}", self.log()));
        (run["data"]["status"].as_str().unwrap().into(), run["data"]["data"].as_str().unwrap().into())
    }

    /// Returns the data of at most five failed runs of a workflow, newest first.
    pub(crate) fn failed_runs(&self, id: &str) -> Vec<String> {
        let filter = format!("%7B%22workflowId%22:%22{id}%22,%22status%22:%5B%22error%22%5D%7D");
        let runs = self.asks("GET", &format!("/rest/executions?filter={filter}&limit=5"), None);
        let all = runs["data"]["results"].as_array().unwrap_or_else(|| panic!("no runs: {runs}"));
        let number = |run: &Value| run["id"].as_str().map(|id| format!("/rest/executions/{id}"));
        let text = |path: String| self.asks("GET", &path, None)["data"]["data"].as_str().map(String::from);
        all.iter().filter_map(number).filter_map(text).collect()
    }

    /// Returns the rows of n8n's first data table, or no rows if n8n has no data table.
    pub(crate) fn rows(&self) -> Vec<Value> {
        let tables = self.asks("GET", "/rest/data-tables-global", None);
        let Some(table) = tables["data"]["data"].as_array().and_then(|all| all.first()) else {
            return Vec::new();
        };
        let name = |member: &str| table[member].as_str().unwrap().to_owned();
        assert_eq!(name("name"), "HighLevel tokens");
        let path = format!("/rest/projects/{}/data-tables/{}/rows", name("projectId"), name("id"));
        let rows = self.asks("GET", &path, None);
        rows["data"]["data"].as_array().unwrap_or_else(|| panic!("no rows: {rows}")).clone()
    }

    /// Sends a request to the REST API. Returns the response, or `null` if the response is not JSON.
    pub(crate) fn asks(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let jar = self.folder.path().join("cookies");
        let mut curl = Command::new("curl");
        curl.args(["-sS", "--noproxy", "*", "-X", method, "-b"]).arg(&jar);
        if path == OWNER {
            curl.arg("-c").arg(&jar);
        }
        if body.is_some() {
            curl.args(["-H", "Content-Type: application/json", "--data-binary", "@-"]);
        }
        curl.arg(format!("http://127.0.0.1:{}{path}", self.port));
        let mut asked =
            curl.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let text = body.map(Value::to_string).unwrap_or_default();
        drop(std::io::Write::write_all(&mut asked.stdin.take().unwrap(), text.as_bytes()));
        serde_json::from_slice(&asked.wait_with_output().unwrap().stdout).unwrap_or_default()
    }
}
