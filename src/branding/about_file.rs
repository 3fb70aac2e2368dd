//! The list of errors in `leg3.json`, for the person who hosts this page.

use crate::components::fold::{Fold, Rows};
use leg3_core::branding::config_errors::Complaint;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// A row that lists each error with its place in the file and the reason.
#[component]
pub fn AboutFile(
    /// The errors in the file.
    complaints: Vec<Complaint>,
) -> impl IntoView {
    let line = |complaint: Complaint| {
        view! { <li><code translate="no">{complaint.place().to_owned()}</code> ": " {text_of(complaint.why)}</li> }
    };
    let lines = StoredValue::new_local(complaints);
    view! {
        <Rows>
            <Fold id="about-leg3-json" title=text_of(BrandingText::About)>
                <p>{text_of(BrandingText::AboutText)}</p>
                <ul class="lines">{lines.get_value().into_iter().map(line).collect_view()}</ul>
            </Fold>
        </Rows>
    }
}
