//! `TestExchange` contains an exchange, and has short methods for the events that a user, the network and the clock
//! cause.

use crate::support::{NOW, arrival, credentials};
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::exchange::reducer::{Exchange, advance};
use leg3_core::exchange::state::{ExchangeFailed, ExchangeState};
use leg3_core::oauth::request::Attempt;
use leg3_core::oauth::request::Options;
use leg3_core::oauth::response::HttpResponse;

/// An exchange, and the effects of its last event.
#[derive(Default)]
pub(super) struct TestExchange {
    pub(super) exchange: Exchange,
    pub(super) effects: Vec<Effect>,
}

impl TestExchange {
    /// Returns an exchange for which an authorization code has arrived.
    pub(super) fn with_code(code: &str) -> Self {
        let mut test = Self::default();
        test.event(Event::Arrived(arrival(code), NOW));
        test
    }

    /// Returns an exchange that has sent the authorization code after a successful probe.
    pub(super) fn sent(code: &str) -> Self {
        let mut test = Self::with_code(code);
        test.press(Press::Ordinary);
        test.answer(crate::support::canned("code-not-found"));
        test
    }

    /// Returns an exchange that has sent the authorization code. The response is overdue.
    pub(super) fn overdue(code: &str) -> Self {
        let mut test = Self::sent(code);
        test.time_is_up();
        test
    }

    pub(super) fn event(&mut self, event: Event) {
        let (exchange, effects) = advance(core::mem::take(&mut self.exchange), event);
        (self.exchange, self.effects) = (exchange, effects);
    }

    pub(super) fn press(&mut self, press: Press) {
        self.event(Event::Submitted(press, credentials(), Options::default()));
    }

    /// The attempt number of the current request.
    pub(super) fn attempt(&self) -> Attempt {
        match &self.exchange.state {
            ExchangeState::Probing(probing) => probing.attempt,
            ExchangeState::Exchanging(sent) => sent.attempt,
            ExchangeState::Rechecking(recheck) => recheck.attempt,
            ExchangeState::Ready(ready) => ready.awaited.expect("a response is expected"),
            ExchangeState::Failed(failed) => failed.attempt.expect("a request has failed"),
            _ => panic!("no request is in flight"),
        }
    }

    pub(super) fn answer(&mut self, reply: HttpResponse) {
        self.event(Event::Answered(self.attempt(), reply, NOW));
    }

    /// Reports to the exchange that the page cannot read a response to the current request.
    pub(super) fn no_response(&mut self, online: bool, reached: bool) {
        self.event(Event::Unanswered(self.attempt(), NoResponse { online, reached }));
    }

    pub(super) fn time_is_up(&mut self) {
        self.event(Event::TimedOut(self.attempt()));
    }

    /// The names of the effects of the last event, in order.
    pub(super) fn effects(&self) -> Vec<&'static str> {
        self.effects.iter().map(effect_name).collect()
    }

    /// True if the last event sent the authorization code.
    pub(super) fn sends(&self) -> bool {
        self.effects().contains(&"exchange")
    }

    pub(super) fn failed(&self) -> &ExchangeFailed {
        match &self.exchange.state {
            ExchangeState::Failed(failed) => failed,
            _ => panic!("the exchange has not failed"),
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        matches!(self.exchange.state, ExchangeState::Ready(_))
    }

    pub(super) fn has_tokens(&self) -> bool {
        matches!(self.exchange.state, ExchangeState::Succeeded(_))
    }

    /// The current authorization code.
    pub(super) fn code(&self) -> Option<&str> {
        self.exchange.state.code().map(|code| code.expose())
    }
}

/// The name of an effect.
pub(super) fn effect_name(effect: &Effect) -> &'static str {
    match effect {
        Effect::Probe(..) => "probe",
        Effect::Exchange(..) => "exchange",
        Effect::Wait(..) => "wait",
        Effect::Abort(_) => "abort",
        Effect::KeepCode(_) => "keep code",
        Effect::DropCode => "drop code",
        Effect::ResponseProcessed => "reply taken",
        Effect::DropResponses => "replies forgotten",
        Effect::WipeForm => "wipe form",
        Effect::WipeSecret => "wipe secret",
        Effect::Mask => "mask",
    }
}
