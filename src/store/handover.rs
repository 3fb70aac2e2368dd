//! Passes an authorization code from the tab where it arrived to the tab that waits for it. The waiting tab opened the
//! install link, and may still hold the client ID and the client secret. This module also finds out whether another tab
//! sent the `state` that arrived with a code.

use crate::browser::random::random_key;
use crate::browser::tab_channel::TabChannel;
use crate::browser::tab_storage;
use crate::browser::timer::{Timer, call_later};
use crate::store::Store;
use crate::store::flows::handover::Handover;
use leg3_core::exchange::events::Event;
use leg3_core::install::state_match::StateMatch;
use leg3_core::install::tab_message::{TabMessage, TabName};
use leg3_core::oauth::credentials::Code;
use leg3_core::oauth::redirect::{Arrival, state_in};
use leptos::prelude::*;

/// The time limit for a reply from another tab, in milliseconds.
const TIMEOUT: u32 = 1000;

impl Store {
    /// True after the code of this tab was passed to the tab that waited for it.
    #[must_use]
    pub fn was_handed_over(self) -> RwSignal<bool> {
        self.drawn.handed_over
    }

    /// Starts to wait for a code from another tab, because the user opened this tab's install link.
    pub fn wait_for_code(self) {
        let name = TabName::of(random_key());
        self.flows.update_value(|flows| flows.handover.waiting = Some(name));
        self.start_changed.notify();
        self.answer_other_tabs();
    }

    /// True while this tab waits for a code from another tab. Subscribes to the start of the wait.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.start_changed.track();
        self.flows.with_value(|flows| flows.handover.waiting.is_some())
    }

    /// Starts to reply to other tabs that received a code through this tab's install link.
    pub(super) fn answer_other_tabs(self) {
        let state = state_in(&tab_storage::install_link());
        if !state.is_empty() {
            let channel = TabChannel::open(&state, move |message| self.on_question(message));
            self.flows.update_value(|flows| flows.handover.answering = channel);
        }
    }

    /// Asks the other tabs about a code that arrived in this tab with a `state` that this tab did not send.
    pub(super) fn ask_other_tabs(self, state: &str) {
        let channel = TabChannel::open(state, move |message| self.on_reply(message));
        if let Some(channel) = &channel {
            channel.post(&TabMessage::Asks);
        }
        let sent = state_in(&tab_storage::install_link());
        let came = state.to_owned();
        let patience = Timer::after(TIMEOUT, move || {
            self.drawn.state_match.set(Some(StateMatch::compare(&came, &sent, false)));
        });
        self.flows.update_value(|flows| {
            flows.handover.asking = channel;
            flows.handover.was_given = false;
            flows.handover.patience = Some(patience);
        });
    }

    /// Stops asking other tabs.
    pub(super) fn stop_asking(self) {
        self.flows.update_value(|flows| {
            flows.handover.asking = None;
            flows.handover.patience = None;
        });
    }

    /// Handles a reply, in the tab where a code arrived.
    fn on_reply(self, message: TabMessage) {
        match message {
            TabMessage::Sent(link) => self.mark_as_started_elsewhere(&link),
            TabMessage::Wants(tab, link) => {
                self.mark_as_started_elsewhere(&link);
                // If several tabs wait, the tab that replies first gets the code.
                let was_given = self
                    .flows
                    .try_update_value(|flows| std::mem::replace(&mut flows.handover.was_given, true));
                if was_given == Some(false) {
                    // If the user submitted the form before the app ran, the code screen sends the code now, and the
                    // code stays in this tab. The call therefore comes after the effects of the code screen.
                    call_later(0, move || self.give(tab));
                }
            }
            // If the user pressed *Get my tokens* in the meantime, the probe is in progress, and the code is not sent.
            TabMessage::Taken(code) if self.with_exchange(|exchange| exchange.holds_unsent(&code)) => {
                self.forget();
                self.drawn.handed_over.set(true);
            }
            _ => {}
        }
    }

    /// Passes the code to the tab with this name. A code that is in a request, or whose probe is in progress, stays in
    /// this tab.
    fn give(self, tab: TabName) {
        if let Some(code) = self.unsent_code() {
            self.post(|handover| handover.asking.as_ref(), &TabMessage::Gives(tab, code));
        }
    }

    /// Handles a question, in the tab that opened the install link.
    fn on_question(self, message: TabMessage) {
        let waiting = self.flows.with_value(|flows| flows.handover.waiting.clone());
        match message {
            TabMessage::Asks => {
                let link = tab_storage::install_link();
                let answer = match waiting {
                    Some(tab) => TabMessage::Wants(tab, link),
                    None => TabMessage::Sent(link),
                };
                self.post(|handover| handover.answering.as_ref(), &answer);
            }
            TabMessage::Gives(tab, code) if waiting.as_ref() == Some(&tab) => self.take_over(code),
            _ => {}
        }
    }

    /// Takes a code that arrived in another tab. If this tab cannot take the code now, the code stays in the other tab.
    fn take_over(self, code: Code) {
        let text = code.expose().to_owned();
        self.flows.update_value(|flows| flows.state = state_in(&tab_storage::install_link()));
        self.dispatch(Event::Arrived(Arrival::Code(code, None), self.now()));
        // This tab also takes the code while it awaits the response to the request with an earlier code.
        let is_taken = |code: &Code| {
            self.with_exchange(|exchange| exchange.state.ready_code().is_some_and(|here| here.same_as(code)))
        };
        let Some(code) = Code::parse(&text).filter(is_taken) else {
            return;
        };
        self.drawn.state_match.set(Some(StateMatch::Matches));
        self.flows.update_value(|flows| flows.handover.waiting = None);
        self.post(|handover| handover.answering.as_ref(), &TabMessage::Taken(code));
    }

    /// Records that another tab opened this install link, which led to the code.
    fn mark_as_started_elsewhere(self, link: &str) {
        tab_storage::keep_install_link(link);
        self.flows.update_value(|flows| flows.handover.patience = None);
        self.drawn.state_match.set(Some(StateMatch::Matches));
    }

    fn post(self, channel: fn(&Handover) -> Option<&TabChannel>, message: &TabMessage) {
        self.flows.with_value(|flows| {
            if let Some(channel) = channel(&flows.handover) {
                channel.post(message);
            }
        });
    }

    /// The code of this tab. `None` if the code was sent to HighLevel, or if the page awaits the response to the
    /// request with an earlier code.
    fn unsent_code(self) -> Option<Code> {
        self.with_exchange(|exchange| Code::parse(exchange.state.unsent_code()?.expose()))
    }
}
