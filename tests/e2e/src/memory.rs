//! The memories of the page's WebAssembly programs, seen from outside: how large they are, and what is left in them.

use crate::browser::Browser;
use crate::fail::OrFail;
use serde_json::json;

/// A look into the memories of the modules on the page.
#[derive(Clone, Copy, Debug)]
pub struct WasmMemory<'b> {
    browser: &'b Browser,
}

impl<'b> WasmMemory<'b> {
    pub(crate) fn new(browser: &'b Browser) -> Self {
        Self { browser }
    }

    /// Has every page from now on keep their memories where this can find it.
    pub(crate) async fn watch(&self) {
        self.browser.before_every_page(include_str!("js/memory.js")).await;
    }

    /// Their size in bytes; `None` before a module has started.
    pub async fn bytes(&self) -> Option<u64> {
        let script = "const all = window.__wasm_memories; return all?.length ? all.reduce((sum, one) => sum + one.buffer.byteLength, 0) : null";
        self.browser.client().execute(script, vec![]).await.or_fail("measure the wasm memory").as_u64()
    }

    /// How often `text` (as UTF-8) stands in them; `None` before a module has started.
    pub async fn count(&self, text: &str) -> Option<u64> {
        let script = include_str!("js/holds.js");
        self.browser
            .client()
            .execute(script, vec![json!(text)])
            .await
            .or_fail("search the wasm memory")
            .as_u64()
    }

    /// Whether they hold `text` that often, for a test that every browser plays. One that does not show its memory passes
    /// here, and here only.
    pub async fn holds(&self, text: &str, often: impl FnOnce(u64) -> bool) -> bool {
        !self.browser.engine().shows_memory() || self.count(text).await.is_some_and(often)
    }
}
