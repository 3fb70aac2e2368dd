//! The record of what arrived, bounded so that a long rehearsal stays small. Nothing here decides anything.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard};
use std::time::SystemTime;

use axum::http::request::Parts;

use crate::lock::lock;

/// The most of one body that is kept, in bytes.
const BODY_KEPT: usize = 64 * 1024;
/// The most requests that are kept; older ones are forgotten first.
const REQUESTS_KEPT: usize = 2000;
/// The most bytes all kept requests may take together.
const BYTES_KEPT: usize = 8 * 1024 * 1024;

/// Which of HighLevel's two listeners a request came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// Plain http.
    Http,
    /// TLS.
    Https,
}

/// One request as it arrived, before anything was made of it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// When, by the sandbox's clock.
    pub when: SystemTime,
    /// Where.
    pub listener: Listener,
    /// `GET`, `POST`, `OPTIONS`, …
    pub method: String,
    /// The path as sent, still percent-encoded.
    pub path: String,
    /// What follows the `?`, without it; empty if there was none.
    pub query: String,
    /// Names in lower case, values with unreadable bytes replaced.
    pub headers: Vec<(String, String)>,
    /// The body's first 64 KB.
    pub body: Vec<u8>,
    /// How long the body really was, in bytes; the sandbox reads no more than 1 MB.
    pub body_len: usize,
}

impl Seen {
    pub(crate) fn new(when: SystemTime, listener: Listener, parts: &Parts, body: &[u8]) -> Self {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Self {
            when,
            listener,
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers.iter().map(|(n, v)| (n.to_string(), text(v.as_bytes()))).collect(),
            body: body[..body.len().min(BODY_KEPT)].to_vec(),
            body_len: body.len(),
        }
    }

    /// The value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The kept body as text, with unreadable bytes replaced.
    pub fn body_text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn weight(&self) -> usize {
        let headers: usize = self.headers.iter().map(|(n, v)| n.len() + v.len() + 48).sum();
        self.path.len() + self.query.len() + self.body.len() + headers + 200
    }
}

/// The latest requests.
#[derive(Debug, Default)]
pub(crate) struct Record(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    requests: VecDeque<Seen>,
    weight: usize,
}

impl Record {
    pub(crate) fn note(&self, seen: Seen) {
        let mut kept = self.kept();
        kept.weight += seen.weight();
        kept.requests.push_back(seen);
        while kept.requests.len() > REQUESTS_KEPT || kept.weight > BYTES_KEPT {
            let Some(oldest) = kept.requests.pop_front() else { break };
            kept.weight -= oldest.weight();
        }
    }

    pub(crate) fn all(&self) -> Vec<Seen> {
        self.kept().requests.iter().cloned().collect()
    }

    pub(crate) fn clear(&self) {
        *self.kept() = Kept::default();
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        lock(&self.0)
    }
}
