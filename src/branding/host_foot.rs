//! A lazy part: the host's help and support links in the footer, and the errors in the host's file.

use crate::branding::about_file::AboutFile;
use crate::components::dynamic::dynamic;
use crate::components::link::Link;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::branding::links::Https;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The links, which open in a new tab, and the errors in the file.
#[component]
pub fn HostFoot() -> impl IntoView {
    let host = Store::here().host();
    let link = |name: BrandingText, address: Option<&Https>| {
        address.map(|address| view! { <li><Link href=address.as_str().to_owned() text=text_of(name)/></li> })
    };
    dynamic(move || {
        let (help, support) = host.with_words(|words| {
            (
                link(BrandingText::Help, words.help.as_ref()),
                link(BrandingText::Support, words.support.as_ref()),
            )
        });
        let links =
            (help.is_some() || support.is_some()).then(|| view! { <ul class="plain">{help} {support}</ul> });
        let complaints = host.complaints();
        view! {
            {links}
            {(!complaints.is_empty()).then(|| view! { <AboutFile complaints/> })}
        }
    })
}

lazy_functions! { seldom:
    /// Loads [`HostFoot`] and draws it.
    load_host_foot(place: Place) -> AnyView => place.draw(|| view! { <HostFoot/> });
}
