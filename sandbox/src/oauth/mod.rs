//! The endpoints below `/oauth`, except the consent page.

mod installed_locations;
mod location_token;
mod token;
mod token_request;
mod token_response;

pub(crate) use installed_locations::installed_locations;
pub(crate) use location_token::location_token;
pub(crate) use token::token;
