//! The install link: building, explaining and checking it before there is an authorization code.
//!
//! An install link is the authorization request of RFC 6749 §4.1.1, at the address that HighLevel documents. It asks
//! an account owner to install an app and to grant it scopes. The code then arrives at the app's redirect URL. What
//! is known about HighLevel's rules for these links, with sources, is in `docs/highlevel.md`, under "The redirect".
//!
//! What does not live here: reading the authorization response (`oauth::redirect`), exchanging the code (`exchange`),
//! creating and storing the random `state` (the app does that), the list of scopes itself (`data/scopes.json`), and
//! sentences for the user (`messages`).
//!
//! | file | what it holds |
//! |---|---|
//! | `link` | builds an install link from its parameters |
//! | `link_explainer` | reads a pasted install link, and lists what is missing or wrong in it |
//! | `redirect_check` | checks a redirect URL against HighLevel's rules and against this page's address |
//! | `scope_catalogue` | the list of HighLevel's scopes, parsed and searchable |
//! | `scope_check` | checks a pasted list of scopes against the catalogue |
//! | `scope_presets` | groups of scopes by purpose |
//! | `state_match` | compares the `state` that arrived with the one that was sent (RFC 6749 §10.12) |

pub mod link;
pub mod link_explainer;
pub mod redirect_check;
pub mod scope_catalogue;
pub mod scope_check;
pub mod scope_presets;
pub mod state_match;
