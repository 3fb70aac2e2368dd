//! What else was put into a field, and where it belongs. A lazy part.

use crate::exchange::credential_fields::CredentialFields;
use crate::pasted::finding_card::{CardPlace, finding_card};
use crate::pasted::pasted_text::PastedText;
use crate::pasted::wrong_field::WrongField;
use crate::store::Store;
use leg3_core::reader::findings::{Finding, findings};
use leg3_core::reader::scan;
use leptos::prelude::*;

/// A card for each thing in the text of the field.
#[component]
pub fn WrongFieldFindings() -> impl IntoView {
    let store = Store::here();
    let field: WrongField = expect_context();
    let pasted = PastedText::new(store, field.id, use_context::<CredentialFields>());
    let mut found = store.with_pasted(field.id, |text| findings(text, &scan::read(text)));
    // The field has said already that it knows nothing in it.
    found.retain(|finding| !matches!(finding, Finding::Unknown { .. }));
    let place = CardPlace { is_next: false, may_be_code: false };
    let card = |finding: &Finding| finding_card(finding, pasted, place);
    view! { <div class="stack findings">{found.iter().map(card).collect_view()}</div> }
}
