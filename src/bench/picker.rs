//! The scopes of the install link: by purpose, and one by one from the catalogue.

use crate::controls::button;
use crate::draft::{add, draft, toggle};
use crate::{catalogue, news};
use leg3::copy::{Setup, setup};
use leg3::grant::text::number;
use leg3::install::catalogue::{Class, Scope};
use leg3::install::preset::{OAUTH, Preset};
use leptos::prelude::*;

/// So many rows are drawn: then a search is answered within one frame.
const ROWS: usize = 20;

pub(crate) fn view() -> AnyView {
    let wanted = RwSignal::new(String::new());
    let chosen = move || draft().get().scopes.join(" ");
    view! {
        <fieldset class="stack">
            <legend>{setup(Setup::Scopes)}</legend>
            <p class="hint">{setup(Setup::ScopesHint)}" "{setup(Setup::Traps)}</p>
            <p class="hint">{setup(Setup::PresetText)}</p>
            <div class="buttons">{Preset::ALL.into_iter().map(preset).collect::<Vec<AnyView>>()}</div>
            <p role="status">{setup(Setup::ScopesChosen)}<code>{chosen}</code></p>
            {button(Setup::ScopesClear, || draft().update(|link| link.scopes.clear()))}
            <div class="field">
                <label for="catalogue-search">{setup(Setup::ScopeSearch)}</label>
                <input id="catalogue-search" type="search" autocomplete="off" aria-describedby="catalogue-hint"
                    on:input=move |event| wanted.set(event_target_value(&event))/>
                <p id="catalogue-hint" class="hint">{setup(Setup::ScopeSearchHint)}</p>
            </div>
            {move || list(&wanted.get())}
        </fieldset>
    }
    .into_any()
}

fn preset(preset: Preset) -> AnyView {
    let name = match preset {
        Preset::ReadContacts => Setup::ReadContacts,
        Preset::WriteContacts => Setup::WriteContacts,
        Preset::Messages => Setup::Messages,
        Preset::Calendars => Setup::Calendars,
        Preset::Opportunities => Setup::Opportunities,
        Preset::Forms => Setup::Forms,
        Preset::Payments => Setup::Payments,
    };
    let choose = move |_| add(preset.scopes().iter().chain(&OAUTH));
    view! { <button type="button" on:click=choose>{setup(name)}</button> }.into_any()
}

fn list(wanted: &str) -> AnyView {
    news::follow();
    let found = catalogue::with(|catalogue| {
        let fit: Vec<Scope> = catalogue.search(wanted).into_iter().cloned().collect();
        (fit.len(), fit)
    });
    let Some((count, mut fit)) = found else {
        let missing = catalogue::is_missing();
        let words = if missing { Setup::CatalogueMissing } else { Setup::CatalogueComing };
        let again = missing.then(|| button(Setup::CatalogueAgain, catalogue::load));
        return view! { <p>{setup(words)}</p>{again} }.into_any();
    };
    if count == 0 {
        return view! { <p role="status">{setup(Setup::ScopesNone)}</p> }.into_any();
    }
    fit.truncate(ROWS);
    let words = if count > ROWS { Setup::ScopesFitMore } else { Setup::ScopesFit };
    let mut area = String::new();
    let mut rows: Vec<AnyView> = Vec::new();
    for scope in fit {
        if scope.area() != area {
            area = scope.area().to_owned();
            rows.push(view! { <li class="label">{area.clone()}</li> }.into_any());
        }
        rows.push(row(scope));
    }
    view! { <p class="hint" role="status">{number(count)}{setup(words)}</p><ul class="choices">{rows}</ul> }
        .into_any()
}

fn row(scope: Scope) -> AnyView {
    let (name, known) = (scope.name.clone(), scope.name.clone());
    let class = match scope.class {
        Class::SubAccount => Setup::ForSubAccount,
        Class::Agency => Setup::ForAgency,
        Class::Both => Setup::ForBoth,
    };
    let doubt = match &scope.instead {
        Some(other) => Some([setup(Setup::WrittenAs), other].concat()),
        None => scope.only_seen.then(|| setup(Setup::OnlySeen).to_owned()),
    };
    let doubt = doubt.map(|doubt| view! { <span class="hint">{doubt}</span> });
    let at = ["scope-", &scope.name].concat();
    let told = [&*at, "-told"].concat();
    view! {
        <li class="check">
            <input id=at.clone() type="checkbox" autocomplete="off" aria-describedby=told.clone() on:change=move |_| toggle(&name)
                prop:checked=move || draft().with(|link| link.scopes.contains(&known))/>
            <div>
                <label for=at><code>{scope.name.clone()}</code></label>
                <div id=told class="hint">{setup(class)}{doubt}</div>
                {opens(&scope)}
            </div>
        </li>
    }
    .into_any()
}

/// What it opens, for whoever wants to know.
fn opens(scope: &Scope) -> Option<AnyView> {
    let counts = [(scope.calls.len(), Setup::Calls), (scope.events.len(), Setup::Events)];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = counts.map(|(count, words)| [&*number(count), setup(words)].concat()).collect();
    let all: Vec<String> = scope.calls.iter().chain(&scope.events).cloned().collect();
    // Hundreds of lines that few people open: each is drawn for those who do.
    let open = RwSignal::new(false);
    let line = |item: &String| view! { <li><code>{item.clone()}</code></li> }.into_any();
    let lines = move || open.get().then(|| all.iter().map(line).collect::<Vec<AnyView>>());
    (!told.is_empty()).then(|| {
        view! {
            <details class="hint" on:toggle=move |_| open.set(true)><summary>{told.join(", ")}</summary><ul>{lines}</ul></details>
        }
        .into_any()
    })
}
