//! The sub-account tokens that are here: a table to copy from, and files that hold them all.

use crate::choosing::ROWS;
use crate::controls::{button, copy_then};
use crate::minting::tokens_of;
use crate::{minting, news};
use leg3::bearer::export::{Row, csv, json};
use leg3::bearer::known::Known;
use leg3::browser::{clock, download};
use leg3::copy::{Late, late};
use leg3::grant::secret::Secret;
use leg3::grant::tokens::Tokens;
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
            return button(Late::Export, move || warned.set(true));
        }
        view! {
            <p class="card warned"><strong>{late(Late::ExportWarning)}</strong></p>
            <div class="buttons">
                <button type="button" on:click=|_| save("subaccounts.csv", "text/csv", csv)>{late(Late::ExportCsv)}</button>
                <button type="button" on:click=|_| save("subaccounts.json", "application/json", json)>{late(Late::ExportJson)}</button>
            </div>
        }
        .into_any()
    };
    move || {
        let (count, _) = count.get();
        (count > 0).then(|| {
            let more = (count > ROWS).then(|| view! { <p class="hint">{late(Late::MintedShort)}</p> });
            view! { <h3>{late(Late::MintedOnes)}</h3>{table()}{more}{export} }
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
            <thead><tr><th>{late(Late::Name)}</th><th>{late(Late::Ends)}</th><th></th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(id: String) -> AnyView {
    let ends = tokens_of(&id).and_then(|tokens| ends(&tokens)).map(clock::local);
    let ends = ends.unwrap_or_else(|| late(Late::Unsaid).into());
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
    let named = [late(Late::CopyRefresh), &whose].concat();
    let refresh = has_refresh.then(|| {
        view! { <button type="button" aria-label=named on:click=refresh>{late(Late::CopyRefreshShort)}</button> }
    });
    view! {
        <tr>
            <td>{name}" "<code>{id}</code></td><td>{ends}</td>
            <td><div class="buttons"><button type="button" aria-label=[late(Late::CopyAccess), &whose].concat() on:click=access>{late(Late::CopyAccessShort)}</button>{refresh}</div></td>
        </tr>
    }
    .into_any()
}

/// When the token itself says it ends, in milliseconds since 1970.
fn ends(tokens: &Tokens) -> Option<f64> {
    Known::of(tokens, None, clock::now()).passport.access_ends
}

/// All of them, as a file.
fn save(name: &str, media_type: &str, write: fn(&[Row<'_>]) -> Secret) {
    let ids = minting::with(|minting| minting.minted.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
    let all: Vec<(String, String, Tokens, String)> = ids
        .into_iter()
        .filter_map(|id| {
            let tokens = tokens_of(&id)?;
            let ends = ends(&tokens).map(clock::iso).unwrap_or_default();
            Some((minting::name_of(&id), id, tokens, ends))
        })
        .collect();
    let rows: Vec<Row<'_>> = all
        .iter()
        .map(|(name, id, tokens, ends)| Row {
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
