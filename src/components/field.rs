//! A text field with its label, its hint, and a remark about its value.
//!
//! The value is only in the input element, not in a signal. The page reads the value through the `NodeRef` when it
//! needs the value.

use crate::components::dynamic::{dynamic_flag, dynamic_text, dynamic_value};
use leptos::attr::custom::custom_attribute;
use leptos::html;
use leptos::prelude::*;

/// A remark about the value of a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Remark {
    /// The value may be wrong.
    Doubt(String),
    /// The value is wrong or missing.
    Error(String),
    /// Information, for example that the page has cleaned the value.
    Note(String),
}

impl Remark {
    fn text(&self) -> &str {
        match self {
            Self::Doubt(text) | Self::Error(text) | Self::Note(text) => text,
        }
    }

    fn class(&self) -> &'static str {
        match self {
            Self::Doubt(_) => "remark risk",
            Self::Error(_) => "remark bad",
            Self::Note(_) => "remark",
        }
    }
}

/// A text field. Its children, such as a button, are shown beside the input.
#[component]
pub fn Field(
    /// The id of the input.
    id: &'static str,
    /// The label of the field.
    label: &'static str,
    /// The input element, which holds the value.
    input: NodeRef<html::Input>,
    /// True while the value is shown as dots.
    #[prop(optional)]
    is_hidden: Option<RwSignal<bool>>,
    /// The sentence below the input.
    #[prop(into)]
    hint: ViewFn,
    /// The remark about the value. An error replaces the hint.
    remark: RwSignal<Option<Remark>>,
    /// The elements beside the input.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hint_id = [id, "-hint"].concat();
    let remark_id = [id, "-remark"].concat();
    let described_by = [&hint_id, " ", &remark_id].concat();
    let is_wrong = move || remark.with(|remark| matches!(remark, Some(Remark::Error(_))));
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="input">
                <input
                    id=id
                    node_ref=input
                    type=dynamic_value(move || if is_hidden.is_some_and(|it| it.get()) { "password" } else { "text" })
                    autocomplete="off"
                    autocapitalize="none"
                    {..custom_attribute("autocorrect", "off")}
                    spellcheck="false"
                    translate="no"
                    data-1p-ignore=""
                    data-lpignore="true"
                    data-bwignore=""
                    aria-describedby=described_by
                    aria-invalid=dynamic_value(move || is_wrong().then_some("true"))
                />
                {children.map(|children| children())}
            </div>
            <p id=remark_id class=dynamic_value(move || remark.with(|it| it.as_ref().map_or("remark", Remark::class))) aria-live="polite">
                {dynamic_text(move || remark.with(|it| it.as_ref().map_or("", |it| it.text()).to_owned()))}
            </p>
            <p id=hint_id class="hint" hidden=dynamic_flag(is_wrong)>{hint.run()}</p>
        </div>
    }
}
