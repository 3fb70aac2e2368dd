//! Tests the start screen: the ways to connect the chosen tool, and the connection check.

mod connection_check;
mod ways;
