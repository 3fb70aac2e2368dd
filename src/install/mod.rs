//! Helps the user install a HighLevel app, with the install link, the guide through the portal, and the check of the
//! `state`.
//!
//! | file | content |
//! |---|---|
//! | `install_link` | reads the parts of this tab's install link, and opens the install page again |
//! | `state_note` | says whether the authorization code belongs to an install that this page started |
//! | `tool_rows` | the ids of the rows with the tools for an install |
//! | `portal_guide` | the steps in HighLevel's portal (a lazy part) |
//! | `link_tool` | the tabs *Paste my link* and *Build one* |
//! | `pasted_link` | explains and corrects a pasted link |
//! | `built_link` | builds a link |
//! | `link_report` | the report on the missing or wrong parts of a link, and on the meaning of each part |
//! | `link_buttons` | the buttons that copy a link, open it, or move it to another device |
//! | `link_next_step` | the flag that says whether the next step of the screen may be in `link_tool` |
//! | `link_context` | checks links against the address of this page and the catalogue of scopes |
//! | `scope_picker` | the picker for the scopes of a link |
//! | `scope_catalogue` | the catalogue of scopes |
//! | `scope_paste` | the field for a pasted list of scopes |
//! | `scope_report` | the report on a list of scopes |
//! | `redirect_check` | compares a redirect URL with the address of this page |
//! | `redirect_report` | the report on a redirect URL |
//! | `remark_text` | writes remarks as lines |

pub mod built_link;
pub mod install_link;
pub mod link_buttons;
pub mod link_context;
pub mod link_next_step;
pub mod link_report;
pub mod link_tool;
pub mod pasted_link;
pub mod portal_guide;
pub mod redirect_check;
pub mod redirect_report;
pub mod remark_text;
pub mod scope_catalogue;
pub mod scope_paste;
pub mod scope_picker;
pub mod scope_report;
pub mod state_note;
pub mod tool_rows;
