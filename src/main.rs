//! The first program: the form, the exchange, the tokens. An allocator that wipes, a panic hook, and what `boot.js`
//! calls.

#[cfg(target_arch = "wasm32")]
mod program {
    use leg3::browser::boot::Boot;
    use std::alloc::System;
    use wasm_bindgen::prelude::wasm_bindgen;
    use zeroizing_alloc::ZeroAlloc;

    /// Wipes memory when it is freed: a secret that was dropped leaves no copy behind.
    #[global_allocator]
    static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

    /// Takes over the page that `boot.js` and `index.html` have prepared.
    #[wasm_bindgen]
    #[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
    pub fn start(boot: Boot) {
        console_error_panic_hook::set_once();
        leg3::page::start(boot);
    }

    /// What the second program asks for, or tells; see `leg3::hatch`.
    #[wasm_bindgen]
    #[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
    #[must_use]
    pub fn ask(question: &str, text: &str) -> Option<String> {
        leg3::page::ask(question, text)
    }
}

fn main() {}
