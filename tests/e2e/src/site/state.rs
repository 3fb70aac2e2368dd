//! The settings that a test makes for the site, and the requests so far.

use axum::body::Bytes;
use axum::extract;
use axum::http::Response;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::time::Duration;

/// A fault in how the site serves a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The response has the status 404.
    Missing,
    /// The connection closes after half of the file.
    Truncated,
    /// One byte in the middle is changed.
    Altered,
    /// The response waits until [`Site::heal`](super::Site::heal) is called.
    Held,
}

/// One request that the site received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method in capital letters: `GET`.
    pub method: String,
    /// The path, with its percent-encoding.
    pub path: String,
    /// The part of the URL after the `?`. Empty if there is no such part.
    pub query: String,
    /// Names and values of the headers. The names are in lower case.
    pub headers: Vec<(String, String)>,
}

impl Request {
    pub(super) fn new(request: &extract::Request) -> Self {
        let headers = request
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        Self {
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            headers: headers.collect(),
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct SiteState {
    /// The folder that the site serves.
    pub(super) root: PathBuf,
    pub(super) requests: Vec<Request>,
    /// The troubles that the test has set. The key is a part of the file's path.
    pub(super) troubles: BTreeMap<String, Trouble>,
    /// The responses that replace files. The key is the path of the file.
    pub(super) replacements: HashMap<String, Response<Bytes>>,
    /// The text of `_headers`. Empty if the site does not use this file.
    pub(super) headers_file: String,
    pub(super) compresses: bool,
    /// The delay of every response.
    pub(super) delay: Duration,
}

impl SiteState {
    pub(super) fn trouble(&self, path: &str) -> Option<Trouble> {
        // A host that uses `_headers` does not serve this file.
        if path == "/_headers" && !self.headers_file.is_empty() {
            return Some(Trouble::Missing);
        }
        self.troubles.iter().find(|(part, _)| path.contains(part.as_str())).map(|(_, trouble)| *trouble)
    }
}
