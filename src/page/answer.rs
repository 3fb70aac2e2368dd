//! The answer as it came: status, headers, and every byte. Answers that hold secrets wait to be asked for.

use super::parts::{View, blank, button, buttons, fold as folded, hint, nothing, paragraph};
use super::{actions, vault};
use crate::browser::{dom, download};
use crate::copy::{Sentence, copy};
use crate::grant::flow::Flow;
use crate::grant::reply::Reply;
use leptos::prelude::*;
use std::rc::Rc;

/// More than this, in characters, is offered as a download instead of being drawn.
const LONGEST_DRAWN: usize = 20_000;

/// The answers: the one this state stands on, then earlier successes that could not be read.
pub(super) fn fold() -> View {
    let answers = vault::with(|flow| all(flow).len());
    if answers == 0 {
        return nothing();
    }
    let inside = (0..answers).map(one).collect_view();
    folded("answer", Sentence::RawAnswer, |_| {}, inside)
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
        let length = reply.body.expose().len();
        ([copy(Sentence::Status), ": ", &status, &headers].concat(), length, reply.whole, reply.is_success() || reply.status == 0)
    });
    let Some((head, length, whole, secret)) = facts else { return nothing() };
    let id = ["answer-0", "answer-1", "answer-2", "answer-3"][at.min(3)];
    let shown = RwSignal::new(!secret);
    let masks = vault::signals().masks;
    Effect::new(move |before: Option<u32>| {
        let now = masks.get();
        if before.is_some_and(|before| before != now) && secret {
            shown.set(false);
        }
        now
    });
    Effect::new(move |_| {
        let text = shown.get().then(|| look(at, |reply| reply.body.expose().chars().take(LONGEST_DRAWN).collect::<String>()));
        dom::set_text(id, &text.flatten().unwrap_or_default());
    });
    let toggle = move || shown.update(|shown| *shown = !*shown);
    let download = move || {
        look(at, |reply| download::offer("answer.txt", "text/plain", reply.body.expose()));
    };
    view! {
        {(at > 0).then(|| view! { <h3>{copy(Sentence::EarlierAnswers)}</h3> })}
        <pre>{head}</pre>
        {(!whole).then(|| paragraph(copy(Sentence::RawCut)))}
        {(length == 0).then(|| paragraph(copy(Sentence::RawEmpty)))}
        {secret.then(|| hint(Sentence::RawSecrets))}
        {blank(id)}
        {(length > LONGEST_DRAWN).then(|| hint(Sentence::RawLong))}
        {buttons((
            move || button(if shown.get() { Sentence::RawHide } else { Sentence::RawShow }, false, toggle),
            button(Sentence::RawCopy, false, move || actions::copy_text(Sentence::RawCopy, || body(at))),
            button(Sentence::RawDownload, false, download),
        ))}
    }
    .into_any()
}
