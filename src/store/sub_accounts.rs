//! The list of an agency's sub-accounts, and the queue of requests for their tokens. Only lazy parts and *Forget
//! everything* change the list and the queue.

use crate::browser::timer::Timer;
use crate::store::Store;
use crate::store::calls::ApiRequest;
use crate::store::subject::with_minted;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leg3_core::sub_accounts::list::{self, SubAccountList};
use leg3_core::sub_accounts::queue_events as queue;
use leg3_core::sub_accounts::token_queue::{self, TokenQueue};
use leg3_core::tokens::saved_tokens::read::SavedSubAccount;
use leg3_core::tokens::summary::TokenSummary;
use leptos::prelude::*;
use std::rc::Rc;

impl Store {
    /// Subscribes to changes of the list and the queue.
    pub fn track_sub_accounts(self) {
        self.sub_accounts_changed.track();
    }

    /// Reads the list of sub-accounts.
    pub fn with_list<T>(self, read: impl FnOnce(&SubAccountList) -> T) -> T {
        self.flows.with_value(|flows| read(&flows.sub_accounts.list))
    }

    /// Reads the queue of token requests. The result of `read` must not be a secret.
    pub fn with_queue<T>(self, read: impl FnOnce(&TokenQueue) -> T) -> T {
        self.flows.with_value(|flows| read(&flows.sub_accounts.queue))
    }

    /// Records that the user copied or saved the tokens of this sub-account.
    pub fn mark_saved(self, location_id: String) {
        self.flows.update_value(|flows| {
            flows.sub_accounts.saved.push(location_id);
        });
        self.sub_accounts_changed.notify();
    }

    /// Restores a sub-account and its token from a saved text. An expired token is not restored, because the page can
    /// get the next token with the agency's token. A restored token counts as saved, because the saved text contains
    /// the token.
    pub(super) fn restore_sub_account(self, account: SavedSubAccount) {
        let has_ended = account.has_ended(self.now());
        let SavedSubAccount { name, location_id, answer, .. } = account;
        if location_id.is_empty() {
            return;
        }
        self.flows.update_value(|flows| flows.sub_accounts.remember(location_id.clone(), name));
        self.mark_saved(location_id.clone());
        if !has_ended {
            self.dispatch_queue(queue::Event::TokenPasted(location_id, answer));
        }
    }

    /// Takes the token of this sub-account from a pasted response. The token counts as not saved.
    pub(super) fn take_pasted_token(self, location_id: String, answer: HttpResponse) {
        self.forget_earlier_token(&location_id);
        self.dispatch_queue(queue::Event::TokenPasted(location_id, answer));
    }

    /// Records that the token of this sub-account is neither saved nor tested, because a new token arrived.
    fn forget_earlier_token(self, location_id: &str) {
        self.flows.update_value(|flows| flows.sub_accounts.saved.retain(|saved| saved != location_id));
        self.drawn.saved_all.set(false);
        let is_tested = self.drawn.tested.with_untracked(|tested| {
            tested.as_ref().is_some_and(|tested| tested.subject.location_id() == Some(location_id))
        });
        if is_tested {
            self.drawn.tested.set(None);
        }
    }

    /// True after the user copied or saved the tokens of this sub-account.
    #[must_use]
    pub fn was_saved(self, location_id: &str) -> bool {
        self.flows.with_value(|flows| flows.sub_accounts.saved.iter().any(|id| id == location_id))
    }

    /// True if the tokens of sub-accounts can be requested. The agency's ID must be known.
    #[must_use]
    pub fn can_mint(self) -> bool {
        self.company_id().is_some()
    }

    /// Requests the tokens of these sub-accounts, given as location IDs and names. A token that the page already has is
    /// requested again only if it is expired.
    pub fn request_sub_account_tokens(self, wanted: Vec<(String, String)>) {
        let ids: Vec<String> = wanted.iter().map(|(id, _)| id.clone()).collect();
        self.flows.update_value(|flows| {
            let named = wanted.into_iter().filter(|(_, name)| !name.is_empty());
            named.for_each(|(id, name)| flows.sub_accounts.remember(id, name));
        });
        let (ended, others): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| self.has_ended(id));
        if !ended.is_empty() {
            self.dispatch_queue(queue::Event::AskedAnew(ended));
        }
        if !others.is_empty() {
            self.dispatch_queue(queue::Event::Asked(others));
        }
    }

    /// True if the page has the token of this sub-account, and the token is expired.
    #[must_use]
    pub fn has_ended(self, location_id: &str) -> bool {
        let held = self.with_queue(|queue| {
            let (_, response) = queue.minted.iter().find(|(id, _)| id == location_id)?;
            Some(Rc::clone(response))
        });
        let ends = held.and_then(|response| with_minted(&response, |tokens| TokenSummary::of(tokens, None)));
        ends.and_then(|summary| summary.access_ends).is_some_and(|ends| ends <= self.now())
    }

    /// Handles an event: advances the list, and performs its effect.
    pub fn dispatch_list(self, event: list::Event) {
        if self.is_dead() {
            return;
        }
        let effect = self.flows.try_update_value(|flows| {
            let list = &mut flows.sub_accounts.list;
            let (next, effect) = list::advance(std::mem::take(list), event);
            *list = next;
            effect
        });
        self.sub_accounts_changed.notify();
        match effect.flatten() {
            Some(list::Effect::Ask(attempt, skip)) => leptos::task::spawn_local(async move {
                let Some(request) = self.page_request(skip) else { return };
                if let Some(result) = self.call(request).await {
                    self.dispatch_list(match result {
                        Ok(response) => list::Event::Answered(attempt, response),
                        Err(why) => list::Event::Unanswered(attempt, why),
                    });
                    self.processed();
                }
            }),
            Some(list::Effect::Wait(attempt, milliseconds)) => {
                let wait =
                    Timer::after(milliseconds, move || self.dispatch_list(list::Event::Waited(attempt)));
                self.flows.update_value(|flows| flows.sub_accounts.list_wait = Some(wait));
            }
            None => {}
        }
    }

    /// Handles an event: advances the queue, and performs its effects.
    pub fn dispatch_queue(self, event: queue::Event) {
        if self.is_dead() {
            return;
        }
        let left = self.connected_info().and_then(|info| info.remaining(self.now()));
        let effects = self.flows.try_update_value(|flows| {
            let queue = &mut flows.sub_accounts.queue;
            let (next, effects) = token_queue::advance(std::mem::take(queue), event, left);
            *queue = next;
            effects
        });
        for effect in effects.unwrap_or_default() {
            match effect {
                queue::Effect::Received(id) => self.forget_earlier_token(&id),
                queue::Effect::Mint(attempt, id) => leptos::task::spawn_local(async move {
                    let Some(request) = self.mint_request(&id) else { return };
                    if let Some(result) = self.call(request).await {
                        self.dispatch_queue(match result {
                            Ok(response) => queue::Event::Answered(attempt, response),
                            Err(why) => queue::Event::Unanswered(attempt, why),
                        });
                        self.processed();
                    }
                }),
                queue::Effect::Wait(attempt, milliseconds) => {
                    let wait = Timer::after(milliseconds, move || {
                        self.dispatch_queue(queue::Event::Waited(attempt))
                    });
                    self.flows.update_value(|flows| flows.sub_accounts.queue_wait = Some(wait));
                }
            }
        }
        self.sub_accounts_changed.notify();
    }

    fn page_request(self, skip: usize) -> Option<ApiRequest> {
        let call = list::page(&self.company_id()?, &self.app_id()?, skip);
        Some(ApiRequest { call, form: None, token: self.connected_token()?, why: PrivacyText::WhyList })
    }

    fn mint_request(self, location_id: &str) -> Option<ApiRequest> {
        let (call, form) = self.mint_call(location_id)?;
        Some(ApiRequest { call, form, token: self.connected_token()?, why: PrivacyText::WhyMint })
    }

    /// The access token of the main pair, for a request.
    fn connected_token(self) -> Option<Secret> {
        self.with_connected(|tokens| Secret::new(tokens.access.expose().to_owned()))
    }
}
