//! A request as the fields of Make's HTTP module. Each field has a button that copies its value.
//!
//! The fields contain no secret. A placeholder in capitals replaces each secret.

use crate::exchange::outside_ways::Value;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::manual_request_field::RequestField;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The fields of Make's HTTP module for this request.
#[component]
pub fn MakeRequest(
    /// The request to send from Make.
    request: RequestFields,
) -> impl IntoView {
    let value = |name: String, value: String| {
        let copy = value.clone();
        view! { <Value name value text=move |()| Some(copy.clone())/> }
    };
    let header = |field: &RequestField| {
        value([text_of(IntegrationsText::Header), " ", field.name].concat(), field.value.clone())
    };
    view! {
        <p class="hint">{text_of(IntegrationsText::MakeOutside)}</p>
        {value("URL".to_owned(), request.url.clone())}
        <p><span class="strong">{text_of(IntegrationsText::Method)}</span> " " <code translate="no">{request.method}</code></p>
        {request.headers.iter().map(header).collect_view()}
        {value(text_of(IntegrationsText::Body).to_owned(), request.form())}
        <p class="hint">{text_of(IntegrationsText::MakeKeeps)}</p>
    }
}
