//! The install of an app: the install link, the way through the portal, and whose install a code is from.
//!
//! | file | what it holds |
//! |---|---|
//! | `install_link` | the install link of this tab: known or not, opened again |
//! | `state_note` | whether the code belongs to the install that was started here |
//! | `tool_rows` | the rows in which the tools for an install are |
//! | `portal_guide` | the way through HighLevel's portal (a lazy part) |
//! | `link_tool` | the install link: pasted, or built |
//! | `pasted_link` | a pasted link is explained and corrected |
//! | `built_link` | a link is built |
//! | `link_report` | what is missing or wrong in a link, and what it says |
//! | `link_buttons` | a link is copied, opened, or taken to another device |
//! | `link_next_step` | whether the next step of the screen may be in the tool |
//! | `link_context` | what links are compared with |
//! | `scope_picker` | the scopes of a link: chips and presets |
//! | `scope_catalogue` | the catalogue of scopes |
//! | `scope_paste` | a pasted list of scopes |
//! | `scope_report` | what is known of a list of scopes |
//! | `redirect_check` | a redirect URL is compared with this page's address |
//! | `redirect_report` | what was found about a redirect URL |
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
