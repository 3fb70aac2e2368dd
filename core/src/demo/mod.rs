//! In pretend mode, the page uses made-up responses instead of HighLevel's responses. The mode is for rehearsing,
//! teaching and recording videos.
//!
//! The name of pretend mode in the source code and in the page's address is `demo`.
//!
//! In pretend mode, no request to HighLevel leaves the browser. The app hands each request to [`playback::Playback`]
//! and uses the result as if HighLevel had sent it. A [`script::DemoScript`] says whether the exchange, the API calls
//! and the refresh succeed, or how they fail.
//!
//! The client ID, the client secret and the authorization code are fixed dummy values. The tokens have the format of
//! HighLevel's tokens, but no valid signature. The made-up names and IDs contain the word “pretend”.
//!
//! What does not live here: replacing the browser's `fetch` and choosing a script (the app does that), and the
//! sandbox, a separate server for tests (`sandbox/`). The tests are in `core/tests/demo`.
//!
//! | file | what it holds |
//! |---|---|
//! | `script` | the chosen results of the requests, and the dummy values |
//! | `playback` | plays a script, and remembers the results of earlier requests |
//! | `request_handler` | the response to each request |
//! | `error_responses` | the responses that make a request fail |
//! | `response` | a made-up response, and its delivery |
//! | `state` | the states of pretend mode, and their names in the page's address |
//! | `tokens` | the body of a token response, and the list of sub-accounts |

mod error_responses;
pub mod playback;
pub mod request_handler;
pub mod response;
pub mod script;
pub mod state;
pub mod tokens;
