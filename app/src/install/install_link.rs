//! The install link of this tab, to be opened again.

use crate::browser::tab_storage;
use crate::store::Store;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// True where this tab knows an install link.
#[must_use]
pub fn is_known() -> bool {
    !tab_storage::install_link().is_empty()
}

/// A link that opens the install page in a new tab. Nothing where this tab knows no install link.
#[component]
pub fn OpenInstallPage(
    /// True if it is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
) -> impl IntoView {
    let store = Store::here();
    is_known().then(|| {
        view! {
            <a
                class=if is_primary { "button primary" } else { "button" }
                href=tab_storage::install_link()
                target="_blank"
                rel="noopener"
                on:click=move |_| store.wait_for_code()
            >
                {text_of(InstallText::FreshOpen)}
            </a>
        }
    })
}
