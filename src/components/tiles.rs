//! Tiles, which are large radio buttons. The user may choose one tile.

use crate::components::dynamic::handler;
use leptos::prelude::*;

/// A tile.
#[derive(Clone, Copy)]
pub struct Tile {
    /// The value of the tile.
    pub value: &'static str,
    /// The title of the tile.
    pub title: &'static str,
}

/// A group of tiles. A choice does not move the focus.
#[component]
pub fn Tiles(
    /// The name of the group. It must be unique on the page.
    name: &'static str,
    /// The question that the tiles answer.
    question: &'static str,
    /// The tiles.
    tiles: Vec<Tile>,
    /// The value of the chosen tile.
    chosen: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let tile = move |Tile { value, title }| {
        view! {
            <label class="tile">
                <input
                    // The id is needed to carry a choice over from the prerendered first screen.
                    id=[name, "-", value].concat()
                    type="radio"
                    name=name
                    value=value
                    autocomplete="off"
                    prop:checked=move || chosen.get() == Some(value)
                    on:change=handler(move |_| chosen.set(Some(value)))
                />
                <span translate="no">{title}</span>
            </label>
        }
    };
    view! {
        <fieldset class="tiles">
            <legend>{question}</legend>
            {tiles.into_iter().map(tile).collect_view()}
        </fieldset>
    }
}
