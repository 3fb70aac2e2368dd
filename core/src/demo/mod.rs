//! Pretend mode: made-up responses instead of HighLevel's, for rehearsing, teaching and recording videos.
//!
//! In the code and in the address it is called `demo`.
//!
//! In pretend mode, the page's requests do not leave the browser. The app hands each request to [`playback::Playback`]
//! and uses the result as if HighLevel had sent it. A [`script::DemoScript`] says whether the exchange, the data
//! calls and the refresh succeed, or how they fail, so that every state of the page can be shown.
//!
//! The client id, the client secret and the code are fixed dummy values. The tokens look like HighLevel's, but nobody
//! signed them. Made-up names and ids say that they are pretended.
//!
//! What does not live here: replacing the browser's `fetch` and choosing a script (the app does that), and the
//! sandbox, a separate server for tests (`sandbox/`). The tests are in `core/tests/demo`.
//!
//! | file | what it holds |
//! |---|---|
//! | `script` | what succeeds and what fails, and the dummy values |
//! | `playback` | a script while it is played, with the results of the requests so far |
//! | `request_handler` | the response to each request |
//! | `error_responses` | the answers that make a request fail |
//! | `response` | a made-up response, and how it arrives |
//! | `state` | the states, by their names in the address |
//! | `tokens` | the body of a token response, and the list of sub-accounts |

mod error_responses;
pub mod playback;
pub mod request_handler;
pub mod response;
pub mod script;
pub mod state;
pub mod tokens;
