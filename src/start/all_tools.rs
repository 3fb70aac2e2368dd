//! *All tools*: *Install link*, *Check a redirect URL* and *Check the connection*, each in a row, and the link to
//! pretend mode. A lazy part.

use crate::browser::page_address::own_address;
use crate::components::effects::effect;
use crate::components::fold::{Fold, Rows};
use crate::install::link_tool::{LinkTool, open_tool};
use crate::install::redirect_check::RedirectCheck;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::start::connection_check::ConnectionCheck;
use crate::store::Store;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The rows of *All tools*. The row of a tool is opened when another part of the page requests it.
#[component]
pub fn AllTools() -> impl IntoView {
    let store = Store::here();
    let tab = RwSignal::new(0);
    effect(move || {
        if let Some(tool) = store.take_tool_to_open() {
            open_tool(tool, tab);
        }
    });
    view! {
        <Rows>
            <Fold id="install-link" title=text_of(StartText::InstallLink)><LinkTool tab/></Fold>
            <Fold id="redirect-check" title=text_of(StartText::CheckRedirect)><RedirectCheck/></Fold>
            <Fold id="connection-check" title=text_of(StartText::CheckConnection)><ConnectionCheck/></Fold>
            <div class="row action-row">
                <a class="button text" href=[&own_address(), "?demo"].concat()>{text_of(DemoText::Demo)}</a>
            </div>
        </Rows>
    }
}

lazy_functions! { install:
    /// Loads [`AllTools`] and draws it.
    load_all_tools(place: Place) -> AnyView => place.draw(|| view! { <AllTools/> });
}
