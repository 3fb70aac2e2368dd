//! Postman: collections and an environment to import, in Postman's collection format 2.1 (JSON).
//!
//! This folder writes two kinds of collections. The large collection calls the API, and refreshes the tokens with its
//! own scripts before the access token expires. The large collection contains no secrets. Its requests read the secrets
//! from an environment, which is a separate file. The small collection contains a single request that the user makes
//! outside the browser: an exchange, a refresh, or the request for a sub-account's token. The only secret in the small
//! collection is the authorization code of an exchange. The user fills in the other secrets in Postman.
//!
//! Postman replaces `{{name}}` with a variable's value in every part of a request, and afterwards also in the
//! replacement text. So untrusted text is encoded before it is written; see `collection`.
//!
//! What does not live here: the templates and scripts (`core/templates/postman-*`), and the tests
//! (`core/tests/integrations/postman.rs`).
//!
//! | file | what it holds |
//! |---|---|
//! | `collection` | the large collection, and its environment |
//! | `single_request` | the collection with a single request |
//! | `json_parts` | parts of the files, as JSON |

pub mod collection;
pub mod json_parts;
pub mod single_request;
