//! Records which tokens were copied or saved, and finds out whether tokens would be lost if the user left the page.

use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::reducer::Exchange;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::response::HttpResponse;
use leg3_core::oauth::secret::Secret;
use leg3_core::tokens::held_tokens::{HeldPair, HeldSubAccount, Holdings};
use leg3_core::tokens::subject::Subject;
use leptos::prelude::*;
use std::rc::Rc;

impl Store {
    /// The unchanged body of HighLevel's response with the main pair. `None` if there are no tokens.
    #[must_use]
    pub fn connected_answer(self) -> Option<Secret> {
        self.with_connected_response(|response| Secret::new(response.body.expose().to_owned()))
    }

    /// True if the page holds tokens of sub-accounts besides the main pair.
    #[must_use]
    pub fn has_minted(self) -> bool {
        self.with_queue(|queue| !queue.minted.is_empty())
    }

    /// The ID of the main pair's account. `None` if it is not known.
    #[must_use]
    pub fn connected_id(self) -> Option<String> {
        let summary = self.connected_summary()?;
        match summary.user_type {
            Some(UserType::Company) => summary.company_id,
            _ => summary.location_id,
        }
    }

    /// Records that the user saved all tokens on the page.
    pub fn mark_all_saved(self) {
        self.mark_connected_saved();
        self.drawn.saved_all.set(true);
        let minted =
            self.with_queue(|queue| queue.minted.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
        minted.into_iter().for_each(|id| self.mark_saved(id));
    }

    /// Records that the user copied the refresh token on the screen.
    pub fn mark_subject_saved(self) {
        match self.drawn.subject.get_untracked() {
            Subject::SubAccount(id) => self.mark_saved(id),
            Subject::Connected | Subject::Agency => self.mark_connected_saved(),
        }
    }

    /// Records that the user copied or saved the refresh token of the main pair.
    pub fn mark_connected_saved(self) {
        self.dispatch(Event::TokensSaved);
        self.drop_old_pair();
    }

    /// True after *Save my tokens* saved the tokens on the screen, or after the page opened a saved text with these
    /// tokens. Their rows are then folded.
    #[must_use]
    pub fn is_subject_put_away(self) -> bool {
        self.drawn.saved_all.get() && self.is_saved() && self.is_subject_saved()
    }

    /// True after the refresh token on the screen was copied, or after the tokens on the screen were saved.
    #[must_use]
    pub fn is_subject_saved(self) -> bool {
        self.track_sub_accounts();
        match self.drawn.subject.get() {
            Subject::SubAccount(id) => self.was_saved(&id),
            Subject::Connected | Subject::Agency => self.screen.with(is_saved_pair),
        }
    }

    /// True after the user copied or saved all tokens that cannot be made again. The next step is then to use the
    /// tokens.
    #[must_use]
    pub fn is_saved(self) -> bool {
        self.track_sub_accounts();
        self.screen.track();
        self.holdings().is_some_and(|holdings| !holdings.saving_is_next())
    }

    /// True if something that cannot be made again would be lost when the user leaves the page.
    #[must_use]
    pub fn must_warn(self) -> bool {
        // The made-up tokens of pretend mode can be made again.
        if self.is_demo() {
            return false;
        }
        self.with_exchange(Exchange::must_warn)
            || self.with_refresh(|it| it.refresh.must_warn())
            || self.old_pair_may_be_lost()
            || self.holdings().is_some_and(|holdings| holdings.must_warn())
    }

    /// The tokens that the page holds. `None` if there are no tokens.
    fn holdings(self) -> Option<Holdings> {
        let summary = self.connected_summary()?;
        let is_saved = self.screen.with_untracked(is_saved_pair);
        let sub_account = |(id, response): &(String, Rc<HttpResponse>)| {
            HeldSubAccount::of(response, &summary, self.was_saved(id))
        };
        Some(self.with_queue(|queue| Holdings {
            main: HeldPair::of(&summary, is_saved),
            sub_accounts: queue.minted.iter().map(sub_account).collect(),
            is_waiting: queue.under_way.is_some(),
            unreadable: queue.unreadable_successes.len(),
        }))
    }
}

/// True if the screen shows tokens, and the main pair was copied or saved.
pub(super) fn is_saved_pair(screen: &ExchangeScreen) -> bool {
    matches!(screen, ExchangeScreen::Tokens(view) if view.saved)
}
