//! The components of all screens. They are independent of features, flows and secrets.
//!
//! Every element that is not a root has at least one attribute or child in braces. Leptos would create a fully literal
//! element with `innerHTML`, which the page's security policy forbids.

pub mod button;
pub mod callout;
pub mod chip;
pub mod copy_button;
pub mod dynamic;
pub mod effects;
pub mod field;
pub mod fold;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod heading;
pub mod icon;
pub mod link;
pub mod progress;
pub mod qr_code;
pub mod secret_row;
pub mod steps;
pub mod tabs;
pub mod tiles;
