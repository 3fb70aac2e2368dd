//! Tests of the host's configuration file, `leg3.json`.

mod accent;
mod config;
mod random_files;
mod values;
