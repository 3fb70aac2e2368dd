//! The probe: a token request with dummy credentials. It is sent before an authorization code or a refresh token,
//! unless the user presses *Send it anyway*. It is also sent for *Check the connection*, and as a second probe if the
//! response to the code or refresh token could not be read.
//!
//! A code works only once. If the browser hides HighLevel's response, the code is used up and the tokens are lost. The
//! probe shows beforehand, without a code, whether this page can read HighLevel's responses. This module interprets the
//! result of a probe. `oauth::request` builds the probe.

use crate::exchange::failure::Failure;
use crate::exchange::no_response::NoResponse;
use crate::oauth::response::{HttpResponse, TokenResponse};

impl NoResponse {
    /// The failure to report if the first probe got no readable response. Neither a code nor a refresh token was sent.
    pub(crate) fn probe_failure(self) -> Failure {
        match self {
            Self { reached: true, .. } => Failure::ProbeHidden,
            Self { online: false, .. } => Failure::Offline,
            Self { online: true, .. } => Failure::Unreachable,
        }
    }

    /// The failure to report if the response to an authorization code or refresh token could not be read, and the
    /// second probe got no readable response either.
    pub(crate) fn recheck_failure(self) -> Failure {
        if self.reached { Failure::AnswerHidden } else { Failure::Lost }
    }
}

/// The failure to report if the response to an authorization code or refresh token could not be read, and the second
/// probe got this response.
pub(crate) fn recheck_failure(response: &HttpResponse) -> Failure {
    if probe_failure(response).is_none() { Failure::AnswerHidden } else { Failure::Lost }
}

/// The reason why the probe failed. `None` if the probe succeeded, which means that HighLevel itself refused the dummy
/// code.
///
/// An error about the fields counts as a failure. The probe has all required fields, so the request was changed in
/// transit, or this page built it incorrectly.
pub(crate) fn probe_failure(response: &HttpResponse) -> Option<Failure> {
    let is_highlevels_own = response.is_highlevel_error();
    match response.read() {
        TokenResponse::Refused(error, _)
            if is_highlevels_own && (error.is_about_fields() || response.status == 422) =>
        {
            Some(Failure::ProbeBroken)
        }
        _ if is_highlevels_own => None,
        TokenResponse::Refused(error, _) => Some(Failure::ProbeRefused(error)),
        TokenResponse::Tokens { .. } | TokenResponse::Unreadable(_) => Some(Failure::NotHighLevel),
    }
}
