//! Takes tokens that the user pasted as a saved text, or as a token response that was received outside this page. Used
//! only from lazy parts.

use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::tokens::paste_outcome::{PasteOutcome, PasteStep};
use leg3_core::tokens::pasted_response::{PastedSubAccount, compare, compare_sub_account};
use leg3_core::tokens::pasted_saved_text::compare_saved;
use leg3_core::tokens::saved_tokens::read::{SavedSubAccount, SavedTokens};
use leg3_core::tokens::subject::Subject;
use leg3_core::tokens::token_response::Tokens;
use leptos::prelude::*;
use std::rc::Rc;

impl Store {
    /// Opens a token response or a saved text. If the page has no tokens yet and takes exactly one sub-account token,
    /// the screen shows that sub-account. If the page already has tokens, the page takes the new tokens only if it does
    /// not have to ask the user first.
    pub fn open_tokens(self, saved: SavedTokens) {
        if self.connected_summary().is_some() {
            self.paste_beside(saved, false);
            return;
        }
        let SavedTokens { main, sub_accounts, .. } = saved;
        // A text with several accounts comes from *Save my tokens*, so its tokens count as saved. A single token
        // response may have another source, so its tokens do not count as saved.
        let was_saved = !sub_accounts.is_empty();
        self.dispatch(Event::ResponsePasted(main, self.now()));
        let taken = self.restore_sub_accounts(sub_accounts);
        if was_saved {
            self.mark_all_saved();
        }
        if let [only] = &*taken {
            self.subject().set(Subject::SubAccount(only.clone()));
        }
    }

    /// Takes tokens that were pasted while the page has tokens. `is_sure` is true after the user chose to replace the
    /// tokens on the page.
    pub fn paste_beside(self, saved: SavedTokens, is_sure: bool) -> PasteOutcome {
        let SavedTokens { sub_accounts, .. } = &saved;
        let step = self.with_connected(|held| match tokens_in(&saved.main) {
            Some(pasted) if sub_accounts.is_empty() => {
                Some(PasteStep::of_answer(compare(held, &pasted), is_sure))
            }
            _ => PasteStep::of_saved(compare_saved(held, &saved), is_sure),
        });
        let SavedTokens { main, sub_accounts, .. } = saved;
        match step.flatten() {
            Some(PasteStep::Done(outcome)) => outcome,
            Some(PasteStep::Join(id)) => self.join(id, main),
            Some(PasteStep::Replace { is_foreign }) => {
                if is_foreign {
                    self.forget_agency();
                }
                self.replace_pair(&main, is_foreign);
                self.restore_sub_accounts(sub_accounts);
                let is_agency =
                    self.connected_summary().is_some_and(|it| it.user_type == Some(UserType::Company));
                // The page shows the new pair, even if it would otherwise ask for a sub-account.
                self.subject().set(if is_agency { Subject::Agency } else { Subject::Connected });
                PasteOutcome::Replaced
            }
            None => PasteOutcome::Restored(self.restore_sub_accounts(sub_accounts).len()),
        }
    }

    /// Takes the token of this sub-account, and shows the sub-account. Does nothing if the page has the same token or a
    /// newer token.
    fn join(self, id: String, answer: HttpResponse) -> PasteOutcome {
        let compared = self.compare_with_held(&id, &answer).unwrap_or(PastedSubAccount::Taken);
        if compared == PastedSubAccount::Taken {
            self.take_pasted_token(id.clone(), answer);
            self.subject().set(Subject::SubAccount(id));
        }
        compared.into()
    }

    /// Takes the sub-accounts' tokens from a saved text. Skips a token if the page has the same token or a newer token.
    /// Returns the location IDs of the taken tokens.
    pub(super) fn restore_sub_accounts(self, accounts: Vec<SavedSubAccount>) -> Vec<String> {
        let mut taken = Vec::new();
        for account in accounts {
            if self.compare_with_held(&account.location_id, &account.answer) == Some(PastedSubAccount::Taken)
            {
                let id = account.location_id.clone();
                self.restore_sub_account(account);
                // An expired token is not restored.
                if self.with_queue(|queue| queue.has(&id)) {
                    taken.push(id);
                }
            }
        }
        taken
    }

    /// Compares a response with the held token of this sub-account. `None` if the response contains no token.
    pub(super) fn compare_with_held(self, id: &str, answer: &HttpResponse) -> Option<PastedSubAccount> {
        let pasted = tokens_in(answer)?;
        let held = self.with_queue(|queue| {
            queue.minted.iter().find(|(held, _)| held == id).map(|(_, response)| Rc::clone(response))
        });
        let held = held.and_then(|response| tokens_in(&response));
        Some(compare_sub_account(held.as_ref(), &pasted))
    }
}

/// The tokens in a response. `None` if it contains no tokens.
pub(super) fn tokens_in(answer: &HttpResponse) -> Option<Tokens> {
    match answer.read() {
        TokenResponse::Tokens { tokens, .. } => Some(tokens),
        _ => None,
    }
}
