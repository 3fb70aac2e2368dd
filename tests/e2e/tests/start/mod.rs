//! Tests the start screen: the ways to connect the chosen tool, and the check of the connection.

mod connection_check;
mod ways;
