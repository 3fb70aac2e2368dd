//! The facts about a failure that a report contains: the failure code, the HTTP status and the trace ID.

use alloc::string::String;

/// The facts about one failure. None of these facts is secret. An unknown fact is an empty string.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct FailureFacts {
    /// The failure code, such as `L3-20`.
    pub code: String,
    /// The HTTP status of the response, in decimal digits. Empty if no response arrived. `0` if the response was
    /// pasted.
    pub status: String,
    /// The trace ID in the response. HighLevel's support asks for this ID.
    pub trace_id: String,
}

impl FailureFacts {
    /// Creates the facts about the failure with this code.
    #[must_use]
    pub fn of(code: &str, status: Option<u16>, trace_id: Option<&str>) -> Self {
        Self {
            code: code.into(),
            status: status.map(|status| status.to_string()).unwrap_or_default(),
            trace_id: trace_id.unwrap_or_default().into(),
        }
    }
}
