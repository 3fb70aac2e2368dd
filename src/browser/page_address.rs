//! The addresses of this page, the commit that it is built from, and the host's name for the page.

use web_sys::Window;

/// The origin of this page. Empty outside a browser.
#[must_use]
pub fn own_origin() -> String {
    of_window(|window| window.location().origin().ok())
}

/// The address of this page, without query and fragment. Empty outside a browser.
#[must_use]
pub fn own_address() -> String {
    of_window(|window| Some([window.location().origin().ok()?, window.location().pathname().ok()?].concat()))
}

/// The commit that this page is built from. Empty in a development build.
#[must_use]
pub fn commit() -> String {
    of_window(|window| written_in(&window, "meta[name=leg3-commit]"))
}

/// The host's name for the page, which the build wrote into this page. The page shows it instead of its own name. Empty
/// if there is none.
#[must_use]
pub fn host_name() -> String {
    of_window(|window| written_in(&window, "meta[name=leg3-host]"))
}

fn written_in(window: &Window, selector: &str) -> Option<String> {
    window.document()?.query_selector(selector).ok()??.get_attribute("content")
}

/// Calls `read` with the window. Returns an empty text while the app is prerendered, because there is no window.
fn of_window(read: fn(Window) -> Option<String>) -> String {
    if cfg!(target_arch = "wasm32") {
        web_sys::window().and_then(read).unwrap_or_default()
    } else {
        String::new()
    }
}
