//! The reader: says what a pasted text is, and takes the values out of it.
//!
//! People paste codes in quotes, whole requests, lines of `.env` files, answers inside answers, and error messages, and
//! they paste them into the wrong field. [`read`](scan::read) takes any text and returns everything that it knows in
//! it. It never chooses between two values of one kind: it returns both. Shapes were measured and are not promised by
//! HighLevel (`docs/highlevel.md`), so a shape is a reason to ask, never to refuse.
//!
//! What does not live here: what a refusal means (`dictionary`), what is wrong with an install link or a redirect URL
//! (`install`), and sentences for the user (`messages::reader`).
//!
//! | file | what it holds |
//! |---|---|
//! | `scan` | reads a text: JSON, addresses, named values, words, known sentences |
//! | `scanned` | what was found so far |
//! | `joining` | joins two tokens to one response, and a `state` to its code |
//! | `item` | the things that can be found |
//! | `reading` | the result, and questions to it |
//! | `clean` | takes off what is around a single value: quotes, commas, a name, invisible characters |
//! | `asked_field` | reads a field that asks for one kind of value, which is not a secret |
//! | `code_field` | reads a field that asks for a code |
//! | `credential_fields` | reads the fields for client id and client secret |
//! | `pasted_answer` | reads a field that asks for an answer of HighLevel's |
//! | `refresh_box` | reads a field that asks for a saved text or a refresh token |
//! | `findings` | what a text holds, as it is shown |
//! | `next_step` | the one next step that each thing offers |
//! | `refusal` | where a pasted refusal occurs, and the response that it represents |
//! | `repair` | undoes what mail programs, word processors and terminals do to a text |
//! | `saved_text` | undoes the same to the saved text of several accounts |
//! | `shapes` | the shapes of codes, ids, secrets and tokens |
//! | `names` | the names that values have in front: `client_id=`, `"refreshToken":` |
//! | `json` | values, refusals and answers in JSON |
//! | `addresses` | web addresses in a text |
//! | `address_kind` | what a web address is |
//! | `read_address` | reads a web address, and the values in it |
//! | `partial_address` | addresses of which the host, the scheme or all but the query is missing |
//! | `word_splitter` | the words of a text, and the name in front of each |
//! | `named_values` | values with a name in front, in forms, `.env` files, commands and notes |
//! | `scopes` | scopes in lists and sentences |
//! | `words` | values without a name, known by their shape |
//! | `wrapped_tokens` | puts tokens together that were broken into lines |
//! | `samples` | example values of HighLevel's documents, and placeholders |

mod address_kind;
pub mod addresses;
pub mod asked_field;
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
