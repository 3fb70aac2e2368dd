//! The code exchange: an authorization code is exchanged for tokens (RFC 6749 §4.1.3 and §4.1.4).
//!
//! This folder decides the order of the requests of an exchange. It is a pure state machine: it performs no IO, and
//! uses neither a clock nor the page. Each event is handled in four steps:
//!
//! 1. The app reports an [`Event`](events::Event): a user action, a response, or a timeout.
//! 2. [`advance`](reducer::advance) passes the event to `on_user_event`, `on_response` or `on_missing_response`.
//! 3. That function returns the next [`ExchangeState`](state::ExchangeState) and a list of
//!    [`Effect`](effects::Effect)s. The app performs the effects.
//! 4. [`ExchangeScreen`](screen::ExchangeScreen) contains the new state without its secrets. The view draws this
//!    screen.
//!
//! In a successful exchange, the states follow in this order: `Waiting`, `Ready`, `Probing`, `Exchanging` and
//! `Succeeded`. The probe is sent first, because a code works only once: see [`probe`].
//!
//! What does not live here: building requests and reading responses (`oauth`), the refresh (`refresh`), sentences for
//! the user (`messages`), and the known facts about HighLevel (`docs/highlevel.md`).
//!
//! | file | what it holds |
//! |---|---|
//! | `events` | the events: user actions, responses, timeouts |
//! | `reducer` | the state machine, and the invariants it keeps |
//! | `on_user_event` | transitions after a user action |
//! | `on_response` | transitions after a response, received or pasted |
//! | `on_missing_response` | transitions after a timeout, or a request without a response |
//! | `effects` | the actions that the app must perform |
//! | `state` | the states |
//! | `code_age` | how long a code is likely to work |
//! | `tracked_code` | a code and its status |
//! | `no_response` | a request that ended without a readable response |
//! | `probe` | the meaning of the result of a probe |
//! | `failure` | every failure, the status of the code after it, and the next step |
//! | `failure_codes` | the failure code of every failure, for support |
//! | `failure_view` | a failure without its secrets |
//! | `primary_action` | the main button after a failed exchange |
//! | `screen` | the state without its secrets |
//! | `code_screen` | the states of the code screen, which shows a code or a failed exchange |

pub mod code_age;
pub mod code_screen;
pub mod effects;
pub mod events;
pub mod failure;
pub mod failure_codes;
pub mod failure_view;
pub mod no_response;
pub mod on_missing_response;
pub mod on_response;
pub mod on_user_event;
pub mod primary_action;
pub mod probe;
pub mod reducer;
pub mod screen;
pub mod state;
pub mod tracked_code;
