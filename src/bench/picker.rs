//! The scopes of the install link: by purpose, and one by one from the catalogue.

use crate::controls::button;
use crate::draft::{add, draft, toggle};
use crate::{catalogue, news};
use leg3_core::install::scope_catalogue::{Class, Scope};
use leg3_core::install::scope_presets::{OAUTH, Preset};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// So many rows are drawn: then a search is answered within one frame.
const ROWS: usize = 20;

pub(crate) fn view() -> AnyView {
    let wanted = RwSignal::new(String::new());
    let chosen = move || draft().get().scopes.join(" ");
    view! {
        <fieldset class="stack">
            <legend>{text_of(InstallText::Scopes)}</legend>
            <p class="hint">{text_of(InstallText::ScopesHint)}" "{text_of(ScopeText::Traps)}</p>
            <p class="hint">{text_of(ScopeText::PresetText)}</p>
            <div class="buttons">{Preset::ALL.into_iter().map(preset).collect::<Vec<AnyView>>()}</div>
            <p role="status">{text_of(ScopeText::ScopesChosen)}<code>{chosen}</code></p>
            {button(ScopeText::ScopesClear, || draft().update(|link| link.scopes.clear()))}
            <div class="field">
                <label for="catalogue-search">{text_of(ScopeText::ScopeSearch)}</label>
                <input id="catalogue-search" type="search" autocomplete="off" aria-describedby="catalogue-hint"
                    on:input=move |event| wanted.set(event_target_value(&event))/>
                <p id="catalogue-hint" class="hint">{text_of(ScopeText::ScopeSearchHint)}</p>
            </div>
            {move || list(&wanted.get())}
        </fieldset>
    }
    .into_any()
}

fn preset(preset: Preset) -> AnyView {
    let name = match preset {
        Preset::ReadContacts => ScopeText::ReadContacts,
        Preset::WriteContacts => ScopeText::WriteContacts,
        Preset::Messages => ScopeText::Messages,
        Preset::Calendars => ScopeText::Calendars,
        Preset::Opportunities => ScopeText::Opportunities,
        Preset::Forms => ScopeText::Forms,
        Preset::Payments => ScopeText::Payments,
    };
    let choose = move |_| add(preset.scopes().iter().chain(&OAUTH));
    view! { <button type="button" on:click=choose>{text_of(name)}</button> }.into_any()
}

fn list(wanted: &str) -> AnyView {
    news::follow();
    let found = catalogue::with(|catalogue| {
        let fit = catalogue.search(wanted);
        (fit.len(), fit.into_iter().take(ROWS).map(Line::of).collect::<Vec<Line>>())
    });
    let Some((count, fit)) = found else {
        let missing = catalogue::is_missing();
        let words = if missing { ScopeText::CatalogueMissing } else { ScopeText::CatalogueComing };
        let again = missing.then(|| button(ScopeText::CatalogueAgain, catalogue::load));
        return view! { <p>{text_of(words)}</p>{again} }.into_any();
    };
    if count == 0 {
        return view! { <p role="status">{text_of(ScopeText::ScopesNone)}</p> }.into_any();
    }
    let words = if count > ROWS { ScopeText::ScopesFitMore } else { ScopeText::ScopesFit };
    let mut area = String::new();
    let mut rows: Vec<AnyView> = Vec::new();
    for line in fit {
        if line.area != area {
            area.clone_from(&line.area);
            rows.push(view! { <li class="label">{line.area.clone()}</li> }.into_any());
        }
        rows.push(row(line));
    }
    view! { <p class="hint" role="status">{count.to_string()}{text_of(words)}</p><ul class="choices">{rows}</ul> }
        .into_any()
}

/// What a row shows of a scope: the hundreds of calls that it opens stay where they are.
struct Line {
    name: String,
    area: String,
    class: Class,
    doubt: Option<String>,
    calls: usize,
    events: usize,
}

impl Line {
    fn of(scope: &Scope) -> Self {
        let doubt = match &scope.other_spelling {
            Some(other) => Some([text_of(ScopeText::WrittenAs), other].concat()),
            None => scope.undocumented.then(|| text_of(ScopeText::OnlySeen).to_owned()),
        };
        let (name, area) = (scope.name.clone(), scope.area().to_owned());
        Self { name, area, class: scope.class, doubt, calls: scope.calls.len(), events: scope.events.len() }
    }
}

fn row(line: Line) -> AnyView {
    let (name, known) = (line.name.clone(), line.name.clone());
    let class = match line.class {
        Class::SubAccount => ScopeText::ForSubAccount,
        Class::Agency => ScopeText::ForAgency,
        Class::Both => ScopeText::ForBoth,
    };
    let opens = opens(&line);
    let doubt = line.doubt.map(|doubt| view! { <span class="hint">{doubt}</span> });
    let at = ["scope-", &line.name].concat();
    let told = [&*at, "-told"].concat();
    view! {
        <li class="check">
            <input id=at.clone() type="checkbox" autocomplete="off" aria-describedby=told.clone() on:change=move |_| toggle(&name)
                prop:checked=move || draft().with(|link| link.scopes.contains(&known))/>
            <div>
                <label for=at><code>{line.name}</code></label>
                <div id=told class="hint">{text_of(class)}{doubt}</div>
                {opens}
            </div>
        </li>
    }
    .into_any()
}

/// What it opens, for whoever wants to know: read only then.
fn opens(line: &Line) -> Option<AnyView> {
    let counts = [(line.calls, ScopeText::Calls), (line.events, ScopeText::Events)];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> =
        counts.map(|(count, words)| [&*count.to_string(), text_of(words)].concat()).collect();
    let name = line.name.clone();
    let open = RwSignal::new(false);
    let item = |item: &String| view! { <li><code>{item.clone()}</code></li> }.into_any();
    let all = move || {
        catalogue::with(|catalogue| {
            let scope = catalogue.find(&name)?;
            Some(scope.calls.iter().chain(&scope.events).map(item).collect::<Vec<AnyView>>())
        })
    };
    let items = move || open.get().then(|| all().flatten());
    (!told.is_empty()).then(|| {
        view! {
            <details class="hint" on:toggle=move |_| open.set(true)><summary>{told.join(", ")}</summary><ul>{items}</ul></details>
        }
        .into_any()
    })
}
