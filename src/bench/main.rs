//! The second program: what can wait until the page is usable. It fills places that `index.html` keeps for it.
//!
//! It knows of the first program's state only what it asks for (`leg3::hatch`). Secrets of its own are the pair that a
//! refresh replaced, and sub-account tokens; both go with *Forget everything*, and are never in a signal. Only here is
//! Leptos linked.

#[cfg(target_arch = "wasm32")]
mod accounts;
#[cfg(target_arch = "wasm32")]
mod answers;
#[cfg(target_arch = "wasm32")]
mod artefact;
#[cfg(target_arch = "wasm32")]
mod brand;
#[cfg(target_arch = "wasm32")]
mod builder;
#[cfg(target_arch = "wasm32")]
mod by_hand;
#[cfg(target_arch = "wasm32")]
mod catalogue;
#[cfg(target_arch = "wasm32")]
mod choosing;
#[cfg(target_arch = "wasm32")]
mod claims;
#[cfg(target_arch = "wasm32")]
mod commands;
#[cfg(target_arch = "wasm32")]
mod controls;
#[cfg(target_arch = "wasm32")]
mod courier;
#[cfg(target_arch = "wasm32")]
mod demo;
#[cfg(target_arch = "wasm32")]
mod doctor;
#[cfg(target_arch = "wasm32")]
mod draft;
#[cfg(target_arch = "wasm32")]
mod exact;
#[cfg(target_arch = "wasm32")]
mod explained;
#[cfg(target_arch = "wasm32")]
mod filling;
#[cfg(target_arch = "wasm32")]
mod fold;
#[cfg(target_arch = "wasm32")]
mod fresh;
#[cfg(target_arch = "wasm32")]
mod guarding;
#[cfg(target_arch = "wasm32")]
mod guide;
#[cfg(target_arch = "wasm32")]
mod host;
#[cfg(target_arch = "wasm32")]
mod host_links;
#[cfg(target_arch = "wasm32")]
mod kept;
#[cfg(target_arch = "wasm32")]
mod listing;
#[cfg(target_arch = "wasm32")]
mod minting;
#[cfg(target_arch = "wasm32")]
mod news;
#[cfg(target_arch = "wasm32")]
mod notices;
#[cfg(target_arch = "wasm32")]
mod pasted;
#[cfg(target_arch = "wasm32")]
mod picker;
#[cfg(target_arch = "wasm32")]
mod pretended;
#[cfg(target_arch = "wasm32")]
mod program;
#[cfg(target_arch = "wasm32")]
mod programs;
#[cfg(target_arch = "wasm32")]
mod queue;
#[cfg(target_arch = "wasm32")]
mod refresh;
#[cfg(target_arch = "wasm32")]
mod renewing;
#[cfg(target_arch = "wasm32")]
mod report;
#[cfg(target_arch = "wasm32")]
mod returned;
#[cfg(target_arch = "wasm32")]
mod scope_paste;
#[cfg(target_arch = "wasm32")]
mod scopes;
#[cfg(target_arch = "wasm32")]
mod takeaway;
#[cfg(target_arch = "wasm32")]
mod terminals;
#[cfg(target_arch = "wasm32")]
mod testing;
#[cfg(target_arch = "wasm32")]
mod tools;
#[cfg(target_arch = "wasm32")]
mod trial;
#[cfg(target_arch = "wasm32")]
mod trouble;
#[cfg(target_arch = "wasm32")]
mod using;
#[cfg(target_arch = "wasm32")]
mod watched;
#[cfg(target_arch = "wasm32")]
mod ways;
#[cfg(target_arch = "wasm32")]
mod where_to;
#[cfg(target_arch = "wasm32")]
mod whose;

fn main() {}
