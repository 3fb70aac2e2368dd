//! The simulation for the refresh tests. It simulates a user with three refresh tokens and two client secrets, a
//! network and a clock, and checks the invariants of the refresh.

use super::history::{Cause, TokenHistory};
use super::network::Network;
use crate::support::{ID, NOW, canned, field, reply};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::highlevel::RESEND_WINDOW;
use leg3_core::oauth::credentials::{ClientId, ClientSecret, Credentials, RefreshToken};
use leg3_core::oauth::response::HttpResponse;
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::state::RefreshState;
use std::collections::HashMap;

pub(super) const TOKENS: [&str; 3] = ["refresh-a", "refresh-b", "refresh-c"];
const SECRETS: [&str; 2] = ["secret-1", "secret-2"];

/// A random action. A `usize` in an action selects a refresh token or a request in flight. A `u32` is a time in
/// milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Action {
    /// The pressed button, the number of the refresh token, and whether the user entered the first of the two client
    /// secrets.
    Press(Press, usize, bool),
    SendAgain,
    Answer(usize, &'static str),
    /// The request, whether the browser is online, and whether HighLevel was reached.
    Unanswered(usize, bool, bool),
    /// Time passes, and the timers that are due fire.
    Pass(u32),
    /// The computer sleeps: time passes, but no timer fires before the next `Pass`.
    Sleep(u32),
    Stop,
    Forget,
}

/// The refresh under test, and its simulated environment.
pub(super) struct Simulation {
    refresh: Refresh,
    network: Network,
    now: f64,
    histories: HashMap<String, TokenHistory>,
    /// The bodies of successful responses that were not handed over as [`Effect::Renewed`]. The refresh must still hold
    /// these bodies.
    undelivered: Vec<String>,
    /// The cause of a refresh request that is sent during the current action.
    cause: Cause,
    /// The number of requests with a refresh token. The next two fields count the requests after a press on *Send it
    /// again*, and the new token pairs that were handed over.
    pub(super) sent: usize,
    pub(super) sent_again: usize,
    pub(super) renewed: usize,
}

impl Default for Simulation {
    fn default() -> Self {
        Self {
            refresh: Refresh::default(),
            network: Network::default(),
            now: NOW,
            histories: HashMap::new(),
            undelivered: Vec::new(),
            cause: Cause::Other,
            sent: 0,
            sent_again: 0,
            renewed: 0,
        }
    }
}

impl Simulation {
    /// Applies one action, and checks the invariants.
    pub(super) fn apply(&mut self, action: Action) {
        self.cause = match action {
            Action::Press(Press::WithoutProbe, ..) => Cause::Allowed,
            Action::SendAgain => Cause::SendAgain,
            _ => Cause::Other,
        };
        if let Action::Pass(milliseconds) | Action::Sleep(milliseconds) = action {
            self.now += f64::from(milliseconds);
        }
        if matches!(action, Action::Pass(_)) {
            while let Some(timer) = self.network.due(self.now) {
                self.happen(timer);
            }
            return self.check_windows();
        }
        if matches!(action, Action::Forget) {
            return self.forget();
        }
        let Some(event) = self.event(action) else { return };
        let chosen = matches!(action, Action::Press(Press::Resend, ..));
        self.happen_by(event, chosen);
    }

    fn happen(&mut self, event: Event) {
        self.happen_by(event, false);
    }

    /// Applies an event. `chosen` is true if the user pressed the button for which the page explains the risk of
    /// sending the token again.
    fn happen_by(&mut self, event: Event, chosen: bool) {
        let token = match &event {
            Event::Submitted(_, token, ..) => token.expose().to_owned(),
            _ => String::new(),
        };
        let (refresh, effects) = advance(core::mem::take(&mut self.refresh), event);
        self.refresh = refresh;
        if chosen && effects.iter().any(|effect| matches!(effect, Effect::Probe(..))) {
            self.histories.entry(token).or_default().lost = false;
        }
        effects.into_iter().for_each(|effect| self.perform_effect(effect));
        self.check_nothing_is_lost();
        assert!(
            self.network.refreshes() <= 1,
            "{} refresh requests at the same time",
            self.network.refreshes()
        );
    }

    /// Returns the event that an action causes; `None` if the action is not possible now.
    fn event(&mut self, action: Action) -> Option<Event> {
        Some(match action {
            Action::Press(press, which, first) => {
                let secret = ClientSecret::parse(SECRETS[usize::from(!first)])?;
                let credentials = Credentials { id: ClientId::parse(ID)?, secret };
                Event::Submitted(press, RefreshToken::parse(TOKENS[which])?, credentials, None, self.now)
            }
            Action::SendAgain => Event::SentAgain(self.now),
            Action::Answer(which, name) => self.respond(which, name)?,
            Action::Unanswered(which, online, reached) => {
                let finished = self.network.take(which)?;
                if let (Some(token), false) = (finished.token, finished.aborted) {
                    self.histories.entry(token).or_default().lost = true;
                }
                Event::Unanswered(finished.attempt, NoResponse { online, reached })
            }
            Action::Pass(_) | Action::Sleep(_) | Action::Forget => return None,
            Action::Stop => Event::StopWaiting,
        })
    }

    /// Delivers a response. A response to an aborted request may also arrive, because it was already in transit. The
    /// name `cut-off` stands for a successful response that was truncated after the access token.
    fn respond(&mut self, which: usize, name: &str) -> Option<Event> {
        let finished = self.network.take(which)?;
        let answer = self.unique(match name {
            "cut-off" => reply(200, r#"{"access_token":"half","refresh_tok"#),
            name => canned(name),
        });
        if finished.token.is_none() && answer.is_highlevel_error() && name != "field-missing" {
            self.cause = Cause::Allowed;
        }
        if let Some(token) = finished.token {
            self.histories.entry(token).or_default().answered(name, &answer, finished.aborted);
            if answer.is_success() {
                self.undelivered.push(answer.body.expose().into());
            }
        }
        Some(Event::Answered(finished.attempt, answer, self.now))
    }

    /// Adds spaces before the body, so that the checks cannot confuse two responses.
    fn unique(&self, answer: HttpResponse) -> HttpResponse {
        let mark = " ".repeat(self.sent + self.undelivered.len() * 64 + 1);
        reply(answer.status, &[&mark, answer.body.expose()].concat())
    }

    /// Carries out an effect, and checks that the effect is allowed.
    fn perform_effect(&mut self, effect: Effect) {
        match effect {
            Effect::Probe(attempt, request) => {
                assert_eq!(field(&request, "refresh_token"), None, "a probe carries a refresh token");
                self.network.start(attempt, None);
            }
            Effect::Refresh(attempt, request) => {
                let token = field(&request, "refresh_token").unwrap_or_default();
                self.histories.entry(token.clone()).or_default().send(&request, self.cause, self.now);
                self.sent += 1;
                self.sent_again += usize::from(self.cause == Cause::SendAgain);
                self.network.start(attempt, Some(token));
            }
            Effect::Wait(attempt, milliseconds) => {
                self.network.wait(Event::TimedOut, attempt, self.now, milliseconds)
            }
            Effect::WaitForWindow(attempt, milliseconds) => {
                assert_eq!(milliseconds, RESEND_WINDOW);
                self.network.wait(Event::WindowClosed, attempt, self.now, milliseconds);
            }
            Effect::Abort(attempt) => {
                if let Some(token) = self.network.abort(attempt) {
                    self.histories.entry(token).or_default().lost = true;
                }
            }
            Effect::Renewed(pair) => {
                let at = self.undelivered.iter().position(|body| body == pair.response.body.expose());
                self.undelivered.remove(at.expect("the pair was handed over twice, or never arrived"));
                self.renewed += 1;
            }
        }
    }

    /// Checks that the refresh keeps every successful response unchanged until it hands the response over.
    fn check_nothing_is_lost(&self) {
        for body in &self.undelivered {
            let kept = |reply: &std::rc::Rc<HttpResponse>| reply.body.expose() == body;
            assert!(self.refresh.sent_tokens.received.iter().any(kept), "a success was dropped: {body}");
        }
    }

    /// Checks that no credentials are kept and no resend is offered after a resend window has closed. Call this
    /// function after the timers have fired.
    fn check_windows(&self) {
        let open = |token: &str| self.histories.get(token).is_some_and(|history| history.is_open(self.now));
        for sent_token in
            self.refresh.sent_tokens.tokens.iter().filter(|sent_token| sent_token.window.is_some())
        {
            assert!(open(sent_token.token.expose()), "a secret is kept after its window");
        }
        assert!(
            self.refresh.resend_until().is_none_or(|until| self.now < until),
            "a resend is offered after the window"
        );
    }

    /// Forgets everything, as the page does: aborts the requests, and drops the secrets of the refresh. Checks that
    /// nothing is left. Afterwards, the simulation treats all refresh tokens as new.
    fn forget(&mut self) {
        self.refresh = self.refresh.forgotten();
        self.network.forget();
        let Refresh { state, sent_tokens, .. } = &self.refresh;
        assert!(matches!(state, RefreshState::Idle { .. }), "something is left");
        assert!(sent_tokens.received.is_empty() && sent_tokens.tokens.is_empty(), "something is left");
        (self.histories, self.undelivered) = Default::default();
    }
}
