//! Calls that ended, for a report: the latest of each kind, without what a success brought.

use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::report::untrusted_text::MAX_BODY_CHARS;
use std::cell::RefCell;

/// What was asked, and what came.
#[derive(Clone)]
pub(crate) struct Call {
    /// What it was for.
    pub(crate) why: PrivacyText,
    /// The whole address.
    pub(crate) url: String,
    /// The form, where it was a POST. No secret is in one.
    pub(crate) form: Option<String>,
    /// What came, where anything did.
    pub(crate) answer: Option<Came>,
}

/// An answer, as far as it may be told.
#[derive(Clone)]
pub(crate) struct Came {
    /// The headers, a line each.
    pub(crate) head: String,
    /// The body of a refusal; `None` for a success.
    pub(crate) body: Option<String>,
}

thread_local! {
    static CALLS: RefCell<Vec<Call>> = const { RefCell::new(Vec::new()) };
}

impl Came {
    /// Of this answer.
    pub(crate) fn of(reply: &HttpResponse) -> Self {
        let line = |(name, value): &(String, String)| [name, ": ", value, "\n"].concat();
        // One more than is told, so that it is seen that there is more.
        let body = || reply.body.expose().chars().take(MAX_BODY_CHARS + 1).collect();
        Self { head: reply.headers.iter().map(line).collect(), body: (!reply.is_success()).then(body) }
    }
}

/// Keeps this one in the place of the one before.
pub(crate) fn keep(why: PrivacyText, url: &str, form: Option<&str>, reply: Option<&HttpResponse>) {
    let call = Call { why, url: url.into(), form: form.map(str::to_owned), answer: reply.map(Came::of) };
    CALLS.with_borrow_mut(|all| {
        all.retain(|known| known.why != why);
        all.push(call);
    });
}

/// The latest of this kind.
pub(crate) fn latest(why: PrivacyText) -> Option<Call> {
    CALLS.with_borrow(|all| all.iter().find(|known| known.why == why).cloned())
}

/// *Forget everything*.
pub(crate) fn forget() {
    CALLS.set(Vec::new());
}
