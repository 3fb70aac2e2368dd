//! Tests of `leg3.json`, the configuration file that the person who hosts the page writes.

mod accent;
mod config;
mod file_response;
mod random_files;
mod values;
