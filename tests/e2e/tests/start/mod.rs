//! The start: the ways to connect what was chosen, and the check of the connection.

mod connection_check;
mod ways;
