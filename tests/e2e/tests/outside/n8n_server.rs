//! n8n itself, in a folder of its own, on this machine only: started, set up by its owner, and asked over its REST API as
//! its editor asks.

use crate::tool::number;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(120);
const OWNER: &str = "/rest/owner/setup";

/// A folder of n8n's, and n8n at work in it where it was started.
pub(crate) struct N8n {
    folder: PathBuf,
    port: u16,
    running: Option<Child>,
}

impl N8n {
    /// An empty one, not started yet.
    pub(crate) fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("leg3-n8n-{}-{}", std::process::id(), number()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder, port: free_port(), running: None }
    }

    /// Runs one of its commands, and gives what it printed; what it says of its own state is left out.
    pub(crate) fn command(&self, words: &[&str]) -> String {
        let done = self.program().args(words).output().expect("LEG3_N8N names n8n");
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        [text(&done.stdout), text(&done.stderr)].concat()
    }

    /// Puts a workflow into a file, and has n8n import it under this id.
    pub(crate) fn import(&self, workflow: &str, id: &str) {
        let mut workflow: Value = serde_json::from_str(workflow).unwrap();
        workflow["id"] = id.into();
        let file = self.folder.join(format!("{id}.json"));
        std::fs::write(&file, workflow.to_string()).unwrap();
        let said = self.command(&["import:workflow", &format!("--input={}", file.display())]);
        assert!(said.contains("Successfully imported 1 workflow"), "{said}");
    }

    /// Starts it, and waits until it knows its owner.
    pub(crate) fn start(&mut self) {
        let log = std::fs::File::create(self.folder.join("log")).unwrap();
        let mut program = self.program();
        program.arg("start").stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        self.running = Some(program.spawn().expect("LEG3_N8N names n8n"));
        let ready = || self.asks("GET", "/healthz/readiness", None)["status"] == "ok";
        wait(ready).unwrap_or_else(|| panic!("n8n does not start: {}", self.log()));
        let owner = json!({ "email": "o@example.com", "firstName": "O", "lastName": "O", "password": "Not-a-secret1" });
        wait(|| self.asks("POST", OWNER, Some(&owner))["data"]["id"].is_string())
            .unwrap_or_else(|| panic!("n8n takes no owner: {}", self.log()));
    }

    /// Makes a workflow as its editor's *Import from file* does, which leaves out the settings. Gives its id.
    pub(crate) fn paste(&self, workflow: &str) -> String {
        let mut workflow: Value = serde_json::from_str(workflow).unwrap();
        workflow["settings"] = json!({ "executionOrder": "v1" });
        let made = self.asks("POST", "/rest/workflows", Some(&workflow));
        made["data"]["id"].as_str().unwrap_or_else(|| panic!("no workflow: {made}")).to_owned()
    }

    /// Presses *Execute workflow* on this trigger, and gives the number of the run that begins.
    pub(crate) fn begin(&self, id: &str, trigger: &str) -> String {
        let run = json!({ "triggerToStartFrom": { "name": trigger } });
        let begun = self.asks("POST", &format!("/rest/workflows/{id}/run"), Some(&run));
        begun["data"]["executionId"].as_str().unwrap_or_else(|| panic!("not run: {begun}")).to_owned()
    }

    /// The same, with the end of the run: how it ended, and all it says.
    pub(crate) fn press(&self, id: &str, trigger: &str) -> (String, String) {
        let number = self.begin(id, trigger);
        let path = format!("/rest/executions/{number}");
        let ended = || Some(self.asks("GET", &path, None)).filter(|run| !run["data"]["stoppedAt"].is_null());
        let run = wait_for(ended).unwrap_or_else(|| panic!("run {number} has no end: {}", self.log()));
        (run["data"]["status"].as_str().unwrap().into(), run["data"]["data"].as_str().unwrap().into())
    }

    /// What the failed runs of a workflow say, the newest first.
    pub(crate) fn failed_runs(&self, id: &str) -> Vec<String> {
        let filter = format!("%7B%22workflowId%22:%22{id}%22,%22status%22:%5B%22error%22%5D%7D");
        let runs = self.asks("GET", &format!("/rest/executions?filter={filter}&limit=5"), None);
        let all = runs["data"]["results"].as_array().unwrap_or_else(|| panic!("no runs: {runs}"));
        let number = |run: &Value| run["id"].as_str().map(|id| format!("/rest/executions/{id}"));
        let text = |path: String| self.asks("GET", &path, None)["data"]["data"].as_str().map(String::from);
        all.iter().filter_map(number).filter_map(text).collect()
    }

    /// The rows of the table.
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

    /// Asks its REST API.
    pub(crate) fn asks(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let jar = self.folder.join("cookies");
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

    fn program(&self) -> Command {
        let mut program = Command::new(std::env::var_os("LEG3_N8N").expect("LEG3_N8N names n8n"));
        program.env("N8N_USER_FOLDER", &self.folder).env("HOME", &self.folder).env("NO_PROXY", "*");
        program.env("N8N_LISTEN_ADDRESS", "127.0.0.1").env("N8N_PORT", self.port.to_string());
        program.env("N8N_RUNNERS_BROKER_PORT", free_port().to_string());
        program.env("N8N_SECURE_COOKIE", "false").env("GENERIC_TIMEZONE", "UTC");
        for off in ["DIAGNOSTICS", "VERSION_NOTIFICATIONS", "TEMPLATES", "PERSONALIZATION", "DYNAMIC_BANNERS"]
        {
            program.env(format!("N8N_{off}_ENABLED"), "false");
        }
        program.env("N8N_COMMUNITY_PACKAGES_ENABLED", "false").env("N8N_LICENSE_AUTO_RENEW_ENABLED", "false");
        program
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for N8n {
    fn drop(&mut self) {
        if let Some(mut running) = self.running.take() {
            // Asked kindly, it also ends the processes it started.
            drop(Command::new("kill").arg(running.id().to_string()).status());
            if wait(|| running.try_wait().is_ok_and(|end| end.is_some())).is_none() {
                drop(running.kill());
            }
        }
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// Tries until it gives something.
pub(crate) fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let found = look();
        if found.is_some() || start.elapsed() > PATIENCE {
            return found;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Tries until it is so.
pub(crate) fn wait(mut is_so: impl FnMut() -> bool) -> Option<()> {
    wait_for(|| is_so().then_some(()))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
