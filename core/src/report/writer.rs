//! The report writer: puts the parts of a report together as plain text and checks each part for secrets.
//!
//! The parts describe the failure, the request, the response, the requests of the page, and the browser. Each of the
//! following texts is left out if it contains a secret, and the report says so: a response header, the response body,
//! the trace ID, the page's address, and an entry of the browser's list of requests. If any other text contains a
//! secret, no report is made. The check itself is in [`redaction`](super::redaction).

use crate::report::failure_facts::FailureFacts;
use crate::report::redaction::known_secrets::KnownSecrets;
use crate::report::requests::{TimedRequest, formatted_log};
use crate::report::untrusted_text::{
    SECRET_PLACEHOLDER, indented, or_none, shortened, single_line, unless_secret,
};
use alloc::string::String;

/// The content of a report.
pub struct Report<'a> {
    /// The commit from which this page was built.
    pub commit: &'a str,
    /// Failure code, status and trace ID.
    pub facts: &'a FailureFacts,
    /// The failure in one sentence: the title of its [`Advice`](crate::messages::advice::Advice).
    pub title: &'a str,
    /// The request with its secrets masked; see [`crate::integrations::request_preview`]. Empty if there is none.
    pub request: &'a str,
    /// The response. `None` if the page could not read a response.
    pub answer: Option<ReportedAnswer<'a>>,
    /// The page's own request log, in the format of [`crate::request_log::lines`].
    pub page_log: &'a str,
    /// The requests in the browser's own list of requests.
    pub browser_requests: &'a [TimedRequest],
    /// The time of the report, in milliseconds since 1970.
    pub now: f64,
    /// The browser, and the page in it.
    pub browser: &'a ReportedBrowser,
}

/// The response to the request that failed.
pub struct ReportedAnswer<'a> {
    /// The response headers that this page may read, one `name: value` per line.
    pub head: &'a str,
    /// The body of an error response. `None` if the response is successful or may be successful: a report never
    /// contains the body of such a response.
    pub body: Option<&'a str>,
}

/// The browser, and the page in it.
#[derive(Default)]
pub struct ReportedBrowser {
    /// The browser's user agent string.
    pub name: String,
    /// The page's address without query and fragment.
    pub address: String,
    /// True if the browser reports a network connection (`navigator.onLine`).
    pub online: bool,
    /// True if the page is inside a frame.
    pub framed: bool,
    /// True if the page runs in a secure context (`isSecureContext`).
    pub secure: bool,
}

/// The part of a report in which a secret was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportPart {
    /// Failure code, status, trace ID, title.
    Failure,
    /// The masked request.
    Request,
    /// The two lists of requests: the page's own list, and the browser's list.
    Requests,
    /// The browser and the page's address.
    Browser,
    /// The response, or the complete report if the secret is not inside a single part.
    Whole,
}

impl Report<'_> {
    /// Writes the report as plain text.
    ///
    /// # Errors
    ///
    /// Returns the part that contains a secret, if the secret is in text that this page cannot leave out. The error
    /// value contains no part of the secret.
    pub fn write(&self, secrets: &KnownSecrets) -> Result<String, ReportPart> {
        let parts = [
            (ReportPart::Failure, self.failure(secrets)),
            (ReportPart::Request, self.request()),
            (ReportPart::Whole, self.answer(secrets)),
            (ReportPart::Requests, self.requests(secrets)),
            (ReportPart::Browser, self.browser(secrets)),
        ];
        let mut whole = String::new();
        for (part, text) in parts {
            if secrets.found_in(&text) {
                return Err(part);
            }
            whole.push_str(&text);
        }
        if secrets.found_in(&whole) { Err(ReportPart::Whole) } else { Ok(whole) }
    }

    fn failure(&self, secrets: &KnownSecrets) -> String {
        // A trace ID consists of at most 64 letters, digits and dashes. Any other text is treated as a missing trace
        // ID.
        let is_trace_id =
            |id: &str| id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let trace_id = Some(&*self.facts.trace_id).filter(|id| is_trace_id(id)).unwrap_or_default();
        let mut out = ["Leg 3 ", env!("CARGO_PKG_VERSION"), ", commit ", &single_line(self.commit)].concat();
        out.push_str(&["\nfailure: ", &self.facts.code].concat());
        out.push_str(&["\nstatus: ", &or_none(&self.facts.status)].concat());
        out.push_str(&["\ntrace id: ", &or_none(&unless_secret(secrets, trace_id))].concat());
        out.push_str(&["\nwhat: ", self.title, "\n"].concat());
        out
    }

    fn request(&self) -> String {
        let title = "\nrequest, secrets masked (what was sent, and when, is told below):\n";
        if self.request.is_empty() { String::new() } else { [title, &indented(self.request)].concat() }
    }

    fn answer(&self, secrets: &KnownSecrets) -> String {
        let mut out = String::from("\nanswer:\n");
        let Some(answer) = &self.answer else {
            out.push_str("  none that this page could read\n");
            return out;
        };
        for header in answer.head.lines() {
            let name = header.split_once(':').map_or("", |(name, _)| name);
            let header = if secrets.found_in(header) {
                [name, ": ", SECRET_PLACEHOLDER].concat()
            } else {
                header.into()
            };
            out.push_str(&indented(&unless_secret(secrets, &header)));
        }
        out.push('\n');
        let body = match answer.body {
            None => {
                "left out: the body of a success, or of an answer that was pasted, is in no report".into()
            }
            Some(body) => unless_secret(secrets, &shortened(body)),
        };
        out.push_str(&indented(&body));
        out
    }

    fn requests(&self, secrets: &KnownSecrets) -> String {
        let mut out = String::from("\nrequests, as this page tells it:\n");
        out.push_str(&indented(&formatted_log(self.page_log, self.now)));
        out.push_str("\nrequests, as the browser tells it:\n");
        for request in self.browser_requests {
            out.push_str(&indented(&unless_secret(secrets, &request.line())));
        }
        out
    }

    fn browser(&self, secrets: &KnownSecrets) -> String {
        let yes_no = |value: bool| if value { "yes" } else { "no" };
        let ReportedBrowser { name, address, online, framed, secure } = self.browser;
        let flags = [
            "; online: ",
            yes_no(*online),
            ", in a frame: ",
            yes_no(*framed),
            ", secure: ",
            yes_no(*secure),
            "\n",
        ];
        let page = ["\npage: ", &unless_secret(secrets, &single_line(address)), &flags.concat()].concat();
        ["\nbrowser: ", &single_line(name), &page].concat()
    }
}
