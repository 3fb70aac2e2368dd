//! The record of the requests to the pretend API. Its size is limited, so that a long session does not use much memory.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::SystemTime;

use axum::http::request::Parts;

use crate::lock::lock;

/// The maximum number of bytes that the record keeps of a body.
const MAX_BODY: usize = 64 * 1024;
/// The maximum number of requests in the record. The oldest requests are dropped first.
const MAX_REQUESTS: usize = 2000;
/// The maximum memory for all requests in the record, in bytes.
const MAX_MEMORY: usize = 8 * 1024 * 1024;

/// The listener that received a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// The listener for plain http.
    Http,
    /// The listener for TLS.
    Https,
}

/// A recorded request.
#[derive(Clone)]
pub struct RecordedRequest {
    /// The time when the request arrived, by the sandbox's clock.
    pub when: SystemTime,
    /// The listener that received the request.
    pub listener: Listener,
    /// `GET`, `POST`, `OPTIONS`, …
    pub method: String,
    /// The path, percent-encoded.
    pub path: String,
    /// The query without the `?`. Empty if the URL had no query.
    pub query: String,
    /// The headers, with names in lower case. Bytes that are not UTF-8 are replaced.
    pub headers: Vec<(String, String)>,
    /// The first 64 KB of the body.
    pub body: Vec<u8>,
    /// The length of the body in bytes, at most 1 MB. The sandbox ignores the rest of a longer body.
    pub body_len: usize,
}

impl RecordedRequest {
    pub(crate) fn new(when: SystemTime, listener: Listener, parts: &Parts, body: &[u8]) -> Self {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Self {
            when,
            listener,
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers.iter().map(|(n, v)| (n.to_string(), text(v.as_bytes()))).collect(),
            body: body[..body.len().min(MAX_BODY)].to_vec(),
            body_len: body.len(),
        }
    }

    /// Returns the value of the header `name`. `name` must be in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the recorded part of the body as text. Bytes that are not UTF-8 are replaced.
    pub fn body_text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The approximate memory that the request uses, in bytes.
    fn memory(&self) -> usize {
        let headers: usize = self.headers.iter().map(|(n, v)| n.len() + v.len() + 48).sum();
        self.path.len() + self.query.len() + self.body.len() + headers + 200
    }
}

/// The latest requests to the pretend API.
#[derive(Default)]
pub(crate) struct Record(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    requests: VecDeque<RecordedRequest>,
    memory: usize,
}

impl Record {
    pub(crate) fn add(&self, request: RecordedRequest) {
        let mut kept = lock(&self.0);
        kept.memory += request.memory();
        kept.requests.push_back(request);
        while kept.requests.len() > MAX_REQUESTS || kept.memory > MAX_MEMORY {
            let Some(oldest) = kept.requests.pop_front() else { break };
            kept.memory -= oldest.memory();
        }
    }

    pub(crate) fn all(&self) -> Vec<RecordedRequest> {
        lock(&self.0).requests.iter().cloned().collect()
    }

    pub(crate) fn clear(&self) {
        *lock(&self.0) = Kept::default();
    }
}
