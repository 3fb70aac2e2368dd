//! *Keep it running*: the daily refresh in the chosen tool. In every tool, the new token pair is stored before the new
//! access token is used.

use crate::components::callout::{Callout, Tone};
use crate::components::fold::{Fold, Rows};
use crate::integrations::keep_code::KeepCode;
use crate::integrations::manual_steps::{WriteSteps, manual_steps, steps_of_call};
use crate::integrations::subject_context::{is_kept_by_agency, with_kept, with_kept_and_secrets};
use crate::integrations::tool_file::{FileWithSwitch, FileWithoutSecrets};
use crate::store::Store;
use leg3_core::integrations::tool::Tool;
use leg3_core::integrations::{make, n8n, postman, zapier};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::messages::use_them::UseText;
use leptos::prelude::*;

/// The setup of the refresh in this tool. If there is no refresh token, a text that says so replaces the setup. If the
/// main token pair does not belong to an agency, the advice to use a private integration token is shown above the
/// setup.
#[component]
pub fn KeepRunning(
    /// The tool.
    tool: Tool,
) -> impl IntoView {
    let store = Store::here();
    let is_agency = is_kept_by_agency(store);
    let has_refresh = store.connected_summary().is_some_and(|summary| summary.has_refresh);
    let steps = if !has_refresh {
        view! { <p>{text_of(IntegrationsText::NoRefresh)}</p> }.into_any()
    } else {
        match tool {
            Tool::Make => view! { <InMake/> }.into_any(),
            Tool::Zapier => view! { <InZapier/> }.into_any(),
            Tool::N8n => view! { <InN8n/> }.into_any(),
            Tool::Postman => view! { <InPostman/> }.into_any(),
            Tool::Code => view! { <KeepCode/> }.into_any(),
        }
    };
    view! {
        {(!is_agency).then(|| view! {
            <Callout title=text_of(UseText::OwnAccount)>
                <p>{text_of(UseText::OwnAccountText)}</p>
                <details id="private-token" class="link-fold">
                    <summary><span class="link">{text_of(UseText::UseThatInstead)}</span></summary>
                    <p class="card">{text_of(UseText::PrivateTokenSteps)}</p>
                </details>
            </Callout>
        })}
        {is_agency.then(|| view! { <p class="hint">{text_of(UseText::AgencyKeeps)}</p> })}
        <div class="card stack">{steps}</div>
        {has_refresh.then(|| view! { <Callout tone=Tone::Risk title=text_of(IntegrationsText::OnlyOne)/> })}
    }
}

#[component]
fn InMake() -> impl IntoView {
    let store = Store::here();
    let can_call =
        with_kept(store, |context| make::call_blueprint(context, "").is_some()).unwrap_or_default();
    let call = if is_kept_by_agency(store) {
        IntegrationsText::MakeCallAgencyText
    } else {
        IntegrationsText::MakeCallText
    };
    view! {
        <p>{text_of(IntegrationsText::MakeText)}</p>
        <FileWithoutSecrets text=IntegrationsText::DownloadBlueprint file=make::KEEP_ALIVE write=make::blueprint is_next=true/>
        {manual_steps(
            Callback::new(move |()| with_kept_and_secrets(store, |context, secrets| make::steps(context, Some(secrets)))),
            Callback::new(move |()| store.mark_connected_saved()),
        )}
        <More sentences=vec![IntegrationsText::MakeLost, IntegrationsText::MakeSeen, IntegrationsText::MakeNotRun]/>
        <h3>{text_of(IntegrationsText::Call)}</h3>
        {if can_call {
            view! {
                <p>{text_of(call)}</p>
                <FileWithoutSecrets
                    text=IntegrationsText::DownloadCallBlueprint
                    file=make::CALL
                    write=|context, name| make::call_blueprint(context, name).unwrap_or_default()
                />
                {steps_of_call(Callback::new(|()| Some(make::call_steps())))}
            }
            .into_any()
        } else {
            view! { <p>{text_of(IntegrationsText::CallNothing)}</p> }.into_any()
        }}
    }
}

#[component]
fn InZapier() -> impl IntoView {
    let store = Store::here();
    let call = if is_kept_by_agency(store) {
        IntegrationsText::ZapierCallAgencyText
    } else {
        IntegrationsText::ZapierCallText
    };
    let write: WriteSteps<IntegrationsText> = Callback::new(move |()| {
        with_kept_and_secrets(store, |context, secrets| zapier::steps(context, Some(secrets)))
    });
    let call_steps: WriteSteps<IntegrationsText> =
        Callback::new(move |()| with_kept(store, zapier::call_steps).flatten());
    view! {
        <p>{text_of(IntegrationsText::ZapierText)}</p>
        <p class="hint">{text_of(IntegrationsText::ZapierPlan)}</p>
        {manual_steps(write, Callback::new(move |()| store.mark_connected_saved()))}
        <More sentences=vec![
            IntegrationsText::ZapierSecret,
            IntegrationsText::MapNames,
            IntegrationsText::ZapierWhyTable,
            IntegrationsText::ZapierOverlap,
            IntegrationsText::ZapierLost,
            IntegrationsText::ZapierSeen,
            IntegrationsText::ZapierNotRun,
        ]/>
        <h3>{text_of(IntegrationsText::Call)}</h3>
        <p>{text_of(call)}</p>
        {steps_of_call(call_steps)}
    }
}

#[component]
fn InN8n() -> impl IntoView {
    let is_agency = is_kept_by_agency(Store::here());
    let call = if is_agency { IntegrationsText::N8nCallAgency } else { IntegrationsText::N8nCall };
    view! {
        <p>{text_of(IntegrationsText::N8nText)}</p>
        <FileWithSwitch id="n8n-secrets" text=IntegrationsText::DownloadWorkflow file=n8n::FILE write=n8n::workflow/>
        <Sentences sentences=vec![
            IntegrationsText::N8nImport,
            IntegrationsText::N8nSetUp,
            IntegrationsText::N8nSettings,
            IntegrationsText::N8nPublish,
            call,
        ]/>
        <More sentences=vec![IntegrationsText::N8nTable]/>
    }
}

#[component]
fn InPostman() -> impl IntoView {
    let steps = if is_kept_by_agency(Store::here()) {
        vec![
            IntegrationsText::PostmanImport,
            IntegrationsText::PostmanFill,
            IntegrationsText::PostmanAgency,
            IntegrationsText::PostmanSendAgency,
            IntegrationsText::PostmanOwn,
        ]
    } else {
        vec![
            IntegrationsText::PostmanImport,
            IntegrationsText::PostmanFill,
            IntegrationsText::PostmanSend,
            IntegrationsText::PostmanOwn,
        ]
    };
    view! {
        <p>{text_of(IntegrationsText::PostmanText)}</p>
        <FileWithoutSecrets
            text=IntegrationsText::DownloadCollection
            file=postman::collection::COLLECTION_FILE
            write=postman::collection::collection
            is_next=true
        />
        <FileWithSwitch
            id="postman-secrets"
            text=IntegrationsText::DownloadEnvironment
            file=postman::collection::ENVIRONMENT_FILE
            write=postman::collection::environment
        />
        <Sentences sentences=steps/>
        <More sentences=vec![IntegrationsText::PostmanOnce, IntegrationsText::PostmanNotRun]/>
    }
}

/// Numbered steps, one sentence each.
#[component]
fn Sentences(sentences: Vec<IntegrationsText>) -> impl IntoView {
    let step = |(at, sentence): (usize, IntegrationsText)| {
        view! {
            <li class="step">
                <span class="number" aria-hidden="true">{(at + 1).to_string()}</span>
                <p class="words">{text_of(sentence)}</p>
            </li>
        }
    };
    view! { <ol class="steps">{sentences.into_iter().enumerate().map(step).collect_view()}</ol> }
}

/// A row with further remarks about the tool.
#[component]
fn More(sentences: Vec<IntegrationsText>) -> impl IntoView {
    view! {
        <Rows>
            <Fold id="more-about" title=text_of(UseText::MoreAboutThis)>
                {sentences.iter().map(|sentence| view! { <p>{text_of(*sentence)}</p> }).collect_view()}
            </Fold>
        </Rows>
    }
}
