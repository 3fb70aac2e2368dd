//! The sub-accounts that the page knows without the list. For each of them, the page has the token, or a saved text
//! contained the sub-account, or the user requested the token and the name is known.

use crate::components::dynamic::dynamic;
use crate::store::Store;
use crate::sub_accounts::use_button::UseButton;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// A location ID and a name. The name is empty if it is not known.
type Held = (String, String);

/// The sub-accounts that are known without the list. Nothing is drawn if there are none.
#[component]
pub fn HeldAccounts() -> impl IntoView {
    let store = Store::here();
    let held = Memo::new(move |_| {
        store.track_sub_accounts();
        store.known_sub_accounts()
    });
    dynamic(move || {
        let held = held.get();
        (!held.is_empty()).then(|| {
            view! {
                <h2>{text_of(AgencyText::HeldTitle)}</h2>
                <div class="card rows">{held.into_iter().map(|held| view! { <HeldRow held/> }).collect_view()}</div>
            }
        })
    })
}

#[component]
fn HeldRow(held: Held) -> impl IntoView {
    let (id, name) = held;
    let title = if name.is_empty() { id.clone() } else { name.clone() };
    view! {
        <div class="row account">
            <span class="words strong" translate="no">{title}</span>
            <UseButton id name text=text_of(AgencyText::UseThis)/>
        </div>
    }
}
