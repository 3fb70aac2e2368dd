//! Dispatches the events of the exchange, and performs its effects.

use crate::browser::tab_storage;
use crate::browser::timer::Timer;
use crate::store::flows::open_request::RequestId;
use crate::store::{Flows, Store};
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::exchange::reducer::{Exchange, advance};
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::highlevel::token_endpoint;
use leg3_core::install::kept_link::parameter;
use leg3_core::install::state_match::StateMatch;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::redirect::{self, Arrival};
use leg3_core::oauth::request::{Attempt, METHOD, TokenRequest};
use leptos::prelude::*;
use leptos::reactive::graph::Source as _;
use web_sys::AbortSignal;

impl Store {
    /// Reads the exchange. The result of `read` must not be a secret: use [`reveal`](Self::reveal) for secrets.
    pub(super) fn with_exchange<T>(self, read: impl FnOnce(&Exchange) -> T) -> T {
        self.flows.with_value(|flows| read(&flows.exchange))
    }

    /// True if the page has an authorization code.
    #[must_use]
    pub fn has_code(self) -> bool {
        self.with_exchange(|exchange| exchange.state.code().is_some())
    }

    /// Handles the parameters of the redirect, or the authorization code that this tab kept.
    pub fn receive(self) {
        let Some(boot) = self.boot() else { return };
        // The page reports lost tokens once, so it removes the mark of received tokens here. The mark is not removed
        // when the tokens leave the screen, because the tokens also leave the screen when the user leaves the page.
        self.drawn.lost_tokens.set(tab_storage::unmark_tokens());
        let (query, fragment) = (boot.query(), boot.fragment());
        let state = redirect::state_in(&[query.as_str(), &fragment].concat());
        self.arrive(redirect::parse(&query, &fragment), state, boot.arrived());
        if !self.has_code() {
            // If the user chose a tool, the `state` of the kept install link names it.
            let kept = Tool::of_state(&redirect::state_in(&tab_storage::install_link()));
            self.choose_tool(kept.or_else(|| self.tool_of_place()));
        } else if self.drawn.tool.get_untracked().is_none() {
            self.drawn.tool.set(self.tool_of_place());
        }
        // If the form was submitted before the app ran, the request is sent only if there is a code.
        let is_early = boot.is_early() && self.has_code();
        self.flows.update_value(|flows| flows.is_early = is_early);
        self.answer_other_tabs();
    }

    /// The tool that the outer page names with `data-leg3-tool`.
    fn tool_of_place(self) -> Option<Tool> {
        let fragment = self.boot()?.fragment();
        Tool::parse(&parameter(&["?", fragment.trim_start_matches('#')].concat(), "tool"))
    }

    /// Handles an authorization code, a refusal or another arrival with this `state`. The arrival comes from the
    /// address of this page, or from the user.
    pub fn arrive(self, arrival: Arrival, state: String, arrived: f64) {
        let is_code = matches!(arrival, Arrival::Code(..));
        let sent = redirect::state_in(&tab_storage::install_link());
        let is_unknown = is_code && !state.is_empty() && state != sent;
        self.drawn.handed_over.set(false);
        self.stop_asking();
        self.drawn
            .state_match
            .set((is_code && !is_unknown).then(|| StateMatch::compare(&state, &sent, false)));
        self.flows.update_value(|flows| flows.state = state.clone());
        let tool = Tool::of_state(&state).or_else(|| Tool::of_state(&sent));
        if is_code && tool.is_some() {
            self.drawn.tool.set(tool);
        }
        self.dispatch(Event::Arrived(arrival, arrived));
        if is_unknown {
            self.ask_other_tabs(&state);
        }
    }

    /// Returns true once if the user submitted the form for client ID and client secret before the app ran. Returns
    /// false until the page knows whether the code belongs to this tab. Also returns false if the user has to see a
    /// warning first.
    #[must_use]
    pub fn takes_early_press(self) -> bool {
        let has_worker = self.boot().is_some_and(|boot| boot.has_worker());
        let Some(state_match) = self.drawn.state_match.get() else { return false };
        let is_early = self.flows.try_update_value(|flows| std::mem::take(&mut flows.is_early));
        is_early == Some(true) && state_match.allows_early_press(has_worker)
    }

    /// Removes all secrets and all entered values from the store. Also removes the install link and the mark of
    /// received tokens from the storage of this tab.
    pub fn forget(self) {
        self.dispatch(Event::Forget);
        let forgotten = self.flows.try_update_value(|flows| {
            let exchange = std::mem::take(&mut flows.exchange);
            let refresh = flows.refresh.forgotten();
            // The exchange is kept, because after `Event::Forget` it contains no secret, only the number of the last
            // request and the fact that the user pressed *Forget everything*.
            std::mem::replace(flows, Flows { exchange, refresh, ..Flows::default() })
        });
        drop(forgotten);
        self.drawn.reset();
        self.choose_tool(self.tool_of_place());
        self.refresh_changed.notify();
        self.start_changed.notify();
        tab_storage::forget_install_link();
        tab_storage::unmark_tokens();
    }

    /// Handles an event: advances the exchange, performs its effects, and then draws the new screen.
    pub fn dispatch(self, event: Event) {
        if self.is_dead() {
            return;
        }
        let moved = self.flows.try_update_value(|flows| {
            if let Event::Submitted(_, credentials, _) = &event {
                // The user has now pressed a button that sends the code, so a form that was submitted before the app
                // ran no longer counts.
                flows.is_early = false;
                credentials.id.as_str().clone_into(&mut flows.client_id);
            }
            let (exchange, effects) = advance(std::mem::take(&mut flows.exchange), event);
            flows.exchange = exchange;
            (ExchangeScreen::of(&flows.exchange), effects)
        });
        let Some((screen, effects)) = moved else { return };
        // All effects except the release of the response come first, so that a code that is sent is removed from the
        // tab's storage before the drawing of the screen can fail. The response is released only after the screen is
        // drawn.
        let (last, first): (Vec<_>, Vec<_>) =
            effects.into_iter().partition(|effect| matches!(effect, Effect::ResponseProcessed));
        first.into_iter().for_each(|effect| self.perform(effect));
        if self.screen.with_untracked(|known| *known != screen) {
            if matches!(screen, ExchangeScreen::Tokens(_)) {
                tab_storage::mark_tokens();
            }
            self.screen.set(screen);
            // `set` makes every subscriber run again, and a subscriber that runs subscribes again. Without this line,
            // `reactive_graph` 0.2.16 also keeps the subscriptions of removed parts of the page.
            self.screen.clear_subscribers();
        }
        last.into_iter().for_each(|effect| self.perform(effect));
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::Probe(attempt, request) => self.send(attempt, request, PrivacyText::WhyProbe),
            Effect::Exchange(attempt, request) => self.send(attempt, request, PrivacyText::WhyExchange),
            Effect::Wait(attempt, milliseconds) => {
                let timer = Timer::after(milliseconds, move || self.dispatch(Event::TimedOut(attempt)));
                self.limit_request(RequestId::Exchange(attempt), timer);
            }
            Effect::Abort(attempt) => self.close_request(RequestId::Exchange(attempt)),
            Effect::KeepCode(arrived) => self.keep_code(arrived),
            Effect::DropCode => self.with_boot(|boot| boot.drop()),
            Effect::ResponseProcessed => self.processed(),
            Effect::DropResponses => self.with_boot(|boot| boot.forget()),
            Effect::WipeForm | Effect::WipeSecret => {
                self.wipe_entered();
                self.secret_wiped.notify();
            }
            Effect::Mask => self.masked.notify(),
        }
    }

    fn keep_code(self, arrived: f64) {
        let Some(boot) = self.boot() else { return };
        self.flows.with_value(|flows| {
            if let Some(code) = flows.exchange.state.code() {
                boot.keep(code.expose(), &flows.state, arrived);
            }
        });
    }

    /// Reports that the app has processed a response, so that the scripts in `boot/` can release their copy.
    pub(super) fn processed(self) {
        self.with_boot(|boot| boot.processed());
    }

    fn with_boot(self, tell: impl FnOnce(&crate::browser::boot::Boot)) {
        if let Some(boot) = self.boot() {
            tell(&boot);
        }
    }

    fn send(self, attempt: Attempt, request: TokenRequest, why: PrivacyText) {
        let Some(signal) = self.open_request(RequestId::Exchange(attempt)) else { return };
        let key = self.record(METHOD, &request.url, why);
        let transport = self.transport();
        leptos::task::spawn_local(async move {
            let response = transport.send(request.into(), signal.clone()).await;
            self.settle(key, response.as_ref().map(|response| response.status));
            let event = match response {
                // If the request is aborted, the part of the response that has already arrived is still used. After
                // *Forget everything*, the exchange ignores this response.
                Some(response) => Event::Answered(attempt, response, self.now()),
                None if signal.aborted() => return,
                None => Event::Unanswered(attempt, self.reach(why, &signal).await),
            };
            self.dispatch(event);
            self.close_request(RequestId::Exchange(attempt));
        });
    }

    /// Returns what is known about the connection after a request that got no response. After a probe, a second request
    /// checks the connection. After a request with a code or a refresh token, no second request is sent.
    pub(super) async fn reach(self, why: PrivacyText, signal: &AbortSignal) -> NoResponse {
        if !matches!(why, PrivacyText::WhyProbe | PrivacyText::WhyRefreshProbe) {
            return NoResponse { online: true, reached: false };
        }
        let key = self.record("GET", &token_endpoint(), PrivacyText::WhyReach);
        let known = self.transport().reach(signal.clone()).await;
        if !signal.aborted() {
            self.settle(key, None);
        }
        known
    }
}
