//! *Get a sub-account token*: the list, what is chosen of it, and an id by hand.

use crate::controls::button;
use crate::fold::fold;
use crate::trouble::{self, Refused};
use crate::{courier, minting, news, takeaway};
use leg3::bearer::listing::{Account, Effect, Event, Listing, State, advance, page};
use leg3::bearer::trial::OAUTH_READONLY;
use leg3::browser::{clock, dom, task};
use leg3::copy::{Late, late};
use leg3::grant::request::UserType;
use leg3::grant::text::number;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;

const FOLD: &str = "accounts";
const BY_HAND: &str = "location-by-hand";

/// So many rows are drawn; more would keep a phone busy, and nobody reads them.
pub(crate) const ROWS: usize = 50;

thread_local! {
    static LISTING: RefCell<Listing> = RefCell::new(Listing::default());
}

pub(crate) fn view() -> impl IntoView {
    let agency = Memo::new(|_| {
        news::follow();
        news::known().is_some_and(|known| known.passport.user_type == Some(UserType::Company))
    });
    move || agency.get().then(|| fold(FOLD, Late::Accounts, inside))
}

/// Opens the fold, and lists where that is allowed.
pub(crate) fn open() {
    dom::open(FOLD);
    let may =
        news::known().is_some_and(|known| known.bearer.scopes.iter().any(|scope| scope == OAUTH_READONLY));
    if may && LISTING.with_borrow(|listing| listing.state == State::Idle) {
        list();
    }
}

/// *Forget everything*.
pub(crate) fn forget() {
    dispatch(Event::Forget);
}

/// The name of the sub-account with this id, where it is known.
pub(crate) fn name_of(id: &str) -> String {
    LISTING.with_borrow(|listing| {
        let found = listing.accounts.iter().find(|account| account.id == id);
        found.map(|account| account.name.clone()).unwrap_or_default()
    })
}

fn inside() -> AnyView {
    let wanted = RwSignal::new(String::new());
    let chosen = RwSignal::new(BTreeSet::<String>::new());
    let listed = Memo::new(|_| {
        news::follow();
        LISTING.with_borrow(|listing| listing.accounts.len())
    });
    let choice = move || (listed.get() > 0).then(|| choosing(wanted, chosen));
    view! {
        <p class="hint">{late(Late::AccountsText)}</p>
        <div class="stack" role="status">{standing}</div>
        {choice}
        <div class="field">
            <label for=BY_HAND>{late(Late::LocationId)}</label>
            <input id=BY_HAND type="text" autocomplete="off" autocapitalize="none" spellcheck="false"/>
            <p class="hint">{late(Late::LocationIdHint)}</p>
        </div>
        {button(Late::MintOne, mint_by_hand)}
        {minting::view()}
        {takeaway::view()}
    }
    .into_any()
}

fn mint_by_hand() {
    let id = dom::value(BY_HAND).trim().to_owned();
    if id.is_empty() {
        dom::focus(BY_HAND);
    } else {
        dom::set_value(BY_HAND, "");
        minting::ask(vec![id]);
    }
}

fn standing() -> AnyView {
    news::follow();
    let (state, count, of) =
        LISTING.with_borrow(|listing| (listing.state.clone(), listing.accounts.len(), listing.count));
    let progress = match of {
        Some(of) => [&*number(count), " / ", &number(of)].concat(),
        None => number(count),
    };
    match state {
        State::Idle => button(Late::AccountsList, list),
        State::Asking(_) => view! { <p>{late(Late::AccountsListing)}{progress}</p> }.into_any(),
        State::Cooling(_) => view! { <p>{progress}" · "{late(Late::AccountsCooling)}</p> }.into_any(),
        State::Complete if count == 0 => view! { <p>{late(Late::AccountsNone)}</p> }.into_any(),
        State::Complete => view! { <p>{number(count)}{late(Late::AccountsListed)}</p> }.into_any(),
        State::Failed(trouble) => {
            let refused = Refused { scope: Some(OAUTH_READONLY), ..Refused::unheard(trouble) };
            view! { {trouble::card(&refused)}{button(Late::AccountsMore, list)} }.into_any()
        }
    }
}

fn choosing(wanted: RwSignal<String>, chosen: RwSignal<BTreeSet<String>>) -> AnyView {
    let fitting = move || {
        news::follow();
        let wanted = wanted.get();
        LISTING.with_borrow(|listing| {
            let fits = listing.accounts.iter().filter(|account| account.fits(&wanted));
            let all: Vec<&Account> = fits.collect();
            (all.len(), all.into_iter().take(ROWS).cloned().collect::<Vec<_>>())
        })
    };
    let rows = move || {
        let (count, shown) = fitting();
        let words = if count > ROWS { Late::AccountsFit } else { Late::AccountsFitAll };
        let rows: Vec<AnyView> = shown.into_iter().map(|account| row(account, chosen)).collect();
        view! { <p class="hint" role="status">{number(count)}{late(words)}</p><ul class="choices">{rows}</ul> }
    };
    let choose_all = move |_| {
        let wanted = wanted.get_untracked();
        LISTING.with_borrow(|listing| {
            let fits = listing.accounts.iter().filter(|account| account.fits(&wanted));
            chosen.update(|chosen| chosen.extend(fits.map(|account| account.id.clone())));
        });
    };
    // In the order of the list.
    let mint = move |_| {
        let chosen = chosen.get_untracked();
        let ids = LISTING.with_borrow(|listing| {
            let ids = listing.accounts.iter().map(|account| account.id.clone());
            ids.filter(|id| chosen.contains(id)).collect::<Vec<_>>()
        });
        minting::ask(ids);
    };
    view! {
        <div class="field">
            <label for="account-search">{late(Late::AccountsSearch)}</label>
            <input id="account-search" type="search" autocomplete="off"
                on:input=move |event| wanted.set(event_target_value(&event))/>
        </div>
        {rows}
        <div class="buttons">
            <button type="button" on:click=choose_all>{late(Late::ChooseAll)}</button>
            <button type="button" on:click=move |_| chosen.set(BTreeSet::new())>{late(Late::ChooseNone)}</button>
            <button type="button" on:click=mint>{late(Late::MintChosen)}{move || number(chosen.with(BTreeSet::len))}</button>
        </div>
    }
    .into_any()
}

fn row(account: Account, chosen: RwSignal<BTreeSet<String>>) -> AnyView {
    let (id, known) = (account.id.clone(), account.id.clone());
    let toggle = move |_| {
        chosen.update(|chosen| {
            if !chosen.remove(&id) {
                let _ = chosen.insert(id.clone());
            }
        });
    };
    let at = ["account-", &account.id].concat();
    view! {
        <li class="check">
            <input id=at.clone() type="checkbox" autocomplete="off" on:change=toggle
                prop:checked=move || chosen.with(|chosen| chosen.contains(&known))/>
            <label for=at>{account.name}" "<span class="hint">{account.address}" "<code>{account.id}</code></span></label>
        </li>
    }
    .into_any()
}

fn list() {
    dispatch(Event::Asked);
}

fn dispatch(event: Event) {
    let effect = LISTING.with_borrow_mut(|all| {
        let (next, effect) = advance(core::mem::take(all), event);
        *all = next;
        effect
    });
    match effect {
        Some(Effect::Ask(attempt, skip)) => task::start(async move {
            let (Some(known), Some(tokens)) = (news::known(), news::tokens()) else { return };
            let company = known.bearer.company_id.unwrap_or_default();
            let app = known.bearer.app_id.unwrap_or_default();
            let call = page(&company, &app, skip);
            let heard = courier::call(&call.url, None, tokens.access.expose(), Late::WhyList).await;
            dispatch(match heard {
                Ok(reply) => Event::Answered(attempt, reply),
                Err(why) => Event::Unanswered(attempt, why),
            });
        }),
        Some(Effect::Wait(attempt, wait)) => clock::after(wait, move || dispatch(Event::Waited(attempt))),
        None => {}
    }
    news::spread();
}
