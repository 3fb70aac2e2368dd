//! Helper for the tests with Postman: a folder with a collection and its environment, and a sandbox.

use e2e::sandbox::{
    COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, Options, RecordedRequest, Sandbox,
};
use leg3_core::highlevel::origin;
use leg3_core::integrations::postman::collection::{collection, environment};
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::oauth::request::{UserType, body, exchange_fields};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use tempfile::TempDir;
use tokio::runtime::Runtime;

pub(crate) const LOCATION: &str = "locSandbox0000000001";

/// A collection with its environment, and a sandbox. The sandbox is the first field, so that it stops before its
/// runtime stops.
pub(crate) struct Desk {
    pub(crate) sandbox: Sandbox,
    _runtime: Runtime,
    pub(super) folder: TempDir,
}

impl Desk {
    /// Makes a folder with a collection and an environment for this user type. The environment contains new tokens, the
    /// client ID and the client secret.
    pub(crate) fn new(class: UserType) -> Self {
        let desk = Self::empty();
        desk.lay_out(class, (DEMO_CLIENT_ID, DEMO_CLIENT_SECRET), &["/locations/", LOCATION].concat());
        desk
    }

    /// Makes an empty folder and a sandbox.
    pub(crate) fn empty() -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(Options::http_only())).unwrap();
        let folder = tempfile::tempdir().unwrap();
        Self { sandbox, _runtime: runtime, folder }
    }

    /// Registers the app with this client ID and client secret, and gets new tokens of this user type for the app.
    /// Writes the collection, whose API call has this path, and the environment. Then clears the sandbox's record of
    /// requests.
    pub(crate) fn lay_out(&self, class: UserType, (id, secret): (&str, &str), path: &str) {
        self.sandbox.register(id, secret);
        let agency = class == UserType::Company;
        let code = self.code(id, class);
        let form = body(&exchange_fields(&code, id, secret, &leg3_core::oauth::request::Options::default()));
        let tokens: Value = serde_json::from_str(&self.post(&form)).unwrap();
        let call = [origin(), path].concat();
        let taken = ToolContext {
            client_id: id,
            user_type: Some(class),
            company_id: COMPANY_ID,
            location_id: if agency { "" } else { LOCATION },
            call: Some(&call),
        };
        let secrets = ToolSecrets {
            client_secret: secret,
            access_token: tokens["access_token"].as_str().unwrap(),
            refresh_token: tokens["refresh_token"].as_str().unwrap(),
        };
        self.write("collection.json", &collection(&taken, "{{$guid}}"));
        std::fs::write(
            self.folder.path().join("environment.json"),
            environment(&taken, "{{$guid}}", Some(&secrets)).expose(),
        )
        .unwrap();
        if agency {
            self.set("location_id", LOCATION);
        }
        self.sandbox.clear_requests();
    }

    /// Returns a new authorization code, as HighLevel issues it after an install.
    pub(crate) fn code(&self, client_id: &str, class: UserType) -> String {
        let agency = class == UserType::Company;
        self.sandbox
            .issue_code(client_id, if agency { Install::agency() } else { Install::sub_account(LOCATION) })
    }

    fn post(&self, form: &str) -> String {
        let url = format!("{}/oauth/token", self.here());
        let mut curl = Command::new("curl");
        curl.args(["-sS", "--noproxy", "*", "--data", "@-", &url])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut curl = curl.spawn().unwrap();
        curl.stdin.take().unwrap().write_all(form.as_bytes()).unwrap();
        String::from_utf8(curl.wait_with_output().unwrap().stdout).unwrap()
    }

    /// Returns the sandbox's URL, without a path.
    pub(crate) fn here(&self) -> String {
        format!("http://{}", self.sandbox.http().unwrap())
    }

    /// Writes the collection to this file, with the sandbox's URL instead of HighLevel's.
    pub(crate) fn write(&self, file: &str, collection: &str) {
        assert_eq!(collection.matches(origin()).count(), 1, "the address is not in exactly one place");
        std::fs::write(self.folder.path().join(file), collection.replace(origin(), &self.here())).unwrap();
    }

    /// Changes a file as a person would change it in Postman.
    pub(crate) fn change(&self, file: &str, how: impl FnOnce(&mut Value)) {
        let path = self.folder.path().join(file);
        let mut content: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        how(&mut content);
        std::fs::write(path, content.to_string()).unwrap();
    }

    /// Returns the value of the environment's variable with this name, or an empty text if there is no such variable.
    pub(crate) fn held(&self, name: &str) -> String {
        let text = std::fs::read_to_string(self.folder.path().join("environment.json")).unwrap();
        let content: Value = serde_json::from_str(&text).unwrap();
        let row = content["values"].as_array().unwrap().iter().find(|row| row["key"] == name);
        row.map(|row| row["value"].as_str().unwrap().to_owned()).unwrap_or_default()
    }

    /// Changes the value of this variable of the environment. The variable must exist.
    pub(crate) fn set(&self, name: &str, value: &str) {
        self.change("environment.json", |content| {
            for row in content["values"].as_array_mut().unwrap() {
                if row["key"] == name {
                    row["value"] = json!(value);
                }
            }
        });
    }

    /// Returns the requests for this path, oldest first.
    pub(crate) fn seen(&self, path: &str) -> Vec<RecordedRequest> {
        self.sandbox.requests().into_iter().filter(|seen| seen.path == path).collect()
    }
}
