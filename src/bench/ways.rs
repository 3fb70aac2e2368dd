//! *Do it outside the browser*: one request for Make, for Postman, and for two kinds of terminal, in this order. What is
//! secret is asked for there, and is not part of what is shown; a code is, masked.

use crate::controls::{button, button_called, copy, copyable, named};
use leg3::browser::download;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::manual_request_field::RequestField;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::form_encoding::encoded;
use leg3_core::text::masked;
use leptos::prelude::*;

/// A text that is written anew whenever it is wanted; none where there is nothing to write.
pub(crate) type Text = fn() -> Option<String>;

/// The same request, four times.
#[derive(Clone, Copy)]
pub(crate) struct Ways {
    /// Field by field.
    pub(crate) steps: fn() -> Option<RequestFields>,
    /// A Postman collection that holds nothing else.
    pub(crate) postman: Text,
    /// A command for macOS and Linux: its name, and how it is written.
    pub(crate) shell: (&'static str, Text),
    /// A command for Windows.
    pub(crate) powershell: (&'static str, Text),
    /// What stands in the commands and is masked on the screen.
    pub(crate) hides: Text,
}

/// All of them. The text is written by whoever looks, so this is drawn anew with the news.
pub(crate) fn view(ways: Ways) -> AnyView {
    let Some(steps) = (ways.steps)() else { return ().into_any() };
    let collection = move || {
        if let Some(text) = (ways.postman)() {
            let _ = download::offer("once.postman_collection.json", "application/json", &text);
        }
    };
    view! {
        <h3>{text_of(IntegrationsText::Make)}</h3>
        <p class="hint">{text_of(IntegrationsText::MakeOutside)}</p>
        {by_hand(&steps, ways.steps)}
        <p class="hint">{text_of(IntegrationsText::MakeKeeps)}</p>
        <h3>{text_of(IntegrationsText::Postman)}</h3>
        <p class="hint">{text_of(IntegrationsText::PostmanOutside)}</p>
        {button(IntegrationsText::DownloadOnce, collection)}
        {terminal(ExchangeText::PosixShell, ways.shell, ways.hides)}
        {terminal(ExchangeText::PowerShell, ways.powershell, ways.hides)}
        <p class="hint">{text_of(ExchangeText::OutsideThen)}</p>
    }
    .into_any()
}

fn terminal(heading: ExchangeText, (name, write): (&'static str, Text), hides: Text) -> AnyView {
    let shown = write().map(|text| match hides() {
        Some(secret) => text.replace(&encoded(&secret), &masked(&secret)),
        None => text,
    });
    view! {
        <h3>{text_of(heading)}</h3>
        <pre class="secret" tabindex="0">{shown}</pre>
        {button_called(name, move || copy(write()))}
    }
    .into_any()
}

/// The fields of a tool that takes a request by hand.
fn by_hand(steps: &RequestFields, again: fn() -> Option<RequestFields>) -> AnyView {
    let headers = steps.headers.iter().map(|field| {
        let name = [text_of(IntegrationsText::Header), " ", field.name].concat();
        let value = field.value.clone();
        copyable(&name, value.clone(), move || Some(value.clone()))
    });
    let headers: Vec<AnyView> = headers.collect();
    let url = steps.url.clone();
    let body = (!steps.body.is_empty()).then(|| {
        let exact = move || again().map(|steps| steps.form());
        copyable(text_of(IntegrationsText::Body), masked_form(&steps.body), exact)
    });
    view! {
        <div class="stack">
            {copyable("URL", url.clone(), move || Some(url.clone()))}
            {named(text_of(IntegrationsText::Method), steps.method)}
            {headers}
            {body}
        </div>
    }
    .into_any()
}

/// The form for the eye: a code is masked in it.
fn masked_form(body: &[RequestField]) -> String {
    let parts: Vec<String> = body
        .iter()
        .map(|field| {
            let hides = field.is_secret && field.blank.is_none();
            [field.name, "=", &if hides { masked(&field.value) } else { field.value.clone() }].concat()
        })
        .collect();
    parts.join("&")
}
