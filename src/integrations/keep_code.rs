//! *Keep it running* as a program in one of four languages. The program contains no secret. The tokens are in a
//! separate file, `.env`, which the user can download.

use crate::browser::download;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::integrations::subject_context::{is_kept_by_agency, with_kept, with_kept_and_secrets};
use crate::integrations::try_code::LanguageChoice;
use crate::store::Store;
use leg3_core::integrations::dotenv::dotenv;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::use_them::UseText;
use leg3_core::tokens::file_name::file_name;
use leptos::prelude::*;

/// The list from which the user chooses a language, the program, and the row *Download .env*.
#[component]
pub fn KeepCode() -> impl IntoView {
    let language = RwSignal::new(Language::Shell);
    view! {
        <LanguageChoice id="keep-language" language/>
        {dynamic(move || view! { <Program language=language.get()/> })}
        <Rows>
            <Fold id="dotenv" title=text_of(TokensText::DownloadEnv)>
                <Dotenv/>
            </Fold>
        </Rows>
    }
}

#[component]
fn Program(language: Language) -> impl IntoView {
    let store = Store::here();
    let (file, _) = language.keep_alive();
    let write = move || {
        with_kept(store, |context| context.write(language, language.keep_alive())).unwrap_or_default()
    };
    let save = Callback::new(move |_| {
        let _ = download::offer(file, "text/plain", &write());
    });
    let secret = if language == Language::JavaScript {
        IntegrationsText::StepSecretSet
    } else {
        IntegrationsText::StepSecret
    };
    let run = [language.runs_by(), " ", file].concat();
    let steps = [
        Some((text_of(UseText::SavedTokensFile), None)),
        Some((text_of(secret), None)),
        Some((text_of(IntegrationsText::StepRun), Some(run))),
        is_kept_by_agency(store).then(|| (text_of(IntegrationsText::StepAgency), None)),
        Some((text_of(IntegrationsText::StepDaily), None)),
    ];
    let step = |(at, (sentence, command)): (usize, (&'static str, Option<String>))| {
        view! {
            <li class="step">
                <span class="number" aria-hidden="true">{(at + 1).to_string()}</span>
                <p class="words">{sentence} {command.map(|command| view! { <code translate="no">{command}</code> })}</p>
            </li>
        }
    };
    let look = move || if store.is_saved() { Look::Primary } else { Look::Secondary };
    view! {
        <p>{text_of(IntegrationsText::KeepAliveText)}</p>
        {dynamic(move || view! { <div><Button text=text_of(IntegrationsText::DownloadProgram) look=look() press=save/></div> })}
        <ol class="steps">{steps.into_iter().flatten().enumerate().map(step).collect_view()}</ol>
        {(language == Language::PowerShell).then(|| view! { <p class="hint">{text_of(IntegrationsText::NotRun)}</p> })}
        <Rows>
            <Fold id="program" title=text_of(IntegrationsText::Program)>
                <pre translate="no" tabindex="0">{write()}</pre>
                <div><CopyButton name=text_of(IntegrationsText::CopyProgram) text=move |()| Some(write())/></div>
            </Fold>
        </Rows>
    }
}

/// The button *Download .env*. The file contains both tokens of the main pair, and an empty value for the client
/// secret.
#[component]
fn Dotenv() -> impl IntoView {
    let store = Store::here();
    let save = move |_| {
        let name = file_name(store.connected_id().as_deref(), ".env");
        let text = with_kept_and_secrets(store, dotenv);
        if text.is_some_and(|text| download::offer(&name, "text/plain", text.expose()).is_some()) {
            store.mark_connected_saved();
        }
    };
    view! {
        <p class="hint">{text_of(TokensText::FileHoldsSecrets)}</p>
        <div><Button text=text_of(TokensText::DownloadEnv) press=save/></div>
    }
}
