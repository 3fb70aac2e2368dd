//! *Get a fresh code*: how, and the field for it.

use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::exchange::code_entry::CodeEntry;
use crate::exchange::credential_fields::CredentialFields;
use crate::install::install_link::OpenInstallPage;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The primary button; after a press, how a fresh code is got and the field for it.
#[component]
pub fn FreshCode(
    /// True where the button was pressed already.
    #[prop(optional)]
    is_open: bool,
) -> impl IntoView {
    let fields: CredentialFields = expect_context();
    let is_open = RwSignal::new(is_open);
    dynamic(move || {
        if is_open.get() {
            view! {
                <p>{text_of(ExchangeText::FreshCodeHow)}</p>
                <div><OpenInstallPage/></div>
                <CodeEntry is_primary=true fields/>
            }
            .into_any()
        } else {
            let press = move |_| is_open.set(true);
            view! { <div><Button text=text_of(ExchangeText::FreshCode) look=Look::Primary press/></div> }
                .into_any()
        }
    })
}
