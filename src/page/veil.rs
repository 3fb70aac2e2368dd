//! Something secret that is shown when asked for, and hidden again by the same button, by idling, or by forgetting.

use super::parts::{View, button, follow, live};
use super::vault::{self, Pulse};
use crate::browser::dom;
use crate::copy::Sentence;

/// Covers the element `id` with `cover`, and gives the button that lifts and lowers the veil.
///
/// `secret` is read anew each time, and its text goes straight into the page, past the signals: nothing keeps it.
pub(super) fn over(
    id: &'static str,
    cover: &'static str,
    [show, hide]: [Sentence; 2],
    secret: impl Fn() -> Option<String> + 'static,
) -> View {
    // Odd while the veil is lifted.
    let lifts = Pulse::new();
    let masks = vault::pulses().masks;
    let mut seen = masks.count();
    follow(move || {
        masks.follow();
        if masks.count() != seen && is_odd(lifts) {
            lifts.beat();
        }
        seen = masks.count();
    });
    follow(move || {
        lifts.follow();
        let text = if is_odd(lifts) { secret() } else { None };
        dom::set_text(id, text.as_deref().unwrap_or(cover));
    });
    live(move || {
        lifts.follow();
        button(if is_odd(lifts) { hide } else { show }, false, move || lifts.beat())
    })
}

fn is_odd(pulse: Pulse) -> bool {
    pulse.count() % 2 == 1
}
