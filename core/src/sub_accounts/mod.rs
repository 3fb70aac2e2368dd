//! Lists the sub-accounts of an agency, gets a token for each of them, and exports the tokens.
//!
//! An agency (`Company`) token cannot read the data of a sub-account (`Location`). With the scope `oauth.readonly`, the
//! agency token can list the sub-accounts that have the HighLevel app. With the scope `oauth.write`, the agency token
//! can get a token for each of these sub-accounts. The sub-account token is HighLevel's own extension, not part of RFC
//! 6749.
//!
//! The list and the queue are pure state machines: `advance(state, event)` returns the next state and the effects to
//! perform. The app sends the requests, waits, and reports the results as events.
//!
//! What does not live here: the errors of the calls (`api`), the token response (`oauth::response`), and sentences for
//! the user (`messages::sub_accounts`).
//!
//! | file | what it holds |
//! |---|---|
//! | `account` | one sub-account, as an entry in the response to `GET /oauth/installedLocations` |
//! | `list` | loads the list of sub-accounts, page by page |
//! | `token_queue` | gets the sub-account tokens, one after the other |
//! | `queue_events` | the events and effects of the token queue |
//! | `queue_view` | the progress of the token queue, without the tokens |
//! | `export` | the tokens as a CSV or JSON file |

pub mod account;
pub mod export;
pub mod list;
pub mod queue_events;
pub mod queue_view;
pub mod token_queue;
