//! The install of an app.
//!
//! | file | what it holds |
//! |---|---|
//! | `install_link` | the install link of this tab, to be opened again |
//! | `state_note` | whether the code belongs to the install that was started here |

pub mod install_link;
pub mod state_note;
