//! The host's offers, with their disclosure. A lazy part, which is shown after the user has saved the tokens.

use crate::components::dynamic::dynamic;
use crate::components::link::Link;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::branding::settings::{Offer, Offers};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The host's offers. Each link opens in a new tab.
#[component]
pub fn HostOffers() -> impl IntoView {
    let host = Store::here().host();
    let item = |Offer { text, href }: Offer| {
        view! { <li><Link href=href.as_str().to_owned() text/></li> }
    };
    dynamic(move || {
        host.with_words(|words| words.offers.clone()).map(|Offers { disclosure, list }| {
            view! {
                <section class="card stack" aria-labelledby="offers">
                    <h2 id="offers">{text_of(BrandingText::OffersTitle)}</h2>
                    <p>{disclosure}</p>
                    <ul class="lines">{list.into_iter().map(item).collect_view()}</ul>
                    <p class="hint">{text_of(BrandingText::OffersText)}</p>
                </section>
            }
        })
    })
}

lazy_functions! { seldom:
    /// Loads [`HostOffers`] and draws it.
    load_host_offers(place: Place) -> AnyView => place.draw(|| view! { <HostOffers/> });
}
