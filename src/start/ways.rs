//! The ways to make the chosen connection. The shortest suitable way comes first. A lazy part.

use crate::browser::focus::focus_when_shown;
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::integrations::manual_steps::manual_steps;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::text_of;
use leg3_core::messages::ways::{WayText, show_steps};
use leg3_core::ways::choice::Choice;
use leg3_core::ways::{Way, WayKind, ways};
use leptos::html;
use leptos::prelude::*;

/// The ways to make the connection that the user chose.
#[component]
pub fn Ways() -> impl IntoView {
    let store = Store::here();
    dynamic(move || store.choice().get().map(|choice| view! { <WaysFor choice/> }))
}

#[component]
fn WaysFor(choice: Choice) -> impl IntoView {
    let (first, others) = ways(choice);
    let rows = others.into_iter().enumerate().map(move |(at, way)| {
        let Way { title, subtitle, text, kind, .. } = way;
        view! {
            <Fold id=ROWS[at] title=text_of(title) subtitle=subtitle.map_or("", text_of)>
                <p>{text_of(text)}</p>
                {steps_of(choice, at + 1)}
                <AppButtons kind/>
            </Fold>
        }
    });
    view! {
        <FirstWay choice first/>
        <Rows>{rows.collect_view()}</Rows>
    }
}

/// The ids of the rows for the second and the third way.
const ROWS: [&str; 2] = ["second-way", "third-way"];

/// The first way to make the connection. After a press on its button, the steps of this way replace the button.
#[component]
fn FirstWay(choice: Choice, first: Way) -> impl IntoView {
    let Way { title, text, steps, kind, .. } = first;
    let is_open = RwSignal::new(false);
    let place = NodeRef::<html::Div>::new();
    let open = move |_| {
        is_open.set(true);
        focus_when_shown(place);
    };
    let store = Store::here();
    let button = show_steps(steps.len());
    view! {
        <div class="callout">
            <h2>{text_of(title)}</h2>
            <p class="quiet">{text_of(text)}</p>
            {dynamic(move || {
                if is_open.get() {
                    view! {
                        <div node_ref=place class="stack" tabindex="-1">{steps_of(choice, 0)}<AppButtons kind/></div>
                    }
                    .into_any()
                } else {
                    let look = if store.leads_to(None) { Look::Primary } else { Look::Secondary };
                    view! { <div><Button text=button.clone() look press=open/></div> }.into_any()
                }
            })}
        </div>
    }
}

/// The steps of one way to make the connection. The first way has the number 0.
fn steps_of(choice: Choice, number: usize) -> AnyView {
    let write = Callback::new(move |()| {
        let (first, others) = ways(choice);
        std::iter::once(first).chain(others).nth(number).map(|way| way.steps)
    });
    manual_steps(write, Callback::new(|()| {}))
}

/// The buttons below the way that uses tokens from this page.
#[component]
fn AppButtons(kind: WayKind) -> impl IntoView {
    let store = Store::here();
    (kind == WayKind::Tokens).then(|| {
        let build = move |_| store.open_tool(InstallTool::BuiltLink);
        let make = move |_| store.open_tool(InstallTool::PortalGuide);
        view! {
            <div class="buttons">
                <Button text=text_of(WayText::BuildLink) press=build/>
                <Button text=text_of(WayText::MakeApp) press=make/>
            </div>
        }
    })
}

lazy_functions! { install:
    /// Loads [`Ways`] and draws it.
    load_ways(place: Place) -> AnyView => place.draw(|| view! { <Ways/> });
}
