//! What the two programs of the page say to each other. Each has a memory of its own; between them go texts, through
//! `boot.js`, and only when the second asks.

use crate::grant::failure::Failure;
use crate::grant::form::pairs;
use crate::grant::request::body;
use crate::grant::text::number;
use alloc::string::String;

/// Asks for the code, in full.
pub const CODE: &str = "code";
/// Asks for the code, in full, where it waits for the first press: it was never sent.
pub const UNSENT: &str = "unsent";
/// Asks for [`Facts`] of the failure on the screen.
pub const FAILURE: &str = "failure";
/// Asks for the body of the answer that the screen stands on, and of every earlier success; whether it is secret, the
/// page shows.
pub const ANSWER: &str = "answer";
/// Asks who was contacted, a line per request; see [`crate::ledger::lines`].
pub const CONTACTED: &str = "contacted";
/// Asks for the answer that brought the tokens: when it came, in seconds since 1970, and `\n`, then its body. The
/// time is `0` for one that was pasted: when it was made is not known.
pub const TOKENS: &str = "tokens";
/// Asks for the refresh token.
pub const REFRESH: &str = "refresh";
/// Says that a request goes out: method, address and reason, a line each. The answer is what to know it by.
pub const BEGAN: &str = "began";
/// Says how a request ended: what to know it by, and its status (nothing where no answer came), a line each.
pub const ENDED: &str = "ended";
/// Hands over an answer with a new pair: its status, and `\n`, then its body.
pub const RENEWED: &str = "renewed";
/// Says that the refresh token was taken away.
pub const TAKEN: &str = "taken";

/// What is known of a failure. None of it is secret.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Facts {
    /// The short code, such as `L3-20`.
    pub code: String,
    /// The status of the answer, where one came.
    pub status: String,
    /// What HighLevel's support asks for.
    pub trace_id: String,
}

impl Facts {
    /// Of this failure.
    #[must_use]
    pub fn of(failure: Failure, status: Option<u16>, trace_id: Option<&str>) -> Self {
        Self {
            code: failure.code().into(),
            status: status.map(|status| number(status.into())).unwrap_or_default(),
            trace_id: trace_id.unwrap_or_default().into(),
        }
    }

    /// As it goes through the hatch.
    #[must_use]
    pub fn write(&self) -> String {
        let fields = [("code", &*self.code), ("status", &self.status), ("trace_id", &self.trace_id)];
        body(&fields)
    }

    /// As it comes out again. What is missing stays empty.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut facts = Self::default();
        for (name, value) in pairs(text) {
            match &*name {
                "code" => facts.code = value,
                "status" => facts.status = value,
                "trace_id" => facts.trace_id = value,
                _ => {}
            }
        }
        facts
    }
}
