//! *Use it in* n8n or Postman: files to import, and what to do with them there.

use crate::{artefact, filling};
use leg3::copy::{Take, take};
use leg3::recipe::postman;
use leptos::prelude::*;

/// A workflow.
pub(crate) fn n8n() -> AnyView {
    ().into_any()
}

/// A collection, and the environment it works in.
pub(crate) fn postman() -> AnyView {
    let steps: &[Take] = if filling::is_agency() {
        &[Take::PostmanImport, Take::PostmanFill, Take::PostmanAgency, Take::PostmanSend]
    } else {
        &[Take::PostmanImport, Take::PostmanFill, Take::PostmanSend]
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
        <p class="card warned">{take(Take::OnlyOne)}</p>
    }
    .into_any()
}

/// What to do, in this order.
fn list(steps: &[Take]) -> AnyView {
    let steps: Vec<AnyView> = steps.iter().map(|step| view! { <li>{take(*step)}</li> }.into_any()).collect();
    view! { <ol class="steps">{steps}</ol> }.into_any()
}
