//! How the harness waits, and how it gives up: with a sentence that says where in the test it was asked.

use std::fmt::{Debug, Display};
use std::panic::Location;
use std::time::{Duration, Instant};

/// How long a condition may take to come true.
pub(crate) const DEADLINE: Duration = Duration::from_secs(10);

/// The pause between two looks at a condition.
pub(crate) const POLL: Duration = Duration::from_millis(25);

/// Ends the test. The one place in this crate that panics.
#[track_caller]
#[allow(clippy::panic, reason = "a test fails by panicking")]
pub(crate) fn fail(sentence: impl Display) -> ! {
    panic!("{sentence}")
}

/// Ends the test, naming the line of the test that asked.
pub(crate) fn fail_at(asked: &Location<'_>, sentence: impl Display) -> ! {
    fail(format_args!("{sentence}\n  asked at {asked}"))
}

/// For what the harness itself needs and cannot do without.
pub(crate) trait OrFail<T> {
    /// The value, or the end of the test, told as "could not {doing}".
    fn or_fail(self, doing: &str) -> T;
}

impl<T, E: Debug> OrFail<T> for Result<T, E> {
    #[track_caller]
    fn or_fail(self, doing: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => fail(format_args!("could not {doing}: {error:?}")),
        }
    }
}

impl<T> OrFail<T> for Option<T> {
    #[track_caller]
    fn or_fail(self, doing: &str) -> T {
        match self {
            Some(value) => value,
            None => fail(format_args!("could not {doing}")),
        }
    }
}

/// What a look at a condition answers: a `bool`, or an `Option` with what was found.
pub trait Holds {
    /// What [`eventually`] returns.
    type Found;
    /// `None` while the condition does not hold.
    fn found(self) -> Option<Self::Found>;
}

impl Holds for bool {
    type Found = ();
    fn found(self) -> Option<()> {
        self.then_some(())
    }
}

impl<T> Holds for Option<T> {
    type Found = T;
    fn found(self) -> Self {
        self
    }
}

/// Looks again and again until `look` holds, for ten seconds at most.
///
/// # Panics
///
/// When it never held: "{what} did not happen".
#[track_caller]
pub fn eventually<H: Holds>(
    what: impl Display,
    look: impl AsyncFnMut() -> H,
) -> impl Future<Output = H::Found> {
    let asked = Location::caller();
    async move {
        match until(DEADLINE, look).await {
            Some(found) => found,
            None => fail_at(asked, format_args!("{what}: did not happen within {DEADLINE:?}")),
        }
    }
}

/// Looks again and again until `look` holds or the time is over.
pub(crate) async fn until<H: Holds>(limit: Duration, mut look: impl AsyncFnMut() -> H) -> Option<H::Found> {
    let end = Instant::now() + limit;
    loop {
        if let Some(found) = look().await.found() {
            return Some(found);
        }
        if Instant::now() >= end {
            return None;
        }
        tokio::time::sleep(POLL).await;
    }
}
