//! *Get a sub-account token*: the list, what is chosen of it, and an id by hand.

use crate::choosing::choosing;
use crate::controls::{button, field};
use crate::fold::fold;
use crate::ways::{self, Ways};
use crate::{listing, minting, news, queue, takeaway, trouble};
use leg3::bearer::call::Call;
use leg3::bearer::listing::State;
use leg3::bearer::refusal::{ApiRefusal, Trouble};
use leg3::bearer::trial::OAUTH_READONLY;
use leg3::browser::dom;
use leg3::copy::{Late, Take, late};
use leg3::grant::request::UserType;
use leg3::grant::text::number;
use leg3::recipe::steps::Steps;
use leg3::recipe::{call, postman};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;

const FOLD: &str = "accounts";
const OUTSIDE: &str = "accounts-outside";
const BY_HAND: &str = "location-by-hand";
const COMPANY: &str = "company-by-hand";

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

/// Whose sub-accounts they are: as the token says, or else by hand.
pub(crate) fn company() -> Option<String> {
    let typed = dom::value(COMPANY).trim().to_owned();
    let typed = (!typed.is_empty()).then_some(typed);
    news::known().and_then(|known| known.bearer.company_id).or(typed)
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
    let nameless = Memo::new(|_| {
        news::follow();
        news::known().is_some_and(|known| known.bearer.company_id.is_none())
    });
    let agency = move || {
        nameless.get().then(|| {
            view! {
                <div on:input=|_| news::spread()>{field(COMPANY, Late::CompanyId, "text")}</div>
                <p class="hint">{late(Late::CompanyIdHint)}</p>
            }
        })
    };
    let choice = move || (listed.get() > 0).then(|| choosing(wanted, chosen));
    view! {
        <p class="hint">{late(Late::AccountsText)}</p>
        {agency}
        <div class="stack" role="status">{standing}</div>
        {choice}
        <div on:input=|_| news::spread()>{field(BY_HAND, Late::LocationId, "text")}</div>
        <p class="hint">{late(Late::LocationIdHint)}</p>
        {button(Late::MintOne, mint_by_hand)}
        {outside()}
        {queue::view()}
        {takeaway::view()}
    }
    .into_any()
}

/// The same elsewhere, for the id that stands in the field.
fn outside() -> AnyView {
    fn steps() -> Steps {
        Steps::sub_account(&company().unwrap_or_default(), dom::value(BY_HAND).trim())
    }
    let ways = Ways {
        steps: || Some(steps()),
        postman: || {
            let company = company().unwrap_or_default();
            Some(postman::outside::sub_account(&company, dom::value(BY_HAND).trim()))
        },
        shell: (Late::CopyCall, || Some(call::shell(&Call::location_token(), Some(&steps().form())))),
        powershell: (Late::CopyCallWindows, || {
            Some(call::powershell(&Call::location_token(), Some(&steps().form())))
        }),
        hides: || None,
    };
    fold(OUTSIDE, Take::Outside, move || {
        let looked_at = Memo::new(|_| {
            news::follow();
            (company(), dom::value(BY_HAND))
        });
        let drawn = move || {
            looked_at.track();
            ways::view(ways)
        };
        view! { <p class="hint">{late(Late::OutsideSecrets)}</p>{drawn} }.into_any()
    })
}

fn mint_by_hand() {
    let id = dom::value(BY_HAND).trim().to_owned();
    let company = company().is_some();
    complain(BY_HAND, id.is_empty().then_some(Late::IsMissing));
    complain(COMPANY, (!company).then_some(Late::IsMissing));
    if id.is_empty() || !company {
        dom::focus(if company { BY_HAND } else { COMPANY });
    } else if minting::with(|minting| minting.has(&id)) && !minting::has_ended(&id) {
        complain(BY_HAND, Some(Late::AlreadyHere));
    } else {
        dom::set_value(BY_HAND, "");
        let name = listing::with(|listing| listing.name_of(&id).to_owned());
        minting::ask(vec![(id, name)]);
    }
}

/// Says what is wrong with a field.
fn complain(id: &str, what: Option<Late>) {
    dom::set_text(&[id, "-note"].concat(), what.map_or("", late));
    dom::set_attribute(id, "aria-invalid", what.map(|_| "true"));
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
        State::Complete => {
            let (many, words) = match count {
                0 => (String::new(), Late::AccountsNone),
                _ => (number(count), Late::AccountsListed),
            };
            view! { <p>{many}{late(words)}</p>{button(Late::AccountsAgain, listing::ask)} }.into_any()
        }
        State::Failed(told) => {
            let lasting = matches!(
                told.trouble,
                Trouble::Refused(
                    ApiRefusal::ScopeMissing | ApiRefusal::WrongClass | ApiRefusal::TypeMismatch
                )
            );
            let more = (!lasting).then(|| button(Late::AccountsMore, listing::ask));
            view! { {trouble::card(&told, Late::WhyList, Some(OAUTH_READONLY), Some(listing::made))}{more} }
                .into_any()
        }
    }
}
