//! Tests the start screen: the ways to connect the chosen tool, and the connection check. Also tests that an element of
//! this screen can be removed while it has the focus.

mod connection_check;
mod removed_focus;
mod ways;
