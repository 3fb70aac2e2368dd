//! *Get a sub-account token*: the list, what is chosen of it, and an id by hand.

use crate::choosing::choosing;
use crate::controls::button;
use crate::fold::fold;
use crate::trouble::{self, Refused};
use crate::{listing, minting, news, takeaway};
use leg3::bearer::listing::State;
use leg3::bearer::refusal::{ApiRefusal, Trouble};
use leg3::bearer::trial::OAUTH_READONLY;
use leg3::browser::dom;
use leg3::copy::{Late, late};
use leg3::grant::request::UserType;
use leg3::grant::text::number;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;

const FOLD: &str = "accounts";
const BY_HAND: &str = "location-by-hand";

thread_local! {
    /// Whose sub-accounts these are: the company id.
    static AGENCY: RefCell<Option<String>> = const { RefCell::new(None) };
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
    if may && listing::can_ask() && listing::with(|listing| listing.state == State::Idle) {
        listing::ask();
    }
}

/// The tokens of another agency have nothing to do with the list and the queue of the one before. What was minted stays.
pub(crate) fn settle() {
    let Some(agency) = news::known().and_then(|known| known.bearer.company_id) else { return };
    let before = AGENCY.replace(Some(agency.clone()));
    if before.is_some_and(|before| before != agency) {
        listing::forget();
        minting::drop_queue();
    }
}

/// *Forget everything*.
pub(crate) fn forget() {
    AGENCY.set(None);
    listing::forget();
    minting::forget();
}

fn inside() -> AnyView {
    let wanted = RwSignal::new(String::new());
    let chosen = RwSignal::new(BTreeSet::<String>::new());
    let listed = Memo::new(|_| {
        news::follow();
        listing::with(|listing| listing.accounts.len())
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
        let name = listing::with(|listing| listing.name_of(&id).to_owned());
        minting::ask(vec![(id, name)]);
    }
}

fn standing() -> AnyView {
    news::follow();
    let (state, count, of) =
        listing::with(|listing| (listing.state.clone(), listing.accounts.len(), listing.count));
    let progress = match of {
        Some(of) => [&*number(count), " / ", &number(of)].concat(),
        None => number(count),
    };
    match state {
        State::Idle if !listing::can_ask() => view! { <p>{late(Late::AccountsUnknownApp)}</p> }.into_any(),
        State::Idle => button(Late::AccountsList, listing::ask),
        State::Asking(_) => view! { <p>{late(Late::AccountsListing)}{progress}</p> }.into_any(),
        State::Cooling(_) => view! { <p>{progress}" · "{late(Late::AccountsCooling)}</p> }.into_any(),
        State::Complete if count == 0 => view! { <p>{late(Late::AccountsNone)}</p> }.into_any(),
        State::Complete => view! { <p>{number(count)}{late(Late::AccountsListed)}</p> }.into_any(),
        State::Failed(trouble) => {
            let refused = Refused { scope: Some(OAUTH_READONLY), ..Refused::unheard(trouble) };
            let lasting = matches!(
                trouble,
                Trouble::Refused(
                    ApiRefusal::ScopeMissing | ApiRefusal::WrongClass | ApiRefusal::TypeMismatch
                )
            );
            let more = (!lasting).then(|| button(Late::AccountsMore, listing::ask));
            view! { {trouble::card(&refused)}{more} }.into_any()
        }
    }
}
