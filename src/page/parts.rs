//! The few shapes everything is made of. All text arrives as an expression: literal-only markup would make Leptos
//! use `innerHTML`, which the page's policy forbids.
//!
//! What varies is boxed on purpose. Leptos compiles every closure and every tuple it is handed into code of its own;
//! one type of each keeps the page a third smaller.

use crate::copy::{Sentence, copy};
use leptos::prelude::*;

/// Any view.
pub(super) type View = AnyView;

/// What a button does.
pub(super) type Action = Box<dyn Fn()>;

/// Nothing to see.
pub(super) fn nothing() -> View {
    views([])
}

/// Several views, one after the other.
pub(super) fn views<const N: usize>(all: [View; N]) -> View {
    Vec::from(all).into_any()
}

/// A view that is there only sometimes.
pub(super) fn maybe(there: bool, make: impl FnOnce() -> View) -> View {
    if there { make() } else { nothing() }
}

/// A view that is drawn anew whenever a pulse it looked at moves.
pub(super) fn live(draw: impl Fn() -> View + Send + 'static) -> View {
    let draw: Box<dyn Fn() -> View + Send> = Box::new(draw);
    draw.into_any()
}

/// Text that follows the pulses it looked at.
pub(super) fn live_text(write: impl Fn() -> String + Send + 'static) -> View {
    live(move || text(write()))
}

/// Does something now, and again whenever a pulse it looked at moves.
pub(super) fn follow(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_: Option<()>| act());
}

/// Text.
pub(super) fn text(text: impl Into<String>) -> View {
    let text: String = text.into();
    text.into_any()
}

/// A paragraph.
pub(super) fn paragraph(words: &'static str) -> View {
    view! { <p>{words}</p> }.into_any()
}

/// A quiet paragraph.
pub(super) fn hint(sentence: Sentence) -> View {
    view! { <p class="hint">{copy(sentence)}</p> }.into_any()
}

/// A small heading.
pub(super) fn heading(sentence: Sentence) -> View {
    view! { <h3>{copy(sentence)}</h3> }.into_any()
}

/// A button.
pub(super) fn button(sentence: Sentence, primary: bool, pressed: impl Fn() + 'static) -> View {
    boxed_button(sentence, primary, Box::new(pressed))
}

fn boxed_button(sentence: Sentence, primary: bool, pressed: Action) -> View {
    let class = if primary { "primary" } else { "" };
    view! { <button type="button" class=class on:click=move |_| pressed()>{copy(sentence)}</button> }.into_any()
}

/// A row of buttons.
pub(super) fn buttons<const N: usize>(inside: [View; N]) -> View {
    boxed("buttons", views(inside))
}

/// A box of this class.
pub(super) fn boxed(class: &'static str, inside: View) -> View {
    view! { <div class=class>{inside}</div> }.into_any()
}

/// A heading with what belongs to it.
pub(super) fn card(id: &'static str, title: Sentence, inside: View) -> View {
    view! {
        <section class="card" aria-labelledby=id>
            <h2 id=id>{copy(title)}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// Something folded away.
pub(super) fn fold(id: &'static str, title: Sentence, inside: View) -> View {
    watched_fold(id, text(copy(title)), |_| {}, inside)
}

/// Something folded away. `opened` hears whether it is open now.
pub(super) fn watched_fold(id: &'static str, title: View, opened: impl Fn(bool) + 'static, inside: View) -> View {
    let opened: Box<dyn Fn(bool)> = Box::new(opened);
    let toggled = move |event: leptos::ev::Event| opened(event_target::<web_sys::HtmlDetailsElement>(&event).open());
    boxed_fold(id, title, Box::new(toggled), inside)
}

fn boxed_fold(id: &'static str, title: View, toggled: Box<dyn Fn(leptos::ev::Event)>, inside: View) -> View {
    view! {
        <details id=id on:toggle=toggled>
            <summary>{title}</summary>
            {inside}
        </details>
    }
    .into_any()
}

/// A place for text that is written straight into the page, past the signals. Empty until then.
pub(super) fn blank(id: &'static str) -> View {
    view! { <pre id=id class="secret" tabindex="0">{""}</pre> }.into_any()
}

/// Text as it came from elsewhere, with its line breaks.
pub(super) fn as_it_came(words: String) -> View {
    view! { <pre>{words}</pre> }.into_any()
}

/// An id, or anything else that is read letter by letter.
pub(super) fn code(words: String) -> View {
    view! { <code>{words}</code> }.into_any()
}

/// One line of a list of facts.
pub(super) fn fact(name: Sentence, value: View) -> View {
    views([view! { <dt>{copy(name)}</dt> }.into_any(), view! { <dd>{value}</dd> }.into_any()])
}

/// A list of facts.
pub(super) fn facts<const N: usize>(lines: [View; N]) -> View {
    view! { <dl>{views(lines)}</dl> }.into_any()
}
