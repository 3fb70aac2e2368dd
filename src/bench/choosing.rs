//! Which of the listed sub-accounts get a token: a search, a box for each, and a button.

use crate::{listing, minting, news};
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::sub_accounts::account::SubAccount;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many rows are drawn; more would keep a phone busy, and nobody reads them.
pub(crate) const ROWS: usize = 50;

pub(crate) fn choosing(wanted: RwSignal<String>, chosen: RwSignal<BTreeSet<String>>) -> AnyView {
    let fitting = move || {
        news::follow();
        let wanted = wanted.get();
        listing::with(|listing| {
            let fits = listing.accounts.iter().filter(|account| account.fits(&wanted));
            let all: Vec<&SubAccount> = fits.collect();
            (all.len(), all.into_iter().take(ROWS).cloned().collect::<Vec<_>>())
        })
    };
    let rows = move || {
        let (count, shown) = fitting();
        let words = if count > ROWS { SubAccountsText::AccountsFit } else { SubAccountsText::AccountsFitAll };
        let rows: Vec<AnyView> = shown.into_iter().map(|account| row(account, chosen)).collect();
        view! { <p class="hint" role="status">{count.to_string()}{text_of(words)}</p><ul class="choices">{rows}</ul> }
    };
    let choose_all = move |_| {
        let wanted = wanted.get_untracked();
        listing::with(|listing| {
            let fits =
                listing.accounts.iter().filter(|account| account.is_installed && account.fits(&wanted));
            chosen.update(|chosen| chosen.extend(fits.map(|account| account.id.clone())));
        });
    };
    // In the order of the list.
    let mint = move |_| {
        let chosen = chosen.get_untracked();
        let wanted = listing::with(|listing| {
            let all = listing.accounts.iter().filter(|account| chosen.contains(&account.id));
            all.map(|account| (account.id.clone(), account.name.clone())).collect::<Vec<_>>()
        });
        minting::ask(wanted);
    };
    view! {
        <div class="field">
            <label for="account-search">{text_of(SubAccountsText::AccountsSearch)}</label>
            <input id="account-search" type="search" autocomplete="off"
                on:input=move |event| wanted.set(event_target_value(&event))/>
        </div>
        {rows}
        <div class="buttons">
            <button type="button" on:click=choose_all>{text_of(SubAccountsText::ChooseAll)}</button>
            <button type="button" on:click=move |_| chosen.set(BTreeSet::new())>{text_of(SubAccountsText::ChooseNone)}</button>
            <button type="button" on:click=mint aria-disabled=move || chosen.with(BTreeSet::is_empty).then_some("true")>{text_of(SubAccountsText::MintChosen)}{move || chosen.with(BTreeSet::len).to_string()}</button>
        </div>
    }
    .into_any()
}

fn row(account: SubAccount, chosen: RwSignal<BTreeSet<String>>) -> AnyView {
    let (id, known) = (account.id.clone(), account.id.clone());
    let toggle = move |_| {
        chosen.update(|chosen| {
            if !chosen.remove(&id) {
                let _ = chosen.insert(id.clone());
            }
        });
    };
    let minted = account.id.clone();
    let here = move || {
        news::follow();
        let here = minting::with(|minting| minting.has(&minted));
        here.then(|| {
            [
                " (",
                text_of(if minting::has_ended(&minted) {
                    SubAccountsText::TokenEnded
                } else {
                    SubAccountsText::HasToken
                }),
                ")",
            ]
            .concat()
        })
    };
    let without_app =
        (!account.is_installed).then(|| [" (", text_of(SubAccountsText::AppMissing), ")"].concat());
    let at = ["account-", &account.id].concat();
    view! {
        <li class="check">
            <input id=at.clone() type="checkbox" autocomplete="off" on:change=toggle
                prop:checked=move || chosen.with(|chosen| chosen.contains(&known))/>
            <label for=at>{account.name}{here}{without_app}" "<span class="hint">{account.address}" "<code>{account.id}</code></span></label>
        </li>
    }
    .into_any()
}
