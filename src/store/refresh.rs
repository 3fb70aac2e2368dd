//! Dispatches the events of the refresh, and performs its effects. The module `refreshed` handles the replaced pair.

use crate::browser::timer::Timer;
use crate::store::Store;
use crate::store::flows::open_request::RequestId;
use crate::store::flows::refreshing::{RefreshToSend, Refreshing};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::credentials::{Credentials, RefreshToken};
use leg3_core::oauth::request::{Attempt, METHOD, TokenRequest};
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::reducer::advance;
use leg3_core::refresh::screen::RefreshScreen;
use leptos::prelude::*;

impl Store {
    /// Subscribes to changes of the refresh.
    pub fn track_refresh(self) {
        self.refresh_changed.track();
    }

    /// Reads the refresh. The result of `read` must not be a secret.
    pub(super) fn with_refresh<T>(self, read: impl FnOnce(&Refreshing) -> T) -> T {
        self.flows.with_value(|flows| read(&flows.refresh))
    }

    /// True if the refresh holds something that *Forget everything* removes.
    #[must_use]
    pub fn holds_refresh(self) -> bool {
        self.track_refresh();
        self.with_refresh(|it| it.refresh.holds_secrets() || it.saved.is_some() || it.old.is_some())
    }

    /// Aborts the requests of the refresh and drops its secrets, because the user leaves the page.
    pub(super) fn leave_refresh(self) {
        let dropped = self.flows.try_update_value(|flows| {
            flows.open.retain(|request| !request.is_of_refresh());
            let left = flows.refresh.forgotten();
            std::mem::replace(&mut flows.refresh, left)
        });
        drop(dropped);
    }

    /// The refresh screen to draw.
    #[must_use]
    pub fn refresh_screen(self) -> RefreshScreen {
        self.track_refresh();
        self.with_refresh(|it| RefreshScreen::of(&it.refresh))
    }

    /// Sends this refresh token with these credentials. Does nothing while a refresh is in progress.
    pub fn refresh(self, press: Press, to_send: RefreshToSend, credentials: Credentials) {
        let screen = self.with_refresh(|it| RefreshScreen::of(&it.refresh));
        if screen.is_working() || screen == RefreshScreen::Overdue {
            return;
        }
        let RefreshToSend { token, user_type, saved } = to_send;
        self.flows.update_value(|flows| {
            credentials.id.as_str().clone_into(&mut flows.client_id);
            flows.refresh.about = RefreshToken::parse(token.expose());
            flows.refresh.saved = saved;
        });
        self.dispatch_refresh(Event::Submitted(press, token, credentials, user_type, self.now()));
    }

    /// Handles an event: advances the refresh, performs its effects, and then requests a redraw.
    pub fn dispatch_refresh(self, event: Event) {
        if self.is_dead() {
            return;
        }
        let effects = self.flows.try_update_value(|flows| {
            let (refresh, effects) = advance(std::mem::take(&mut flows.refresh.refresh), event);
            flows.refresh.refresh = refresh;
            effects
        });
        effects.unwrap_or_default().into_iter().for_each(|effect| self.perform_refresh(effect));
        self.refresh_changed.notify();
    }

    fn perform_refresh(self, effect: Effect) {
        match effect {
            Effect::Probe(attempt, request) => {
                self.send_refresh(attempt, request, PrivacyText::WhyRefreshProbe);
            }
            Effect::Refresh(attempt, request) => {
                self.send_refresh(attempt, request, PrivacyText::WhyRefresh);
            }
            Effect::Wait(attempt, milliseconds) => {
                let timer =
                    Timer::after(milliseconds, move || self.dispatch_refresh(Event::TimedOut(attempt)));
                self.limit_request(RequestId::Refresh(attempt), timer);
            }
            Effect::WaitForWindow(attempt, milliseconds) => {
                let timer = Timer::after(milliseconds, move || {
                    self.dispatch_refresh(Event::WindowClosed(attempt));
                    self.flows.update_value(|flows| flows.refresh.windows.retain(|(of, _)| *of != attempt));
                });
                self.flows.update_value(|flows| flows.refresh.windows.push((attempt, timer)));
            }
            // The part of the response that arrived before the abort is still used.
            Effect::Abort(attempt) => self.abort_request(RequestId::Refresh(attempt)),
            Effect::Renewed(pair) => self.take_refreshed(pair),
        }
    }

    fn send_refresh(self, attempt: Attempt, request: TokenRequest, why: PrivacyText) {
        let id = RequestId::Refresh(attempt);
        let Some(signal) = self.open_request(id) else { return };
        let key = self.record(METHOD, &request.url, why);
        let transport = self.transport();
        leptos::task::spawn_local(async move {
            let response = transport.send(request.into(), signal.clone()).await;
            self.settle(key, response.as_ref().map(|response| response.status));
            let event = match response {
                Some(response) => Event::Answered(attempt, response, self.now()),
                None if signal.aborted() => {
                    Event::Unanswered(attempt, NoResponse { online: true, reached: false })
                }
                None => Event::Unanswered(attempt, self.reach(why, &signal).await),
            };
            // After *Forget everything*, and after the user left the page, the request is closed, and its result is
            // ignored.
            if self.is_open(id) {
                self.dispatch_refresh(event);
                self.close_request(id);
                self.processed();
            }
        });
    }
}
