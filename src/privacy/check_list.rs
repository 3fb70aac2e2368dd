//! The list in *How to check*. It shows the addresses that this page contacted, the commit, and the licence. A lazy
//! part.

use crate::browser::page_address::{commit, own_origin};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leg3_core::request_log::{LoggedRequest, summary};
use leptos::prelude::*;

/// The contacted addresses, the commit that this page is built from, and the licence.
#[component]
pub fn CheckList() -> impl IntoView {
    let store = Store::here();
    let contacted = move || store.log().with(|log| summary(log, &store.seen(), &own_origin()));
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
        <h2>{text_of(CheckText::Contacted)}</h2>
        <p>{dynamic_text(contacted)}</p>
        {dynamic(move || {
            let log = store.log().get();
            (!log.is_empty()).then(|| view! {
                <table>
                    <caption>{text_of(PrivacyText::SaidByPage)}</caption>
                    <tbody>{log.into_iter().map(row).collect_view()}</tbody>
                </table>
            })
        })}
        <p>{text_of(CheckText::Source)}</p>
        <p>{text_of(CheckText::Commit)} " " <code translate="no">{commit()}</code></p>
        <p>{text_of(CheckText::Licence)}</p>
    }
}

lazy_functions! { details:
    /// Loads [`CheckList`] and draws it.
    load_check_list(place: Place) -> AnyView => place.draw(|| view! { <CheckList/> });
}
