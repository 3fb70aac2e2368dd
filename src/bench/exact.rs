//! *See the exact request*: method, address, headers and body as they will go out, secrets masked.

use crate::news::{self, code};
use leg3::browser::{dom, fields};
use leg3_core::integrations::request_preview;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    let text = || {
        news::follow();
        if dom::is_open("exact-request") { request() } else { None }.unwrap_or_default()
    };
    view! { <p class="hint">{text_of(ExchangeText::ExactRequestText)}</p><pre tabindex="0">{text}</pre> }
}

/// The request, its secrets masked, as the form makes it now.
pub(crate) fn request() -> Option<String> {
    Some(request_preview::exchange(&code()?, &fields::client_id(), fields::has_secret(), &fields::options()))
}
