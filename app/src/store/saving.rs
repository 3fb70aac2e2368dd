//! What was copied or saved of the tokens, and what would be lost.

use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::reducer::Exchange;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::secret::Secret;
use leg3_core::tokens::subject::Subject;
use leptos::prelude::*;

impl Store {
    /// Everything that is held, as one text.
    #[must_use]
    pub fn all_tokens(self) -> Option<Secret> {
        self.with_connected_response(|response| Secret::new(response.body.expose().to_owned()))
    }

    /// The id of the account that the code was for. Empty where it is not known.
    #[must_use]
    pub fn connected_id(self) -> Option<String> {
        let summary = self.connected_summary()?;
        match summary.user_type {
            Some(UserType::Company) => summary.company_id,
            _ => summary.location_id,
        }
    }

    /// The user saved everything that is held.
    pub fn mark_all_saved(self) {
        self.mark_connected_saved();
        let minted =
            self.with_queue(|queue| queue.minted.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
        minted.into_iter().for_each(|id| self.mark_saved(id));
    }

    /// The user copied the refresh token that the screen is about.
    pub fn mark_subject_saved(self) {
        match self.drawn.subject.get_untracked() {
            Subject::SubAccount(id) => self.mark_saved(id),
            Subject::Connected | Subject::Agency => self.mark_connected_saved(),
        }
    }

    /// The user copied or saved the refresh token that the code was swapped for.
    pub fn mark_connected_saved(self) {
        self.dispatch(Event::TokensSaved);
        self.drop_old_pair();
    }

    /// True after everything that cannot be made again was copied or saved.
    #[must_use]
    pub fn is_saved(self) -> bool {
        self.track_sub_accounts();
        let is_connected_saved =
            self.screen.with(|screen| matches!(screen, ExchangeScreen::Tokens(view) if view.saved));
        is_connected_saved && self.are_minted_saved()
    }

    /// True where leaving the page would lose something that cannot be made again.
    #[must_use]
    pub fn must_warn(self) -> bool {
        let is_queue_busy =
            self.with_queue(|queue| queue.under_way.is_some() || !queue.unreadable_successes.is_empty());
        let is_refresh_at_risk = self.with_refresh(|it| it.refresh.must_warn());
        self.with_exchange(Exchange::must_warn)
            || is_refresh_at_risk
            || is_queue_busy
            || !self.are_minted_saved()
    }

    /// True where each token of a sub-account was copied or saved.
    fn are_minted_saved(self) -> bool {
        self.with_queue(|queue| queue.minted.iter().all(|(id, _)| self.was_saved(id)))
    }
}
