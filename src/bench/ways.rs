//! *Do it outside the browser*: one request for Make, for Postman, and for two kinds of terminal, in this order. What is
//! secret is asked for there, and is not part of what is shown; a code is, masked.

use crate::controls::{button, copy, copyable, named};
use leg3::browser::download;
use leg3::copy::{Late, Take, late, take};
use leg3::grant::form::encoded;
use leg3::grant::text::masked;
use leg3::recipe::steps::{Field, Steps};
use leptos::prelude::*;

/// A text that is written anew whenever it is wanted; none where there is nothing to write.
pub(crate) type Text = fn() -> Option<String>;

/// The same request, four times.
#[derive(Clone, Copy)]
pub(crate) struct Ways {
    /// Field by field.
    pub(crate) steps: fn() -> Option<Steps>,
    /// A Postman collection that holds nothing else.
    pub(crate) postman: Text,
    /// A command for macOS and Linux: its name, and how it is written.
    pub(crate) shell: (Late, Text),
    /// A command for Windows.
    pub(crate) powershell: (Late, Text),
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
        <h3>{take(Take::Make)}</h3>
        <p class="hint">{take(Take::MakeOutside)}</p>
        {by_hand(&steps, ways.steps)}
        <p class="hint">{take(Take::MakeKeeps)}</p>
        <h3>{take(Take::Postman)}</h3>
        <p class="hint">{take(Take::PostmanOutside)}</p>
        {button(Take::DownloadOnce, collection)}
        {terminal(Late::PosixShell, ways.shell, ways.hides)}
        {terminal(Late::PowerShell, ways.powershell, ways.hides)}
        <p class="hint">{late(Late::OutsideThen)}</p>
    }
    .into_any()
}

fn terminal(heading: Late, (name, write): (Late, Text), hides: Text) -> AnyView {
    let shown = write().map(|text| match hides() {
        Some(secret) => text.replace(&encoded(&secret), &masked(&secret)),
        None => text,
    });
    view! {
        <h3>{late(heading)}</h3>
        <pre class="secret" tabindex="0">{shown}</pre>
        {button(name, move || copy(write()))}
    }
    .into_any()
}

/// The fields of a tool that takes a request by hand.
fn by_hand(steps: &Steps, again: fn() -> Option<Steps>) -> AnyView {
    let headers = steps.headers.iter().map(|field| {
        let name = [take(Take::Header), " ", field.name].concat();
        let value = field.value.clone();
        copyable(&name, value.clone(), move || Some(value.clone()))
    });
    let headers: Vec<AnyView> = headers.collect();
    let url = steps.url.clone();
    let body = (!steps.body.is_empty()).then(|| {
        let exact = move || again().map(|steps| steps.form());
        copyable(take(Take::Body), masked_form(&steps.body), exact)
    });
    view! {
        <div class="stack">
            {copyable("URL", url.clone(), move || Some(url.clone()))}
            {named(take(Take::Method), steps.method)}
            {headers}
            {body}
        </div>
    }
    .into_any()
}

/// The form for the eye: a code is masked in it.
fn masked_form(body: &[Field]) -> String {
    let parts: Vec<String> = body
        .iter()
        .map(|field| {
            let hides = field.is_secret && field.blank.is_none();
            [field.name, "=", &if hides { masked(&field.value) } else { field.value.clone() }].concat()
        })
        .collect();
    parts.join("&")
}
