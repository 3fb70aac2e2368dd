//! The endpoints below `/oauth` that machines call. The consent page, for people, is `consent`.

mod answer;
mod ask;
mod installed_locations;
mod location_token;
mod token;

pub(crate) use installed_locations::installed_locations;
pub(crate) use location_token::location_token;
pub(crate) use token::token;
