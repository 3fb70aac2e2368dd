//! The sub-account tokens that are here: a table to copy from, and files that hold them all.

use crate::choosing::ROWS;
use crate::controls::{button, copy_then};
use crate::minting::tokens_of;
use crate::{minting, news};
use leg3::browser::{clock, download};
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::sub_accounts::export::{ExportRow, csv, json};
use leg3_core::tokens::token_info::TokenInfo;
use leg3_core::tokens::token_response::Tokens;
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    let warned = RwSignal::new(false);
    let count = Memo::new(|_| {
        news::follow();
        // A token that was made anew is another one, so what is drawn counts them, too.
        minting::with(|minting| (minting.minted.len(), minting.minted.last().map(|(id, _)| id.clone())))
    });
    let export = move || {
        if !warned.get() {
            return button(SubAccountsText::Export, move || warned.set(true));
        }
        view! {
            <p class="card warned"><strong>{text_of(SubAccountsText::ExportWarning)}</strong></p>
            <div class="buttons">
                <button type="button" on:click=|_| save("subaccounts.csv", "text/csv", csv)>{text_of(SubAccountsText::ExportCsv)}</button>
                <button type="button" on:click=|_| save("subaccounts.json", "application/json", json)>{text_of(SubAccountsText::ExportJson)}</button>
            </div>
        }
        .into_any()
    };
    move || {
        let (count, _) = count.get();
        (count > 0).then(|| {
            let more =
                (count > ROWS).then(|| view! { <p class="hint">{text_of(SubAccountsText::MintedShort)}</p> });
            view! { <h3>{text_of(SubAccountsText::MintedOnes)}</h3>{table()}{more}{export} }
        })
    }
}

fn table() -> AnyView {
    let ids = minting::with(|minting| {
        minting.minted.iter().take(ROWS).map(|(id, _)| id.clone()).collect::<Vec<_>>()
    });
    let rows: Vec<AnyView> = ids.into_iter().map(row).collect();
    view! {
        <table class="minted">
            <thead><tr><th>{text_of(SubAccountsText::Name)}</th><th>{text_of(SubAccountsText::Ends)}</th><th></th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(id: String) -> AnyView {
    let ends = tokens_of(&id).and_then(|tokens| ends(&tokens)).map(clock::local);
    let ends = ends.unwrap_or_else(|| text_of(SubAccountsText::Unsaid).into());
    let has_refresh = tokens_of(&id).is_some_and(|tokens| tokens.refresh.is_some());
    let name = minting::name_of(&id);
    let whose = if name.is_empty() { id.clone() } else { name.clone() };
    let (first, second) = (id.clone(), id.clone());
    let access = move |_| {
        let id = first.clone();
        copy_then(tokens_of(&first).map(|tokens| tokens.access.expose().to_owned()), move || {
            if !has_refresh {
                minting::taken(&id);
            }
        });
    };
    let refresh = move |_| {
        let id = second.clone();
        let text =
            tokens_of(&second).and_then(|tokens| tokens.refresh.map(|token| token.expose().to_owned()));
        copy_then(text, move || minting::taken(&id));
    };
    let named = [text_of(SubAccountsText::CopyRefresh), &whose].concat();
    let refresh = has_refresh.then(|| {
        view! { <button type="button" aria-label=named on:click=refresh>{text_of(SubAccountsText::CopyRefreshShort)}</button> }
    });
    view! {
        <tr>
            <td>{name}" "<code>{id}</code></td><td>{ends}</td>
            <td><div class="buttons"><button type="button" aria-label=[text_of(SubAccountsText::CopyAccess), &whose].concat() on:click=access>{text_of(SubAccountsText::CopyAccessShort)}</button>{refresh}</div></td>
        </tr>
    }
    .into_any()
}

/// When the token itself says it ends, in milliseconds since 1970.
fn ends(tokens: &Tokens) -> Option<f64> {
    TokenInfo::of(tokens, None).summary.access_ends
}

/// All of them, as a file.
fn save(name: &str, media_type: &str, write: fn(&[ExportRow<'_>]) -> Secret) {
    let ids = minting::with(|minting| minting.minted.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    let all: Vec<(String, String, Tokens, String)> = ids
        .into_iter()
        .filter_map(|id| {
            let tokens = tokens_of(&id)?;
            let ends = ends(&tokens).map(clock::iso).unwrap_or_default();
            Some((minting::name_of(&id), id, tokens, ends))
        })
        .collect();
    let rows: Vec<ExportRow<'_>> = all
        .iter()
        .map(|(name, id, tokens, ends)| ExportRow {
            name,
            location_id: id,
            access_token: tokens.access.expose(),
            refresh_token: tokens.refresh.as_ref().map_or("", |token| token.expose()),
            ends,
        })
        .collect();
    if download::offer(name, media_type, write(&rows).expose()).is_some() {
        all.iter().for_each(|(_, id, _, _)| minting::taken(id));
    }
}
