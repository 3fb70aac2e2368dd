//! The refresh: a refresh token is exchanged for a new pair of tokens (RFC 6749 §6).
//!
//! HighLevel rotates refresh tokens: each refresh returns a new pair, and the old refresh token stops working (see
//! `docs/highlevel.md`). A refresh token therefore works only once, like a code, and needs the same care.
//!
//! This folder decides what happens in which order. It is a pure state machine: no IO, no clock, no page. An event
//! travels through it in four steps:
//!
//! 1. The app reports an [`Event`](events::Event): a user action, a response, or a timeout.
//! 2. [`advance`](reducer::advance) passes it to `on_user_event` or `on_response`.
//! 3. That function updates [`SentTokens`](sent_tokens::SentTokens), and returns the next
//!    [`RefreshState`](state::RefreshState) and a list of [`Effect`](effects::Effect)s. The app performs the effects.
//! 4. [`RefreshScreen`](screen::RefreshScreen) shows the new state without its secrets. The view draws that.
//!
//! If the response is silent or lost, the user may send the same token again for a short time: see
//! [`resend_window`].
//!
//! On the main path the state is `Idle`, `Probing`, `Sending`, `Renewed`. The new pair leaves as
//! [`Effect::Renewed`](effects::Effect::Renewed).
//!
//! What does not live here: building requests and reading responses (`oauth`), the probe and the failures that a code
//! and a refresh token share (`exchange`), storing the new pair (`exchange`), and sentences for the user
//! (`messages`).
//!
//! | file | what it holds |
//! |---|---|
//! | `events` | the events: user actions, responses, timeouts |
//! | `reducer` | the state machine, and the invariants it keeps |
//! | `on_user_event` | transitions after a user action |
//! | `on_response` | transitions after a response, a timeout, or a request without a response |
//! | `effects` | what the app must do |
//! | `state` | the states |
//! | `input` | what the user submitted |
//! | `sent_tokens` | the refresh tokens that were sent, and the successes without usable tokens |
//! | `resend_window` | the time in which the same token may be sent again, and the credentials until then |
//! | `failure` | every failure, the status of the refresh token after it, and the next step |
//! | `screen` | the state without its secrets |
//! | `primary_action` | the one thing that the user is asked to do next |

pub mod effects;
pub mod events;
pub mod failure;
pub mod input;
pub mod on_response;
pub mod on_user_event;
pub mod primary_action;
pub mod reducer;
pub mod resend_window;
pub mod screen;
pub mod sent_tokens;
pub mod state;
