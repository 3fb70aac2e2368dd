//! The known facts about the agency whose tokens are on the page, and the calls that only the agency's token may make.
//! Of the functions in this file, only `name_of` is also used outside lazy parts.

use crate::store::Store;
use crate::store::flows::sub_accounts::SubAccounts;
use leg3_core::api::call::{Call, location_token_fields};
use leg3_core::oauth::request::{UserType, body};
use leg3_core::sub_accounts::list;
use leg3_core::sub_accounts::queue_events as queue;
use leg3_core::sub_accounts::token_queue::MARGIN;
use leg3_core::tokens::token_info::app_of;
use leptos::prelude::*;

impl Store {
    /// The name of this sub-account. Empty if it is not known.
    #[must_use]
    pub fn name_of(self, location_id: &str) -> String {
        self.flows.with_value(|flows| {
            let SubAccounts { names, list, .. } = &flows.sub_accounts;
            let named = names.iter().find(|(id, name)| id == location_id && !name.is_empty());
            named.map_or_else(|| list.name_of(location_id), |(_, name)| name).to_owned()
        })
    }

    /// The sub-accounts with a token on the page, the sub-accounts from a saved text, and the requested sub-accounts
    /// whose name is known. Each entry is a location ID and a name. The name is empty if it is not known.
    #[must_use]
    pub fn known_sub_accounts(self) -> Vec<(String, String)> {
        self.flows.with_value(|flows| {
            let SubAccounts { names, queue, .. } = &flows.sub_accounts;
            let is_named = |id: &str| names.iter().any(|(named, _)| named == id);
            let nameless = queue.minted.iter().map(|(id, _)| id).filter(|id| !is_named(id));
            names.iter().cloned().chain(nameless.map(|id| (id.clone(), String::new()))).collect()
        })
    }

    /// Stores the agency ID that the user entered. The page needs this ID if neither the token response nor the access
    /// token contains the agency ID.
    pub fn enter_company(self, company_id: String) {
        self.flows.update_value(|flows| flows.sub_accounts.company_id = company_id);
        self.sub_accounts_changed.notify();
    }

    /// The ID of the agency. `None` if it is not known.
    #[must_use]
    pub fn company_id(self) -> Option<String> {
        let typed = self.flows.with_value(|flows| flows.sub_accounts.company_id.clone());
        let known = self.connected_info().and_then(|info| info.subject.company_id);
        known.or_else(|| Some(typed).filter(|typed| !typed.is_empty()))
    }

    /// True if the list of sub-accounts can be requested. The IDs of the agency and the HighLevel app must be known.
    #[must_use]
    pub fn can_list(self) -> bool {
        self.company_id().is_some() && self.app_id().is_some()
    }

    /// True if the page has the agency's tokens, and can use them to get the tokens for its sub-accounts.
    #[must_use]
    pub fn agency_makes_tokens(self) -> bool {
        self.connected_info().is_some_and(|info| {
            let is_agency = info.summary.user_type == Some(UserType::Company);
            is_agency && self.can_mint() && info.remaining(self.now()).is_none_or(|left| left > MARGIN)
        })
    }

    pub(super) fn app_id(self) -> Option<String> {
        let known = self.connected_info()?.subject.app_id;
        let app = known.unwrap_or_else(|| app_of(&self.client_id()).to_owned());
        Some(app).filter(|app| !app.is_empty())
    }

    /// Removes the known facts about the agency and its sub-accounts, because the new tokens belong, or may belong, to
    /// another account or HighLevel app. The tokens of the sub-accounts stay, with the names of these sub-accounts.
    pub(super) fn forget_agency(self) {
        self.dispatch_list(list::Event::Forget);
        self.dispatch_queue(queue::Event::OtherAgency);
        self.flows.update_value(|flows| flows.sub_accounts.forget_others());
        self.sub_accounts_changed.notify();
    }

    /// The call that requests the first part of the list of sub-accounts. `None` if the ID of the agency or of the
    /// HighLevel app is not known.
    #[must_use]
    pub fn list_call(self) -> Option<(Call, Option<String>)> {
        Some((list::page(&self.company_id()?, &self.app_id()?, 0), None))
    }

    /// The call that requests the token of this sub-account, with the encoded form. `None` if the ID of the agency is
    /// not known.
    #[must_use]
    pub fn mint_call(self, location_id: &str) -> Option<(Call, Option<String>)> {
        let form = body(&location_token_fields(&self.company_id()?, location_id));
        Some((Call::location_token(), Some(form)))
    }
}
