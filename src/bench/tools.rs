//! *Use it in* Make, Zapier, n8n or Postman: files to import, and what to do with them there.

use crate::{artefact, by_hand, filling};
use leg3_core::integrations::{make, n8n, postman, zapier};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// Blueprints, with what they cannot bring.
pub(crate) fn make() -> AnyView {
    let text = if filling::is_agency() {
        IntegrationsText::MakeCallAgencyText
    } else {
        IntegrationsText::MakeCallText
    };
    let can_call = filling::with(|taken| make::call_blueprint(taken, "").is_some()).unwrap_or_default();
    let call = if can_call {
        view! {
            {said(&[text])}
            {artefact::without(IntegrationsText::DownloadCallBlueprint, make::CALL, |taken, name| {
                make::call_blueprint(taken, name).unwrap_or_default()
            })}
            {by_hand::steps(|_, _| Some(make::call_steps()))}
        }
        .into_any()
    } else {
        view! { <p>{text_of(IntegrationsText::CallNothing)}</p> }.into_any()
    };
    view! {
        <h3>{text_of(IntegrationsText::KeepAlive)}</h3>
        {said(&[IntegrationsText::MakeText])}
        {artefact::without(IntegrationsText::DownloadBlueprint, make::KEEP_ALIVE, make::blueprint)}
        {by_hand::steps(|taken, secrets| Some(make::steps(taken, Some(secrets))))}
        {said(&[IntegrationsText::MakeLost, IntegrationsText::MakeSeen])}
        <p class="card warned">{text_of(IntegrationsText::OnlyOne)}</p>
        <h3>{text_of(IntegrationsText::Call)}</h3>
        {call}
        {said(&[IntegrationsText::MakeNotRun])}
    }
    .into_any()
}

/// Field by field: Zapier imports nothing.
pub(crate) fn zapier() -> AnyView {
    let text = if filling::is_agency() {
        IntegrationsText::ZapierCallAgencyText
    } else {
        IntegrationsText::ZapierCallText
    };
    view! {
        {said(&[IntegrationsText::ZapierNotRun, IntegrationsText::ZapierPlan])}
        <h3>{text_of(IntegrationsText::KeepAlive)}</h3>
        {said(&[IntegrationsText::ZapierText])}
        {by_hand::steps(|taken, secrets| Some(zapier::steps(taken, Some(secrets))))}
        {said(&[IntegrationsText::ZapierSecret, IntegrationsText::MapNames, IntegrationsText::ZapierWhyTable, IntegrationsText::ZapierOverlap, IntegrationsText::ZapierLost, IntegrationsText::ZapierSeen])}
        <p class="card warned">{text_of(IntegrationsText::OnlyOne)}</p>
        <h3>{text_of(IntegrationsText::Call)}</h3>
        {said(&[text])}
        {by_hand::steps(|taken, _| zapier::call_steps(taken))}
    }
    .into_any()
}

/// A workflow.
pub(crate) fn n8n() -> AnyView {
    let last = if filling::is_agency() { IntegrationsText::N8nCallAgency } else { IntegrationsText::N8nCall };
    view! {
        <p>{text_of(IntegrationsText::N8nText)}</p>
        {artefact::with_switch("n8n-secrets", IntegrationsText::DownloadWorkflow, n8n::FILE, n8n::workflow)}
        {list(&[IntegrationsText::N8nImport, IntegrationsText::N8nSetUp, IntegrationsText::N8nSettings, IntegrationsText::N8nPublish, last])}
        <p>{text_of(IntegrationsText::N8nTable)}</p>
        <p class="card warned">{text_of(IntegrationsText::OnlyOne)}</p>
    }
    .into_any()
}

/// A collection, and the environment it works in.
pub(crate) fn postman() -> AnyView {
    let steps: &[IntegrationsText] = if filling::is_agency() {
        &[
            IntegrationsText::PostmanImport,
            IntegrationsText::PostmanFill,
            IntegrationsText::PostmanAgency,
            IntegrationsText::PostmanSendAgency,
            IntegrationsText::PostmanOwn,
        ]
    } else {
        &[
            IntegrationsText::PostmanImport,
            IntegrationsText::PostmanFill,
            IntegrationsText::PostmanSend,
            IntegrationsText::PostmanOwn,
        ]
    };
    view! {
        <p>{text_of(IntegrationsText::PostmanText)}</p>
        {artefact::without(IntegrationsText::DownloadCollection, postman::collection::COLLECTION_FILE, postman::collection::collection)}
        {artefact::with_switch(
            "postman-secrets",
            IntegrationsText::DownloadEnvironment,
            postman::collection::ENVIRONMENT_FILE,
            postman::collection::environment,
        )}
        {list(steps)}
        <p>{text_of(IntegrationsText::PostmanOnce)}</p>
        <p class="card warned">{text_of(IntegrationsText::OnlyOne)}</p>
        <p class="hint">{text_of(IntegrationsText::PostmanNotRun)}</p>
    }
    .into_any()
}

/// Sentences, a paragraph each.
fn said(all: &[IntegrationsText]) -> AnyView {
    all.iter().map(|one| view! { <p>{text_of(*one)}</p> }.into_any()).collect::<Vec<_>>().into_any()
}

/// What to do, in this order.
fn list(steps: &[IntegrationsText]) -> AnyView {
    let steps: Vec<AnyView> =
        steps.iter().map(|step| view! { <li>{text_of(*step)}</li> }.into_any()).collect();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}
