//! The answer as it came: status, headers, and every byte. Answers that hold secrets wait to be asked for.

use super::parts::{View, as_it_came, blank, button, buttons, fold as folded, heading, hint, maybe, nothing, paragraph, views};
use super::{actions, vault, veil};
use crate::browser::{clock, dom, download};
use crate::copy::{Sentence, copy};
use crate::grant::flow::Flow;
use crate::grant::reply::Reply;
use leptos::prelude::IntoAny;
use std::rc::Rc;

/// More than this, in characters, is offered as a download instead of being drawn.
const LONGEST_DRAWN: usize = 20_000;

/// The answers: the one this state stands on, then earlier successes that could not be read.
pub(super) fn fold() -> View {
    let answers = vault::with(|flow| all(flow).len());
    if answers == 0 {
        return nothing();
    }
    let inside: Vec<View> = (0..answers).map(one).collect();
    folded("answer", Sentence::RawAnswer, inside.into_any())
}

fn all(flow: &Flow) -> Vec<Rc<Reply>> {
    let mut replies: Vec<_> = flow.step.reply().into_iter().cloned().collect();
    replies.extend(flow.received.iter().filter(|old| !flow.step.reply().is_some_and(|now| Rc::ptr_eq(now, old))).cloned());
    replies
}

fn look<T>(at: usize, look: impl FnOnce(&Reply) -> T) -> Option<T> {
    vault::with(|flow| all(flow).get(at).map(|reply| look(reply)))
}

fn body(at: usize) -> Option<String> {
    look(at, |reply| reply.body.expose().to_owned())
}

fn one(at: usize) -> View {
    let facts = look(at, |reply| {
        let status = if reply.status == 0 { copy(Sentence::StatusPasted).into() } else { reply.status.to_string() };
        let headers = reply.headers.iter().map(|(name, value)| ["\n", name, ": ", value].concat()).collect::<String>();
        let head = [copy(Sentence::Status), ": ", &status, &headers].concat();
        (head, reply.body.expose().len(), reply.whole, reply.is_success() || reply.status == 0)
    });
    let Some((head, length, whole, secret)) = facts else { return nothing() };
    let id = ["answer-0", "answer-1", "answer-2", "answer-3"][at.min(3)];
    let download = move || {
        look(at, |reply| download::offer("answer.txt", "text/plain", reply.body.expose()));
    };
    let part = move || look(at, |reply| reply.body.expose().chars().take(LONGEST_DRAWN).collect());
    let toggle = if secret {
        veil::over(id, "", [Sentence::RawShow, Sentence::RawHide], part)
    } else {
        // The place is drawn after this returns.
        clock::after(0, move || dom::set_text(id, &part().unwrap_or_default()));
        nothing()
    };
    views([
        maybe(at > 0, || heading(Sentence::EarlierAnswers)),
        as_it_came(head),
        maybe(!whole, || paragraph(copy(Sentence::RawCut))),
        maybe(length == 0, || paragraph(copy(Sentence::RawEmpty))),
        maybe(secret, || hint(Sentence::RawSecrets)),
        blank(id),
        maybe(length > LONGEST_DRAWN, || hint(Sentence::RawLong)),
        buttons([
            toggle,
            button(Sentence::RawCopy, false, move || actions::copy_text(Sentence::RawCopy, || body(at))),
            button(Sentence::RawDownload, false, download),
        ]),
    ])
}
