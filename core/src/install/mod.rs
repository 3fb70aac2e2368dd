//! The install link: building, reading and checking it before there is an authorization code.
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
//! | `address` | an `http` or `https` address, split into its parts |
//! | `brand_rule` | which redirect URLs HighLevel refuses because they name HighLevel |
//! | `corrected_link` | a link with everything put right that can be |
//! | `kept_link` | what is read of the install link that a tab keeps, and its `state` |
//! | `known_redirects` | the redirect URLs of Make, Postman and n8n, and HighLevel's opposite direction |
//! | `link` | builds an install link from its parameters |
//! | `link_check` | lists what is missing or wrong in a pasted or built link |
//! | `link_reader` | reads a pasted install link |
//! | `nearest_scope` | finds the scope that was probably meant |
//! | `redirect_check` | checks a redirect URL against HighLevel's rules and against this page's address |
//! | `scope_catalogue` | the list of HighLevel's scopes, parsed and searchable |
//! | `scope_check` | checks a list of scopes against the catalogue |
//! | `scope_list` | reads a pasted list of scopes |
//! | `scope_shape` | the shape of a scope |
//! | `scope_presets` | groups of scopes by purpose |
//! | `state_match` | compares the `state` that arrived with the one that was sent (RFC 6749 §10.12) |
//! | `tab_message` | the messages with which two tabs find out which of them a code belongs to, and pass it on |
//! | `tool` | the tools for an install, by name |

pub mod address;
pub mod brand_rule;
pub mod corrected_link;
pub mod kept_link;
pub mod known_redirects;
pub mod link;
pub mod link_check;
pub mod link_reader;
pub mod nearest_scope;
pub mod redirect_check;
pub mod scope_catalogue;
pub mod scope_check;
pub mod scope_list;
pub mod scope_presets;
pub mod scope_shape;
pub mod state_match;
pub mod tab_message;
pub mod tool;
