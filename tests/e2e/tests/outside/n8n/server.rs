//! Starts and ends n8n in its own folder, and runs its commands. Only this computer can connect to n8n.

use serde_json::{Value, json};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(120);
pub(super) const OWNER: &str = "/rest/owner/setup";

/// n8n's folder, and n8n's process if it was started.
pub(crate) struct N8n {
    pub(super) folder: TempDir,
    pub(super) port: u16,
    running: Option<Child>,
}

impl N8n {
    /// Makes an empty folder. Does not start n8n.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, port: free_port(), running: None }
    }

    /// Runs one of n8n's commands, and returns its output.
    pub(crate) fn command(&self, words: &[&str]) -> String {
        let done = self.program().args(words).output().expect("LEG3_N8N names n8n");
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        [text(&done.stdout), text(&done.stderr)].concat()
    }

    /// Writes a workflow to a file, and makes n8n import it under this ID.
    pub(crate) fn import(&self, workflow: &str, id: &str) {
        let mut workflow: Value = serde_json::from_str(workflow).unwrap();
        workflow["id"] = id.into();
        let file = self.folder.path().join(format!("{id}.json"));
        std::fs::write(&file, workflow.to_string()).unwrap();
        let said = self.command(&["import:workflow", &format!("--input={}", file.display())]);
        assert!(said.contains("Successfully imported 1 workflow"), "{said}");
    }

    /// Starts n8n, and waits until n8n has accepted the account of its owner.
    pub(crate) fn start(&mut self) {
        let log = std::fs::File::create(self.folder.path().join("log")).unwrap();
        let mut program = self.program();
        program.arg("start").stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        self.running = Some(program.spawn().expect("LEG3_N8N names n8n"));
        let ready = || self.asks("GET", "/healthz/readiness", None)["status"] == "ok";
        wait(ready).unwrap_or_else(|| panic!("n8n did not start: {}", self.log()));
        let owner = json!({ "email": "o@example.com", "firstName": "O", "lastName": "O", "password": "Not-a-secret1" });
        wait(|| self.asks("POST", OWNER, Some(&owner))["data"]["id"].is_string())
            .unwrap_or_else(|| panic!("n8n did not accept its owner: {}", self.log()));
    }

    fn program(&self) -> Command {
        let mut program = Command::new(std::env::var_os("LEG3_N8N").expect("LEG3_N8N names n8n"));
        program
            .env("N8N_USER_FOLDER", self.folder.path())
            .env("HOME", self.folder.path())
            .env("NO_PROXY", "*");
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

    pub(super) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for N8n {
    fn drop(&mut self) {
        if let Some(mut running) = self.running.take() {
            // After SIGTERM, n8n also ends the processes that it started.
            drop(Command::new("kill").arg(running.id().to_string()).status());
            if wait(|| running.try_wait().is_ok_and(|end| end.is_some())).is_none() {
                drop(running.kill());
            }
        }
    }
}

/// Calls `look` repeatedly until it returns a value or the time limit passes.
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

/// Repeats this check until it returns true or the time limit passes.
pub(crate) fn wait(mut is_so: impl FnMut() -> bool) -> Option<()> {
    wait_for(|| is_so().then_some(()))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
