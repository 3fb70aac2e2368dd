//! *Use it in* Make, Zapier, n8n or Postman: files to import, and what to do with them there.

use crate::{artefact, by_hand, filling};
use leg3::copy::{Take, Tool, take, tool};
use leg3::recipe::{make, n8n, postman, zapier};
use leptos::prelude::*;

/// Blueprints, with what they cannot bring.
pub(crate) fn make() -> AnyView {
    let text = if filling::is_agency() { Tool::MakeCallAgencyText } else { Tool::MakeCallText };
    let can_call = filling::with(|taken| make::call_blueprint(taken, "").is_some()).unwrap_or_default();
    let call = if can_call {
        view! {
            {said(&[text])}
            {artefact::without(Take::DownloadCallBlueprint, make::CALL, |taken, name| {
                make::call_blueprint(taken, name).unwrap_or_default()
            })}
            {by_hand::steps(|_, _| Some(make::call_steps()))}
        }
        .into_any()
    } else {
        view! { <p>{take(Take::CallNothing)}</p> }.into_any()
    };
    view! {
        <h3>{take(Take::KeepAlive)}</h3>
        {said(&[Tool::MakeText])}
        {artefact::without(Take::DownloadBlueprint, make::KEEP_ALIVE, make::blueprint)}
        {by_hand::steps(|taken, secrets| Some(make::steps(taken, Some(secrets))))}
        {said(&[Tool::MakeLost, Tool::MakeSeen])}
        <p class="card warned">{take(Take::OnlyOne)}</p>
        <h3>{take(Take::Call)}</h3>
        {call}
        {said(&[Tool::MakeNotRun])}
    }
    .into_any()
}

/// Field by field: Zapier imports nothing.
pub(crate) fn zapier() -> AnyView {
    let text = if filling::is_agency() { Tool::ZapierCallAgencyText } else { Tool::ZapierCallText };
    view! {
        {said(&[Tool::ZapierNotRun, Tool::ZapierPlan])}
        <h3>{take(Take::KeepAlive)}</h3>
        {said(&[Tool::ZapierText])}
        {by_hand::steps(|taken, secrets| Some(zapier::steps(taken, Some(secrets))))}
        {said(&[Tool::ZapierSecret, Tool::MapNames, Tool::ZapierWhyTable, Tool::ZapierOverlap, Tool::ZapierLost, Tool::ZapierSeen])}
        <p class="card warned">{take(Take::OnlyOne)}</p>
        <h3>{take(Take::Call)}</h3>
        {said(&[text])}
        {by_hand::steps(|taken, _| zapier::call_steps(taken))}
    }
    .into_any()
}

/// A workflow.
pub(crate) fn n8n() -> AnyView {
    let last = if filling::is_agency() { Take::N8nCallAgency } else { Take::N8nCall };
    view! {
        <p>{take(Take::N8nText)}</p>
        {artefact::with_switch("n8n-secrets", Take::DownloadWorkflow, n8n::FILE, n8n::workflow)}
        {list(&[Take::N8nImport, Take::N8nSetUp, Take::N8nSettings, Take::N8nPublish, last])}
        <p>{take(Take::N8nTable)}</p>
        <p class="card warned">{take(Take::OnlyOne)}</p>
    }
    .into_any()
}

/// A collection, and the environment it works in.
pub(crate) fn postman() -> AnyView {
    let steps: &[Take] = if filling::is_agency() {
        &[
            Take::PostmanImport,
            Take::PostmanFill,
            Take::PostmanAgency,
            Take::PostmanSendAgency,
            Take::PostmanOwn,
        ]
    } else {
        &[Take::PostmanImport, Take::PostmanFill, Take::PostmanSend, Take::PostmanOwn]
    };
    view! {
        <p>{take(Take::PostmanText)}</p>
        {artefact::without(Take::DownloadCollection, postman::COLLECTION_FILE, postman::collection)}
        {artefact::with_switch(
            "postman-secrets",
            Take::DownloadEnvironment,
            postman::ENVIRONMENT_FILE,
            postman::environment,
        )}
        {list(steps)}
        <p>{take(Take::PostmanOnce)}</p>
        <p class="card warned">{take(Take::OnlyOne)}</p>
        <p class="hint">{take(Take::PostmanNotRun)}</p>
    }
    .into_any()
}

/// Sentences, a paragraph each.
fn said(all: &[Tool]) -> AnyView {
    all.iter().map(|one| view! { <p>{tool(*one)}</p> }.into_any()).collect::<Vec<_>>().into_any()
}

/// What to do, in this order.
fn list(steps: &[Take]) -> AnyView {
    let steps: Vec<AnyView> = steps.iter().map(|step| view! { <li>{take(*step)}</li> }.into_any()).collect();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}
