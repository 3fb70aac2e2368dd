//! A report for whoever helps: what went wrong, what was asked, what was answered, who was contacted, in which browser.
//! It passes the [`guard`](super::guard) or does not come about.
//!
//! What others wrote (an answer, the browser's list) is left out where it holds a secret, and the report says so. What
//! this page put together itself never should hold one; where it does, there is no report.

#[path = "requests.rs"]
mod ledger;
#[path = "quoting.rs"]
mod text;

pub use ledger::Watched;
pub use text::{LEFT_OUT, LONGEST_BODY};

use super::guard::Held;
use crate::hatch::Facts;
use alloc::string::String;
use text::{cut, indented, line, or_none, spared};

/// What a report is made of.
pub struct Report<'a> {
    /// The commit this page was built of.
    pub commit: &'a str,
    /// What went wrong.
    pub facts: &'a Facts,
    /// What went wrong, in a sentence.
    pub title: &'a str,
    /// The request, its secrets masked; see [`super::preview`]. Empty where there is none.
    pub request: &'a str,
    /// The answer, where one came.
    pub answer: Option<Answer<'a>>,
    /// Who was contacted, as this page tells it; see [`crate::ledger::lines`].
    pub said: &'a str,
    /// The same, as the browser tells it.
    pub seen: &'a [Watched],
    /// When this is, in milliseconds since 1970.
    pub now: f64,
    /// Where.
    pub browser: &'a Browser,
}

/// An answer.
pub struct Answer<'a> {
    /// The headers this page may read, a line each.
    pub head: &'a str,
    /// The body of a refusal. `None` for what is, or may be, a success: that is never in a report.
    pub body: Option<&'a str>,
}

/// The browser, and how the page stands in it.
#[derive(Default)]
pub struct Browser {
    /// Its name for itself.
    pub name: String,
    /// The page's address, without query and fragment.
    pub address: String,
    /// It believes it has a network.
    pub online: bool,
    /// The page stands inside another one.
    pub framed: bool,
    /// The page came over a connection that nobody else reads.
    pub secure: bool,
}

/// What a report would have given away a secret in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The failure's own facts.
    Failure,
    /// The request, masked.
    Request,
    /// The list of requests.
    Ledger,
    /// The browser's name for itself.
    Browser,
    /// None of them alone.
    Whole,
}

impl Report<'_> {
    /// The report as plain text; or which part holds a secret. Nothing of the secret is told.
    ///
    /// # Errors
    ///
    /// Where a secret is in a part that this page put together itself.
    pub fn write(&self, held: &Held) -> Result<String, Part> {
        let parts = [
            (Part::Failure, self.failure(held)),
            (Part::Request, self.request()),
            (Part::Whole, self.answer(held)),
            (Part::Ledger, self.ledger(held)),
            (Part::Browser, self.browser(held)),
        ];
        let mut whole = String::new();
        for (part, text) in parts {
            if held.is_in(&text) {
                return Err(part);
            }
            whole.push_str(&text);
        }
        if held.is_in(&whole) { Err(Part::Whole) } else { Ok(whole) }
    }

    fn failure(&self, held: &Held) -> String {
        // A trace id is letters, digits and dashes; anything else in it is not one.
        let plain =
            |id: &str| id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let trace_id = Some(&*self.facts.trace_id).filter(|id| plain(id)).unwrap_or_default();
        let mut out = ["Leg 3 ", env!("CARGO_PKG_VERSION"), ", commit ", &line(self.commit)].concat();
        out.push_str(&["\nfailure: ", &self.facts.code].concat());
        out.push_str(&["\nstatus: ", &or_none(&self.facts.status)].concat());
        out.push_str(&["\ntrace id: ", &or_none(&spared(held, trace_id))].concat());
        out.push_str(&["\nwhat: ", self.title, "\n"].concat());
        out
    }

    fn request(&self) -> String {
        let title = "\nrequest, secrets masked (what was sent, and when, is told below):\n";
        if self.request.is_empty() { String::new() } else { [title, &indented(self.request)].concat() }
    }

    fn answer(&self, held: &Held) -> String {
        let mut out = String::from("\nanswer:\n");
        let Some(answer) = &self.answer else {
            out.push_str("  none that this page could read\n");
            return out;
        };
        for header in answer.head.lines() {
            let name = header.split_once(':').map_or("", |(name, _)| name);
            let header = if held.is_in(header) { [name, ": ", LEFT_OUT].concat() } else { header.into() };
            out.push_str(&indented(&spared(held, &header)));
        }
        out.push('\n');
        let body = match answer.body {
            None => {
                "left out: the body of a success, or of an answer that was pasted, is in no report".into()
            }
            Some(body) => spared(held, &cut(body)),
        };
        out.push_str(&indented(&body));
        out
    }

    fn ledger(&self, held: &Held) -> String {
        let mut out = String::from("\nrequests, as this page tells it:\n");
        out.push_str(&indented(&ledger::said(self.said, self.now)));
        out.push_str("\nrequests, as the browser tells it:\n");
        for row in self.seen {
            out.push_str(&indented(&spared(held, &row.line())));
        }
        out
    }

    fn browser(&self, held: &Held) -> String {
        let yes = |so: bool| if so { "yes" } else { "no" };
        let Browser { name, address, online, framed, secure } = self.browser;
        let facts =
            ["; online: ", yes(*online), ", in a frame: ", yes(*framed), ", secure: ", yes(*secure), "\n"];
        let page = ["\npage: ", &spared(held, &line(address)), &facts.concat()].concat();
        ["\nbrowser: ", &line(name), &page].concat()
    }
}
