//! The findings about a value of the wrong kind in a field, with the next step for each value. A lazy part.

use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::pasted::finding_card::{CardPlace, finding_card};
use crate::pasted::held_text::HeldText;
use crate::store::Store;
use leg3_core::reader::findings::{Finding, findings};
use leg3_core::reader::scan;
use leptos::prelude::*;

/// A card for each finding in the text of the field.
#[component]
pub fn WrongFieldFindings() -> impl IntoView {
    let store = Store::here();
    let held: HeldText = expect_context();
    held.hold(held.text());
    let mut found = store.with_pasted(held.id, |text| findings(text, &scan::read(text)));
    // The field's remark already says that the text is unknown.
    found.retain(|finding| !matches!(finding, Finding::Unknown { .. }));
    let place = CardPlace { is_next: false, may_be_code: false };
    let card = |finding: &Finding| finding_card(finding, held, place);
    view! { <div class="stack findings">{found.iter().map(card).collect_view()}</div> }
}

lazy_functions! { install:
    /// Loads [`WrongFieldFindings`] and draws it.
    load_wrong_field_findings(place: Place) -> AnyView => place.draw(|| view! { <WrongFieldFindings/> });
}
