//! *Paste a list of scopes*: each entry with what is known of it, and a button that takes them.

use crate::controls::button;
use crate::draft::add;
use crate::explained::named;
use crate::{catalogue, news};
use leg3::browser::dom;
use leg3_core::install::scope_check::{CheckedScopes, ScopeFinding, Verdict, check, corrected};
use leg3_core::install::scope_list::{ScopeListError, entries};
use leg3_core::messages::install_remarks::{RemarkText, of_scopes, of_verdict};
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::{VOICE, text_of};
use leptos::prelude::*;

const FIELD: &str = "pasted-scopes";

pub(crate) fn view() -> AnyView {
    let pasted = RwSignal::new(String::new());
    view! {
        <div class="field">
            <label for=FIELD>{text_of(ScopeText::PasteScopes)}</label>
            <textarea id=FIELD autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-describedby="pasted-scopes-hint"
                on:input=move |event| pasted.set(event_target_value(&event))></textarea>
            <p id="pasted-scopes-hint" class="hint">{text_of(ScopeText::PasteScopesHint)}</p>
        </div>
        <div class="stack" role="status">{move || shown(&pasted.get())}</div>
    }
    .into_any()
}

fn shown(pasted: &str) -> AnyView {
    news::follow();
    let why = |words: ScopeText| view! { <p class="note">{text_of(words)}</p> }.into_any();
    match entries(pasted) {
        Err(ScopeListError::Empty) if pasted.is_empty() => ().into_any(),
        Err(ScopeListError::Empty) => why(ScopeText::PasteEmpty),
        Err(ScopeListError::NoScope) => why(ScopeText::PasteNoScope),
        Err(ScopeListError::NoList) => why(ScopeText::PasteNoList),
        Err(ScopeListError::TooMany) => why(ScopeText::PasteTooMany),
        Ok(entries) => {
            let checked = checked(&entries);
            let entry = |(name, verdict): (&String, &Verdict)| line(of_verdict(name, verdict, VOICE));
            let mut lines: Vec<AnyView> = entries.iter().zip(&checked.verdicts).map(entry).collect();
            let whole = checked.findings.iter().filter(|finding| !matches!(finding, ScopeFinding::Entry(..)));
            lines.extend(whole.map(|finding| line(of_scopes(finding, VOICE))));
            view! { <ul>{lines}</ul>{button(ScopeText::UseScopes, take)} }.into_any()
        }
    }
}

fn line(sentence: RemarkText) -> AnyView {
    view! { <li>{named(sentence)}</li> }.into_any()
}

fn checked(entries: &[String]) -> CheckedScopes {
    catalogue::with(|catalogue| check(Some(catalogue), entries)).unwrap_or_else(|| check(None, entries))
}

/// As they were probably meant; what is in the catalogue stays as it was written.
fn take() {
    if let Ok(entries) = entries(&dom::value(FIELD)) {
        add(corrected(&entries, &checked(&entries).verdicts));
    }
}
