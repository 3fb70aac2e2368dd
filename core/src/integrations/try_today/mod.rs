//! *Try it today*: the shortest thing for each tool that brings one [`Reading`](crate::api::reading::Reading) of one
//! account, with the access token of that account.
//!
//! Nothing here refreshes, so everything stops when the access token ends (after a day). For each tool there is a file
//! or a list of steps. They hold the token, so the app makes one only when the person asks for exactly that one. The
//! code holds no secret.
//!
//! A file or a list does not exist (`None`) where the account does not have that thing, an id is not known, or the token
//! contains anything but the characters of a bearer token: letters, digits and `-._~+/`, and `=` at its end (RFC 6750
//! §2.1). No tool takes these characters for an expression.
//!
//! What does not live here: keeping tokens alive (the other modules of `integrations`), and sentences for the user
//! (`messages::try_today`).
//!
//! | file | what it holds |
//! |---|---|
//! | `read_request` | the request that every tool sends |
//! | `make` | a scenario for Make to import, and the same by hand |
//! | `zapier` | the steps in Zapier |
//! | `n8n` | a workflow for n8n to import |
//! | `postman` | a collection for Postman to import |
//! | `code` | a few lines for a POSIX shell, PowerShell, Node.js and Python |

pub mod code;
pub mod make;
pub mod n8n;
pub mod postman;
mod read_request;
pub mod zapier;
