//! Formats the list of requests in a report, with the URL, the age and the duration of each request.

use alloc::string::String;

/// A request with its timing, from the browser's own list of requests.
pub struct TimedRequest {
    /// The URL of the request, or only the origin if the page's security policy blocked the request. A report contains
    /// only the part of the URL before the query and the fragment.
    pub url: String,
    /// The time from the start of the request to the creation of the report, in milliseconds. `None` if the page's
    /// security policy blocked the request.
    pub age_ms: Option<f64>,
    /// The duration of the request, in milliseconds. 0 if the request has not ended.
    pub duration_ms: f64,
}

impl TimedRequest {
    /// Formats the request as one line of a report, without a line break.
    pub(super) fn line(&self) -> String {
        let url = self.url.split(['?', '#']).next().unwrap_or_default();
        match self.age_ms {
            Some(ago) => [&timing(ago, self.duration_ms), url].concat(),
            None => ["stopped by this page's policy: ", url].concat(),
        }
    }
}

/// Formats the page's own request log for a report.
///
/// `log` has the format of [`crate::request_log::lines`]. `now` is the time of the report in milliseconds since 1970.
/// Lines that cannot be parsed are skipped.
pub(super) fn formatted_log(log: &str, now: f64) -> String {
    log.lines().filter_map(|line| formatted_line(line, now)).collect()
}

/// Formats one line of the log. The fields of a line are separated by tabs: start in seconds since 1970, duration in
/// milliseconds, number of requests, and text.
fn formatted_line(line: &str, now: f64) -> Option<String> {
    let mut fields = line.splitn(4, '\t');
    // The first three fields are whole numbers. Parsing them as `f64` would add 13,000 bytes (compressed with brotli)
    // to the page.
    let mut next_number = || fields.next()?.parse::<usize>().ok();
    let (started, took, count) = (next_number()? as f64, next_number()? as f64, next_number()?);
    let repeats =
        if count > 1 { [" (and ", &(count - 1).to_string(), " more)"].concat() } else { String::new() };
    Some([&timing(now - started * 1000.0, took), fields.next()?, &repeats, "\n"].concat())
}

/// Formats a timing, such as `12 s before, 312 ms: `. The duration is left out if the request has not ended. `ago` is
/// the time from the start of the request to the report, and `took` is the duration. Both are in milliseconds.
fn timing(ago: f64, took: f64) -> String {
    let seconds = ((ago.max(0.0) / 1000.0) as usize).to_string();
    let duration =
        if took > 0.0 { [", ", &(took as usize).to_string(), " ms"].concat() } else { String::new() };
    [&seconds, " s before", &duration, ": "].concat()
}
