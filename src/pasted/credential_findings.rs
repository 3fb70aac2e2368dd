//! The finding about a value of the wrong kind in the fields for client ID and client secret, with the next step for
//! the value. A lazy part.

use crate::browser::focus::focus;
use crate::components::button::Button;
use crate::components::dynamic::dynamic;
use crate::components::effects::effect_knowing_first;
use crate::exchange::credential_fields::CredentialFields;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::pasted::finding_card::{CardPlace, finding_card};
use crate::pasted::held_text::HeldText;
use crate::store::Store;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::credential_fields::{client_id, client_secret};
use leg3_core::reader::findings::{Finding, findings};
use leg3_core::reader::scan;
use leptos::prelude::*;

/// The id under which the store holds the value of the wrong kind.
const HELD: &str = "wrong-credential";

/// A card, or a button that swaps the two values, for the first field with a value of the wrong kind.
#[component]
pub fn CredentialFindings() -> impl IntoView {
    let store = Store::here();
    let fields: CredentialFields = expect_context();
    let held = HeldText::new(store, HELD, None);
    // A text that was moved to another place is removed from its field.
    effect_knowing_first(move |is_first| {
        held.moved.track();
        if !is_first {
            let text = held.text();
            for field in [fields.id, fields.secret] {
                field.empty_if(text.expose());
            }
            fields.notify_changed();
        }
    });
    dynamic(move || {
        fields.track();
        let mut wrong = None;
        fields.with_values(|id, secret| {
            wrong = if client_id(id).is_something_else {
                Some(Secret::new(id.into()))
            } else if client_secret(secret).is_something_else {
                Some(Secret::new(secret.into()))
            } else {
                None
            };
        });
        view! { <div class="findings" role="status">{wrong.map(|text| card(text, held, fields))}</div> }
    })
}

/// The card for the first finding in this value. If the value is a client ID or a client secret, there is no card, but
/// a button that swaps the values of the two fields.
fn card(text: Secret, held: HeldText, fields: CredentialFields) -> AnyView {
    let found = findings(text.expose(), &scan::read(text.expose()));
    if let Some(Finding::Credentials { .. }) = found.first() {
        let press = move |_| {
            fields.swap();
            focus(fields.id.input);
            leptos::task::spawn_local(fields.check(held.store));
        };
        return view! { <div><Button text=text_of(FindingText::MoveToOther) press/></div> }.into_any();
    }
    held.hold(text);
    let place = CardPlace { is_next: false, may_be_code: false };
    found.first().map(|finding| finding_card(finding, held, place)).into_any()
}

lazy_functions! { install:
    /// Loads [`CredentialFindings`] and draws it.
    load_credential_findings(place: Place) -> AnyView => place.draw(|| view! { <CredentialFindings/> });
}
