//! The answer as it came: status, headers, and every byte. An answer that holds secrets waits to be asked for.

use super::{actions, vault, veil};
use crate::browser::{dom, download};
use leg3_core::exchange::reducer::Exchange;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::response::PASTED;
use std::rc::Rc;

/// More than this, in characters, is offered as a download instead of being drawn.
const LONGEST_DRAWN: usize = 20_000;

/// Fills in the section; hides it where no answer came.
pub(super) fn draw() {
    let facts = vault::with(|flow| {
        let reply = all(flow).into_iter().next()?;
        let secret = reply.is_success() || reply.status == PASTED;
        Some((head(&reply), reply.body.expose().len(), reply.complete, secret || !flow.received.is_empty()))
    });
    dom::show("answer", facts.is_some());
    let Some((head, length, whole, secret)) = facts else { return };
    dom::set_text("answer-head", &head);
    dom::show("answer-cut", !whole);
    dom::show("answer-empty", length == 0);
    dom::show("answer-long", length > LONGEST_DRAWN);
    dom::show("answer-secret", secret);
    dom::show("show-answer", secret);
    if !secret {
        dom::set_text("answer-body", &shown().unwrap_or_default());
        veil::uncovered("answer-body");
    }
}

/// As much of it as is drawn.
pub(super) fn shown() -> Option<String> {
    whole().map(|text| text.chars().take(LONGEST_DRAWN).collect())
}

/// *Copy the answer*.
pub(super) fn copied() {
    actions::copy_text(whole());
}

/// *Download the answer*.
pub(super) fn downloaded() {
    if let Some(text) = whole() {
        let _ = download::offer("answer.txt", "text/plain", &text);
    }
}

/// The answer this state stands on, then earlier successes that could not be read: nothing received is lost.
fn all(flow: &Exchange) -> Vec<Rc<HttpResponse>> {
    let now = flow.state.response();
    let earlier = flow.received.iter().filter(|old| !now.is_some_and(|now| Rc::ptr_eq(now, old)));
    now.into_iter().chain(earlier).cloned().collect()
}

/// Every byte of it.
pub(super) fn whole() -> Option<String> {
    let replies = vault::with(all);
    let mut whole = String::from(replies.first()?.body.expose());
    for earlier in replies.iter().skip(1) {
        whole
            .push_str(&["\n\n", text_of(ExchangeText::EarlierAnswers), "\n", earlier.body.expose()].concat());
    }
    Some(whole)
}

fn head(reply: &HttpResponse) -> String {
    let status = if reply.status == PASTED {
        text_of(ExchangeText::StatusPasted).into()
    } else {
        reply.status.to_string()
    };
    let mut head = [text_of(ExchangeText::Status), ": ", &status].concat();
    for (name, value) in &reply.headers {
        head.push_str(&["\n", name, ": ", value].concat());
    }
    head
}
