//! The catalogue of scopes, with a search by name, path or event.

use crate::components::dynamic::{dynamic, dynamic_flag};
use crate::install::link_context::CATALOGUE;
use crate::store::Store;
use leg3_core::install::scope_catalogue::Scope;
use leg3_core::messages::number_phrases::about_scope;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The maximum number of drawn rows. More rows would slow down a phone.
const MOST: usize = 20;

/// The search field, and the scopes that match the search.
#[component]
pub fn ScopeCatalogue() -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    let rows = move || {
        let found = wanted.with(|wanted| CATALOGUE.search(wanted));
        let words = match found.len() {
            0 => ScopeText::ScopesNone,
            1..=MOST => ScopeText::ScopesFit,
            _ => ScopeText::ScopesFitMore,
        };
        let count = (!found.is_empty()).then(|| found.len().to_string());
        let rows = found.into_iter().take(MOST).map(|scope| view! { <ScopeRow scope=scope.clone()/> });
        view! {
            <p class="hint" role="status">{count} {text_of(words)}</p>
            <ul class="choices">{rows.collect_view()}</ul>
        }
    };
    view! {
        <div class="field">
            <label for="catalogue-search">{text_of(ScopeText::ScopeSearch)}</label>
            <input
                id="catalogue-search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="catalogue-hint"
                on:input=move |event| wanted.set(event_target_value(&event).trim().to_owned())
            />
            <p id="catalogue-hint" class="hint">{text_of(ScopeText::ScopeSearchHint)}</p>
        </div>
        {dynamic(rows)}
    }
}

/// A scope, with a checkbox that adds it to the link or removes it. The calls and the webhooks that the scope allows
/// are listed below.
#[component]
fn ScopeRow(scope: Scope) -> impl IntoView {
    let store = Store::here();
    let id = ["scope-", &scope.name].concat();
    let for_id = id.clone();
    let (name, to_toggle) = (scope.name.clone(), scope.name.clone());
    let is_chosen = move || store.with_draft(|link| link.scopes.contains(&name));
    let allowed = [&*scope.calls, &*scope.events].concat();
    let of_scope = scope.name.clone();
    let about = about_scope(&scope);
    let doubt = doubt(&scope);
    view! {
        <li class="check">
            <input
                id=id
                type="checkbox"
                autocomplete="off"
                prop:checked=dynamic_flag(is_chosen)
                on:change=move |_| store.toggle_scope(&to_toggle)
            />
            <label for=for_id>
                <code translate="no">{scope.name}</code> " "
                <span class="subtitle">{about} {doubt}</span>
            </label>
            {(!allowed.is_empty()).then(|| view! {
                <details class="link-fold">
                    <summary class="link">{text_of(ScopeText::Allows)} <span class="spoken">{of_scope}</span></summary>
                    <pre translate="no">{allowed.join("\n")}</pre>
                </details>
            })}
        </li>
    }
}

fn doubt(scope: &Scope) -> String {
    match &scope.other_spelling {
        Some(other) => [text_of(ScopeText::WrittenAs), other, "."].concat(),
        None if scope.undocumented => text_of(ScopeText::OnlySeen).into(),
        None => String::new(),
    }
}
