//! The facts of a failure for a report: failure code, HTTP status and trace ID.

use crate::oauth::form_encoding::pairs;
use crate::oauth::request::body;
use alloc::string::String;

/// The facts of one failure. None of them is secret. An unknown fact is an empty string.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct FailureFacts {
    /// The failure code, such as `L3-20`.
    pub code: String,
    /// The HTTP status of the response, in decimal digits. Empty if no response arrived.
    pub status: String,
    /// The trace ID of the response. HighLevel's support asks for it.
    pub trace_id: String,
}

impl FailureFacts {
    /// The facts of the failure with this code.
    #[must_use]
    pub fn of(code: &str, status: Option<u16>, trace_id: Option<&str>) -> Self {
        Self {
            code: code.into(),
            status: status.map(|status| status.to_string()).unwrap_or_default(),
            trace_id: trace_id.unwrap_or_default().into(),
        }
    }

    /// Encodes the facts as `application/x-www-form-urlencoded`, the format in which the page's two programs exchange
    /// them. [`Self::read`] decodes it.
    #[must_use]
    pub fn write(&self) -> String {
        let fields = [("code", &*self.code), ("status", &self.status), ("trace_id", &self.trace_id)];
        body(&fields)
    }

    /// Decodes the output of [`Self::write`]. Missing fields stay empty; unknown fields are ignored.
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
