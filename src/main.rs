//! The program that `boot/start.js` starts in the browser. It contains the app, and an allocator that wipes freed
//! memory.

use leg3::browser::boot::Boot;
use std::alloc::System;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroizing_alloc::ZeroAlloc;

/// Wipes memory when it is freed, so that a dropped secret does not stay in the memory of the app.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Replaces the prerendered first screen with the app.
#[wasm_bindgen]
pub fn start(boot: Boot) {
    leg3::start(boot);
}

fn main() {}
