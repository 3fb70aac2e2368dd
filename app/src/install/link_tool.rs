//! *Install link*: one that is pasted is explained and corrected, or one is built. A lazy part.

use crate::components::tabs::{Tab, Tabs};
use crate::install::built_link::BuiltLink;
use crate::install::pasted_link::PastedLink;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The two ways, where a link is at fault. A lazy part.
#[component]
pub fn LinkAtFault() -> impl IntoView {
    view! { <LinkTool tab=RwSignal::new(0)/> }
}

/// The two ways.
#[component]
pub fn LinkTool(
    /// Which of the two is shown: 0 for a pasted link, 1 for a built one.
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
