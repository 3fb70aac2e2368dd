//! The memory of the page's WebAssembly modules: its size and its contents. Works in Chromium only.

use crate::browser::Browser;
use crate::fail::OrFail;
use serde_json::json;

/// The memories of all modules on the page.
#[derive(Clone, Copy, Debug)]
pub struct WasmMemory<'b> {
    browser: &'b Browser,
}

impl<'b> WasmMemory<'b> {
    pub(crate) fn new(browser: &'b Browser) -> Self {
        Self { browser }
    }

    /// Collects the memories of every page that is opened later.
    pub(crate) async fn watch(&self) {
        self.browser.before_every_page(include_str!("js/memory.js")).await;
    }

    /// The total size of the memories in bytes. `None` before a module has started.
    pub async fn bytes(&self) -> Option<u64> {
        let script = "const all = window.__wasm_memories; return all?.length ? all.reduce((sum, one) => sum + one.buffer.byteLength, 0) : null";
        self.browser.client().execute(script, vec![]).await.or_fail("measure the wasm memory").as_u64()
    }

    /// How often the memories contain `text` in UTF-8. `None` before a module has started.
    pub async fn count(&self, text: &str) -> Option<u64> {
        let script = include_str!("js/count_in_memory.js");
        self.browser
            .client()
            .execute(script, vec![json!(text)])
            .await
            .or_fail("search the wasm memory")
            .as_u64()
    }

    /// True if `accepts` accepts the number of times that the memories contain `text`. Also true in a browser whose
    /// memory the harness cannot read, so that a test that runs in every browser can call this method.
    pub async fn holds(&self, text: &str, accepts: impl FnOnce(u64) -> bool) -> bool {
        !self.browser.engine().shows_memory() || self.count(text).await.is_some_and(accepts)
    }
}
