//! The test of the token as it happens: one call at a time, and what it told.

use crate::{courier, news};
use leg3::browser::{clock, task};
use leg3_core::api::call::Call;
use leg3_core::api::failed_call::CallError;
use leg3_core::api::test_result::Found;
use leg3_core::api::token_test::{TokenTest, first_call};
use leg3_core::dictionary::entry::Place;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::json::Json;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::text::letters;
use std::cell::{Cell, RefCell};

/// Where the test stands.
#[derive(Clone, Default)]
pub(crate) enum State {
    #[default]
    Idle,
    Asking,
    Works(Works),
    Refused(CallError, Option<&'static str>),
}

/// What a successful call told.
#[derive(Clone)]
pub(crate) struct Works {
    pub(crate) found: Found,
    pub(crate) scope: &'static str,
    pub(crate) took: f64,
    pub(crate) limits: Vec<(String, String)>,
}

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State::Idle) };
    /// Which test is the latest: the answer to an earlier one is not shown.
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

/// The call that is made.
pub(crate) fn made() -> Option<(Call, Option<String>)> {
    trial().map(|trial| (trial.call, None))
}

/// Without tokens there is nothing left to tell.
pub(crate) fn settle() {
    if news::tokens().is_none() {
        reset();
    }
}

/// Where the test stands.
pub(crate) fn state() -> State {
    STATE.with_borrow(State::clone)
}

/// Forgets what an earlier token brought.
pub(crate) fn reset() {
    LATEST.set(LATEST.get().wrapping_add(1));
    STATE.set(State::Idle);
}

/// What would be asked; `None` without tokens, or where nothing can be asked with their scopes.
pub(crate) fn trial() -> Option<TokenTest> {
    first_call(&news::known()?.subject).ok()
}

/// Runs the test, unless it is running.
pub(crate) fn run() {
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
        let heard = courier::call(&trial.call.url, None, tokens.access.expose(), PrivacyText::WhyCall).await;
        let took = clock::now() - began;
        if latest == LATEST.get() {
            STATE.set(match heard {
                Ok(reply) => judge(&reply, &trial, took),
                Err(why) => State::Refused(CallError::no_answer(why), None),
            });
            news::spread();
        }
    });
}

fn judge(reply: &HttpResponse, trial: &TokenTest, took: f64) -> State {
    let body = Json::parse(reply.body.expose());
    if !reply.is_success() {
        return State::Refused(CallError::refused(Place::Call, reply), Some(trial.scope));
    }
    match body.as_ref().and_then(|body| trial.finds.in_answer(body)) {
        None => State::Refused(CallError::unreadable(reply), None),
        Some(found) => State::Works(Works { found, scope: trial.scope, took, limits: limits(reply) }),
    }
}

fn limits(reply: &HttpResponse) -> Vec<(String, String)> {
    let is_limit = |name: &str| letters(name).starts_with(b"xratelimit");
    reply.headers.iter().filter(|(name, _)| is_limit(name)).cloned().collect()
}
