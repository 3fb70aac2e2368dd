//! The advice type: the text that explains one failure to a person.
//!
//! Every failure has its own advice, in both voices. Three functions choose it; each matches on all failures of its
//! feature, so the compiler reports a failure without advice:
//!
//! - [`exchange_advice`](super::exchange_advice): a failed exchange of a code; its error responses are in
//!   [`exchange_error_advice`](super::exchange_error_advice)
//! - [`refresh_advice`](super::refresh_advice): a failed refresh; its error responses are in
//!   [`refresh_error_advice`](super::refresh_error_advice)
//! - [`api_advice`](super::api_advice): a failed API call with a token
//!
//! The failure code, what became of the code or token, and which buttons are shown are not part of the advice. They
//! come from the failure itself.

/// The explanation of one failure, for a person who has never heard of OAuth. All texts are plain text.
pub struct Advice {
    /// The heading. It names the failure.
    pub title: &'static str,
    /// What happened, and whether the code, token or secret was sent.
    pub what: &'static str,
    /// The possible causes, most likely first.
    pub why: &'static str,
    /// The one next step for the person.
    pub todo: &'static str,
}
