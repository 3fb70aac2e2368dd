//! Waits for a condition, and fails a test with a message that names the line of the test.

use std::fmt::{Debug, Display};
use std::panic::Location;
use std::time::{Duration, Instant};

/// How long to wait for a condition.
pub(crate) const DEADLINE: Duration = Duration::from_secs(10);

/// The pause between two checks of a condition.
pub(crate) const POLL: Duration = Duration::from_millis(25);

/// Fails the test with this message.
#[track_caller]
#[allow(clippy::panic, reason = "a test fails by panicking")]
pub(crate) fn fail(message: impl Display) -> ! {
    panic!("{message}")
}

/// Fails the test, and names the line of the test.
pub(crate) fn fail_at(caller: &Location<'_>, message: impl Display) -> ! {
    fail(format_args!("{message}\n  at {caller}"))
}

/// Unwraps a value that the harness needs, or fails the test.
pub(crate) trait OrFail<T> {
    /// The value. If there is no value, the test fails with "could not {action}".
    fn or_fail(self, action: &str) -> T;
}

impl<T, E: Debug> OrFail<T> for Result<T, E> {
    #[track_caller]
    fn or_fail(self, action: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => fail(format_args!("could not {action}: {error:?}")),
        }
    }
}

impl<T> OrFail<T> for Option<T> {
    #[track_caller]
    fn or_fail(self, action: &str) -> T {
        match self {
            Some(value) => value,
            None => fail(format_args!("could not {action}")),
        }
    }
}

/// The result of a check: a `bool`, or an `Option` that contains the value that was found.
pub trait Condition {
    /// The type that [`eventually`] returns.
    type Value;
    /// `None` if the condition is not met.
    fn met(self) -> Option<Self::Value>;
}

impl Condition for bool {
    type Value = ();
    fn met(self) -> Option<()> {
        self.then_some(())
    }
}

impl<T> Condition for Option<T> {
    type Value = T;
    fn met(self) -> Self {
        self
    }
}

/// Repeats a check until its condition is met, for at most ten seconds.
///
/// # Panics
///
/// If the condition is not met in that time: "{what}: did not happen within 10s".
#[track_caller]
pub fn eventually<C: Condition>(
    what: impl Display,
    check: impl AsyncFnMut() -> C,
) -> impl Future<Output = C::Value> {
    let caller = Location::caller();
    async move {
        match until(DEADLINE, check).await {
            Some(value) => value,
            None => fail_at(caller, format_args!("{what}: did not happen within {DEADLINE:?}")),
        }
    }
}

/// Repeats a check until its condition is met. `None` if the condition is not met within `limit`.
pub(crate) async fn until<C: Condition>(
    limit: Duration,
    mut check: impl AsyncFnMut() -> C,
) -> Option<C::Value> {
    let end = Instant::now() + limit;
    loop {
        if let Some(value) = check().await.met() {
            return Some(value);
        }
        if Instant::now() >= end {
            return None;
        }
        tokio::time::sleep(POLL).await;
    }
}
