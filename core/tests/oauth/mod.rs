//! Tests of the OAuth features, such as redirects, forms, credentials, responses and tokens.

mod credentials;
mod damaged_response;
mod form;
mod jwt;
mod redirect;
mod response;
mod typed_code;
