//! The request log: the requests that the page recorded, and the requests that the browser observed.
//!
//! The user can compare the two lists. Neither list contains a secret.

use crate::messages::number_phrases;
use crate::messages::privacy::PrivacyText;
use crate::messages::text_of;
use alloc::string::String;
use alloc::vec::Vec;

/// One request, as the page recorded it.
#[derive(Clone, PartialEq)]
pub struct LoggedRequest {
    /// Identifies this row.
    pub key: usize,
    /// When the request began, in milliseconds since 1970.
    pub at: f64,
    /// The HTTP method: `POST` or `GET`.
    pub method: &'static str,
    /// The complete URL. It never contains a secret.
    pub url: String,
    /// The purpose of the request, as a sentence for the user.
    pub why: String,
    /// The result.
    pub outcome: RequestOutcome,
    /// The duration of the request, in milliseconds. `0` while the request is in progress.
    pub took: f64,
    /// The number of requests that this row stands for. It is 1, except in the first row of a full log, which also
    /// counts all removed rows.
    pub times: usize,
}

/// The maximum number of rows. Without a limit, a page that stays open for days would use more and more memory.
const MAX_ROWS: usize = 100;

/// Adds a row. When the log is full, the oldest row after the first is removed and its count is added to the first row,
/// so that the total number of requests stays correct.
pub fn record(log: &mut Vec<LoggedRequest>, row: LoggedRequest) {
    if log.len() >= MAX_ROWS {
        let oldest = log.remove(1);
        if let Some(first) = log.first_mut() {
            first.times += oldest.times;
        }
    }
    log.push(row);
}

/// The result of a request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RequestOutcome {
    /// No result yet.
    UnderWay,
    /// A response with this HTTP status.
    Status(u16),
    /// The page could not read a response.
    NoAnswer,
}

/// One request, as the browser observed it (a resource timing entry, or a `securitypolicyviolation` event).
#[derive(Clone, PartialEq)]
pub struct SeenAddress {
    /// The complete URL. For a blocked request, only the origin, or a word such as `inline` if the browser gives no
    /// URL.
    pub url: String,
    /// True if the page's own Content Security Policy blocked the request.
    pub blocked: bool,
}

/// The contacted hosts other than `own_origin`, with the number of requests to each host.
///
/// If `log` and `seen` contain different numbers of requests to a host, the higher number is returned. Requests in
/// `seen` that were blocked are not counted.
#[must_use]
pub fn hosts(log: &[LoggedRequest], seen: &[SeenAddress], own_origin: &str) -> Vec<(String, usize)> {
    let logged: Vec<(&str, usize)> = log.iter().map(|row| (host(&row.url), row.times)).collect();
    let seen: Vec<(&str, usize)> = seen
        .iter()
        .filter(|row| !row.blocked && !is_own(&row.url, own_origin))
        .map(|row| (host(&row.url), 1))
        .collect();
    let mut hosts: Vec<(String, usize)> = Vec::new();
    for (name, _) in logged.iter().chain(&seen) {
        let count = |rows: &[(&str, usize)]| -> usize {
            rows.iter().filter(|(host, _)| host == name).map(|(_, times)| times).sum()
        };
        if !hosts.iter().any(|(host, _)| host == name) {
            hosts.push((String::from(*name), count(&logged).max(count(&seen))));
        }
    }
    hosts
}

/// A summary of the log in one line: `only this site`, or `services.leadconnectorhq.com, 2 requests`.
#[must_use]
pub fn summary(log: &[LoggedRequest], seen: &[SeenAddress], own_origin: &str) -> String {
    let hosts = hosts(log, seen, own_origin);
    if hosts.is_empty() {
        return text_of(PrivacyText::OnlyThisSite).into();
    }
    let line = |(host, count): &(String, usize)| [host, ", ", &number_phrases::requests(*count)].concat();
    hosts.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// The log as text, one line per row, with tabs between the columns.
///
/// The columns are: when the request began, in seconds since 1970; the duration, in milliseconds; the number of
/// requests that the row stands for; and, as one text, the method, the URL, the result and the purpose.
#[must_use]
pub fn lines(log: &[LoggedRequest]) -> String {
    let line = |row: &LoggedRequest| {
        let (at, took) = (((row.at / 1000.0) as usize).to_string(), (row.took as usize).to_string());
        let (times, outcome) = (row.times.to_string(), row.outcome.words());
        let parts = [
            &at, "\t", &took, "\t", &times, "\t", row.method, " ", &row.url, ": ", &outcome, ", ", &row.why,
            "\n",
        ];
        parts.concat()
    };
    log.iter().map(line).collect()
}

impl RequestOutcome {
    /// The result for display: the status code, or a phrase from [`PrivacyText`].
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::UnderWay => text_of(PrivacyText::RequestUnderWay).into(),
            Self::Status(status) => status.to_string(),
            Self::NoAnswer => text_of(PrivacyText::RequestUnanswered).into(),
        }
    }
}

/// True for URLs on the page's own origin, and for URLs that the browser loads without the network (`data:`, `blob:`).
#[must_use]
pub fn is_own(url: &str, own_origin: &str) -> bool {
    url.starts_with("data:")
        || url.starts_with("blob:")
        || url.strip_prefix(own_origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The host of a URL, with its port if there is one.
fn host(url: &str) -> &str {
    let rest = url.split_once(':').map_or(url, |(_, rest)| rest.trim_start_matches('/'));
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
