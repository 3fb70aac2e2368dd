//! *Use it in* a program: one call, and a program that keeps the tokens alive. What is shown holds no secret.

use crate::controls::{button, copy};
use crate::terminals::one;
use crate::{filling, news, testing};
use leg3::browser::download;
use leg3::copy::{Late, Take, take};
use leg3::hatch;
use leg3::recipe::call;
use leg3::recipe::program::{Language, Template};
use leptos::prelude::*;

pub(crate) fn view(language: Language) -> AnyView {
    view! {
        <h3>{take(Take::Call)}</h3>
        {calling(language)}
        <h3>{take(Take::KeepAlive)}</h3>
        {keeping(language)}
    }
    .into_any()
}

fn calling(language: Language) -> AnyView {
    if testing::trial().is_none() {
        return view! { <p>{take(Take::CallNothing)}</p> }.into_any();
    }
    match (language, language.call()) {
        (Language::Shell, _) => one(testing::made, Late::CopyCall, call::shell),
        (Language::PowerShell, _) => one(testing::made, Late::CopyCallWindows, call::powershell),
        (_, None) => ().into_any(),
        (_, Some(template)) => view! {
            <p class="hint">{take(Take::StepStore)}</p>
            <pre tabindex="0">{write(language, template)}</pre>
            {button(Take::CopyCode, move || copy(Some(write(language, template))))}
        }
        .into_any(),
    }
}

fn keeping(language: Language) -> AnyView {
    if news::ask(hatch::REFRESH).is_none() {
        return view! { <p>{take(Take::NoRefresh)}</p> }.into_any();
    }
    let template = language.keep_alive();
    let (file, _) = template;
    let secret = if language == Language::JavaScript { Take::StepSecretSet } else { Take::StepSecret };
    let agency = filling::is_agency().then(|| view! { <li>{take(Take::StepAgency)}</li> });
    let save = move || {
        let _ = download::offer(file, "text/plain", &write(language, template));
    };
    let not_run =
        (language == Language::PowerShell).then(|| view! { <p class="hint">{take(Take::NotRun)}</p> });
    view! {
        <p>{take(Take::KeepAliveText)}</p>
        {button(Take::DownloadProgram, save)}
        <ol>
            <li>{take(Take::StepStore)}</li>
            <li>{take(secret)}</li>
            <li>{take(Take::StepRun)}<code>{[language.runs_by(), " ", file].concat()}</code></li>
            {agency}
            <li>{take(Take::StepDaily)}</li>
        </ol>
        <p class="card warned">{take(Take::OnlyOne)}</p>
        {not_run}
        <h4>{take(Take::Program)}</h4>
        <pre tabindex="0">{write(language, template)}</pre>
        {button(Take::CopyProgram, move || copy(Some(write(language, template))))}
    }
    .into_any()
}

/// The program, with what is known of the tokens on the page.
fn write(language: Language, template: Template) -> String {
    filling::with(|taken| taken.write(language, template)).unwrap_or_default()
}
