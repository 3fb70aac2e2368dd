//! A body that breaks off.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::time::{Sleep, sleep};

/// How long the connection lives on after the half was handed over, so that it has left before the line dies.
const GRACE: Duration = Duration::from_millis(250);

/// Some bytes, a moment of silence, then an error: hyper answers the error by dropping the connection.
pub(crate) struct HalfBody {
    half: Option<Bytes>,
    silence: Pin<Box<Sleep>>,
}

impl HalfBody {
    pub(crate) fn new(half: Bytes) -> Self {
        Self { half: Some(half), silence: Box::pin(sleep(GRACE)) }
    }

    /// One that does not break off for as long as anybody waits.
    pub(crate) fn stalled(half: Bytes) -> Self {
        Self { half: Some(half), silence: Box::pin(sleep(Duration::from_secs(3600))) }
    }
}

impl Body for HalfBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        self.silence.as_mut().poll(context).map(|()| Some(Err(BrokenOff)))
    }
}

/// The error at the end of a [`HalfBody`].
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the answer was cut on purpose")
    }
}

impl std::error::Error for BrokenOff {}
