//! Where the app is installed: all pages of `GET /oauth/installedLocations`, as a pure function.
//!
//! One page is asked for at a time. What came stays when a later page fails; going on asks for that page again.

use super::account::Account;
use super::call::Call;
use super::rate;
use super::refusal::{ApiRefusal, NoAnswer, Trouble};
use super::told::Told;
use crate::grant::json::Json;
use crate::grant::reply::Reply;
use crate::grant::step::Attempt;
use crate::grant::text::number;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// How many sub-accounts are asked for at once.
pub const PAGE: usize = 100;

/// A list that goes on for more pages than this is broken: no agency has so many sub-accounts.
const MOST_PAGES: usize = 500;

/// How often in a row HighLevel may ask to wait before a person decides whether to go on.
const PATIENCE: u8 = 5;

/// What is known, and what is asked.
#[derive(Default)]
pub struct Listing {
    /// The newest install first.
    pub accounts: Vec<Account>,
    /// How many HighLevel says there are.
    pub count: Option<usize>,
    /// Where it stands.
    pub state: State,
    /// How many entries were read, those that came twice included: where the next page begins.
    skip: usize,
    pages: usize,
    /// How often in a row HighLevel asked to wait.
    refused: u8,
    last_attempt: Attempt,
}

/// Where the listing stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum State {
    /// Nobody asked.
    #[default]
    Idle,
    /// A page is asked for.
    Asking(Attempt),
    /// HighLevel asked to wait after this request.
    Cooling(Attempt),
    /// All pages are here.
    Complete,
    /// A page did not come.
    Failed(Told),
}

/// What just happened.
pub enum Event {
    /// *List the sub-accounts*, *list them again*, or *go on* after a failure.
    Asked,
    /// An answer came.
    Answered(Attempt, Reply),
    /// No answer can come any more, or its time is up.
    Unanswered(Attempt, NoAnswer),
    /// The wait after a 429 is over.
    Waited(Attempt),
    /// *Forget everything*.
    Forget,
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the page that begins behind so many.
    Ask(Attempt, usize),
    /// Say [`Event::Waited`] after so many milliseconds.
    Wait(Attempt, u32),
}

/// The call that asks for a page.
#[must_use]
pub fn page(company_id: &str, app_id: &str, skip: usize) -> Call {
    let (skip, limit) = (number(skip), number(PAGE));
    let query = [
        ("companyId", company_id),
        ("appId", app_id),
        ("isInstalled", "true"),
        ("skip", &skip),
        ("limit", &limit),
    ];
    Call::asking("/oauth/installedLocations", &query)
}

/// What happens next. Events that do not fit change nothing.
#[must_use]
pub fn advance(mut listing: Listing, event: Event) -> (Listing, Option<Effect>) {
    let effect = match (event, &listing.state) {
        (Event::Asked, State::Idle | State::Failed(_)) => Some(listing.ask()),
        (Event::Asked, State::Complete) => {
            listing = Listing { last_attempt: listing.last_attempt, ..Listing::default() };
            Some(listing.ask())
        }
        (Event::Answered(attempt, reply), State::Asking(asked)) if *asked == attempt => {
            listing.read(&reply, attempt)
        }
        (Event::Unanswered(attempt, why), State::Asking(asked)) if *asked == attempt => {
            listing.state = State::Failed(Told::unheard(why));
            None
        }
        (Event::Waited(attempt), State::Cooling(asked)) if *asked == attempt => Some(listing.ask()),
        (Event::Forget, _) => {
            listing = Listing { last_attempt: listing.last_attempt, ..Listing::default() };
            None
        }
        _ => None,
    };
    (listing, effect)
}

impl Listing {
    /// The name of the sub-account with this id; empty where it is not known.
    #[must_use]
    pub fn name_of(&self, id: &str) -> &str {
        self.accounts.iter().find(|account| account.id == id).map_or("", |account| &account.name)
    }

    fn ask(&mut self) -> Effect {
        self.last_attempt = self.last_attempt.wrapping_add(1);
        self.state = State::Asking(self.last_attempt);
        Effect::Ask(self.last_attempt, self.skip)
    }

    fn read(&mut self, reply: &Reply, attempt: Attempt) -> Option<Effect> {
        let body = Json::parse(reply.body.expose());
        let refused = core::mem::take(&mut self.refused);
        if !reply.is_success() {
            let told = Told::refused(reply);
            if told.trouble == Trouble::Refused(ApiRefusal::TooMany) && refused < PATIENCE {
                self.refused = refused + 1;
                self.state = State::Cooling(attempt);
                return Some(Effect::Wait(attempt, rate::patience(reply)));
            }
            self.state = State::Failed(told);
            return None;
        }
        let Some(Json::List(entries)) = body.as_ref().and_then(|body| body.get("locations")) else {
            self.state = State::Failed(Told::unreadable(reply));
            return None;
        };
        let count = body.as_ref().and_then(|body| body.get("count")).and_then(Json::number);
        self.count = count.map(|count| count as usize).or(self.count);
        self.skip += entries.len();
        self.pages += 1;
        self.take(entries);
        // The count is believed only as a reason to go on: a short page may have been cut by HighLevel's own limit.
        let more = self.count.map_or(entries.len() >= PAGE, |count| self.skip < count);
        if more && !entries.is_empty() && self.pages < MOST_PAGES {
            return Some(self.ask());
        }
        self.state = State::Complete;
        None
    }

    /// While pages are read, somebody may install: then an entry comes twice, and counts once.
    fn take(&mut self, entries: &[Json]) {
        let known: BTreeSet<String> = self.accounts.iter().map(|account| account.id.clone()).collect();
        let fresh = entries.iter().filter_map(Account::read).filter(|account| !known.contains(&account.id));
        self.accounts.extend(fresh);
        self.accounts.sort_by(|one, other| other.installed_at.cmp(&one.installed_at));
    }
}
