//! This folder builds calls to the HighLevel API, and reads the error if a call fails.
//!
//! An API call carries an access token as a bearer token (RFC 6750 §2.1) and a `Version` header. The app adds the token
//! when it sends the call, so nothing in this folder contains a secret. The known facts about HighLevel, with sources,
//! are in `docs/highlevel.md`.
//!
//! What does not live here: sending a call and stopping it at the time limit (the app does that), requests to the token
//! endpoint (`oauth::request`), the list of sub-accounts and the queue that gets their tokens (`sub_accounts`), and
//! sentences for the user (`messages::api`, `messages::api_advice`).
//!
//! | file | what it holds |
//! |---|---|
//! | `call` | the URL of a call, built from parts and percent-encoded |
//! | `failure` | the errors of a call, classified by meaning, with the failure codes `L3-T…` |
//! | `classify_error` | finds the meaning of an error response |
//! | `failed_call` | the cause, the HTTP status and HighLevel's messages for a failed call |
//! | `rate_limit` | how long to wait after a 429 response |
//! | `reading` | the kinds of account data that a user may want to read, and the call for each kind |
//! | `token_test` | chooses the call that tests a token: the first call that the token's own scopes allow |
//! | `test_result` | the result of the test call: the account's name, or a total number of entries |

pub mod call;
pub mod classify_error;
pub mod failed_call;
pub mod failure;
pub mod rate_limit;
pub mod reading;
pub mod test_result;
pub mod token_test;
