//! Remarks about a link, a redirect URL or scopes, as lines. Names are in `<code>` elements.

use leg3_core::messages::install_remarks::RemarkText;
use leptos::prelude::*;

/// The remarks, one per line. Nothing is drawn if there are none.
#[must_use]
pub fn remark_lines(remarks: Vec<RemarkText>) -> AnyView {
    if remarks.is_empty() {
        return ().into_any();
    }
    let line = |remark| view! { <li>{remark_line(remark)}</li> };
    view! { <ul class="lines">{remarks.into_iter().map(line).collect_view()}</ul> }.into_any()
}

/// One remark. Its names are in `<code>` elements.
#[must_use]
pub fn remark_line(remark: RemarkText) -> AnyView {
    let RemarkText { subject, text, object } = remark;
    let code = |text: String| (!text.is_empty()).then(|| view! { <code translate="no">{text}</code> });
    let colon = (!subject.is_empty()).then_some(": ");
    view! { <span>{code(subject)} {colon} {text} {code(object)}</span> }.into_any()
}
