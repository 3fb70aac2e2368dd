//! *Try it today* in the user's own code: a few lines of code that read data, refresh the tokens, or get a
//! sub-account's token. The lines contain no secret.

use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::integrations::subject_context::{is_kept_by_agency, subject, with_kept};
use crate::store::Store;
use leg3_core::api::reading::Reading;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::try_today::code;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::messages::try_today::TryTodayText;
use leg3_core::messages::use_them::UseText;
use leptos::prelude::*;

/// The list from which the user chooses a language, and the lines of code.
#[component]
pub fn TryCode(
    /// The data that the lines of code read.
    reading: Reading,
) -> impl IntoView {
    let language = RwSignal::new(Language::Shell);
    view! {
        <LanguageChoice id="try-language" language/>
        {dynamic(move || view! { <Lines reading language=language.get()/> })}
    }
}

/// The list *Language*, from which the user chooses a language.
#[component]
pub fn LanguageChoice(
    /// The id of the list. It must be unique on the page.
    id: &'static str,
    /// The chosen language.
    language: RwSignal<Language>,
) -> impl IntoView {
    let option = |(at, language): (usize, Language)| view! { <option value=at.to_string()>{text_of(title(language))}</option> };
    let choose = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or_default();
        language.set(Language::ALL.get(at).copied().unwrap_or(Language::Shell));
    };
    view! {
        <div class="value">
            <label for=id>{text_of(UseText::Language)}</label>
            <select id=id class="narrow" translate="no" on:change=choose>
                {Language::ALL.into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}

fn title(language: Language) -> IntegrationsText {
    match language {
        Language::Shell => IntegrationsText::Curl,
        Language::PowerShell => IntegrationsText::PowerShell,
        Language::JavaScript => IntegrationsText::JavaScript,
        Language::Python => IntegrationsText::Python,
    }
}

#[component]
fn Lines(reading: Reading, language: Language) -> impl IntoView {
    let store = Store::here();
    let whose = subject(store);
    let is_terminal = matches!(language, Language::Shell | Language::PowerShell);
    let how = if is_terminal { TryTodayText::CodeInTerminal } else { TryTodayText::CodeFromEnvironment };
    let refresh = with_kept(store, |context| code::refresh(language, context.client_id, context.user_type));
    let has_refresh = store.connected_summary().is_some_and(|summary| summary.has_refresh);
    let sub_account = store.connected_info().filter(|_| is_kept_by_agency(store)).and_then(|info| {
        let location_id = store.subject().with_untracked(|subject| subject.location_id().map(str::to_owned));
        code::sub_account_token(language, &info.subject, &location_id.unwrap_or_default())
    });
    view! {
        <p class="hint">{text_of(how)}</p>
        {lines(TryTodayText::CodeCall, UseText::CopyCall, code::call(language, reading, &whose), None)}
        {lines(
            TryTodayText::CodeRefresh,
            UseText::CopyRefresh,
            refresh.filter(|_| has_refresh),
            Some(TryTodayText::CodePrintsTokens),
        )}
        {lines(TryTodayText::CodeSubAccount, UseText::CopySubAccount, sub_account, None)}
    }
}

/// Lines of code under a heading, with a button that copies them.
fn lines(
    heading: TryTodayText,
    copy: UseText,
    text: Option<String>,
    hint: Option<TryTodayText>,
) -> impl IntoView {
    text.map(|text| {
        let copied = text.clone();
        view! {
            <h3>{text_of(heading)}</h3>
            {hint.map(|hint| view! { <p class="hint">{text_of(hint)}</p> })}
            <pre translate="no" tabindex="0">{text}</pre>
            <div><CopyButton name=text_of(copy) text=move |()| Some(copied.clone())/></div>
        }
    })
}
