//! The same allocator and panic hook as the first program has, and what `boot.js` calls.

use crate::{claims, commands, exact, news, notices, report, scopes, trial};
use leg3::browser::boot::Boot;
use leg3::browser::{clipboard, dom};
use leptos::mount::mount_to;
use leptos::prelude::IntoView;
use std::alloc::System;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroizing_alloc::ZeroAlloc;

/// Wipes memory when it is freed: a secret that was dropped leaves no copy behind.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Fills the places, and listens.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
pub fn start(boot: Boot) {
    console_error_panic_hook::set_once();
    news::open(boot);
    fill("commands", commands::view);
    fill("exact", exact::view);
    fill("passport-more", || (notices::view(), scopes::view()));
    fill("tools", tools);
}

/// A button was pressed that the first program leaves to this one.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
pub fn act(name: &str) {
    match name {
        "go-outside" => commands::open(),
        "copy-shell" => copy(commands::shell()),
        "copy-powershell" => copy(commands::powershell()),
        "go-test" => trial::open(),
        "copy-call" => copy(trial::command()),
        "copy-report" => copy(report::text()),
        _ => {}
    }
}

/// The first program has drawn something new.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
pub fn drawn() {
    trial::settle();
    news::spread();
}

/// What can be done with tokens, in the order people need it.
fn tools() -> impl IntoView {
    (trial::view(), claims::view())
}

fn fill<V: IntoView + 'static>(place: &str, view: fn() -> V) {
    if let Some(place) = dom::by_id(place) {
        // An earlier try may have left something.
        place.set_text_content(None);
        mount_to(place, view).forget();
    }
}

fn copy(text: Option<String>) {
    if let Some(text) = text {
        clipboard::copy(text, || {});
    }
}
