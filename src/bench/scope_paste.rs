//! *Paste a list of scopes*: each entry with what is known of it, and a button that takes them.

use crate::controls::button;
use crate::draft::add;
use crate::{catalogue, news};
use leg3::browser::dom;
use leg3_core::install::scope_check::{ScopeListError, Verdict, check, entries};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const FIELD: &str = "pasted-scopes";

pub(crate) fn view() -> AnyView {
    let pasted = RwSignal::new(String::new());
    view! {
        <div class="field">
            <label for=FIELD>{text_of(InstallText::PasteScopes)}</label>
            <textarea id=FIELD autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby="pasted-scopes-hint"
                on:input=move |event| pasted.set(event_target_value(&event))></textarea>
            <p id="pasted-scopes-hint" class="hint">{text_of(InstallText::PasteScopesHint)}</p>
        </div>
        <div class="stack" role="status">{move || shown(&pasted.get())}</div>
    }
    .into_any()
}

fn shown(pasted: &str) -> AnyView {
    news::follow();
    let why = |words: InstallText| view! { <p class="note">{text_of(words)}</p> }.into_any();
    match entries(pasted) {
        Err(ScopeListError::Empty) if pasted.is_empty() => ().into_any(),
        Err(ScopeListError::Empty) => why(InstallText::PasteEmpty),
        Err(ScopeListError::NoScope) => why(InstallText::PasteNoScope),
        Err(ScopeListError::TooMany) => why(InstallText::PasteTooMany),
        Ok(entries) => {
            let verdicts = catalogue::with(|catalogue| check(catalogue, &entries));
            let unchecked = verdicts.is_none().then(|| why(InstallText::Unchecked));
            let lines: Vec<AnyView> = entries.iter().zip(verdicts.iter().flatten()).map(line).collect();
            view! { {unchecked}<ul>{lines}</ul>{button(InstallText::UseScopes, take)} }.into_any()
        }
    }
}

fn line((entry, verdict): (&String, &Verdict)) -> AnyView {
    let (words, other) = match verdict {
        Verdict::Known => (InstallText::Known, None),
        Verdict::OtherSpelling(other) => (InstallText::WrittenAs, Some(other)),
        Verdict::DidYouMean(other) => (InstallText::Meant, Some(other)),
        Verdict::OnlySeen => (InstallText::OnlySeen, None),
        Verdict::Unknown => (InstallText::Unknown, None),
        Verdict::Twice => (InstallText::Again, None),
    };
    let other = other.map(|other| view! { <code>{other.clone()}</code> });
    view! { <li><code>{entry.clone()}</code>": "{text_of(words)}{other}</li> }.into_any()
}

/// As they were probably meant; what is in the catalogue stays as it was written.
fn take() {
    let Ok(entries) = entries(&dom::value(FIELD)) else { return };
    let verdicts = catalogue::with(|catalogue| check(catalogue, &entries));
    let verdicts = verdicts.unwrap_or_else(|| vec![Verdict::Known; entries.len()]);
    add(entries.into_iter().zip(verdicts).map(|(entry, verdict)| match verdict {
        Verdict::DidYouMean(other) => other,
        _ => entry,
    }));
}
