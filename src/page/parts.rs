//! The few shapes everything is made of. All text arrives as an expression: literal-only markup would make Leptos
//! use `innerHTML`, which the page's policy forbids.

use crate::copy::{Sentence, copy};
use leptos::prelude::*;

/// Any view.
pub(super) type View = AnyView;

/// Nothing to see.
pub(super) fn nothing() -> View {
    ().into_any()
}

/// A paragraph.
pub(super) fn paragraph(text: &'static str) -> View {
    view! { <p>{text}</p> }.into_any()
}

/// A quiet paragraph.
pub(super) fn hint(sentence: Sentence) -> View {
    view! { <p class="hint">{copy(sentence)}</p> }.into_any()
}

/// A button.
pub(super) fn button(sentence: Sentence, primary: bool, pressed: impl Fn() + 'static) -> View {
    let class = if primary { "primary" } else { "" };
    view! { <button type="button" class=class on:click=move |_| pressed()>{copy(sentence)}</button> }.into_any()
}

/// A row of buttons.
pub(super) fn buttons(inside: impl IntoAny) -> View {
    view! { <div class="buttons">{inside.into_any()}</div> }.into_any()
}

/// A heading with what belongs to it.
pub(super) fn card(id: &'static str, title: Sentence, inside: impl IntoAny) -> View {
    view! {
        <section class="card" aria-labelledby=id>
            <h2 id=id>{copy(title)}</h2>
            {inside.into_any()}
        </section>
    }
    .into_any()
}

/// Something folded away. `opened` hears whether it is open now.
pub(super) fn fold(id: &'static str, title: Sentence, opened: impl Fn(bool) + 'static, inside: impl IntoAny) -> View {
    let toggled = move |event: leptos::ev::Event| opened(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    view! {
        <details id=id on:toggle=toggled>
            <summary>{copy(title)}</summary>
            {inside.into_any()}
        </details>
    }
    .into_any()
}

/// A place for text that is written straight into the page, past the signals. Empty until then.
pub(super) fn blank(id: &'static str) -> View {
    view! { <pre id=id class="secret" tabindex="0">{""}</pre> }.into_any()
}

/// One line of a list of facts.
pub(super) fn fact(name: Sentence, value: impl IntoAny) -> View {
    view! {
        <dt>{copy(name)}</dt>
        <dd>{value.into_any()}</dd>
    }
    .into_any()
}
