//! The saved text: all tokens that *Save my tokens* saves, in one text that this page and the programs in
//! `core/templates` can read.
//!
//! If the page holds the tokens of one account only, the saved text is HighLevel's response. Normally, the response is
//! unchanged. If the programs cannot read the response, but the page can, the page writes the members of the response
//! again. If the page also holds tokens of sub-accounts, the text is one JSON object:
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
//! The programs in `core/templates` search for `access_token` and `refresh_token`. The programs in JavaScript, Python
//! and PowerShell search the members of the object. The shell programs search line by line. So each member of the
//! response with the main pair (here the agency's pair) has its own line. The members with a sub-account's tokens have
//! HighLevel's other spelling (`accessToken`), which only this page reads. The names of sub-accounts are untrusted
//! text. They are escaped so that no name can look like a member, and so that mail programs and word processors do not
//! change quotes and invisible characters in them.
//!
//! What does not live here: repairing a saved text that other programs changed (`reader::saved_text`), finding a saved
//! text in the pasted text (`reader::scan`), and the sentence in the first line of the saved text
//! (`messages::saved_tokens`).
//!
//! | file | what it holds |
//! |---|---|
//! | `write` | writes the saved text |
//! | `read` | reads the token responses from a saved text |
//! | `json_writer` | writes JSON that stays valid after copying and pasting |

mod json_writer;
pub mod read;
pub mod write;

/// The first member: a sentence for the person who opens the text. The page recognizes a saved text by the name of this
/// member.
pub(crate) const SENTENCE: &str = "saved_tokens";
/// The member with the list of sub-accounts.
const SUB_ACCOUNTS: &str = "sub_accounts";
/// The member with the expiry of an access token, in the format of RFC 3339, in UTC.
const ENDS: &str = "access_token_ends";
/// The member with a sub-account's name.
const NAME: &str = "name";
/// The member with a sub-account's location ID.
const LOCATION_ID: &str = "locationId";
/// The member with a token response. Its value is an object. If the page cannot read the response, the value is a
/// string with the unchanged response.
const ANSWER: &str = "answer";
