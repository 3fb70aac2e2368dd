//! *Paste a list of scopes*: each entry with what is known of it, and a button that takes them.

use crate::controls::button;
use crate::draft::add;
use crate::{catalogue, news};
use leg3::browser::dom;
use leg3::copy::{Setup, setup};
use leg3::install::check::{NoList, Verdict, check, entries};
use leptos::prelude::*;

const FIELD: &str = "pasted-scopes";

pub(crate) fn view() -> AnyView {
    let pasted = RwSignal::new(String::new());
    view! {
        <div class="field">
            <label for=FIELD>{setup(Setup::PasteScopes)}</label>
            <textarea id=FIELD autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby="pasted-scopes-hint"
                on:input=move |event| pasted.set(event_target_value(&event))></textarea>
            <p id="pasted-scopes-hint" class="hint">{setup(Setup::PasteScopesHint)}</p>
        </div>
        <div class="stack" role="status">{move || shown(&pasted.get())}</div>
    }
    .into_any()
}

fn shown(pasted: &str) -> AnyView {
    news::follow();
    let why = |words: Setup| view! { <p class="note">{setup(words)}</p> }.into_any();
    match entries(pasted) {
        Err(NoList::Empty) if pasted.is_empty() => ().into_any(),
        Err(NoList::Empty) => why(Setup::PasteEmpty),
        Err(NoList::NoScope) => why(Setup::PasteNoScope),
        Err(NoList::TooMany) => why(Setup::PasteTooMany),
        Ok(entries) => {
            let verdicts = catalogue::with(|catalogue| check(catalogue, &entries));
            let unchecked = verdicts.is_none().then(|| why(Setup::Unchecked));
            let lines: Vec<AnyView> = entries.iter().zip(verdicts.iter().flatten()).map(line).collect();
            view! { {unchecked}<ul>{lines}</ul>{button(Setup::UseScopes, take)} }.into_any()
        }
    }
}

fn line((entry, verdict): (&String, &Verdict)) -> AnyView {
    let (words, other) = match verdict {
        Verdict::Known => (Setup::Known, None),
        Verdict::Doubtful(other) => (Setup::WrittenAs, Some(other)),
        Verdict::Meant(other) => (Setup::Meant, Some(other)),
        Verdict::OnlySeen => (Setup::OnlySeen, None),
        Verdict::Unknown => (Setup::Unknown, None),
        Verdict::Twice => (Setup::Again, None),
    };
    let other = other.map(|other| view! { <code>{other.clone()}</code> });
    view! { <li><code>{entry.clone()}</code>": "{setup(words)}{other}</li> }.into_any()
}

/// As they were probably meant; what is in the catalogue stays as it was written.
fn take() {
    let Ok(entries) = entries(&dom::value(FIELD)) else { return };
    let verdicts = catalogue::with(|catalogue| check(catalogue, &entries));
    let verdicts = verdicts.unwrap_or_else(|| vec![Verdict::Known; entries.len()]);
    add(entries.into_iter().zip(verdicts).map(|(entry, verdict)| match verdict {
        Verdict::Meant(other) => other,
        _ => entry,
    }));
}
