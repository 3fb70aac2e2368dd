//! A text as a QR code for the camera of another device.

use leptos::prelude::*;
use qrcodegen::{QrCode as Modules, QrCodeEcc};

/// The width of the quiet zone that cameras need around the QR code, in modules (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

/// The QR code. Nothing is drawn if the text is too long.
#[component]
pub fn QrCode(
    /// The text that the camera reads.
    text: String,
    /// The description of the drawing, for screen readers.
    label: &'static str,
) -> impl IntoView {
    let modules = Modules::encode_text(&text, QrCodeEcc::Low).ok();
    modules.map(|modules| {
        let edge = (modules.size() + 2 * QUIET_ZONE).to_string();
        view! {
            <svg class="qr-code" role="img" aria-label=label viewBox=["0 0 ", &edge, " ", &edge].concat()>
                <path d=path(&modules)></path>
            </svg>
        }
    })
}

/// The SVG path that draws each dark module as a square of one unit.
fn path(modules: &Modules) -> String {
    let mut path = String::new();
    for y in 0..modules.size() {
        for x in (0..modules.size()).filter(|x| modules.get_module(*x, y)) {
            let (left, top) = ((x + QUIET_ZONE).to_string(), (y + QUIET_ZONE).to_string());
            path.push_str(&["M", &left, " ", &top, "h1v1h-1z"].concat());
        }
    }
    path
}
