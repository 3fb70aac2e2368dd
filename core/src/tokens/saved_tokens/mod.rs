//! The saved text: everything that *Save my tokens* saves, in one text that this page and its programs read again.
//!
//! One account's saved text is HighLevel's response, unchanged. Where sub-accounts' tokens are held beside it, the text is
//! one JSON object:
//!
//! ~~~text
//! {"saved_tokens": "Tokens for HighLevel: your agency's tokens and 1 sub-account's. …",
//! "access_token": "eyJ…",
//! "refresh_token": "eyJ…",
//! "access_token_ends": "2026-11-25T06:00:00Z",
//! "userType": "Company",
//! "sub_accounts": [
//! {"name": "Blue Door Dental", "locationId": "ve9…", "access_token_ends": "2026-11-25T06:00:00Z",
//! "answer": {"accessToken": "eyJ…", …}}
//! ]}
//! ~~~
//!
//! The programs in `core/templates` look for `access_token` and `refresh_token`: those in JavaScript, Python and PowerShell
//! among the members of the object, those for a shell line by line. So the main pair has lines of its own, and a
//! sub-account's tokens have HighLevel's other spelling (`accessToken`), which only this page reads. Names are untrusted
//! text: they are written so that none of them can look like a member, and so that what mail programs and word processors
//! do to quotes and invisible characters changes none.
//!
//! What does not live here: undoing what was done to a copied text (`reader::saved_text`), finding it in a pasted text
//! (`reader::scan`), and the sentence in its first line (`messages::saved_tokens`).
//!
//! | file | what it holds |
//! |---|---|
//! | `write` | writes the text |
//! | `read` | reads the responses back |
//! | `json_writer` | writes JSON that survives being copied |

mod json_writer;
pub mod read;
pub mod write;

/// The first member: a sentence for the person who opens the text. By its name the text is recognised.
pub(crate) const SENTENCE: &str = "saved_tokens";
/// The member with the list of sub-accounts.
const SUB_ACCOUNTS: &str = "sub_accounts";
/// The member with the end of an access token, as RFC 3339 in UTC.
const ENDS: &str = "access_token_ends";
/// The member with a sub-account's name.
const NAME: &str = "name";
/// The member with a sub-account's location id.
const LOCATION_ID: &str = "locationId";
/// The member with the response: an object, or its text where it cannot be read.
const ANSWER: &str = "answer";
