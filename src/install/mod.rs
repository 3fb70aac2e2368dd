//! The install of a HighLevel app: the install link, the guide through the portal, and the check of the `state`.
//!
//! | file | content |
//! |---|---|
//! | `install_link` | the install link of this tab: reads its parts, and opens the install page again |
//! | `state_note` | the note about the `state`: whether the code belongs to an install that this page started |
//! | `tool_rows` | the ids of the rows with the tools for an install |
//! | `portal_guide` | the steps in HighLevel's portal (a lazy part) |
//! | `link_tool` | the tabs *Paste my link* and *Build one* |
//! | `pasted_link` | explains and corrects a pasted link |
//! | `built_link` | builds a link |
//! | `link_report` | the report on a link: missing or wrong parts, and the meaning of each part |
//! | `link_buttons` | the buttons that copy a link, open it, or move it to another device |
//! | `link_next_step` | the flag that says whether the next step of the screen may be in `link_tool` |
//! | `link_context` | the context for checks of links |
//! | `scope_picker` | the scopes of a link: chips and presets |
//! | `scope_catalogue` | the catalogue of scopes |
//! | `scope_paste` | a pasted list of scopes |
//! | `scope_report` | the report on a list of scopes |
//! | `redirect_check` | compares a redirect URL with the address of this page |
//! | `redirect_report` | the report on a redirect URL |
//! | `remark_text` | remarks as lines |

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
