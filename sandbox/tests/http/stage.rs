//! A sandbox with its own runtime, and the requests that most tests send.

use form_urlencoded::Serializer;
use sandbox::{Fault, FaultKind, Install, On, Options, Sandbox};
use serde_json::Value;
use tokio::runtime::Runtime;

use super::client::{Answer, Broken, Connection};

pub(crate) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
pub(crate) const ID: &str = sandbox::DEMO_CLIENT_ID;
pub(crate) const SECRET: &str = sandbox::DEMO_CLIENT_SECRET;
pub(crate) const FIRST: &str = "locSandbox0000000001";

/// The sandbox is the first field, so that it is dropped before its runtime.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    runtime: Runtime,
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self::with(Options::http_only())
    }

    pub(crate) fn with(options: Options) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
        Self { sandbox, runtime }
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// Sends a request over a new connection.
    pub(crate) fn try_send(
        &self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, Broken> {
        Connection::open(self.sandbox.http().unwrap())?.send(method, target, headers, body)
    }

    pub(crate) fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.try_send(method, target, headers, body).unwrap()
    }

    pub(crate) fn get(&self, target: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", target, headers, b"")
    }

    pub(crate) fn post(&self, target: &str, fields: &[(&str, &str)]) -> Answer {
        self.send("POST", target, &[FORM], form(fields).as_bytes())
    }

    pub(crate) fn code(&self, install: Install) -> String {
        self.sandbox.issue_code(ID, install)
    }

    pub(crate) fn try_exchange(&self, code: &str) -> Result<Answer, Broken> {
        self.try_send("POST", "/oauth/token", &[FORM], exchange(code).as_bytes())
    }

    pub(crate) fn exchange(&self, code: &str) -> Answer {
        self.try_exchange(code).unwrap()
    }

    pub(crate) fn refresh(&self, refresh_token: &str) -> Answer {
        let fields = [
            ("client_id", ID),
            ("client_secret", SECRET),
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh_token),
        ];
        self.post("/oauth/token", &fields)
    }

    pub(crate) fn tokens(&self, install: Install) -> Value {
        let answer = self.exchange(&self.code(install));
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// Sets the fault for every exchange.
    pub(crate) fn fault(&self, kind: FaultKind) {
        self.sandbox.set_fault(Some(Fault::always(On::Exchange, kind)));
    }

    /// Removes the fault, and exchanges the authorization code. Returns whether the exchange succeeds.
    pub(crate) fn still_works(&self, code: &str) -> bool {
        self.sandbox.set_fault(None);
        self.exchange(code).status == 200
    }
}

pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

pub(crate) fn exchange(code: &str) -> String {
    form(&[
        ("client_id", ID),
        ("client_secret", SECRET),
        ("grant_type", "authorization_code"),
        ("code", code),
    ])
}
