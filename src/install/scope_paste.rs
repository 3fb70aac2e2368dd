//! *Paste a list of scopes*: a report on each scope in the list, and a button that adds the scopes, with corrected
//! spelling, to the link.

use crate::components::button::Button;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::effects::effect_knowing_first;
use crate::install::link_context::CATALOGUE;
use crate::install::scope_report::ScopeReport;
use crate::pasted::reader_field::ReaderField;
use crate::store::Store;
use leg3_core::install::scope_check::{check, corrected};
use leg3_core::install::scope_list::{ScopeListError, entries};
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::asked_field::Asked;
use leptos::prelude::*;

/// The id under which the store holds the list while another part of the page is shown.
const HELD: &str = "scope-list";

/// The field for a list of scopes, and the report on the scopes in the list.
#[component]
pub fn ScopePaste() -> impl IntoView {
    let store = Store::here();
    let pasted = RwSignal::new(store.with_pasted(HELD, str::to_owned));
    let are_taken = RwSignal::new(false);
    let take = move |text: String| {
        store.hold_pasted(HELD, Secret::new(text.clone()));
        are_taken.set(false);
        pasted.set(text);
    };
    effect_knowing_first(move |is_first| {
        store.track_wiping();
        if !is_first {
            pasted.set(String::new());
        }
    });
    view! {
        <ReaderField
            id="pasted-scopes"
            label=text_of(ScopeText::PasteScopes)
            hint=text_of(ScopeText::PasteScopesHint)
            asked=Asked::Scopes
            value=pasted
            tool=InstallTool::BuiltLink
            take=take
        />
        <div class="stack" role="status">{dynamic(move || pasted.with(|text| shown(text, are_taken)))}</div>
        <p role="status">{dynamic_text(move || if are_taken.get() { text_of(ScopeText::ScopesTaken) } else { "" })}</p>
    }
}

fn shown(text: &str, are_taken: RwSignal<bool>) -> AnyView {
    let store = Store::here();
    let why = match entries(text) {
        Ok(entries) => {
            let meant = corrected(&entries, &check(Some(&CATALOGUE), &entries).verdicts);
            let take = move |_| {
                store.add_scopes(&meant);
                are_taken.set(true);
            };
            return view! {
                <ScopeReport scopes=entries/>
                <div><Button text=text_of(ScopeText::UseScopes) press=take/></div>
            }
            .into_any();
        }
        Err(ScopeListError::Empty) => return ().into_any(),
        Err(ScopeListError::NoScope) => ScopeText::PasteNoScope,
        Err(ScopeListError::NoList) => ScopeText::PasteNoList,
        Err(ScopeListError::TooMany) => ScopeText::PasteTooMany,
    };
    view! { <p class="remark bad">{text_of(why)}</p> }.into_any()
}
