//! The start screen, where the user chooses a connection, pastes a text, or opens a tool for an install.
//!
//! | file | content |
//! |---|---|
//! | `start_screen` | the screen that is shown without an authorization code |
//! | `three_stops` | a small figure with three stops: HighLevel, this page, the tool |
//! | `choice_tiles` | *What do you want to connect?* |
//! | `ways` | the ways to make the chosen connection (a lazy part) |
//! | `all_tools` | the tools for an install, *Check the connection*, and the link to pretend mode (a lazy part) |
//! | `connection_check` | *Check the connection* |

pub mod all_tools;
pub mod choice_tiles;
pub mod connection_check;
pub mod start_screen;
pub mod three_stops;
pub mod ways;
