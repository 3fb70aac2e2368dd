//! Tests of the host's configuration file, `leg3.json`.

mod accent;
mod config;
mod file_response;
mod random_files;
mod values;
