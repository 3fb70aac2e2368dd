//! *How to check*: who was contacted, and which files this page runs.

use crate::browser::page_address::{commit, own_origin};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::store::Store;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leg3_core::request_log::{LoggedRequest, summary};
use leptos::html;
use leptos::prelude::*;

/// Where *How to check* is, for the links to it. It is in the context of the app.
#[derive(Clone, Copy, Default)]
pub struct CheckPlace(NodeRef<html::Details>);

/// A link that opens *How to check*.
#[component]
pub fn HowToCheckLink() -> impl IntoView {
    let CheckPlace(place) = use_context().unwrap_or_default();
    let press = move |_| {
        if let Some(details) = place.get_untracked() {
            details.set_open(true);
            details.scroll_into_view();
            let summary = details.query_selector("summary").ok().flatten();
            if let Some(summary) = summary {
                let _ = wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(summary).focus();
            }
        }
    };
    view! { <button type="button" class="link" on:click=press>{text_of(CheckText::HowToCheck)}</button> }
}

/// What a person can check: who was contacted, the commit, the licence.
#[component]
pub fn HowToCheck() -> impl IntoView {
    let store = Store::here();
    let CheckPlace(place) = use_context().unwrap_or_default();
    let contacted = move || store.log().with(|log| summary(log, &[], &own_origin()));
    let row = |row: LoggedRequest| {
        view! {
            <tr>
                <td>{[row.method, " ", &row.url].concat()}</td>
                <td>{row.why.clone()}</td>
                <td>{row.outcome.words()}</td>
            </tr>
        }
    };
    view! {
        <details id="check" node_ref=place>
            <summary>{text_of(CheckText::HowToCheck)}</summary>
            <h2>{text_of(CheckText::Contacted)}</h2>
            <p>{dynamic_text(contacted)}</p>
            <table>
                <caption>{text_of(PrivacyText::SaidByPage)}</caption>
                <tbody>{dynamic(move || store.log().get().into_iter().map(row).collect_view())}</tbody>
            </table>
            <p>{text_of(CheckText::Source)}</p>
            <p>{text_of(CheckText::Commit)} " " <code translate="no">{commit()}</code></p>
            <p>{text_of(CheckText::Licence)}</p>
        </details>
    }
}
