//! *What do you want to connect?*: the tiles. A choice folds them to one line, and opens the ways to connect it.

use crate::browser::focus::focus_inside;
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_flag, dynamic_value, handler};
use crate::components::effects::effect;
use crate::components::tiles::{Tile, Tiles};
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::parts::load_ways;
use crate::store::Store;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leg3_core::ways::choice::Choice;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

/// The tiles, and the ways below them.
#[component]
pub fn ChoiceTiles() -> impl IntoView {
    let store = Store::here();
    let place = NodeRef::<html::Div>::new();
    let chosen = RwSignal::new(store.choice().get_untracked().map(Choice::word));
    let is_changing = RwSignal::new(false);
    effect(move || store.choose(chosen.get().and_then(Choice::parse)));
    // Another part of the page may choose, and *Forget everything* chooses nothing.
    effect(move || {
        let word = store.choice().get().map(Choice::word);
        if chosen.get_untracked() != word {
            chosen.set(word);
        }
        is_changing.set(false);
    });
    let is_folded = move || chosen.get().is_some() && !is_changing.get();
    let change = move |_| {
        is_changing.set(true);
        if let Some(place) = place.get_untracked() {
            focus_inside(&place, ":checked");
        }
    };
    let tile = |choice: Choice| Tile { value: choice.word(), title: text_of(choice.title()) };
    view! {
        <div
            id="choice"
            node_ref=place
            class=dynamic_value(move || if is_folded() { "choice folded" } else { "choice" })
            on:click=handler(move |event: MouseEvent| {
                // A press on the chosen tile folds the tiles, too.
                let is_tile = event_target::<web_sys::Element>(&event).has_attribute("value");
                if is_tile {
                    is_changing.set(false);
                }
            })
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
