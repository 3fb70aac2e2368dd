//! Tests the workflows for n8n. n8n itself imports and runs these workflows. `cargo xtask prove n8n` installs n8n.

mod desk;
mod down;
mod keep_alive;
mod read_today;
mod rest;
mod server;
mod strangers;
