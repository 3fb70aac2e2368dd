//! The components of all screens. The components are independent of features, flows and secrets.
//!
//! Every element that is not a root has at least one attribute or child in braces. For an element without braces,
//! Leptos would use `innerHTML`, which the page's security policy forbids.

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
