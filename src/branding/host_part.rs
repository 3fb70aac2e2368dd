//! A container for a part of the page that only some hosts need.

use crate::branding::host::Host;
use crate::components::dynamic::dynamic;
use crate::lazy::lazy_part::{LazyPart, Load};
use crate::store::Store;
use leptos::prelude::*;

/// Loads and draws a lazy part if the host needs it. Nothing else on the page waits for the part.
#[component]
pub fn HostPart(
    /// True if the host needs the part.
    is_there: fn(Host) -> bool,
    /// The function that loads the part. It is defined in the source file of the part.
    load: Load,
) -> impl IntoView {
    let host = Store::here().host();
    let is_there = Memo::new(move |_| is_there(host));
    dynamic(move || is_there.get().then(|| view! { <LazyPart load is_quiet=true/> }))
}
