//! The warnings about the tokens that matter for the next step, as callouts. A lazy part. When an exchange starts, the
//! page fetches the chunk of this part.

use crate::browser::tab_storage;
use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::dynamic;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use crate::sub_accounts::use_button::{UseButton, Wanted};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::token_warnings::{WarningText as Words, warning_explained};
use leg3_core::messages::{VOICE, text_of};
use leg3_core::tokens::asked_scopes::AskedScopes;
use leg3_core::tokens::next_token::NextToken;
use leg3_core::tokens::warnings::{Warning, warnings};
use leptos::prelude::*;

/// The warnings about the tokens on the screen. If the screen asks for a sub-account, the tokens are the agency's.
#[component]
pub fn TokenWarnings() -> impl IntoView {
    let store = Store::here();
    let found = Memo::new(move |_| {
        store.track_time();
        store.track_sub_accounts();
        store.screen().track();
        let found = current_warnings(store).into_iter().filter(|warning| warning.matters_next());
        (found.collect::<Vec<_>>(), scopes_not_granted(store))
    });
    view! {
        <div class="stack" role="status">
            {dynamic(move || {
                let (found, not_granted) = found.get();
                let callouts = found.into_iter().map(|warning| view! { <WarningCallout warning/> });
                view! {
                    {callouts.collect_view()}
                    {(!not_granted.is_empty()).then(|| view! { <NotGranted scopes=not_granted.join(" ")/> })}
                }
            })}
        </div>
    }
}

/// The warnings about the tokens on the screen. The most serious warning comes first.
#[must_use]
pub fn current_warnings(store: Store) -> Vec<Warning> {
    let info = store.token_info();
    info.map(|info| warnings(&info, &store.client_id(), store.now())).unwrap_or_default()
}

/// The text of a warning, and the advice.
#[must_use]
pub fn explained(store: Store, warning: Warning) -> (&'static str, &'static str) {
    let has_refresh = store.summary().is_some_and(|summary| summary.has_refresh);
    let next = store.subject().with_untracked(|subject| NextToken::of(subject, has_refresh));
    warning_explained(warning, next, VOICE)
}

/// The scopes that the install link of this tab requested, that the account needs, and that were not granted.
fn scopes_not_granted(store: Store) -> Vec<String> {
    let asked =
        store.token_info().and_then(|info| AskedScopes::compare(&tab_storage::install_link(), &info.subject));
    asked.map(|asked| asked.needed).unwrap_or_default()
}

#[component]
fn WarningCallout(warning: Warning) -> impl IntoView {
    let store = Store::here();
    let (title, todo) = explained(store, warning);
    let id = store.subject().with_untracked(|subject| subject.location_id().map(str::to_owned));
    let next = Memo::new(move |_| {
        store.screen().track();
        store.track_time();
        id.clone().filter(|_| warning == Warning::Ended && store.agency_makes_tokens())
    });
    view! {
        <Callout tone=Tone::Risk title>
            <p>{todo}</p>
            {dynamic(move || next.get().map(|id| {
                provide_context(Wanted::new(store));
                view! { <UseButton id name=String::new() text=text_of(AgencyText::GetNext)/> }
            }))}
        </Callout>
    }
}

#[component]
fn NotGranted(scopes: String) -> impl IntoView {
    view! {
        <Callout tone=Tone::Risk title=text_of(Words::NotGranted)>
            <p><code translate="no">{scopes}</code></p>
            <p>{text_of(Words::NotGrantedTodo)}</p>
        </Callout>
    }
}

lazy_functions! { tools:
    /// Loads [`TokenWarnings`] and draws it.
    load_token_warnings(place: Place) -> AnyView => place.draw(|| view! { <TokenWarnings/> });
}
