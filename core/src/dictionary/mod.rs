//! The dictionary: every known text in HighLevel's responses and pages, with its meaning.
//!
//! Each text has one entry. The entry contains the places of the text, its meaning at each place, and how well the
//! meaning is known. The exchange, the refresh, the API calls, the reader of pasted texts and the checks of the install
//! link use the dictionary. The sentences for the user are in `messages::dictionary`. The sources are in
//! `docs/highlevel.md`. The tables of that document contain the same texts, and a test compares the tables with the
//! dictionary.
//!
//! What does not live here: meanings that follow from an HTTP status alone (`oauth::classify_error`,
//! `api::classify_error`).
//!
//! | file | what it holds |
//! |---|---|
//! | `entry` | the types: entry, place, meaning, confidence |
//! | `token_texts` | texts in responses from the token endpoint, and the error codes of RFC 6749 |
//! | `call_texts` | texts in responses to API calls, and texts from the firewall in front of HighLevel |
//! | `page_texts` | texts on HighLevel's own pages: the install page and the developer portal |
//! | `lookup` | finds the entries for a message or in a pasted text |

pub mod call_texts;
pub mod entry;
pub mod lookup;
pub mod page_texts;
pub mod token_texts;
