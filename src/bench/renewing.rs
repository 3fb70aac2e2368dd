//! The refresh as it happens: events into `grant::refresh`, its effects handed to the browser.

use crate::answers::Came;
use crate::{courier, guarding, news, refresh, testing};
use leg3::browser::{clock, dom, task};
use leg3::copy::Late;
use leg3::grant::credentials::{ClientId, ClientSecret, Credentials, RefreshToken};
use leg3::grant::flow::{Press, Silence};
use leg3::grant::refresh::screen::Screen;
use leg3::grant::refresh::{Effect, Event, Refreshing, advance};
use leg3::grant::reply::Reply;
use leg3::grant::request::{TokenRequest, UserType};
use leg3::grant::step::Attempt;
use leg3::grant::text::number;
use leg3::grant::tokens::Tokens;
use leg3::hatch;
use std::cell::RefCell;
use web_sys::AbortController;

thread_local! {
    static REFRESHING: RefCell<Refreshing> = RefCell::new(Refreshing::default());
    static UNDER_WAY: RefCell<Vec<(Attempt, AbortController)>> = const { RefCell::new(Vec::new()) };
    /// The refresh token that what is shown speaks of.
    static ABOUT: RefCell<Option<RefreshToken>> = const { RefCell::new(None) };
    /// What the new pair replaced, until that was taken away.
    static OLD: RefCell<Option<Tokens>> = const { RefCell::new(None) };
}

/// A button that sends was pressed.
pub(crate) fn press(press: Press, token: &str, id: &str, secret: &str, user_type: Option<UserType>) {
    let parts = (RefreshToken::parse(token), ClientId::parse(id), ClientSecret::parse(secret));
    if let (Some(token), Some(id), Some(secret)) = parts {
        guarding::learn(token.expose());
        guarding::learn(secret.expose());
        ABOUT.set(RefreshToken::parse(token.expose()));
        dispatch(Event::Submitted(press, token, Credentials { id, secret }, user_type));
    }
}

/// *Stop waiting*.
pub(crate) fn stop_waiting() {
    dispatch(Event::StopWaiting);
}

/// *Forget everything*.
pub(crate) fn forget() {
    OLD.set(None);
    ABOUT.set(None);
    dispatch(Event::Forget);
}

/// What may be seen. What came of an earlier token says nothing of the one that is here now.
pub(crate) fn screen() -> Screen {
    match REFRESHING.with_borrow(Screen::of) {
        Screen::Failed(_) | Screen::Renewed { .. } if !is_about(&refresh::token()) => {
            Screen::Idle { answered_late: false }
        }
        screen => screen,
    }
}

fn is_about(token: &str) -> bool {
    ABOUT.with_borrow(|about| match (about, RefreshToken::parse(token)) {
        (Some(about), Some(token)) => about.same_as(&token),
        (about, token) => about.is_none() && token.is_none(),
    })
}

/// The answer that brought the failure, as it came.
pub(crate) fn raw() -> Option<String> {
    REFRESHING.with_borrow(|all| all.step.reply().map(|reply| reply.body.expose().to_owned()))
}

/// The same, as far as a report may tell it.
pub(crate) fn came() -> Option<Came> {
    REFRESHING.with_borrow(|all| all.step.reply().map(|reply| Came::of(reply)))
}

/// True where leaving would lose something.
pub(crate) fn must_warn() -> bool {
    REFRESHING.with_borrow(Refreshing::must_warn)
}

/// Successes without usable tokens, as they came.
pub(crate) fn received() -> Vec<String> {
    REFRESHING
        .with_borrow(|all| all.memory.received.iter().map(|reply| reply.body.expose().to_owned()).collect())
}

/// Looks at the pair that was replaced.
pub(crate) fn old<T>(look: impl FnOnce(&Tokens) -> T) -> Option<T> {
    OLD.with_borrow(|old| old.as_ref().map(look))
}

/// The old pair goes once the new one was taken away, or nothing is left.
pub(crate) fn settle() {
    let taken = dom::by_id("taken").is_some_and(|taken| !taken.hidden());
    if taken || news::tokens().is_none() {
        OLD.set(None);
    }
}

fn dispatch(event: Event) {
    let effects = REFRESHING.with_borrow_mut(|all| {
        let (next, effects) = advance(core::mem::take(all), event);
        *all = next;
        effects
    });
    effects.into_iter().for_each(perform);
    news::spread();
}

fn perform(effect: Effect) {
    match effect {
        Effect::Probe(attempt, request) => send(attempt, request, Late::WhyRefreshProbe),
        Effect::Refresh(attempt, request) => send(attempt, request, Late::WhyRefresh),
        Effect::Wait(attempt, patience) => clock::after(patience, move || dispatch(Event::TimeIsUp(attempt))),
        Effect::Abort(attempt) => UNDER_WAY.with_borrow(|all| {
            all.iter().filter(|(known, _)| *known == attempt).for_each(|(_, controller)| controller.abort());
        }),
        Effect::Renewed(reply) => replace(&reply),
    }
}

/// A new pair takes the place of the one on the page, which is kept beside it.
pub(crate) fn replace(reply: &Reply) {
    OLD.set(news::tokens());
    testing::reset();
    let text = [&number(reply.status.into()), "\n", reply.body.expose()].concat();
    let _ = news::tell(hatch::RENEWED, &text);
    ABOUT.set(news::ask(hatch::REFRESH).and_then(|token| RefreshToken::parse(&token)));
}

fn send(attempt: Attempt, request: TokenRequest, why: Late) {
    let Ok(controller) = AbortController::new() else { return };
    let signal = controller.signal();
    UNDER_WAY.with_borrow_mut(|all| all.push((attempt, controller)));
    task::start(async move {
        let event = match courier::token(request, &signal, why).await {
            Some(reply) => Event::Answered(attempt, reply),
            // A refresh token that was sent needs no second question.
            None if why == Late::WhyRefresh || signal.aborted() => {
                Event::Unanswered(attempt, Silence { online: true, reached: false })
            }
            None => Event::Unanswered(attempt, courier::knock(&signal).await),
        };
        UNDER_WAY.with_borrow_mut(|all| all.retain(|(known, _)| *known != attempt));
        dispatch(event);
        // `boot.js` held the answer in case this program died; the first program has it now, or it is in the memory.
        if let Some(boot) = news::boot() {
            boot.taken();
        }
    });
}
