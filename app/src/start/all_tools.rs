//! *All tools*: the tools for an install, each in a row. A lazy part.

use crate::browser::focus::open_fold_when_shown;
use crate::components::effects::effect;
use crate::components::fold::{Fold, Rows};
use crate::install::link_tool::LinkTool;
use crate::install::redirect_check::RedirectCheck;
use crate::install::tools::InstallTool;
use crate::start::connection_check::ConnectionCheck;
use crate::store::Store;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The rows. One of them is opened where another part of the page asks for it.
#[component]
pub fn AllTools() -> impl IntoView {
    let store = Store::here();
    let tab = RwSignal::new(0);
    effect(move || {
        let Some(tool) = store.take_tool_to_open() else { return };
        match tool {
            InstallTool::PastedLink => tab.set(0),
            InstallTool::BuiltLink => tab.set(1),
            InstallTool::PortalGuide | InstallTool::RedirectCheck => {}
        }
        open_fold_when_shown(tool.fold());
    });
    view! {
        <Rows>
            <Fold id="install-link" title=text_of(StartText::InstallLink)><LinkTool tab/></Fold>
            <Fold id="redirect-check" title=text_of(StartText::CheckRedirect)><RedirectCheck/></Fold>
            <Fold id="connection-check" title=text_of(StartText::CheckConnection)><ConnectionCheck/></Fold>
        </Rows>
    }
}
