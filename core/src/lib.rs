//! `leg3-core`: the library of Leg 3 that contains the protocol, the decision logic and the sentences for the user. The
//! library needs no browser.
//!
//! All code in this crate is pure: it uses no browser, no clock, no randomness and no async code. This crate does not
//! depend on the app. The functions of this crate receive the current time, responses and the results of side effects
//! as arguments. They return requests and effects as values. The app sends the requests and performs the effects.
//!
//! | module | what it holds |
//! |---|---|
//! | [`api`] | calls to the HighLevel API: the call, its errors, the test of a token |
//! | `base64` | decoding base64 (private to this crate) |
//! | [`branding`] | `leg3.json`, the optional configuration file of the person who hosts the page |
//! | [`demo`] | pretend mode (`?demo`): made-up responses; no request is sent to HighLevel |
//! | [`dictionary`] | every known text in HighLevel's responses and pages, with its meaning |
//! | [`exchange`] | the exchange of an authorization code for tokens, as a state machine |
//! | [`highlevel`] | HighLevel's URLs and API version, and the time limits for its responses |
//! | [`install`] | the install link: building, explaining and checking it; scopes; the parameter `state` |
//! | [`integrations`] | commands, programs and import files for other tools |
//! | [`messages`] | the sentences that the page shows, in two voices |
//! | [`oauth`] | the OAuth client (RFC 6749): token requests, responses, and types for credentials and tokens |
//! | [`reader`] | recognises what a pasted text contains, and extracts the values |
//! | [`refresh`] | the refresh of a token pair, as a state machine |
//! | [`report`] | the support report, and the redaction of secrets in it |
//! | [`request_log`] | the requests that were sent, and their hosts |
//! | [`sub_accounts`] | an agency's sub-accounts: the list, the queue that gets their tokens, the export |
//! | [`text`] | small functions for ASCII text |
//! | [`tokens`] | the facts about received tokens: fields, account, expiry, warnings; the text of *Save my tokens* |
//! | [`utc_time`] | a date and time in UTC |
//! | [`ways`] | the ways to connect a tool, the shortest way first |

extern crate alloc;

pub mod api;
pub(crate) mod base64;
pub mod branding;
pub mod demo;
pub mod dictionary;
pub mod exchange;
pub mod highlevel;
pub mod install;
pub mod integrations;
pub mod messages;
pub mod oauth;
pub mod reader;
pub mod refresh;
pub mod report;
pub mod request_log;
pub mod sub_accounts;
pub mod text;
pub mod tokens;
pub mod utc_time;
pub mod ways;
