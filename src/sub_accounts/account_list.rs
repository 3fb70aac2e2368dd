//! The list of sub-accounts, with a search. The user can use one sub-account, or choose several.

use crate::browser::focus::{focus_button_when_shown, focus_when_shown};
use crate::browser::timer::call_later;
use crate::components::button::{Button, Look};
use crate::components::dynamic::{DynamicView, dynamic, dynamic_text};
use crate::store::Store;
use crate::sub_accounts::several::{Chosen, ChosenButtons, QueueProgress};
use crate::sub_accounts::use_button::UseButton;
use leg3_core::messages::agency::{AgencyText, listed, search_label};
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::sub_accounts::account::SubAccount;
use leptos::html;
use leptos::prelude::*;

/// The maximum number of drawn rows. More rows would slow down a phone. The user finds the other sub-accounts with the
/// search.
const ROWS: usize = 50;

/// The duration of a frame on most displays, in milliseconds.
const FRAME: u32 = 16;

/// The list of sub-accounts.
#[component]
pub fn AccountList(
    /// The heading of the list.
    heading: NodeRef<html::H2>,
    /// True if the user waits for the list. The heading of the list then takes the focus.
    is_new: bool,
) -> impl IntoView {
    let store = Store::here();
    let search = NodeRef::<html::Input>::new();
    let query = RwSignal::new(String::new());
    // If the user presses several keys within one frame, the list is drawn only for the last key.
    let read_search = move || {
        // A token may arrive within this frame. The tokens then replace the list before this function is called.
        let Some(typed) = search.try_get_untracked().flatten().map(|search| search.value()) else { return };
        if query.with_untracked(|query| *query != typed) {
            query.set(typed);
        }
    };
    let chosen = Chosen::default();
    let count = Memo::new(move |_| {
        store.track_sub_accounts();
        store.with_list(|list| list.accounts.len())
    });
    let fitting = Memo::new(move |_| {
        let _ = count.get();
        query.with(|query| {
            store.with_list(|list| {
                let all = list.accounts.iter().filter(|account| account.fits(query));
                (all.clone().count(), all.take(ROWS).cloned().collect::<Vec<_>>())
            })
        })
    });
    if is_new {
        focus_when_shown(heading);
    }
    // A press on *Select several* or *Select only one* replaces the buttons. The focus moves to the first new button.
    let buttons = NodeRef::<html::Div>::new();
    Effect::new(move |was_open: Option<bool>| {
        let is_open = chosen.is_open();
        if was_open.is_some_and(|was_open| was_open != is_open) {
            focus_button_when_shown(buttons);
        }
        is_open
    });
    view! {
        <QueueProgress chosen/>
        <h2 node_ref=heading tabindex="-1">{dynamic_text(move || listed(count.get()))}</h2>
        <div class="buttons" node_ref=buttons>
            {dynamic(move || if chosen.is_open() {
                view! { <ChosenButtons chosen query/> }.into_any()
            } else {
                view! { <Button text=text_of(AgencyText::SelectSeveral) look=Look::Secondary press=move |_| chosen.open()/> }
                    .into_any()
            })}
        </div>
        <div class="card rows">
            <div class="row field">
                <label class="spoken" for="account-search">{dynamic_text(move || search_label(count.get()))}</label>
                <input
                    id="account-search"
                    node_ref=search
                    type="search"
                    autocomplete="off"
                    placeholder=move || search_label(count.get())
                    on:input=move |_| call_later(FRAME, read_search)
                />
            </div>
            {(0..ROWS).map(|place| row(fitting, place, chosen)).collect_view()}
        </div>
        <p class="hint" role="status">{dynamic_text(move || match fitting.with(|(count, _)| *count) {
            0 => text_of(AgencyText::NoneFits),
            count if count > ROWS => text_of(AgencyText::FirstShown),
            _ => "",
        })}</p>
    }
}

/// The row at this place of the list. It is drawn again only if another sub-account takes the place. While the list
/// loads, the other rows keep their buttons, with the focus and with the clicks that have begun.
fn row(fitting: Memo<(usize, Vec<SubAccount>)>, place: usize, chosen: Chosen) -> DynamicView {
    let account = Memo::new(move |_| fitting.with(|(_, shown)| shown.get(place).cloned()));
    dynamic(move || account.get().map(|account| view! { <AccountRow account chosen/> }))
}

/// One sub-account, with its name and its postal address. While the user may choose several sub-accounts, it has a
/// checkbox. Otherwise, it has the button *Use this* if the HighLevel app is installed in the sub-account.
#[component]
fn AccountRow(account: SubAccount, chosen: Chosen) -> impl IntoView {
    let SubAccount { id, name, address, is_installed, .. } = account;
    let title = if name.is_empty() { id.clone() } else { name.clone() };
    let store = Store::here();
    let (label, row_id, held_id) = (title.clone(), id.clone(), id.clone());
    view! {
        <div class="row account">
            <span class="words">
                <span class="strong" translate="no">{title}</span>
                <span class="subtitle" translate="no">{address}</span>
                {(!is_installed).then(|| view! { <span class="subtitle">{text_of(SubAccountsText::AppMissing)}</span> })}
                <span class="subtitle">{dynamic_text(move || text_of_token(store, &held_id))}</span>
            </span>
            {dynamic(move || if chosen.is_open() {
                let id = row_id.clone();
                let toggled = id.clone();
                view! {
                    <input
                        type="checkbox"
                        autocomplete="off"
                        aria-label=label.clone()
                        prop:checked=move || chosen.has(&id)
                        on:change=move |_| chosen.toggle(&toggled)
                    />
                }
                .into_any()
            } else if is_installed {
                view! { <UseButton id=row_id.clone() name=label.clone() text=text_of(AgencyText::UseThis)/> }.into_any()
            } else {
                ().into_any()
            })}
        </div>
    }
}

/// The text that says that the page has the token of this sub-account, or that this token has expired. Empty if the
/// page has no token of the sub-account.
fn text_of_token(store: Store, id: &str) -> &'static str {
    store.track_sub_accounts();
    store.track_time();
    match (store.with_queue(|queue| queue.has(id)), store.has_ended(id)) {
        (true, true) => text_of(SubAccountsText::TokenEnded),
        (true, false) => text_of(SubAccountsText::HasToken),
        (false, _) => "",
    }
}
