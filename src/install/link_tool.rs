//! *Install link*: explains and corrects a pasted link, or builds a link. A lazy part.

use crate::browser::focus::open_fold_when_shown;
use crate::components::effects::effect;
use crate::components::tabs::{Tab, Tabs};
use crate::install::built_link::BuiltLink;
use crate::install::pasted_link::PastedLink;
use crate::install::tool_rows::row_of;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The tabs *Paste my link* and *Build one*, on a screen for a failure that a wrong link may have caused. A lazy part.
#[component]
pub fn LinkAtFault() -> impl IntoView {
    let store = Store::here();
    let tab = RwSignal::new(0);
    effect(move || {
        if let Some(tool) = store.take_tool_to_open() {
            open_tool(tool, tab);
        }
    });
    view! { <LinkTool tab/> }
}

/// Opens the row of a tool. For *Install link*, also chooses the tab.
pub fn open_tool(tool: InstallTool, tab: RwSignal<usize>) {
    match tool {
        InstallTool::PastedLink => tab.set(0),
        InstallTool::BuiltLink => tab.set(1),
        InstallTool::PortalGuide | InstallTool::RedirectCheck => {}
    }
    open_fold_when_shown(row_of(tool));
}

/// The tabs *Paste my link* and *Build one*.
#[component]
pub fn LinkTool(
    /// The position of the shown tab: 0 for a pasted link, 1 for a built link.
    tab: RwSignal<usize>,
) -> impl IntoView {
    let tabs = vec![
        Tab { title: text_of(InstallText::PasteMyLink), panel: ViewFn::from(|| view! { <PastedLink/> }) },
        Tab { title: text_of(InstallText::BuildOne), panel: ViewFn::from(|| view! { <BuiltLink/> }) },
    ];
    view! {
        <p class="hint">{text_of(InstallText::BuildText)}</p>
        <Tabs id="link-way" label=text_of(InstallText::TwoWays) tabs chosen=tab/>
    }
}

lazy_functions! { install:
    /// Loads [`LinkAtFault`] and draws it.
    load_link_at_fault(place: Place) -> AnyView => place.draw(|| view! { <LinkAtFault/> });
}
