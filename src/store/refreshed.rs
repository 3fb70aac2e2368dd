//! Takes a new pair of tokens from a refresh or from a pasted text. The new pair replaces the pair on the page, unless
//! the user pasted other tokens during the refresh. The store keeps the old pair at least until the user has copied or
//! saved the new refresh token.

use crate::store::Store;
use crate::store::flows::refreshing::{OldPair, copy};
use crate::store::saving::is_saved_pair;
use leg3_core::exchange::events::Event;
use leg3_core::oauth::credentials::RefreshToken;
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::oauth::secret::Secret;
use leg3_core::refresh::renewed_pair::{Relation, RenewedPair};
use leg3_core::refresh::screen::RefreshScreen;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leg3_core::tokens::subject::Subject;
use leg3_core::tokens::token_info::is_of_another_client;
use leg3_core::tokens::token_response::Tokens;
use leptos::prelude::*;

impl Store {
    /// Takes the pair that a refresh returned. If the user has put other tokens in the place of the refreshed pair in
    /// the meantime, these other tokens stay on the page.
    pub(super) fn take_refreshed(self, pair: RenewedPair) {
        match self.with_connected(|connected| pair.relation_to(connected)) {
            Some(Relation::Unrelated) => return self.keep_beside(pair),
            Some(Relation::OnPage) => {}
            Some(Relation::Successor) | None => self.put_pair(&pair.response, false),
        }
        let about = self.with_connected(|tokens| RefreshToken::parse(tokens.refresh.as_ref()?.expose()));
        self.flows.update_value(|flows| flows.refresh.about = about.flatten());
        let is_incomplete = self.with_refresh(|it| RefreshScreen::of(&it.refresh).offers_whole_pair());
        let user_type = self.connected_summary().and_then(|summary| summary.user_type);
        // The offer to get the whole pair is beside the agency's tokens, not on the screen that asks for a sub-account.
        if is_incomplete && self.drawn.subject.with_untracked(|subject| subject.is_to_be_chosen(user_type)) {
            self.drawn.subject.set(Subject::Agency);
        }
    }

    /// Keeps a pair from a refresh beside the tokens with which the user replaced the refreshed pair. The new pair is
    /// then the replaced pair. It is kept as a response if it has no refresh token, or if the user could lose another
    /// replaced pair.
    fn keep_beside(self, pair: RenewedPair) {
        let RenewedPair { response, sent, .. } = pair;
        self.flows.update_value(|flows| {
            let it = &mut flows.refresh;
            if let Some(old) = it.old.as_mut().filter(|old| old.is_refreshed_with(&sent)) {
                old.still_works = false;
            }
            it.about = Some(sent);
            it.saved = None;
            let is_guarded = it.old.as_ref().is_some_and(OldPair::may_be_lost);
            match response.read() {
                TokenResponse::Tokens { tokens, .. } if tokens.refresh.is_some() && !is_guarded => {
                    it.old = Some(OldPair { still_works: true, ..OldPair::of(&tokens) });
                }
                _ => it.refresh.sent_tokens.received.push(response),
            }
        });
        self.refresh_changed.notify();
    }

    /// Takes the next pair of the same account from this response, which the user pasted.
    pub fn take_new_pair(self, response: &HttpResponse) {
        self.replace_pair(response, false);
    }

    /// Replaces the pair on the page with the pair in this response, which the user pasted. `is_foreign` is true if the
    /// new pair belongs, or may belong, to another account or HighLevel app. The replaced pair may then still work.
    pub(super) fn replace_pair(self, response: &HttpResponse, is_foreign: bool) {
        // The result of the last refresh is about the replaced tokens.
        self.flows.update_value(|flows| flows.refresh.refresh.drop_result());
        self.put_pair(response, is_foreign);
    }

    fn put_pair(self, response: &HttpResponse, is_foreign: bool) {
        let is_taken = self.screen.with_untracked(is_saved_pair);
        let held = self.with_connected(|tokens| OldPair {
            still_works: is_foreign,
            is_taken,
            ..OldPair::of(tokens)
        });
        self.drawn.tested.set(None);
        self.drawn.saved_all.set(false);
        self.flows.update_value(|flows| {
            let it = &mut flows.refresh;
            let entered = || it.about.as_ref().map(|token| OldPair::entered(token, it.saved.as_ref()));
            let replaced = held.or_else(entered);
            // A replaced pair without a refresh token does not overwrite the kept old pair, because such a pair may
            // come from a truncated response. A kept old pair stays if it may still work, has a refresh token, and was
            // not saved.
            let is_whole = replaced.as_ref().is_some_and(|pair| pair.refresh.is_some());
            let is_guarded = it.old.as_ref().is_some_and(OldPair::may_be_lost);
            if (is_whole && !is_guarded) || it.old.is_none() {
                it.old = replaced;
            }
        });
        self.dispatch(Event::Renewed(copy_of(response), self.now()));
        let saved = self.flows.try_update_value(|flows| flows.refresh.saved.take());
        for account in saved.flatten().into_iter().flat_map(|saved| saved.sub_accounts) {
            self.restore_sub_account(account);
        }
        self.token_ended().set(false);
        self.refresh_changed.notify();
    }

    /// Drops the old pair, because the user copied or saved the pair on the page. The old pair is kept if the pair on
    /// the page has no refresh token. It is also kept if it may still work, has a refresh token, and was not saved.
    pub(super) fn drop_old_pair(self) {
        let has_refresh = self.with_connected(|tokens| tokens.refresh.is_some()) == Some(true);
        let may_go = |old: &mut OldPair| has_refresh && !old.may_be_lost();
        let old = self.flows.try_update_value(|flows| flows.refresh.old.take_if(may_go)).flatten();
        if old.is_some() {
            self.refresh_changed.notify();
        }
    }

    /// Records that the refresh token of the replaced pair was copied.
    pub fn mark_old_pair_taken(self) {
        self.flows.update_value(|flows| {
            if let Some(old) = &mut flows.refresh.old {
                old.is_taken = true;
            }
        });
        self.refresh_changed.notify();
    }

    /// True if the replaced pair may still work, because the tokens that replaced it belong, or may belong, to another
    /// account or HighLevel app.
    #[must_use]
    pub fn old_pair_still_works(self) -> bool {
        self.track_refresh();
        self.with_refresh(|it| it.old.as_ref().is_some_and(|old| old.still_works))
    }

    /// True if the replaced pair may still work, has a refresh token, and was not saved. The user would then lose this
    /// pair by leaving the page.
    #[must_use]
    pub(super) fn old_pair_may_be_lost(self) -> bool {
        self.with_refresh(|it| it.old.as_ref().is_some_and(OldPair::may_be_lost))
    }

    /// True while the replaced pair is kept.
    #[must_use]
    pub fn has_old_pair(self) -> bool {
        self.track_refresh();
        self.with_refresh(|it| it.old.is_some())
    }

    /// Calls `look` with the access token and the refresh token of the replaced pair. A token is empty if it is not
    /// known.
    pub fn reveal_old_pair<T>(self, look: impl FnOnce(&str, &str) -> T) -> Option<T> {
        let text =
            |secret: &Option<Secret>| secret.as_ref().map_or(String::new(), |it| it.expose().to_owned());
        self.with_refresh(|it| it.old.as_ref().map(|old| look(&text(&old.access), &text(&old.refresh))))
    }

    /// True if the last result of a refresh is about this refresh token. Also true if `token` is `None` and no
    /// such refresh token is stored.
    #[must_use]
    pub fn is_result_about(self, token: Option<&RefreshToken>) -> bool {
        self.with_refresh(|it| match (&it.about, token) {
            (Some(about), Some(token)) => about.same_as(token),
            (about, token) => about.is_none() && token.is_none(),
        })
    }

    /// True if the last result of a refresh is about the refresh token of the pair on the page.
    #[must_use]
    pub fn is_result_about_connected(self) -> bool {
        self.with_connected(|tokens| self.is_result_about(tokens.refresh.as_ref())).unwrap_or_default()
    }

    /// The refresh token and the user type of the pair on the page, for a request.
    #[must_use]
    pub fn connected_refresh(self) -> Option<(RefreshToken, Option<UserType>)> {
        let user_type = self.connected_summary()?.user_type;
        let token = self.with_connected(|tokens| RefreshToken::parse(tokens.refresh.as_ref()?.expose()));
        Some((token.flatten()?, user_type))
    }

    /// True if the refresh token of the pair on the page was issued to another client ID.
    #[must_use]
    pub fn is_connected_of_another_client(self, client_id: &str) -> bool {
        let is_of_another =
            |tokens: &Tokens| Some(is_of_another_client(tokens.refresh.as_ref()?.expose(), client_id));
        self.with_connected(is_of_another).flatten().unwrap_or_default()
    }

    /// Calls `look` with the response that led to the last failure. `None` if there is no response.
    pub fn with_refresh_response<T>(self, look: impl FnOnce(&HttpResponse) -> T) -> Option<T> {
        self.with_refresh(|it| it.refresh.state.response().map(|response| look(response)))
    }

    /// The bodies, exactly as received, of the successful refresh responses that the app keeps nowhere else. `None` if
    /// there are no such responses.
    #[must_use]
    pub fn received_unread(self) -> Option<Secret> {
        self.track_refresh();
        self.with_refresh(|it| {
            let received = it.refresh.sent_tokens.received.iter().map(|response| response.body.expose());
            let text = received.collect::<Vec<_>>().join("\n\n");
            (!it.refresh.sent_tokens.received.is_empty()).then(|| Secret::new(text))
        })
    }

    /// Adds the fingerprints of every secret that the refresh holds.
    pub fn learn_refresh_secrets(self, known: &mut KnownSecrets) {
        self.with_refresh(|it| {
            for sent in &it.refresh.sent_tokens.tokens {
                known.learn(sent.token.expose());
            }
            let received = it.refresh.sent_tokens.received.iter().chain(it.refresh.state.response());
            received.filter(|response| response.is_success()).for_each(|response| {
                known.learn_all(response.body.expose());
            });
            if let Some(saved) = &it.saved {
                known.learn_all(saved.main.body.expose());
                saved.sub_accounts.iter().for_each(|account| known.learn_all(account.answer.body.expose()));
            }
            for secret in it.old.iter().flat_map(|old| [&old.access, &old.refresh]).flatten() {
                known.learn(secret.expose());
            }
        });
    }
}

fn copy_of(response: &HttpResponse) -> HttpResponse {
    let HttpResponse { status, headers, body, complete } = response;
    HttpResponse { status: *status, headers: headers.clone(), body: copy(body.expose()), complete: *complete }
}
