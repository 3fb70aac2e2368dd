//! Tests the workflow for n8n, imported and run by n8n itself. `cargo xtask prove n8n` installs n8n.

mod desk;
mod down;
mod keep_alive;
mod read_today;
mod rest;
mod server;
mod strangers;
