//! Tests of the install link, the redirect URL and the scopes.

mod link;
mod redirect;
mod scopes;
