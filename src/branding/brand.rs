//! The name and the picture at the top of the page.

use crate::branding::host_part::HostPart;
use crate::branding::logo::load_logo;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::icon::Mark;
use crate::store::Store;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The host's picture and name. If the host has no name, the page's own name is shown. The page's own mark is shown if
/// the host has neither a name nor a picture.
#[component]
pub fn Brand() -> impl IntoView {
    let host = Store::here().host();
    let is_own = Memo::new(move |_| host.with_words(|words| words.name.is_none() && words.logo.is_none()));
    view! {
        <span class="brand" translate="no">
            <HostPart is_there=|host| host.with_words(|words| words.logo.is_some()) load=|place| Box::pin(load_logo(place))/>
            {dynamic(move || is_own.get().then(|| view! { <Mark/> }))}
            {dynamic_text(move || host.with_words(|words| words.name.clone().unwrap_or_else(|| text_of(PageText::OwnName).into())))}
        </span>
    }
}
