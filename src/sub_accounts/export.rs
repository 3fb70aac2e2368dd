//! Downloads one file with all tokens of several sub-accounts, for a spreadsheet or for a program.

use crate::browser::{clock, download};
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::store::Store;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::sub_accounts::export::{ExportRow, csv, json};
use leptos::prelude::*;

/// The buttons *Download CSV* and *Download JSON*, and a warning that the file contains secrets.
#[component]
pub fn Export(
    /// The look of *Download CSV*.
    look: Signal<Look>,
) -> impl IntoView {
    let store = Store::here();
    let save = move |name: &'static str, media_type: &'static str, write: fn(&[ExportRow<'_>]) -> Secret| {
        move |_| {
            let saved = store.with_minted_rows(clock::iso, |ids, rows| {
                let is_saved = download::offer(name, media_type, write(rows).expose()).is_some();
                is_saved.then(|| ids.to_vec())
            });
            saved.into_iter().flatten().for_each(|id| store.mark_saved(id));
        }
    };
    view! {
        <div class="buttons">
            {dynamic(move || view! {
                <Button text=text_of(SubAccountsText::ExportCsv) look=look.get() press=save("subaccounts.csv", "text/csv", csv)/>
            })}
            <Button text=text_of(SubAccountsText::ExportJson) press=save("subaccounts.json", "application/json", json)/>
        </div>
        <p class="hint">{text_of(SubAccountsText::ExportWarning)}</p>
    }
}
