//! The reader recognizes what a pasted text contains, and extracts the values.
//!
//! People paste authorization codes in quotes, complete requests, lines of `.env` files, responses inside responses,
//! and error messages. People also paste a value into the wrong field. [`read`](scan::read) takes any text and returns
//! the items that it recognizes. If a text contains two items of the same kind, `read` returns both items and does not
//! choose between them. The shapes of values were measured, and HighLevel does not promise them (`docs/highlevel.md`).
//! So the page may warn about a code, client ID, client secret or refresh token with an unusual shape, but the user can
//! still send the value.
//!
//! What does not live here: the meanings of error texts (`dictionary`), the checks of an install link or a redirect URL
//! (`install`), and sentences for the user (`messages::reader`).
//!
//! | file | what it holds |
//! |---|---|
//! | `scan` | reads a text: first JSON, then addresses, scopes, key-value pairs and words, then known error texts |
//! | `scanned` | collects the items while a text is read |
//! | `joining` | joins two tokens into one token response, and a `state` with its authorization code |
//! | `item` | the items that the reader can find |
//! | `reading` | the result of reading a text |
//! | `clean` | removes quotes, commas, names and invisible characters from a single value |
//! | `asked_field` | reads a field that asks for a value that is not secret, such as a redirect URL |
//! | `code_field` | reads a field that asks for an authorization code |
//! | `credential_fields` | reads the fields for client ID and client secret |
//! | `pasted_answer` | reads a field that asks for a response from HighLevel |
//! | `refresh_box` | reads a field that asks for a saved text or a refresh token |
//! | `findings` | the findings in a pasted text: what the page shows about the items in the text |
//! | `next_step` | the next step that the page offers for each finding |
//! | `refusal` | finds the pages or responses in which HighLevel writes a pasted error, and makes a response from it |
//! | `repair` | reverses the changes that mail programs, word processors and terminals make in a text |
//! | `saved_text` | reverses the changes that other programs make in a saved text with the tokens of several accounts |
//! | `shapes` | the shapes of authorization codes, IDs, secrets and tokens |
//! | `names` | the names in front of values: `client_id=`, `"refreshToken":` |
//! | `json` | reads JSON: responses from HighLevel, saved texts, and single values |
//! | `call_answer` | recognizes the response to a successful API call, and the nodes of an n8n workflow |
//! | `addresses` | finds web addresses in a text |
//! | `address_kind` | classifies a web address |
//! | `read_address` | reads a web address, and the values in it |
//! | `partial_address` | reads incomplete addresses: without a host, without a scheme, or only a query |
//! | `word_splitter` | splits a text into words, and finds the name in front of a word |
//! | `named_values` | reads values with a name in front, in forms, `.env` files, commands and notes |
//! | `scopes` | finds scopes in lists and sentences |
//! | `words` | recognizes values without a name by their shape, and login codes |
//! | `wrapped_tokens` | joins tokens that were broken into lines |
//! | `samples` | example values from HighLevel's documents, and placeholders |

mod address_kind;
pub mod addresses;
pub mod asked_field;
mod call_answer;
pub mod clean;
pub mod code_field;
pub mod credential_fields;
pub mod findings;
pub mod item;
mod joining;
mod json;
mod named_values;
mod names;
pub mod next_step;
mod partial_address;
pub mod pasted_answer;
mod read_address;
pub mod reading;
pub mod refresh_box;
mod refusal;
mod repair;
pub mod samples;
mod saved_text;
pub mod scan;
mod scanned;
mod scopes;
pub mod shapes;
mod word_splitter;
mod words;
mod wrapped_tokens;
