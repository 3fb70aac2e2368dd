//! *What the token says*: everything written inside both tokens, explained.

use crate::fold::fold;
use crate::news;
use leg3::browser::clock;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::jwt::{Claim, ClaimValue, all_claims};
use leptos::prelude::*;

const FOLD: &str = "claims";

pub(crate) fn view() -> impl IntoView {
    fold(FOLD, TokensText::WhatTokenSays, || drawn.into_any())
}

fn drawn() -> AnyView {
    news::follow();
    let tokens = news::tokens();
    let access = tokens.as_ref().map(|tokens| all_claims(tokens.access.expose()));
    let refresh =
        tokens.as_ref().and_then(|tokens| tokens.refresh.as_ref()).map(|token| all_claims(token.expose()));
    view! {
        <p class="hint">{text_of(TokensText::ClaimsText)}</p>
        {access.map(|claims| list(TokensText::OfAccess, claims))}
        {refresh.map(|claims| list(TokensText::OfRefresh, claims))}
    }
    .into_any()
}

fn list(heading: TokensText, claims: Option<Vec<Claim>>) -> AnyView {
    let rows = match claims {
        Some(claims) => {
            let rows: Vec<AnyView> = claims.into_iter().map(row).collect();
            view! { <dl>{rows}</dl> }.into_any()
        }
        None => view! { <p>{text_of(TokensText::ClaimsNone)}</p> }.into_any(),
    };
    view! { <h3>{text_of(heading)}</h3>{rows} }.into_any()
}

fn row(claim: Claim) -> AnyView {
    let value = match claim.value {
        ClaimValue::Text(text) => text,
        ClaimValue::Moment(moment) => clock::local(moment),
        ClaimValue::List(items) => items.join(" "),
    };
    let meaning = text_of(meaning(&claim.name));
    view! { <dt><code>{claim.name}</code></dt><dd>{value}<span class="hint">{meaning}</span></dd> }.into_any()
}

/// HighLevel documents none of these; they were the same in every token seen.
fn meaning(name: &str) -> TokensText {
    match name {
        "authClass" => TokensText::ClaimAuthClass,
        "authClassId" => TokensText::ClaimAuthClassId,
        "primaryAuthClassId" => TokensText::ClaimPrimaryId,
        "source" => TokensText::ClaimSource,
        "sourceId" => TokensText::ClaimSourceId,
        "channel" => TokensText::ClaimChannel,
        "oauthMeta.scopes" => TokensText::ClaimScopes,
        "oauthMeta.client" => TokensText::ClaimClient,
        "oauthMeta.versionId" => TokensText::ClaimVersion,
        "oauthMeta.clientKey" => TokensText::ClaimKey,
        "oauthMeta.agencyPlan" => TokensText::ClaimPlan,
        "iat" => TokensText::ClaimIssued,
        "exp" => TokensText::ClaimEnds,
        "jti" | "uniqueId" => TokensText::ClaimId,
        _ => TokensText::ClaimUnknown,
    }
}
