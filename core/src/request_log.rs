//! Who was contacted: what this page says it did, and what the browser saw, side by side. Holds no secret.

use crate::copy::{Sentence, copy, spoken};
use crate::grant::text::number;
use alloc::string::String;
use alloc::vec::Vec;

/// One request, as this page tells it.
#[derive(Clone, PartialEq)]
pub struct Said {
    /// Tells this line from any other.
    pub key: usize,
    /// Milliseconds since 1970.
    pub at: f64,
    /// `POST`, `GET`.
    pub method: &'static str,
    /// The whole address. Secrets are never part of one.
    pub url: String,
    /// What it was for.
    pub why: String,
    /// How it ended.
    pub outcome: Outcome,
    /// After how many milliseconds; `0` while it has not.
    pub took: f64,
    /// How many requests this line stands for: one, or in the first line of a long list, all that came before.
    pub times: usize,
}

/// How many lines are kept, so that a page that stays open for days does not grow.
const LONGEST: usize = 100;

/// Adds a line. Where the list is full, the oldest lines go into the first; no request is ever uncounted.
pub fn record(said: &mut Vec<Said>, row: Said) {
    if said.len() >= LONGEST {
        let old = said.remove(1);
        if let Some(first) = said.first_mut() {
            first.times += old.times;
        }
    }
    said.push(row);
}

/// How a request ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It has not.
    UnderWay,
    /// With this HTTP status.
    Status(u16),
    /// Without an answer this page may read.
    NoAnswer,
}

/// One address, as the browser tells it.
#[derive(Clone, PartialEq)]
pub struct Seen {
    /// The whole address.
    pub url: String,
    /// True where the page's own policy stopped it.
    pub blocked: bool,
}

/// The hosts besides `own_origin` with the number of requests to each, whichever side knows more.
#[must_use]
pub fn hosts(said: &[Said], seen: &[Seen], own_origin: &str) -> Vec<(String, usize)> {
    let said: Vec<(&str, usize)> = said.iter().map(|row| (host(&row.url), row.times)).collect();
    let seen: Vec<(&str, usize)> = seen
        .iter()
        .filter(|row| !row.blocked && !is_own(&row.url, own_origin))
        .map(|row| (host(&row.url), 1))
        .collect();
    let mut hosts: Vec<(String, usize)> = Vec::new();
    for (name, _) in said.iter().chain(&seen) {
        let count = |rows: &[(&str, usize)]| -> usize {
            rows.iter().filter(|(known, _)| known == name).map(|(_, times)| times).sum()
        };
        if !hosts.iter().any(|(known, _)| known == name) {
            hosts.push((String::from(*name), count(&said).max(count(&seen))));
        }
    }
    hosts
}

/// The quiet line: `only this site`, or `services.leadconnectorhq.com, 2 requests`.
#[must_use]
pub fn summary(said: &[Said], seen: &[Seen], own_origin: &str) -> String {
    let hosts = hosts(said, seen, own_origin);
    if hosts.is_empty() {
        return copy(Sentence::OnlyThisSite).into();
    }
    let line = |(host, count): &(String, usize)| [host, ", ", &spoken::requests(*count)].concat();
    hosts.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// The requests, a line each, with tabs between: when it began, in seconds since 1970; how long it took, in milliseconds;
/// for how many it stands; and method, address, how it ended and what it was for.
#[must_use]
pub fn lines(said: &[Said]) -> String {
    let line = |row: &Said| {
        let (at, took) = (number((row.at / 1000.0) as usize), number(row.took as usize));
        let (times, outcome) = (number(row.times), row.outcome.words());
        let parts = [
            &at, "\t", &took, "\t", &times, "\t", row.method, " ", &row.url, ": ", &outcome, ", ", &row.why,
            "\n",
        ];
        parts.concat()
    };
    said.iter().map(line).collect()
}

impl Outcome {
    /// In a word or two.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::UnderWay => copy(Sentence::LedgerUnderWay).into(),
            Self::Status(status) => number(status.into()),
            Self::NoAnswer => copy(Sentence::LedgerNoAnswer).into(),
        }
    }
}

/// True for the page's own files, and for what never leaves the browser.
#[must_use]
pub fn is_own(url: &str, own_origin: &str) -> bool {
    url.starts_with("data:")
        || url.starts_with("blob:")
        || url.strip_prefix(own_origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn host(url: &str) -> &str {
    let rest = url.split_once(':').map_or(url, |(_, rest)| rest.trim_start_matches('/'));
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
