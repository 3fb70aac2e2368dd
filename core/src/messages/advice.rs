//! The advice type: the text that explains one failure to the user.
//!
//! There is advice for every failure, in both voices ([`Voice`](super::Voice)). Three functions choose the advice. Each
//! of them matches on all failures of one feature, so the compiler reports a failure without advice:
//!
//! - [`exchange_advice`](super::exchange_advice): a failed exchange of an authorization code; the advice for its
//!   error responses is in [`exchange_error_advice`](super::exchange_error_advice)
//! - [`refresh_advice`](super::refresh_advice): a failed refresh; the advice for its error responses is in
//!   [`refresh_error_advice`](super::refresh_error_advice)
//! - [`api_advice`](super::api_advice): a failed API call with a token
//!
//! The failure code, the status of the authorization code or refresh token, and the choice of buttons are not part of
//! the advice. The modules `exchange`, `refresh` and `api` determine them.

/// The explanation of one failure, for a user who does not know OAuth. All texts are plain text.
pub struct Advice {
    /// The heading. It names the failure.
    pub title: &'static str,
    /// The description of the failure. For most failures of an exchange or a refresh, the description says whether the
    /// authorization code or the refresh token was sent.
    pub what: &'static str,
    /// The possible causes, most likely first.
    pub why: &'static str,
    /// The next step for the user.
    pub todo: &'static str,
}
