//! *Use it in* a program: one call, and a program that keeps the tokens alive. What is shown holds no secret.

use crate::controls::{button, copy};
use crate::terminals::one;
use crate::{filling, news, testing};
use leg3::browser::download;
use leg3::hatch;
use leg3_core::integrations::keep_alive_programs::{Language, Template};
use leg3_core::integrations::terminal::api_call;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

pub(crate) fn view(language: Language) -> AnyView {
    view! {
        <h3>{text_of(IntegrationsText::Call)}</h3>
        {calling(language)}
        <h3>{text_of(IntegrationsText::KeepAlive)}</h3>
        {keeping(language)}
    }
    .into_any()
}

fn calling(language: Language) -> AnyView {
    if testing::trial().is_none() {
        return view! { <p>{text_of(IntegrationsText::CallNothing)}</p> }.into_any();
    }
    match (language, language.call()) {
        (Language::Shell, _) => one(testing::made, ApiText::CopyCall, api_call::shell),
        (Language::PowerShell, _) => one(testing::made, ApiText::CopyCallWindows, api_call::powershell),
        (_, None) => ().into_any(),
        (_, Some(template)) => view! {
            <p class="hint">{text_of(IntegrationsText::StepStore)}</p>
            <pre tabindex="0">{write(language, template)}</pre>
            {button(IntegrationsText::CopyCode, move || copy(Some(write(language, template))))}
        }
        .into_any(),
    }
}

fn keeping(language: Language) -> AnyView {
    if news::ask(hatch::REFRESH).is_none() {
        return view! { <p>{text_of(IntegrationsText::NoRefresh)}</p> }.into_any();
    }
    let template = language.keep_alive();
    let (file, _) = template;
    let secret = if language == Language::JavaScript {
        IntegrationsText::StepSecretSet
    } else {
        IntegrationsText::StepSecret
    };
    let agency = filling::is_agency().then(|| view! { <li>{text_of(IntegrationsText::StepAgency)}</li> });
    let save = move || {
        let _ = download::offer(file, "text/plain", &write(language, template));
    };
    let not_run = (language == Language::PowerShell)
        .then(|| view! { <p class="hint">{text_of(IntegrationsText::NotRun)}</p> });
    view! {
        <p>{text_of(IntegrationsText::KeepAliveText)}</p>
        {button(IntegrationsText::DownloadProgram, save)}
        <ol>
            <li>{text_of(IntegrationsText::StepStore)}</li>
            <li>{text_of(secret)}</li>
            <li>{text_of(IntegrationsText::StepRun)}<code>{[language.runs_by(), " ", file].concat()}</code></li>
            {agency}
            <li>{text_of(IntegrationsText::StepDaily)}</li>
        </ol>
        <p class="card warned">{text_of(IntegrationsText::OnlyOne)}</p>
        {not_run}
        <h4>{text_of(IntegrationsText::Program)}</h4>
        <pre tabindex="0">{write(language, template)}</pre>
        {button(IntegrationsText::CopyProgram, move || copy(Some(write(language, template))))}
    }
    .into_any()
}

/// The program, with what is known of the tokens on the page.
fn write(language: Language, template: Template) -> String {
    filling::with(|taken| taken.write(language, template)).unwrap_or_default()
}
