//! *Test the token*: one call, what it found, and the same call as a command.

use crate::controls::button;
use crate::fold::fold;
use crate::trouble::{self, Refused};
use crate::{courier, news};
use leg3::bearer::refusal::{Trouble, classify};
use leg3::bearer::trial::{Found, Trial, first_call};
use leg3::browser::{clock, dom, task};
use leg3::copy::{Late, late};
use leg3::grant::json::Json;
use leg3::grant::refusal::Wording;
use leg3::grant::reply::Reply;
use leg3::grant::text::{letters, number};
use leg3::recipe::call;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

const FOLD: &str = "test";

#[derive(Clone, Default)]
enum State {
    #[default]
    Idle,
    Asking,
    Works(Works),
    Refused(Refused),
}

/// What a successful call told.
#[derive(Clone)]
struct Works {
    found: Found,
    scope: &'static str,
    took: f64,
    limits: Vec<(String, String)>,
}

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State::Idle) };
    /// Which test is the latest: the answer to an earlier one is not shown.
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

pub(crate) fn view() -> impl IntoView {
    fold(FOLD, Late::Test, || {
        view! {
            <p class="hint">{late(Late::TestText)}</p>
            {move || { news::follow(); trial().map(|_| button(Late::TestRun, run)) }}
            <div class="stack" role="status">{outcome}</div>
            {same_call}
        }
        .into_any()
    })
}

/// Opens the fold, and runs the test.
pub(crate) fn open() {
    dom::open(FOLD);
    run();
}

/// The same call as a command.
pub(crate) fn command() -> Option<String> {
    trial().map(|trial| call::command(&trial.call))
}

/// Without tokens there is nothing left to tell.
pub(crate) fn settle() {
    if news::tokens().is_none() {
        reset();
    }
}

/// Forgets what an earlier token brought.
pub(crate) fn reset() {
    LATEST.set(LATEST.get().wrapping_add(1));
    STATE.set(State::Idle);
}

fn trial() -> Option<Trial> {
    first_call(&news::known()?.bearer).ok()
}

fn run() {
    let (Some(trial), Some(tokens)) = (trial(), news::tokens()) else { return };
    if STATE.with_borrow(|state| matches!(state, State::Asking)) {
        return;
    }
    reset();
    let latest = LATEST.get();
    STATE.set(State::Asking);
    news::spread();
    task::start(async move {
        let began = clock::now();
        let heard = courier::call(&trial.call.url, None, tokens.access.expose(), Late::WhyCall).await;
        let took = clock::now() - began;
        if latest == LATEST.get() {
            STATE.set(match heard {
                Ok(reply) => judge(&reply, &trial, took),
                Err(why) => State::Refused(Refused::unheard(Trouble::NoAnswer(why))),
            });
            news::spread();
        }
    });
}

fn judge(reply: &Reply, trial: &Trial, took: f64) -> State {
    let body = Json::parse(reply.body.expose());
    if !reply.is_success() {
        return State::Refused(Refused {
            trouble: Trouble::Refused(classify(reply.status, body.as_ref())),
            scope: Some(trial.scope),
            wording: body.as_ref().map(Wording::read).unwrap_or_default(),
        });
    }
    match body.as_ref().map(|body| trial.finds.in_answer(body)) {
        None | Some(Found::Nothing) => State::Refused(Refused::unheard(Trouble::Unreadable)),
        Some(found) => State::Works(Works { found, scope: trial.scope, took, limits: limits(reply) }),
    }
}

fn limits(reply: &Reply) -> Vec<(String, String)> {
    let is_limit = |name: &str| letters(name).starts_with(b"xratelimit");
    reply.headers.iter().filter(|(name, _)| is_limit(name)).cloned().collect()
}

fn outcome() -> AnyView {
    news::follow();
    match STATE.with_borrow(State::clone) {
        State::Idle => ().into_any(),
        State::Asking => view! { <p>{late(Late::TestRunning)}</p> }.into_any(),
        State::Refused(refused) => trouble::card(&refused),
        State::Works(works) => found(works),
    }
}

fn found(works: Works) -> AnyView {
    let bearer = news::known().map(|known| known.bearer).unwrap_or_default();
    let id = bearer.location_id.or(bearer.company_id).unwrap_or_default();
    let (label, account) = match works.found {
        Found::Named(name) => (Late::TestNamed, name),
        Found::Listed(_) | Found::Nothing => (Late::TestListed, id),
    };
    let limits = if works.limits.is_empty() {
        late(Late::TestLimitsHidden).to_owned()
    } else {
        works.limits.into_iter().map(|(name, value)| [name, value].join(": ")).collect::<Vec<_>>().join(", ")
    };
    let took = [&*number(works.took.max(0.0) as usize), late(Late::TestMilliseconds)].concat();
    view! {
        <p class="good">{late(Late::TestWorks)}</p>
        <p>{late(label)}<strong>{account}</strong></p>
        <p><strong>{late(Late::TestMeant)}</strong></p>
        <p class="hint">{late(Late::TestMeantWhy)}</p>
        <dl>
            <dt>{late(Late::TestTook)}</dt><dd>{took}</dd>
            <dt>{late(Late::TestScope)}</dt><dd><code>{works.scope}</code></dd>
            <dt>{late(Late::TestLimits)}</dt><dd>{limits}</dd>
        </dl>
    }
    .into_any()
}

fn same_call() -> AnyView {
    news::follow();
    let Some(text) = command() else { return ().into_any() };
    view! {
        <h3>{late(Late::SameCall)}</h3>
        <pre tabindex="0">{text}</pre>
        <div class="buttons"><button type="button" data-do="copy-call">{late(Late::CopyCall)}</button></div>
    }
    .into_any()
}
