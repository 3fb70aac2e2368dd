//! A pure state machine that loads the list of sub-accounts with the HighLevel app, page by page.
//!
//! Each page is one response to `GET /oauth/installedLocations`. At most one request is in flight. If the request for a
//! page fails, the loaded entries stay. When the user continues, the same page is requested again.

use crate::api::call::Call;
use crate::api::failed_call::CallError;
use crate::api::failure::{ApiError, CallFailure, NoAnswer};
use crate::api::rate_limit;
use crate::dictionary::entry::Place;
use crate::highlevel::INSTALLED_LOCATIONS_PATH;
use crate::oauth::json::Json;
use crate::oauth::request::Attempt;
use crate::oauth::response::HttpResponse;
use crate::sub_accounts::account::SubAccount;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// The number of sub-accounts that are requested per page.
pub const PAGE: usize = 100;

/// The largest number of pages that are requested. The limit ends the requests if a server error makes the list
/// endless: no agency is expected to have 50,000 sub-accounts.
const MAX_PAGES: usize = 500;

/// The maximum number of consecutive 429 responses after which the loading waits and continues. After one more 429
/// response, the loading fails, and the user decides whether to continue.
const MAX_RATE_LIMITS: u8 = 5;

/// The sub-accounts loaded so far, and the state of loading.
#[derive(Default)]
pub struct SubAccountList {
    /// The sub-accounts: first those with the HighLevel app, then those without it. In both groups, the newest install
    /// comes first. Each sub-account is in the list only once.
    pub accounts: Vec<SubAccount>,
    /// The total number of sub-accounts, according to HighLevel. `None` if no response contained it.
    pub count: Option<usize>,
    /// The state of loading.
    pub state: ListState,
    /// The number of entries that were read, including duplicates. It is the offset of the next page.
    skip: usize,
    /// The number of pages that were read.
    pages: usize,
    /// The number of consecutive 429 responses.
    rate_limits: u8,
    /// The number of the last request.
    last_attempt: Attempt,
}

/// The state of loading the list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum ListState {
    /// No page was requested yet.
    #[default]
    Idle,
    /// The request for a page is in flight.
    Asking(Attempt),
    /// Waiting after the 429 response to this request.
    Cooling(Attempt),
    /// All pages are loaded, a page was empty, or the maximum number of pages is reached.
    Complete,
    /// The request for a page failed.
    Failed(CallError),
}

/// An event: a user action, a response, or the end of a wait.
pub enum Event {
    /// The user pressed *Show my sub-accounts*, *List them again*, or *Try again* after a failure.
    Asked,
    /// The response to this attempt arrived.
    Answered(Attempt, HttpResponse),
    /// This attempt ended without a response, or it timed out.
    Unanswered(Attempt, NoAnswer),
    /// The wait after the 429 response to this attempt is over.
    Waited(Attempt),
    /// The user pressed *Forget everything*.
    Forget,
}

/// An effect: an action that the app performs.
#[derive(Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send the request for the page that starts at this offset. The function [`page`] builds the request.
    Ask(Attempt, usize),
    /// Send [`Event::Waited`] after this many milliseconds.
    Wait(Attempt, u32),
}

/// The call for the page that starts at offset `skip`. `app_id` is the part of the client ID before the dash, which
/// identifies the HighLevel app.
#[must_use]
pub fn page(company_id: &str, app_id: &str, skip: usize) -> Call {
    let (skip, limit) = (skip.to_string(), PAGE.to_string());
    let query = [
        ("companyId", company_id),
        ("appId", app_id),
        ("isInstalled", "true"),
        ("skip", &skip),
        ("limit", &limit),
    ];
    Call::with_query(INSTALLED_LOCATIONS_PATH, &query)
}

/// Applies an event. Returns the next state, and the effect to perform. An event that does not fit the state, such as a
/// late response, changes nothing.
#[must_use]
pub fn advance(mut list: SubAccountList, event: Event) -> (SubAccountList, Option<Effect>) {
    let effect = match (event, &list.state) {
        (Event::Asked, ListState::Idle | ListState::Failed(_)) => Some(list.request_page()),
        (Event::Asked, ListState::Complete) => {
            list = SubAccountList { last_attempt: list.last_attempt, ..SubAccountList::default() };
            Some(list.request_page())
        }
        (Event::Answered(attempt, response), ListState::Asking(current)) if *current == attempt => {
            list.read_page(&response, attempt)
        }
        (Event::Unanswered(attempt, why), ListState::Asking(current)) if *current == attempt => {
            list.state = ListState::Failed(CallError::no_answer(why));
            None
        }
        (Event::Waited(attempt), ListState::Cooling(current)) if *current == attempt => {
            Some(list.request_page())
        }
        (Event::Forget, _) => {
            list = SubAccountList { last_attempt: list.last_attempt, ..SubAccountList::default() };
            None
        }
        _ => None,
    };
    (list, effect)
}

impl SubAccountList {
    /// The name of the sub-account with this ID. Empty if the name is unknown.
    #[must_use]
    pub fn name_of(&self, id: &str) -> &str {
        self.accounts.iter().find(|account| account.id == id).map_or("", |account| &account.name)
    }

    /// Starts the request for the next page.
    fn request_page(&mut self) -> Effect {
        self.last_attempt = self.last_attempt.wrapping_add(1);
        self.state = ListState::Asking(self.last_attempt);
        Effect::Ask(self.last_attempt, self.skip)
    }

    /// Reads the response to the request for a page. Returns the effect to perform: the next request, or the wait after
    /// a 429 response.
    fn read_page(&mut self, response: &HttpResponse, attempt: Attempt) -> Option<Effect> {
        let body = Json::parse(response.body.expose());
        let rate_limits = core::mem::take(&mut self.rate_limits);
        if !response.is_success() {
            let error = CallError::refused(Place::List, response);
            if error.failure == CallFailure::Refused(ApiError::TooMany) && rate_limits < MAX_RATE_LIMITS {
                self.rate_limits = rate_limits + 1;
                self.state = ListState::Cooling(attempt);
                return Some(Effect::Wait(attempt, rate_limit::wait_after(response)));
            }
            self.state = ListState::Failed(error);
            return None;
        }
        let Some(Json::List(entries)) = body.as_ref().and_then(|body| body.get("locations")) else {
            self.state = ListState::Failed(CallError::unreadable(response));
            return None;
        };
        let count = body.as_ref().and_then(|body| body.get("count")).and_then(Json::number);
        self.count = count.map(|count| count as usize).or(self.count);
        self.skip += entries.len();
        self.pages += 1;
        self.add_entries(entries);
        // If HighLevel returns the total number of sub-accounts, this number decides which page is the last. A page may
        // have fewer entries than requested, because HighLevel's own limit per page may be lower.
        let more = self.count.map_or(entries.len() >= PAGE, |count| self.skip < count);
        if more && !entries.is_empty() && self.pages < MAX_PAGES {
            return Some(self.request_page());
        }
        self.state = ListState::Complete;
        None
    }

    /// Adds the entries of a page. If the HighLevel app is installed in another sub-account between two requests,
    /// entries move to other pages, so a later page may repeat an entry. An entry whose ID is already in the list is
    /// not added again, whether an earlier page or the same page contained it.
    fn add_entries(&mut self, entries: &[Json]) {
        let mut known: BTreeSet<String> = self.accounts.iter().map(|account| account.id.clone()).collect();
        let read = entries.iter().filter_map(SubAccount::read);
        self.accounts.extend(read.filter(|account| known.insert(account.id.clone())));
        let order = |one: &SubAccount, other: &SubAccount| {
            (other.is_installed, &other.installed_at).cmp(&(one.is_installed, &one.installed_at))
        };
        self.accounts.sort_by(order);
    }
}
