//! What the page gives to Postman, run by newman. `cargo xtask prove postman` installs it.

mod data;
mod desk;
mod down;
mod keep_alive;
mod newman;
mod once;
mod reach;
mod read_today;
