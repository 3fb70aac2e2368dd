//! *Try it today*: for each tool, the shortest way to make one API call. The call requests one kind of data
//! ([`Reading`](crate::api::reading::Reading)) of one account, with the access token of that account.
//!
//! For Make, n8n and Postman, there is a file to import. For Make and Zapier, there is a list of steps to enter the
//! call by hand. Each file and each list contains the access token, so the app makes a file or a list only when the
//! user asks for it. The program code from the module `code` contains no secret. Nothing in this folder refreshes the
//! tokens automatically, so a call works only until the access token expires (after a day).
//!
//! A function that makes a file, or a list with the token, returns `None` in three cases: the requested data does not
//! fit the user type of the token, an ID is unknown, or the token is not a bearer token. A bearer token consists of
//! letters, digits and `-._~+/`, and may end with `=` (RFC 6750 §2.1). No tool interprets these characters as an
//! expression.
//!
//! What does not live here: keeping tokens alive (the other modules of `integrations`), and sentences for the user
//! (`messages::try_today`).
//!
//! | file | what it holds |
//! |---|---|
//! | `read_request` | the request that Make, Zapier, n8n and Postman send |
//! | `make` | a scenario for Make to import, and the steps to enter it by hand |
//! | `zapier` | the steps in Zapier |
//! | `n8n` | a workflow for n8n to import |
//! | `postman` | a collection for Postman to import |
//! | `code` | short code for a POSIX shell, PowerShell, Node.js and Python |

pub mod code;
pub mod make;
pub mod n8n;
pub mod postman;
mod read_request;
pub mod zapier;
