//! *Get a sub-account token*: the list, what is chosen of it, and an id by hand.

use crate::choosing::choosing;
use crate::controls::{button, field};
use crate::fold::fold;
use crate::ways::{self, Ways};
use crate::{listing, minting, news, queue, takeaway, trouble};
use leg3::browser::dom;
use leg3_core::api::call::Call;
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::api::token_test::OAUTH_READONLY;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::postman;
use leg3_core::integrations::terminal::api_call;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::{Message, text_of};
use leg3_core::oauth::request::UserType;
use leg3_core::sub_accounts::list::ListState;
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
        news::known().is_some_and(|known| known.summary.user_type == Some(UserType::Company))
    });
    move || agency.get().then(|| fold(FOLD, SubAccountsText::GetSubAccountToken, inside))
}

/// Opens the fold, and lists where that is allowed.
pub(crate) fn open() {
    dom::open(FOLD);
    let may =
        news::known().is_some_and(|known| known.subject.scopes.iter().any(|scope| scope == OAUTH_READONLY));
    if may && listing::can_ask() && listing::with(|listing| listing.state == ListState::Idle) {
        listing::ask();
    }
}

/// Whose sub-accounts they are: as the token says, or else by hand.
pub(crate) fn company() -> Option<String> {
    let typed = dom::value(COMPANY).trim().to_owned();
    let typed = (!typed.is_empty()).then_some(typed);
    news::known().and_then(|known| known.subject.company_id).or(typed)
}

/// The tokens of another agency have nothing to do with the list and the queue of the one before. What was minted stays.
pub(crate) fn settle() {
    let Some(agency) = news::known().and_then(|known| known.subject.company_id) else { return };
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
        news::known().is_some_and(|known| known.subject.company_id.is_none())
    });
    let agency = move || {
        nameless.get().then(|| {
            view! {
                <div on:input=|_| news::spread()>{field(COMPANY, SubAccountsText::CompanyId, "text")}</div>
                <p class="hint">{text_of(SubAccountsText::CompanyIdHint)}</p>
            }
        })
    };
    let choice = move || (listed.get() > 0).then(|| choosing(wanted, chosen));
    view! {
        <p class="hint">{text_of(SubAccountsText::AccountsText)}</p>
        {agency}
        <div class="stack" role="status">{standing}</div>
        {choice}
        <div on:input=|_| news::spread()>{field(BY_HAND, SubAccountsText::LocationId, "text")}</div>
        <p class="hint">{text_of(SubAccountsText::LocationIdHint)}</p>
        {button(SubAccountsText::MintOne, mint_by_hand)}
        {outside()}
        {queue::view()}
        {takeaway::view()}
    }
    .into_any()
}

/// The same elsewhere, for the id that stands in the field.
fn outside() -> AnyView {
    fn steps() -> RequestFields {
        RequestFields::sub_account(&company().unwrap_or_default(), dom::value(BY_HAND).trim())
    }
    let ways = Ways {
        steps: || Some(steps()),
        postman: || {
            let company = company().unwrap_or_default();
            Some(postman::single_request::sub_account(&company, dom::value(BY_HAND).trim()))
        },
        shell: (text_of(ApiText::CopyCall), || {
            Some(api_call::shell(&Call::location_token(), Some(&steps().form())))
        }),
        powershell: (text_of(ApiText::CopyCallWindows), || {
            Some(api_call::powershell(&Call::location_token(), Some(&steps().form())))
        }),
        hides: || None,
    };
    fold(OUTSIDE, IntegrationsText::OutsideBrowser, move || {
        let looked_at = Memo::new(|_| {
            news::follow();
            (company(), dom::value(BY_HAND))
        });
        let drawn = move || {
            looked_at.track();
            ways::view(ways)
        };
        view! { <p class="hint">{text_of(RefreshText::OutsideSecrets)}</p>{drawn} }.into_any()
    })
}

fn mint_by_hand() {
    let id = dom::value(BY_HAND).trim().to_owned();
    let company = company().is_some();
    complain(BY_HAND, id.is_empty().then_some(RefreshText::IsMissing));
    complain(COMPANY, (!company).then_some(RefreshText::IsMissing));
    if id.is_empty() || !company {
        dom::focus(if company { BY_HAND } else { COMPANY });
    } else if minting::with(|minting| minting.has(&id)) && !minting::has_ended(&id) {
        complain(BY_HAND, Some(SubAccountsText::AlreadyHere));
    } else {
        dom::set_value(BY_HAND, "");
        let name = listing::with(|listing| listing.name_of(&id).to_owned());
        minting::ask(vec![(id, name)]);
    }
}

/// Says what is wrong with a field.
fn complain(id: &str, what: Option<impl Message>) {
    dom::set_text(&[id, "-note"].concat(), what.map_or("", text_of));
    dom::set_attribute(id, "aria-invalid", what.map(|_| "true"));
}

fn standing() -> AnyView {
    news::follow();
    let (state, count, of) =
        listing::with(|listing| (listing.state.clone(), listing.accounts.len(), listing.count));
    let progress = match of {
        Some(of) => [&*count.to_string(), " / ", &of.to_string()].concat(),
        None => count.to_string(),
    };
    match state {
        ListState::Idle if !listing::can_ask() => {
            view! { <p>{text_of(SubAccountsText::AccountsUnknownApp)}</p> }.into_any()
        }
        ListState::Idle => button(SubAccountsText::AccountsList, listing::ask),
        ListState::Asking(_) => {
            view! { <p>{text_of(SubAccountsText::AccountsListing)}{progress}</p> }.into_any()
        }
        ListState::Cooling(_) => {
            view! { <p>{progress}" · "{text_of(SubAccountsText::AccountsCooling)}</p> }.into_any()
        }
        ListState::Complete => {
            let (many, words) = match count {
                0 => (String::new(), SubAccountsText::AccountsNone),
                _ => (count.to_string(), SubAccountsText::AccountsListed),
            };
            view! { <p>{many}{text_of(words)}</p>{button(SubAccountsText::AccountsAgain, listing::ask)} }
                .into_any()
        }
        ListState::Failed(told) => {
            let lasting = matches!(
                told.failure,
                CallFailure::Refused(
                    ApiError::ScopeMissing
                        | ApiError::ClassOrScope
                        | ApiError::AlreadySubAccount
                        | ApiError::TypeMismatch
                )
            );
            let more = (!lasting).then(|| button(SubAccountsText::AccountsMore, listing::ask));
            view! { {trouble::card(&told, PrivacyText::WhyList, Some(OAUTH_READONLY), Some(listing::made))}{more} }
                .into_any()
        }
    }
}
