//! The tiles of *What do you want to connect?*. A choice folds the tiles into one line, and shows the ways to make the
//! connection.

use crate::browser::focus::focus_inside;
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_flag, dynamic_value, handler};
use crate::components::effects::effect;
use crate::components::tiles::{Tile, Tiles};
use crate::lazy::lazy_part::LazyPart;
use crate::start::ways::load_ways;
use crate::store::Store;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leg3_core::ways::choice::Choice;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The tiles, and the ways to make the connection below the tiles.
#[component]
pub fn ChoiceTiles() -> impl IntoView {
    let store = Store::here();
    let place = NodeRef::<html::Div>::new();
    let chosen = RwSignal::new(store.choice().get_untracked().map(Choice::word));
    // While the user chooses with the keyboard, the tiles stay open, because the arrow keys move from tile to tile.
    let is_open = RwSignal::new(false);
    effect(move || store.choose(chosen.get().and_then(Choice::parse)));
    // Another part of the page may change the choice, and *Forget everything* removes it.
    effect(move || {
        let word = store.choice().get().map(Choice::word);
        if chosen.get_untracked() != word {
            chosen.set(word);
        }
    });
    let is_folded = move || chosen.get().is_some() && !is_open.get();
    let change = move |_| {
        is_open.set(true);
        if let Some(place) = place.get_untracked() {
            focus_inside(&place, ":checked");
        }
    };
    let clicked = move |event: MouseEvent| {
        let is_tile = event_target::<web_sys::Element>(&event).has_attribute("value");
        // A click event that the keyboard causes has a `detail` of 0.
        if is_tile && event.detail() > 0 {
            is_open.set(false);
        }
    };
    let key_pressed = move |event: KeyboardEvent| {
        let is_tile = event_target::<web_sys::Element>(&event).has_attribute("value");
        if is_tile && (event.key() == " " || event.key().starts_with("Arrow")) {
            is_open.set(true);
        }
    };
    let focus_left = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<web_sys::Node>().ok());
        // A tile also loses the focus when it is removed. The component is then already disposed.
        if place.try_get_untracked().flatten().is_some_and(|place| !place.contains(next.as_ref())) {
            is_open.set(false);
        }
    };
    let tile = |choice: Choice| Tile { value: choice.word(), title: text_of(choice.title()) };
    view! {
        <div
            id="choice"
            node_ref=place
            class=dynamic_value(move || if is_folded() { "choice folded" } else { "choice" })
            on:click=handler(clicked)
            on:keydown=handler(key_pressed)
            on:focusout=handler(focus_left)
        >
            <Tiles
                name="choice"
                question=text_of(StartText::Question)
                tiles=Choice::ALL.into_iter().map(tile).collect()
                chosen
            />
            <div class="change" hidden=dynamic_flag(move || !is_folded())>
                <Button text=text_of(StartText::Change) look=Look::Text press=change/>
            </div>
        </div>
        {dynamic(move || store.choice().get().is_some().then(|| view! {
            <LazyPart load=|place| Box::pin(load_ways(place))/>
        }))}
    }
}
