//! The link to the host's help about a failure code.

use crate::components::button::Look;
use crate::components::dynamic::dynamic;
use crate::components::link::Link;
use crate::store::Store;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// A row with the link to the host's help. Nothing is drawn if the host has no help page.
#[component]
pub fn HelpRow(
    /// The failure code.
    code: &'static str,
) -> impl IntoView {
    let host = Store::here().host();
    dynamic(move || {
        host.with_words(|words| words.help_with(code)).map(|href| {
            let name = [text_of(BrandingText::HelpWith), code].concat();
            view! {
                <div class="row action-row">
                    <Link href text=name class=Look::Text.class()/>
                </div>
            }
        })
    })
}
