//! The picker for the scopes of the install link. It shows the chosen scopes as chips. The user adds scopes from
//! presets, from the catalogue, or from a pasted list.

use crate::browser::focus::focus_inside_when_shown;
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_value};
use crate::components::fold::{Fold, Rows};
use crate::components::icon::Cross;
use crate::install::scope_catalogue::ScopeCatalogue;
use crate::install::scope_paste::ScopePaste;
use crate::store::Store;
use leg3_core::install::scope_presets::Preset;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The picker for the scopes.
#[component]
pub fn ScopePicker() -> impl IntoView {
    let store = Store::here();
    let scopes = Memo::new(move |_| store.with_draft(|link| link.scopes.clone()));
    let chips = move || {
        let chip = |scope: String| {
            let (shown, name) = (scope.clone(), [text_of(ScopeText::Remove), &scope].concat());
            view! {
                <li>
                    <button type="button" class="scope-chip" aria-label=name on:click=move |_| {
                        store.toggle_scope(&scope);
                        focus_inside_when_shown("scopes-of-link", "button");
                    }>
                        <code translate="no">{shown}</code> <Cross/>
                    </button>
                </li>
            }
        };
        scopes.get().into_iter().map(chip).collect_view()
    };
    view! {
        <div id="scopes-of-link" class="stack" role="group" aria-label=text_of(ScopeText::Title)>
            <h3>{text_of(ScopeText::Title)}</h3>
            <p class="hint">{text_of(ScopeText::TitleHint)}</p>
            <ul class="plain" aria-label=text_of(ScopeText::ChosenScopes)>{dynamic(chips)}</ul>
            <p class="hint">{text_of(ScopeText::PresetText)}</p>
            <div class="buttons">
                {Preset::ALL.map(|preset| view! { <PresetButton preset scopes/> }).collect_view()}
                <Button text=text_of(ScopeText::ScopesClear) look=Look::Text press=move |_| store.set_scopes(Vec::new())/>
            </div>
            <p class="hint">{text_of(ScopeText::Traps)}</p>
            <Rows>
                <Fold id="scope-catalogue" title=text_of(ScopeText::Catalogue)><ScopeCatalogue/></Fold>
                <Fold id="scope-list" title=text_of(ScopeText::PasteScopes)><ScopePaste/></Fold>
            </Rows>
        </div>
    }
}

/// The button of a preset. It is shown as pressed while all scopes of the preset are chosen, and also `oauth.readonly`
/// and `oauth.write`.
#[component]
fn PresetButton(preset: Preset, scopes: Memo<Vec<String>>) -> impl IntoView {
    let store = Store::here();
    let is_pressed = move || scopes.with(|scopes| preset.is_chosen(scopes));
    let press = move |_| store.set_scopes(scopes.with_untracked(|scopes| preset.pressed(scopes)));
    let pressed = dynamic_value(move || if is_pressed() { "true" } else { "false" });
    view! {
        <button type="button" class="button preset" aria-pressed=pressed on:click=press>{text_of(name(preset))}</button>
    }
}

fn name(preset: Preset) -> ScopeText {
    match preset {
        Preset::ReadContacts => ScopeText::ReadContacts,
        Preset::WriteContacts => ScopeText::WriteContacts,
        Preset::Messages => ScopeText::Messages,
        Preset::Calendars => ScopeText::Calendars,
        Preset::Opportunities => ScopeText::Opportunities,
        Preset::Forms => ScopeText::Forms,
        Preset::Payments => ScopeText::Payments,
    }
}
