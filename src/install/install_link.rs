//! Reads the parts of this tab's install link, and opens the install page again.

use crate::browser::random::random_key;
use crate::browser::tab_storage;
use crate::components::button::Look;
use crate::components::link::Link;
use crate::store::Store;
use leg3_core::install::kept_link::{new_state, parameter, with_state};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::text_of;
use leg3_core::oauth::credentials::ClientId;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// True if this tab knows an install link.
#[must_use]
pub fn is_known() -> bool {
    !tab_storage::install_link().is_empty()
}

/// The client ID in the install link of this tab. `None` if there is no install link, or if it has no client ID.
#[must_use]
pub fn client_id() -> Option<ClientId> {
    ClientId::parse(&parameter(&tab_storage::install_link(), "client_id"))
}

/// True if the redirect URL in this tab's install link differs from [`Store::redirect_address`]. Also true without an
/// install link.
#[must_use]
pub fn leads_elsewhere(store: Store) -> bool {
    parameter(&tab_storage::install_link(), "redirect_uri") != store.redirect_address()
}

/// Returns this link with a new `state`. If the user has chosen a tool, the `state` begins with the word for this tool.
/// The `state` is empty if the browser has no random source.
#[must_use]
pub fn with_new_state(link: &str, tool: Option<Tool>) -> String {
    with_state(link, &new_state(tool, random_key()))
}

/// A link that opens the install page in a new tab. The new tab usually passes the authorization code back to this tab.
/// Nothing is drawn if this tab knows no install link.
#[component]
pub fn OpenInstallPage(
    /// True if the link is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
    /// The text of the link.
    #[prop(default = text_of(ReturnText::FreshOpen))]
    text: &'static str,
    /// Called when the link is pressed.
    #[prop(into, default = Callback::new(|()| {}))]
    pressed: Callback<()>,
) -> impl IntoView {
    let store = Store::here();
    is_known().then(|| {
        let link = with_new_state(&tab_storage::install_link(), store.tool().get_untracked());
        let href = link.clone();
        let press = move |_: MouseEvent| {
            tab_storage::keep_install_link(&link);
            store.wait_for_code();
            pressed.run(());
        };
        let look = if is_primary { Look::Primary } else { Look::Secondary };
        view! { <Link href text class=look.class() pressed=press/> }
    })
}
