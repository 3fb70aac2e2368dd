//! The scopes of the token, one by one, and the scopes that the install link requested and that were not granted.

use crate::browser::tab_storage;
use crate::components::dynamic::dynamic;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::messages::text_of;
use leg3_core::messages::token_warnings::WarningText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::text::contains_ignoring_case;
use leg3_core::tokens::asked_scopes::AskedScopes;
use leptos::prelude::*;

/// The maximum number of scopes that are shown without a search field.
const MANY: usize = 12;

/// The scopes, with a search field if there are many.
#[component]
pub fn Scopes(
    /// The facts about the token.
    token: TokenSubject,
) -> impl IntoView {
    let asked = AskedScopes::compare(&tab_storage::install_link(), &token).map(|asked| asked.not_granted);
    let scopes = token.scopes;
    let wanted = RwSignal::new(String::new());
    let is_long = scopes.len() > MANY;
    let fitting = move || {
        let wanted = wanted.get();
        let fits = |scope: &&String| wanted.is_empty() || contains_ignoring_case(scope, &wanted);
        let fitting: Vec<String> = scopes.iter().filter(fits).cloned().collect();
        match (fitting.is_empty(), wanted.is_empty()) {
            (false, _) => view! { <ScopeList scopes=fitting/> }.into_any(),
            (true, true) => view! { <p>{text_of(TokensText::ScopesUnsaid)}</p> }.into_any(),
            (true, false) => view! { <p>{text_of(TokensText::NoScopeFits)}</p> }.into_any(),
        }
    };
    view! {
        <h3>{text_of(TokensText::Scopes)}</h3>
        {is_long.then(|| view! { <ScopeSearch wanted/> })}
        {dynamic(fitting)}
        {asked.map(|not_granted| view! { <NotGranted not_granted/> })}
    }
}

/// A list of scopes.
#[component]
fn ScopeList(scopes: Vec<String>) -> impl IntoView {
    view! {
        <ul class="plain" translate="no">
            {scopes.into_iter().map(|scope| view! { <li><code>{scope}</code></li> }).collect_view()}
        </ul>
    }
}

/// The field that searches the scopes.
#[component]
fn ScopeSearch(wanted: RwSignal<String>) -> impl IntoView {
    view! {
        <div class="field">
            <label for="scope-search">{text_of(TokensText::ScopesSearch)}</label>
            <input
                id="scope-search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                on:input=move |event| wanted.set(event_target_value(&event).trim().to_owned())
            />
        </div>
    }
}

/// The scopes that the install link requested and that were not granted.
#[component]
fn NotGranted(not_granted: Vec<String>) -> impl IntoView {
    if not_granted.is_empty() {
        return view! { <p class="hint">{text_of(WarningText::AllGranted)}</p> }.into_any();
    }
    view! {
        <p class="strong">{text_of(WarningText::NotGranted)}</p>
        <ScopeList scopes=not_granted/>
        <p class="hint">{text_of(WarningText::NotGrantedTodo)}</p>
    }
    .into_any()
}
