//! Tests of `leg3.json`, the configuration file of the person who hosts the page.

mod accent;
mod config;
mod file_response;
mod random_files;
mod values;
