//! The install link: how to build, read and check it before there is an authorization code.
//!
//! An install link is the authorization request of RFC 6749 §4.1.1, at the URL that HighLevel documents. It asks the
//! owner of an account to install an app and to grant scopes to the app. The code then arrives at the app's redirect
//! URL. HighLevel's known rules for these links, with sources, are in `docs/highlevel.md`, under "The redirect".
//!
//! What does not live here: reading the authorization response (`oauth::redirect`), exchanging the code (`exchange`),
//! the random bytes for the `state` and the storage of the install link (both in the app), the list of scopes itself
//! (`data/scopes.json`), and sentences for the user (`messages`).
//!
//! | file | what it holds |
//! |---|---|
//! | `address` | an `http` or `https` address, split into its parts |
//! | `brand_rule` | finds HighLevel's name in a redirect URL; HighLevel's portal refuses such a URL |
//! | `corrected_link` | makes a link with all possible corrections |
//! | `kept_link` | makes a new `state`, sets it in the install link of a tab, and reads parameters of this link |
//! | `known_redirects` | the redirect URLs of Make, Postman, n8n and HighLevel's *External authentication* |
//! | `link` | builds an install link from its parameters |
//! | `link_check` | lists the problems of a pasted or built link |
//! | `link_reader` | reads a pasted install link |
//! | `nearest_scope` | finds the scope that the user probably meant |
//! | `redirect_check` | checks a redirect URL against HighLevel's rules and against this page's address |
//! | `scope_catalogue` | the list of HighLevel's scopes, parsed and searchable |
//! | `scope_check` | checks a list of scopes against the catalogue |
//! | `scope_list` | reads a pasted list of scopes |
//! | `scope_shape` | recognises a word that has the shape of a scope |
//! | `scope_presets` | groups of scopes by purpose |
//! | `state_match` | compares the received `state` with the sent `state` (RFC 6749 §10.12) |
//! | `tab_message` | the messages with which the tabs of this page find the tab that opened the install link, and send the authorization code to this tab |
//! | `tool` | the list of the page's tools for installing an app |

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
