//! What else is in the fields for client id and client secret, and where it belongs. A lazy part.

use crate::components::button::Button;
use crate::components::dynamic::dynamic;
use crate::exchange::credential_fields::CredentialFields;
use crate::pasted::finding_card::{CardPlace, finding_card};
use crate::pasted::pasted_text::PastedText;
use crate::store::Store;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::credential_fields::{client_id, client_secret};
use leg3_core::reader::findings::{Finding, findings};
use leg3_core::reader::scan;
use leptos::prelude::*;

/// A card for each thing that is in the wrong field.
#[component]
pub fn CredentialFindings() -> impl IntoView {
    let store = Store::here();
    let fields: CredentialFields = expect_context();
    let pasted = PastedText::new(store, Some(fields));
    dynamic(move || {
        fields.track();
        let mut cards = Vec::new();
        fields.with_values(|id, secret| {
            if client_id(id).is_something_else {
                cards.push(card(id, pasted, fields));
            }
            if client_secret(secret).is_something_else {
                cards.push(card(secret, pasted, fields));
            }
        });
        // Two things that are in the place of each other are moved by one press.
        cards.truncate(1);
        view! { <div class="findings" role="status">{cards}</div> }
    })
}

/// The card of the first thing in this value.
fn card(value: &str, pasted: PastedText, fields: CredentialFields) -> AnyView {
    let reading = scan::read(value);
    let found = findings(value, &reading);
    if let Some(Finding::Credentials { .. }) = found.first() {
        let press = move |_| {
            fields.swap();
            leptos::task::spawn_local(fields.check(pasted.store));
        };
        return view! { <div><Button text=text_of(FindingText::MoveToOther) press/></div> }.into_any();
    }
    pasted.store.hold_pasted(Secret::new(value.into()));
    let place = CardPlace { is_next: false, may_be_code: false };
    found.first().map(|finding| finding_card(finding, pasted, place)).into_any()
}
