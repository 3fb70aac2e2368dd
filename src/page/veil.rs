//! What is secret and shown only when asked for. Its text goes straight into the page; nothing keeps it.

use super::{actions, answer, vault};
use crate::browser::{clipboard, dom};
use core::cell::Cell;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::text::masked;

/// Something behind a veil.
pub(super) struct Veil {
    /// Where the secret is shown.
    place: &'static str,
    /// The button that lifts and lowers.
    button: &'static str,
    show: fn() -> &'static str,
    hide: fn() -> &'static str,
    secret: fn() -> Option<String>,
    /// What stands there otherwise.
    cover: fn() -> String,
}

/// Every veil of the page.
static VEILS: [Veil; 4] = [
    Veil {
        place: "code",
        button: "show-code",
        show: || text_of(ExchangeText::ShowCode),
        hide: || text_of(ExchangeText::HideCode),
        secret: || code(str::to_owned),
        cover: || code(masked).unwrap_or_default(),
    },
    Veil {
        place: "access-token",
        button: "show-access",
        show: || text_of(TokensText::ShowAccess),
        hide: || text_of(TokensText::HideAccess),
        secret: actions::access_token,
        cover: dots,
    },
    Veil {
        place: "refresh-token",
        button: "show-refresh",
        show: || text_of(TokensText::ShowRefresh),
        hide: || text_of(TokensText::HideRefresh),
        secret: actions::refresh_token,
        cover: dots,
    },
    Veil {
        place: "answer-body",
        button: "show-answer",
        show: || text_of(ExchangeText::RawShow),
        hide: || text_of(ExchangeText::RawHide),
        secret: answer::shown,
        cover: String::new,
    },
];

thread_local! {
    /// One bit for each veil that is lifted.
    static LIFTED: Cell<u8> = const { Cell::new(0) };
    /// One bit for each place that needs no veil.
    static BARE: Cell<u8> = const { Cell::new(0) };
}

/// Lifts or lowers the veil of this button; false where it has none.
pub(super) fn toggle(button: &str) -> bool {
    let found = VEILS.iter().position(|veil| veil.button == button);
    if let Some(at) = found {
        LIFTED.set(LIFTED.get() ^ (1 << at));
        draw(at);
    }
    found.is_some()
}

/// Lowers them all, and takes back what was laid out for copying.
pub(super) fn lower_all() {
    LIFTED.set(0);
    (0..VEILS.len()).for_each(draw);
    clipboard::put_away();
}

/// What stands in `place` now is no secret; it stays until the next change of state.
pub(super) fn uncovered(place: &str) {
    if let Some(at) = VEILS.iter().position(|veil| veil.place == place) {
        BARE.set(BARE.get() | (1 << at));
    }
}

fn draw(at: usize) {
    let veil = &VEILS[at];
    if BARE.replace(BARE.get() & !(1 << at)) & (1 << at) != 0 {
        return;
    }
    let lifted = LIFTED.get() & (1 << at) != 0;
    let shown = if lifted { (veil.secret)().unwrap_or_default() } else { (veil.cover)() };
    dom::set_text(veil.place, &shown);
    dom::set_text(veil.button, if lifted { (veil.hide)() } else { (veil.show)() });
}

fn dots() -> String {
    "••••••••••••••••".into()
}

/// Reads the code, where one is here.
pub(super) fn code<T>(look: fn(&str) -> T) -> Option<T> {
    vault::with(|flow| flow.state.code().map(|code| look(code.expose())))
}
