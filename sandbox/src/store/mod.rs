//! The sandbox's data, in memory. The store only finds and keeps data. The endpoints decide in which order a request is
//! checked.

mod codes;
mod grant;
mod jwt;
mod locations;
mod rate_limits;
mod secret_map;
mod tokens;

use std::collections::{HashMap, HashSet};

pub(crate) use grant::Grant;
pub(crate) use locations::Location;
pub(crate) use tokens::{RefreshTokenStatus, TokenPair};

use crate::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PAUSED_LOCATION_ID};
use codes::Codes;
use rate_limits::RateLimits;
use tokens::Tokens;

/// The number of sub-accounts at the start.
const LOCATIONS: usize = 12;
/// The maximum number of sub-accounts. A larger number would make the sandbox slow, and would not test the page more
/// thoroughly.
const MAX_LOCATIONS: usize = 10_000;

pub(crate) struct Store {
    pub(crate) codes: Codes,
    pub(crate) tokens: Tokens,
    pub(crate) rate_limits: RateLimits,
    /// Whether `/oauth/locationToken` also returns a refresh token.
    pub(crate) location_refresh_tokens: bool,
    /// The number of sub-accounts. They are numbered from 1.
    locations: usize,
    /// The client secrets of the registered apps, by client ID.
    apps: HashMap<String, String>,
    /// The IDs of the paused sub-accounts and agencies.
    paused: HashSet<String>,
}

impl Store {
    pub(crate) fn new() -> Self {
        Self {
            codes: Codes::default(),
            tokens: Tokens::default(),
            rate_limits: RateLimits::default(),
            location_refresh_tokens: true,
            locations: LOCATIONS,
            apps: HashMap::from([(DEMO_CLIENT_ID.to_owned(), DEMO_CLIENT_SECRET.to_owned())]),
            paused: HashSet::from([PAUSED_LOCATION_ID.to_owned()]),
        }
    }

    pub(crate) fn register(&mut self, client_id: String, client_secret: String) {
        self.apps.insert(client_id, client_secret);
    }

    pub(crate) fn is_registered(&self, client_id: &str) -> bool {
        self.apps.contains_key(client_id)
    }

    pub(crate) fn is_client(&self, client_id: &str, client_secret: &str) -> bool {
        self.apps.get(client_id).is_some_and(|secret| secret == client_secret)
    }

    pub(crate) fn set_paused(&mut self, id: &str, paused: bool) {
        if paused {
            self.paused.insert(id.to_owned());
        } else {
            self.paused.remove(id);
        }
    }

    pub(crate) fn is_paused(&self, id: &str) -> bool {
        self.paused.contains(id)
    }

    pub(crate) fn set_locations(&mut self, count: usize) {
        self.locations = count.min(MAX_LOCATIONS);
    }

    /// The sub-accounts of the agency, in order.
    pub(crate) fn locations(&self) -> impl Iterator<Item = Location> {
        (1..=self.locations).map(Location::new)
    }

    pub(crate) fn find_location(&self, id: &str) -> Option<Location> {
        self.locations().find(|location| location.id == id)
    }
}
