//! The error of a failed API call. It contains the cause, the HTTP status and HighLevel's messages, but no secret.

use crate::api::classify_error::classify;
use crate::api::failure::{CallFailure, NoAnswer};
use crate::dictionary::entry::Place;
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::response::HttpResponse;

/// The cause of a failed call, with HighLevel's messages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallError {
    /// The cause.
    pub failure: CallFailure,
    /// The HTTP status of the response. `None` if no response could be read.
    pub status: Option<u16>,
    /// HighLevel's messages and trace ID. Empty if the response contains none.
    pub details: ErrorDetails,
}

impl CallError {
    /// The error for a call without a readable response.
    #[must_use]
    pub fn no_answer(why: NoAnswer) -> Self {
        Self { failure: CallFailure::NoAnswer(why), status: None, details: ErrorDetails::default() }
    }

    /// The error for a successful response (2xx) without the requested data.
    #[must_use]
    pub fn unreadable(response: &HttpResponse) -> Self {
        Self {
            failure: CallFailure::Unreadable,
            status: Some(response.status),
            details: response.error_details(),
        }
    }

    /// The error for an error response to a call. `place` is the kind of call that was sent.
    #[must_use]
    pub fn refused(place: Place, response: &HttpResponse) -> Self {
        let failure = CallFailure::Refused(classify(place, response));
        Self { failure, status: Some(response.status), details: response.error_details() }
    }
}
