//! Runs a collection with newman, as Postman does, and makes tokens that expire at a given time.

use super::desk::Desk;
use serde_json::Value;
use std::process::Command;

/// The result of a run: whether it succeeded, its failures as text, and the last response.
pub(crate) struct Ran {
    pub(crate) well: bool,
    pub(crate) said: String,
    pub(crate) answer: String,
}

impl Desk {
    /// Sends the request with this name. Stores the changes that the collection makes to the environment.
    pub(crate) fn send(&self, name: &str) -> Ran {
        self.run(
            "collection.json",
            &["--folder", name, "-e", "environment.json", "--export-environment", "environment.json"],
        )
    }

    pub(crate) fn run(&self, file: &str, words: &[&str]) -> Ran {
        let newman = std::env::var("LEG3_NEWMAN").unwrap_or("newman".into());
        let mut newman = Command::new(newman);
        newman
            .args(["run", file, "--reporters", "json", "--reporter-json-export", "report.json"])
            .args(words);
        newman.current_dir(self.folder.path()).env("NO_PROXY", "*").env("no_proxy", "*");
        let output = newman.output().expect("run newman; the ignore reason of this test says how");
        let report = std::fs::read_to_string(self.folder.path().join("report.json")).unwrap();
        let report: Value = serde_json::from_str(&report).unwrap();
        let failures = report["run"]["failures"].as_array().unwrap();
        let said: Vec<&str> = failures.iter().filter_map(|one| one["error"]["message"].as_str()).collect();
        let last = report["run"]["executions"].as_array().unwrap().last();
        let bytes = last.and_then(|last| last["response"]["stream"]["data"].as_array());
        let bytes = bytes.map(|bytes| bytes.iter().map(|byte| byte.as_u64().unwrap() as u8).collect());
        Ran {
            well: output.status.success(),
            said: said.join("\n"),
            answer: String::from_utf8(bytes.unwrap_or_default()).unwrap(),
        }
    }
}

/// Returns a token that expires in this number of seconds. The sandbox has not issued this token.
pub(crate) fn ending_in(seconds: i64) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let payload = format!("{{\"exp\":{}.5,\"of\":\"\u{f6}?>~\"}}", now as i64 + seconds);
    let mut encoded = String::new();
    for part in payload.as_bytes().chunks(3) {
        let bits = part.iter().fold(0, |bits, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - part.len()));
        encoded.extend((0..=part.len()).map(|at| char::from(SIGNS[(bits >> (18 - 6 * at)) as usize & 63])));
    }
    ["eyJhbGciOiJSUzI1NiJ9.", &encoded, ".c2ln"].concat()
}
