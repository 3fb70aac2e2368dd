//! Reports the user's progress to the outer page. The reports contain no secret.

use crate::components::effects::effect;
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leptos::prelude::*;

/// Reports that tokens have arrived, and that the user has saved them. Only a page on the host's list receives the
/// reports.
pub fn tell_outer_page(store: Store) {
    let Some(boot) = store.boot().filter(|boot| boot.is_framed()) else { return };
    effect(move || {
        if store.screen().with(|screen| matches!(screen, ExchangeScreen::Tokens(_))) {
            boot.say("tokens");
            if store.is_saved() {
                boot.say("saved");
            }
        }
    });
}
