//! *Use them in …*: the instructions for using the tokens in the chosen tool, such as Make. A lazy part.

use crate::components::dynamic::dynamic;
use crate::components::effects::effect;
use crate::components::fold::{Fold, Rows};
use crate::components::tabs::{Tab, Tabs};
use crate::components::tiles::{Tile, Tiles};
use crate::integrations::keep_running::KeepRunning;
use crate::integrations::try_today::TryToday;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::text_of;
use leg3_core::messages::use_them::{UseText, use_in};
use leptos::prelude::*;

/// The chosen tool and its two tabs. If no tool is chosen, the page asks where to use the tokens.
#[component]
pub fn UseThem() -> impl IntoView {
    let store = Store::here();
    dynamic(move || match store.tool().get() {
        Some(tool) => view! { <UseIn tool/> }.into_any(),
        None => view! { <ToolTiles question=UseText::Where/> }.into_any(),
    })
}

#[component]
fn UseIn(tool: Tool) -> impl IntoView {
    let tab = RwSignal::new(0);
    let tabs = vec![
        Tab { title: text_of(UseText::TryToday), panel: ViewFn::from(move || view! { <TryToday tool/> }) },
        Tab {
            title: text_of(UseText::KeepRunning),
            panel: ViewFn::from(move || view! { <KeepRunning tool/> }),
        },
    ];
    let others: Vec<&str> =
        Tool::ALL.into_iter().filter(|other| *other != tool).map(|other| text_of(other.title())).collect();
    view! {
        <h2 translate="no">{use_in(tool)}</h2>
        <Tabs id="use" label=text_of(UseText::Ways) tabs chosen=tab/>
        <Rows>
            <Fold id="another-tool" title=text_of(UseText::AnotherTool) subtitle=others.join(" · ") is_literal=true>
                <ToolTiles question=UseText::Where/>
            </Fold>
        </Rows>
    }
}

/// The tools as tiles. The user may choose one of them.
#[component]
fn ToolTiles(question: UseText) -> impl IntoView {
    let store = Store::here();
    let chosen = RwSignal::new(store.tool().get_untracked().map(Tool::word));
    effect(move || {
        let tool = chosen.get().and_then(Tool::parse);
        if tool.is_some() && tool != store.tool().get_untracked() {
            store.tool().set(tool);
        }
    });
    let tiles = Tool::ALL.into_iter().map(|tool| Tile { value: tool.word(), title: text_of(tool.title()) });
    view! { <Tiles name="tool" question=text_of(question) tiles=tiles.collect() chosen/> }
}

lazy_functions! { tools:
    /// Loads [`UseThem`] and draws it.
    load_use_them(place: Place) -> AnyView => place.draw(|| view! { <UseThem/> });
}
