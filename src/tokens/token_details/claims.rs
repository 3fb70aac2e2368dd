//! *What the token says*: the claims of both tokens (RFC 7519), explained.

use crate::browser::clock::date_and_time;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::{TokensText, claim_meaning};
use leg3_core::oauth::jwt::{Claim, ClaimValue, all_claims};
use leptos::prelude::*;

/// The claims of both tokens.
#[component]
pub fn Claims() -> impl IntoView {
    let store = Store::here();
    let access = store.reveal(Secret::AccessToken, all_claims);
    let refresh = store.reveal(Secret::RefreshToken, all_claims);
    view! {
        <p class="hint">{text_of(TokensText::ClaimsText)}</p>
        {access.map(|claims| view! { <ClaimTable title=text_of(TokensText::OfAccess) claims/> })}
        {refresh.map(|claims| view! { <ClaimTable title=text_of(TokensText::OfRefresh) claims/> })}
    }
}

/// The claims of one token. `claims` is `None` if the token cannot be read.
#[component]
fn ClaimTable(title: &'static str, claims: Option<Vec<Claim>>) -> impl IntoView {
    let Some(claims) = claims else {
        return view! { <h3>{title}</h3><p>{text_of(TokensText::ClaimsNone)}</p> }.into_any();
    };
    view! {
        <table>
            <caption>{title}</caption>
            <tbody>{claims.into_iter().map(|claim| view! { <ClaimRow claim/> }).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn ClaimRow(claim: Claim) -> impl IntoView {
    let meaning = text_of(claim_meaning(&claim.name));
    view! {
        <tr>
            <th scope={"row"}><code translate="no">{claim.name}</code></th>
            <td>
                <code translate="no">{written(claim.value)}</code>
                <div class="hint">{meaning}</div>
            </td>
        </tr>
    }
}

/// The value of a claim as text.
fn written(value: ClaimValue) -> String {
    match value {
        ClaimValue::Text(text) => text,
        ClaimValue::Moment(moment) => date_and_time(moment).unwrap_or_default(),
        ClaimValue::List(items) => items.join(" "),
    }
}
