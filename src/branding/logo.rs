//! The host's picture. A lazy part.

use crate::components::dynamic::handler;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::branding::links::Picture;
use leptos::ev::ErrorEvent;
use leptos::prelude::*;

/// The picture. Its alternative text is empty, because the name of the page is beside the picture.
#[component]
pub fn Logo() -> impl IntoView {
    let host = Store::here().host();
    let path =
        untrack(|| host.with_words(|words| words.logo.as_ref().map(Picture::as_str).map(str::to_owned)));
    view! { <img class="logo" src=path alt="" on:error=handler(move |_: ErrorEvent| host.drop_logo())/> }
}

lazy_functions! { seldom:
    /// Draws the host's picture.
    load_logo(place: Place) -> AnyView => place.draw(|| view! { <Logo/> });
}
