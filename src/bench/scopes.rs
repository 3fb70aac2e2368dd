//! The scopes of the token, one by one; searchable where they are many.

use crate::fold::fold;
use crate::news;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::text::contains_ignoring_case;
use leptos::prelude::*;

/// So many can be overlooked at a glance.
const MANY: usize = 12;

pub(crate) fn view() -> impl IntoView {
    fold("scopes", TokensText::ScopesOneByOne, || {
        let wanted = RwSignal::new(String::new());
        let many = Memo::new(|_| {
            news::follow();
            scopes().len() > MANY
        });
        let field = move || many.get().then(|| search(wanted));
        view! { {field}{move || list(&wanted.get())} }.into_any()
    })
}

fn search(wanted: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label for="scope-search">{text_of(TokensText::ScopesSearch)}</label>
            <input id="scope-search" type="search" autocomplete="off"
                on:input=move |event| wanted.set(event_target_value(&event))/>
        </div>
    }
    .into_any()
}

fn list(wanted: &str) -> AnyView {
    news::follow();
    let wanted = wanted.trim();
    let fits = |scope: &String| wanted.is_empty() || contains_ignoring_case(scope, wanted);
    let found = scopes().into_iter().filter(fits);
    let items: Vec<AnyView> = found.map(|scope| view! { <li><code>{scope}</code></li> }.into_any()).collect();
    if items.is_empty() {
        return view! { <p>{text_of(TokensText::ScopesNone)}</p> }.into_any();
    }
    view! { <ul>{items}</ul> }.into_any()
}

fn scopes() -> Vec<String> {
    news::known().map(|known| known.subject.scopes).unwrap_or_default()
}
