//! The lazy functions for the host's own words. Only a page whose host has some loads them.
#![cfg_attr(feature = "split", allow(unsafe_code, reason = "a chunk is called through a foreign function"))]

use crate::branding::host::Host;
use crate::branding::host_foot::HostFoot;
use crate::branding::load::take;
use crate::branding::logo::Logo;
use crate::branding::offers::HostOffers;
use crate::lazy::LoadError;
use crate::lazy::lazy_part::Place;
use leg3_core::messages::branding::BrandingText;
use leptos::prelude::*;

lazy_functions! { seldom:
    /// Reads the file, and puts what is usable of it to use.
    take_words(host: Host, answer: Result<String, BrandingText>) -> () => take(host, answer);
    /// Draws what the host adds to the foot.
    load_host_foot(place: Place) -> AnyView => place.draw(|| view! { <HostFoot/> });
    /// Draws the host's picture.
    load_logo(place: Place) -> AnyView => place.draw(|| view! { <Logo/> });
    /// Draws what the host offers.
    load_host_offers(place: Place) -> AnyView => place.draw(|| view! { <HostOffers/> });
}
