//! Tests the page's files for Postman. newman runs them. `cargo xtask prove postman` installs newman.

mod data;
mod desk;
mod down;
mod keep_alive;
mod newman;
mod once;
mod reach;
mod read_today;
