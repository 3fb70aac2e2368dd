//! Who was contacted, for a report: when, seen from the report, and for how long.

use crate::grant::text::number;
use alloc::string::String;

/// A request, as the browser tells it.
pub struct Watched {
    /// The address. Only what stands before its query is told.
    pub url: String,
    /// How many milliseconds ago it began; `None` where the page's policy stopped it.
    pub ago: Option<f64>,
    /// How many milliseconds it took.
    pub took: f64,
}

impl Watched {
    /// In a line.
    pub(super) fn line(&self) -> String {
        let url = self.url.split(['?', '#']).next().unwrap_or_default();
        match self.ago {
            Some(ago) => [&timing(ago, self.took), url].concat(),
            None => ["stopped by this page's policy: ", url].concat(),
        }
    }
}

/// The lines of the first program's ledger, their moments seen from `now` (milliseconds since 1970).
pub(super) fn said(lines: &str, now: f64) -> String {
    lines.lines().filter_map(|line| one(line, now)).collect()
}

fn one(line: &str, now: f64) -> Option<String> {
    let mut parts = line.splitn(4, '\t');
    let mut figure = || parts.next()?.parse::<f64>().ok();
    let (at, took, times) = (figure()?, figure()?, figure()?);
    let many =
        if times > 1.0 { [" (and ", &number(times as usize - 1), " more)"].concat() } else { String::new() };
    Some([&timing(now - at * 1000.0, took), parts.next()?, &many, "\n"].concat())
}

/// `12 s before, 312 ms: `; without the second where it has not ended.
fn timing(ago: f64, took: f64) -> String {
    let seconds = number((ago.max(0.0) / 1000.0) as usize);
    let lasted = if took > 0.0 { [", ", &number(took as usize), " ms"].concat() } else { String::new() };
    [&seconds, " s before", &lasted, ": "].concat()
}
