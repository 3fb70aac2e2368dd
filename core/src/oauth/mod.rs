//! The OAuth 2.0 client of Leg 3 (RFC 6749): it builds token requests, and reads the responses.
//!
//! The client supports the authorization code grant (RFC 6749 §4.1) and the refresh of tokens (§6), with HighLevel's
//! own fields. `docs/highlevel.md` describes the behaviour of HighLevel, with sources.
//!
//! What does not live here: sending the requests (the app does that), the order of the steps in an exchange or a
//! refresh (`exchange`, `refresh`), the remedies for an error (`exchange::failure`, `refresh::failure`), and sentences
//! for the user (`messages`).
//!
//! | file | what it holds |
//! |---|---|
//! | `credentials` | the types for client ID, client secret, authorization code, access token and refresh token |
//! | `secret` | a string that is wiped when dropped |
//! | `redirect` | reads the authorization response from the page's address (RFC 6749 §4.1.2) |
//! | `request` | builds the token requests (RFC 6749 §4.1.3 and §6) |
//! | `response` | an HTTP response, and the token response in it (RFC 6749 §5.1) |
//! | `classify_error` | classifies an error response |
//! | `error_response` | the errors of the token endpoint (RFC 6749 §5.2) |
//! | `form_encoding` | encodes and decodes `application/x-www-form-urlencoded` |
//! | `json` | a small JSON tree that tolerates truncated text |
//! | `jwt` | all claims of a JWT, for display |
//! | `jwt_claims` | the few JWT claims that the page uses |

pub mod classify_error;
pub mod credentials;
pub mod error_response;
pub mod form_encoding;
pub mod json;
pub mod jwt;
pub mod jwt_claims;
pub mod redirect;
pub mod request;
pub mod response;
pub mod secret;
