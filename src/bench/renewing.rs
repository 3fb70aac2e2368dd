//! The refresh as it happens: events into `refresh::reducer`, its effects handed to the browser.

use crate::answers::Came;
use crate::{courier, guarding, news, refresh, testing};
use leg3::browser::{clock, dom, task};
use leg3::hatch;
use leg3_core::exchange::events::Press;
use leg3_core::exchange::probe::NoResponse;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::credentials::{ClientId, ClientSecret, Credentials, RefreshToken};
use leg3_core::oauth::request::Attempt;
use leg3_core::oauth::request::{TokenRequest, UserType};
use leg3_core::oauth::response::HttpResponse;
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::screen::RefreshScreen;
use leg3_core::tokens::token_response::Tokens;
use std::cell::RefCell;
use web_sys::AbortController;

thread_local! {
    static REFRESHING: RefCell<Refresh> = RefCell::new(Refresh::default());
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
        dispatch(Event::Submitted(press, token, Credentials { id, secret }, user_type, clock::now()));
    }
}

/// *Send it again*.
pub(crate) fn send_again() {
    dispatch(Event::SentAgain(clock::now()));
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
pub(crate) fn screen() -> RefreshScreen {
    match REFRESHING.with_borrow(RefreshScreen::of) {
        RefreshScreen::Failed(_) | RefreshScreen::Renewed { .. } if !is_about(&refresh::token()) => {
            RefreshScreen::Idle { answered_late: false }
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
    REFRESHING.with_borrow(|all| all.state.response().map(|reply| reply.body.expose().to_owned()))
}

/// The same, as far as a report may tell it.
pub(crate) fn came() -> Option<Came> {
    REFRESHING.with_borrow(|all| all.state.response().map(|reply| Came::of(reply)))
}

/// True where leaving would lose something.
pub(crate) fn must_warn() -> bool {
    REFRESHING.with_borrow(Refresh::must_warn)
}

/// Successes without usable tokens, as they came.
pub(crate) fn received() -> Vec<String> {
    REFRESHING.with_borrow(|all| {
        all.sent_tokens.received.iter().map(|reply| reply.body.expose().to_owned()).collect()
    })
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
        Effect::Probe(attempt, request) => send(attempt, request, PrivacyText::WhyRefreshProbe),
        Effect::Refresh(attempt, request) => send(attempt, request, PrivacyText::WhyRefresh),
        Effect::Wait(attempt, patience) => clock::after(patience, move || dispatch(Event::TimedOut(attempt))),
        Effect::WaitForWindow(attempt, rest) => {
            clock::after(rest, move || dispatch(Event::WindowClosed(attempt)));
        }
        Effect::Abort(attempt) => UNDER_WAY.with_borrow(|all| {
            all.iter().filter(|(known, _)| *known == attempt).for_each(|(_, controller)| controller.abort());
        }),
        Effect::Renewed(reply) => replace(&reply),
    }
}

/// A new pair takes the place of the one on the page, which is kept beside it. A pair that came only in part replaces
/// nothing there: the whole one may follow.
pub(crate) fn replace(reply: &HttpResponse) {
    let replaced = news::tokens();
    if replaced.as_ref().is_none_or(|pair| pair.refresh.is_some()) || old(|_| ()).is_none() {
        OLD.set(replaced);
    }
    testing::reset();
    let text = [&reply.status.to_string(), "\n", reply.body.expose()].concat();
    let _ = news::tell(hatch::RENEWED, &text);
    ABOUT.set(news::ask(hatch::REFRESH).and_then(|token| RefreshToken::parse(&token)));
}

fn send(attempt: Attempt, request: TokenRequest, why: PrivacyText) {
    let Ok(controller) = AbortController::new() else { return };
    let signal = controller.signal();
    UNDER_WAY.with_borrow_mut(|all| all.push((attempt, controller)));
    task::start(async move {
        let event = match courier::token(request, &signal, why).await {
            Some(reply) => Event::Answered(attempt, reply, clock::now()),
            // A refresh token that was sent needs no second question.
            None if why == PrivacyText::WhyRefresh || signal.aborted() => {
                Event::Unanswered(attempt, NoResponse { online: true, reached: false })
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
