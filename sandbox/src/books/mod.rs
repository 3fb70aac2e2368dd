//! What HighLevel would keep in its books. The rules that only look things up and write them down live here; which
//! check comes first is the endpoints' business.

mod codes;
mod grant;
mod limits;
mod places;
mod shelf;
mod tokens;

use std::collections::{HashMap, HashSet};

pub(crate) use codes::Codes;
pub(crate) use grant::Grant;
pub(crate) use limits::Limits;
pub(crate) use places::{Place, place};
pub(crate) use tokens::{Pair, Refreshable, Tokens};

use crate::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PAUSED_LOCATION_ID};

/// How many sub-accounts there are from the start.
const PLACES: usize = 12;
/// A pretend agency larger than this would only test the sandbox.
const PLACES_AT_MOST: usize = 10_000;

/// All of it.
pub(crate) struct Books {
    pub(crate) codes: Codes,
    pub(crate) tokens: Tokens,
    pub(crate) limits: Limits,
    /// How many sub-accounts there are; they are numbered from one.
    places: usize,
    /// Whether a token minted for a sub-account comes with a refresh token of its own.
    pub(crate) minted_refresh: bool,
    apps: HashMap<String, String>,
    paused: HashSet<String>,
}

impl Books {
    pub(crate) fn new() -> Self {
        Self {
            codes: Codes::default(),
            tokens: Tokens::default(),
            limits: Limits::default(),
            places: PLACES,
            minted_refresh: true,
            apps: HashMap::from([(DEMO_CLIENT_ID.to_owned(), DEMO_CLIENT_SECRET.to_owned())]),
            paused: HashSet::from([PAUSED_LOCATION_ID.to_owned()]),
        }
    }

    pub(crate) fn register(&mut self, client_id: String, client_secret: String) {
        self.apps.insert(client_id, client_secret);
    }

    pub(crate) fn is_app(&self, client_id: &str) -> bool {
        self.apps.contains_key(client_id)
    }

    pub(crate) fn is_client(&self, client_id: &str, client_secret: &str) -> bool {
        self.apps.get(client_id).is_some_and(|secret| secret == client_secret)
    }

    pub(crate) fn set_paused(&mut self, location_id: &str, paused: bool) {
        if paused {
            self.paused.insert(location_id.to_owned());
        } else {
            self.paused.remove(location_id);
        }
    }

    pub(crate) fn is_paused(&self, location_id: &str) -> bool {
        self.paused.contains(location_id)
    }

    pub(crate) fn set_places(&mut self, count: usize) {
        self.places = count.min(PLACES_AT_MOST);
    }

    /// Every sub-account of the agency, in order.
    pub(crate) fn all_places(&self) -> impl Iterator<Item = Place> {
        (1..=self.places).map(place)
    }

    /// The sub-account with this id.
    pub(crate) fn find_place(&self, location_id: &str) -> Option<Place> {
        self.all_places().find(|place| place.id == location_id)
    }
}
