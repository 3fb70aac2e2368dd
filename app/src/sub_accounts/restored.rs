//! The sub-accounts of the saved text or the tokens that were pasted, where no list was loaded yet.

use crate::store::Store;
use crate::sub_accounts::use_button::UseButton;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// How many are drawn. The others are found in the list.
const ROWS: usize = 50;

/// The rows. Nothing where nothing that was pasted brought a sub-account.
#[component]
pub fn Restored() -> impl IntoView {
    let store = Store::here();
    let restored = store.restored_sub_accounts();
    let row = |id: String| {
        let name = store.name_of(&id);
        let title = if name.is_empty() { id.clone() } else { name };
        view! {
            <div class="row account">
                <span class="words"><span class="strong" translate="no">{title.clone()}</span></span>
                <UseButton id name=title text=text_of(AgencyText::UseThis)/>
            </div>
        }
    };
    (!restored.is_empty()).then(|| {
        view! {
            <h2>{text_of(RefreshText::FromSaved)}</h2>
            <div class="card rows">{restored.into_iter().take(ROWS).map(row).collect_view()}</div>
        }
    })
}
