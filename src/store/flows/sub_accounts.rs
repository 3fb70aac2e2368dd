//! The data about an agency's sub-accounts.

use crate::browser::timer::Timer;
use leg3_core::sub_accounts::list::SubAccountList;
use leg3_core::sub_accounts::token_queue::TokenQueue;

/// The known facts about an agency's sub-accounts. The queue holds their tokens.
#[derive(Default)]
pub(in crate::store) struct SubAccounts {
    pub(in crate::store) list: SubAccountList,
    pub(in crate::store) queue: TokenQueue,
    /// The location IDs and names of the sub-accounts that are known without the list. No location ID occurs twice.
    pub(in crate::store) names: Vec<(String, String)>,
    /// The location IDs of the sub-accounts whose tokens the user copied or saved.
    pub(in crate::store) saved: Vec<String>,
    pub(in crate::store) list_wait: Option<Timer>,
    pub(in crate::store) queue_wait: Option<Timer>,
    /// The agency ID that the user entered. Empty if there is none.
    pub(in crate::store) company_id: String,
}

impl SubAccounts {
    /// Stores the name of a sub-account. An empty name does not replace a known name.
    pub(in crate::store) fn remember(&mut self, location_id: String, name: String) {
        match self.names.iter_mut().find(|(id, _)| *id == location_id) {
            Some((_, known)) if !name.is_empty() => *known = name,
            Some(_) => {}
            None => self.names.push((location_id, name)),
        }
    }

    /// Removes the entered agency ID and the names of the sub-accounts without a token, because the new tokens belong,
    /// or may belong, to another account or HighLevel app.
    pub(in crate::store) fn forget_others(&mut self) {
        self.company_id.clear();
        let Self { names, queue, .. } = self;
        names.retain(|(id, _)| queue.has(id));
    }
}
