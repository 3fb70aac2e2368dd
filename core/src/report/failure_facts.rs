//! The facts of a failure for a report: failure code, HTTP status and trace ID.

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
}
