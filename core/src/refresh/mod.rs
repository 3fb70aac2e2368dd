//! The refresh: a refresh token is exchanged for a new pair of tokens (RFC 6749 §6).
//!
//! HighLevel rotates refresh tokens: each refresh returns a new pair, and the old refresh token stops working (see
//! `docs/highlevel.md`). A refresh token therefore works only once, like an authorization code. As in an exchange, the
//! page first sends a probe (a token request with dummy credentials), unless the user presses *Send it anyway* or *Send
//! it again*.
//!
//! The code in this folder decides the order of the requests. It is a pure state machine without IO, without a clock
//! and without the DOM. An event is processed in four steps:
//!
//! 1. The app reports an [`Event`](events::Event): a user action, a response, or a timeout.
//! 2. [`advance`](reducer::advance) passes the event to `on_user_event` or `on_response`. Only
//!    [`Event::WindowClosed`](events::Event::WindowClosed) is handled by `advance` itself.
//! 3. The function in `on_user_event` or `on_response` updates [`SentTokens`](sent_tokens::SentTokens), and returns the
//!    next [`RefreshState`](state::RefreshState) and a list of [`Effect`](effects::Effect)s. The app performs the
//!    effects.
//! 4. The app creates a [`RefreshScreen`](screen::RefreshScreen) from the new state. The screen contains no secrets.
//!    The view draws the screen.
//!
//! If the response is late or lost, the user may send the same refresh token again for a short time: see
//! [`resend_window`].
//!
//! If nothing fails, the states are, in this order, `Idle`, `Probing`, `Sending` and `Renewed`.
//! [`Effect::Renewed`](effects::Effect::Renewed) passes the new pair to the app.
//!
//! What does not live here: building requests and reading responses (`oauth`), the probe and the failures that also
//! occur in an exchange (`exchange`), storing the new pair (`exchange`), and sentences for the user (`messages`).
//!
//! | file | what it holds |
//! |---|---|
//! | `events` | the events: user actions, responses, timeouts |
//! | `reducer` | the state machine and its invariants |
//! | `on_user_event` | transitions after a user action |
//! | `on_response` | transitions after a response, a timeout, or a request without a response |
//! | `effects` | the actions that the app must perform |
//! | `state` | the states |
//! | `input` | the values that the user submitted |
//! | `sent_tokens` | the refresh tokens that were sent, and the successful responses without usable tokens |
//! | `renewed_pair` | the pair that a refresh returned, and its relation to the tokens on the page |
//! | `resend_window` | the time in which the same refresh token may be sent again, and the credentials for it |
//! | `failure` | every failure, with the status of the refresh token and the next step after it |
//! | `screen` | the state without its secrets |
//! | `primary_action` | the next action that the page recommends to the user |

pub mod effects;
pub mod events;
pub mod failure;
pub mod input;
pub mod on_response;
pub mod on_user_event;
pub mod primary_action;
pub mod reducer;
pub mod renewed_pair;
pub mod resend_window;
pub mod screen;
pub mod sent_tokens;
pub mod state;
