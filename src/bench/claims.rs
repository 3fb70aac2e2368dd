//! *What the token says*: everything written inside both tokens, explained.

use crate::fold::fold;
use crate::news;
use leg3::browser::clock;
use leg3::copy::{Late, late};
use leg3::grant::contents::{Claim, Value, contents};
use leptos::prelude::*;

const FOLD: &str = "claims";

pub(crate) fn view() -> impl IntoView {
    fold(FOLD, Late::Claims, || drawn.into_any())
}

fn drawn() -> AnyView {
    news::follow();
    let tokens = news::tokens();
    let access = tokens.as_ref().map(|tokens| contents(tokens.access.expose()));
    let refresh =
        tokens.as_ref().and_then(|tokens| tokens.refresh.as_ref()).map(|token| contents(token.expose()));
    view! {
        <p class="hint">{late(Late::ClaimsText)}</p>
        {access.map(|claims| list(Late::OfAccess, claims))}
        {refresh.map(|claims| list(Late::OfRefresh, claims))}
    }
    .into_any()
}

fn list(heading: Late, claims: Option<Vec<Claim>>) -> AnyView {
    let rows = match claims {
        Some(claims) => {
            let rows: Vec<AnyView> = claims.into_iter().map(row).collect();
            view! { <dl>{rows}</dl> }.into_any()
        }
        None => view! { <p>{late(Late::ClaimsNone)}</p> }.into_any(),
    };
    view! { <h3>{late(heading)}</h3>{rows} }.into_any()
}

fn row(claim: Claim) -> AnyView {
    let value = match claim.value {
        Value::Text(text) => text,
        Value::Moment(moment) => clock::local(moment),
        Value::List(items) => items.join(" "),
    };
    let meaning = late(meaning(&claim.name));
    view! { <dt><code>{claim.name}</code></dt><dd>{value}<span class="hint">{meaning}</span></dd> }.into_any()
}

/// HighLevel documents none of these; they were the same in every token seen.
fn meaning(name: &str) -> Late {
    match name {
        "authClass" => Late::ClaimAuthClass,
        "authClassId" => Late::ClaimAuthClassId,
        "primaryAuthClassId" => Late::ClaimPrimaryId,
        "source" => Late::ClaimSource,
        "sourceId" => Late::ClaimSourceId,
        "channel" => Late::ClaimChannel,
        "oauthMeta.scopes" => Late::ClaimScopes,
        "oauthMeta.client" => Late::ClaimClient,
        "oauthMeta.versionId" => Late::ClaimVersion,
        "oauthMeta.clientKey" => Late::ClaimKey,
        "oauthMeta.agencyPlan" => Late::ClaimPlan,
        "iat" => Late::ClaimIssued,
        "exp" => Late::ClaimEnds,
        "jti" | "uniqueId" => Late::ClaimId,
        _ => Late::ClaimUnknown,
    }
}
