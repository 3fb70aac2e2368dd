//! Integrations: texts to copy and files to save, with which a user can use the tokens in another tool.
//!
//! Every value is untrusted text: an authorization code or an account name may contain quotes, `$`, `{{` or line
//! breaks. So each module of this folder encodes a value for the tool that reads it, or leaves out the characters or
//! the value that the tool could interpret. The tool never runs any part of the value. The refresh token and the client
//! secret are written only if the caller passes a [`tool_context::ToolSecrets`]. For a file that n8n or Postman
//! imports, the app passes the secrets only if the user chose to put them into this file. For the `.env` file and for
//! the instructions for Make and Zapier, the app always passes the tokens. The files and steps of `try_today` contain
//! the access token.
//!
//! What does not live here: the templates (`core/templates`), the requests that the page itself sends
//! (`oauth::request`, `api::call`), copying and saving (the app does that), and sentences for the user
//! (`messages::integrations`). The tests are in `core/tests/integrations`.
//!
//! | file | what it holds |
//! |---|---|
//! | `tool` | the tools that a user may want to connect |
//! | `tool_context` | the IDs, the first API call and the secrets that are written into files and instructions |
//! | `outside_browser_request` | the exchange of an authorization code outside the browser |
//! | `manual_request_field`, `manual_request` | a request as a list of headers and form fields, to type into any HTTP tool |
//! | `request_preview` | a request as text, with masked secrets |
//! | `terminal` | commands for POSIX shells and PowerShell |
//! | `keep_alive_programs` | complete programs in four languages |
//! | `dotenv` | an `.env` file |
//! | `postman` | collections and an environment for Postman |
//! | `n8n` | a workflow for n8n |
//! | `make` | two scenarios for Make |
//! | `zapier` | instructions for Zapier, field by field |
//! | `try_today` | for each tool, the shortest way to make one API call with the current access token |
//! | `token_record` | the names and URLs that the instructions for Make and Zapier share |
//! | `manual_steps` | instructions as data: the steps, the fields, and the source of each value |
//! | `template` | fills values into a template |
//! | `string_literals` | writes a text as a literal of another language |

pub mod dotenv;
pub mod keep_alive_programs;
pub mod make;
pub mod manual_request;
pub mod manual_request_field;
pub mod manual_steps;
pub mod n8n;
pub mod outside_browser_request;
pub mod postman;
pub mod request_preview;
pub mod string_literals;
pub mod template;
pub mod terminal;
pub mod token_record;
pub mod tool;
pub mod tool_context;
pub mod try_today;
pub mod zapier;
