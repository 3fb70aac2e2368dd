//! Lets the user pick the sub-account that was ticked at the install, a sub-account that the page already knows, one or
//! several sub-accounts from the list, or a sub-account by its location ID. A lazy part.

use crate::api::call_failed::CallFailed;
use crate::api::received_unread::ReceivedUnread;
use crate::browser::focus::{focus, focus_when_shown, has_focus};
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use crate::sub_accounts::account_list::AccountList;
use crate::sub_accounts::by_id::ById;
use crate::sub_accounts::held::HeldAccounts;
use crate::sub_accounts::several::QueueProgress;
use crate::sub_accounts::use_button::{UseButton, Wanted};
use leg3_core::api::failed_call::CallError;
use leg3_core::api::token_test::OAUTH_READONLY;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::sub_accounts::list::{Event, ListState};
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

/// The part of the screen in which the user picks a sub-account.
#[component]
pub fn Picker() -> impl IntoView {
    let store = Store::here();
    provide_context(Wanted::new(store));
    let state = Memo::new(move |_| {
        store.track_sub_accounts();
        store.with_list(|list| list.state.clone())
    });
    let has_accounts = Memo::new(move |_| {
        store.track_sub_accounts();
        store.with_list(|list| !list.accounts.is_empty())
    });
    let has_unread = Memo::new(move |_| {
        store.track_sub_accounts();
        store.with_queue(|queue| !queue.unreadable_successes.is_empty())
    });
    let ticked = store.summary().and_then(|summary| summary.ticked_location);
    let is_by_id_open = RwSignal::new(!store.can_list());
    let heading = NodeRef::<html::H2>::new();
    let status = NodeRef::<html::P>::new();
    // The pressed button is removed while the list loads, so another element takes the focus.
    let show = Callback::new(move |_: MouseEvent| {
        store.dispatch_list(Event::Asked);
        if has_accounts.get_untracked() {
            focus(heading);
        } else {
            focus(status);
        }
    });
    view! {
        {dynamic(move || (state.get() == ListState::Idle).then(|| view! {
            <div class="stack">
                {ticked.clone().map(|id| view! {
                    <UseButton id name=String::new() text=text_of(AgencyText::UseTicked) look=Look::Primary/>
                })}
                {if store.can_list() {
                    let look = if ticked.is_some() { Look::Secondary } else { Look::Primary };
                    view! { <div><Button text=text_of(AgencyText::ShowList) look press=show/></div> }.into_any()
                } else {
                    view! { <p>{text_of(SubAccountsText::AccountsUnknownApp)}</p> }.into_any()
                }}
            </div>
        }))}
        <p node_ref=status class="hint" role="status" tabindex="-1">
            {dynamic_text(move || progress(&state.get(), store))}
        </p>
        // The list takes the focus only if the focus waits on the progress. The user may have moved the focus.
        {dynamic(move || has_accounts.get().then(|| view! { <AccountList heading is_new=has_focus(status)/> }))}
        {dynamic(move || failure(&state.get()).map(|error| {
            is_by_id_open.set(true);
            view! { <ListFailed error status again=show/> }
        }))}
        {dynamic(move || (!has_accounts.get()).then(|| view! { <HeldAccounts/><QueueProgress/> }))}
        {dynamic(move || has_unread.get().then(|| view! { <ReceivedUnread received=Store::unread_token_responses/> }))}
        {dynamic(move || (state.get() == ListState::Complete).then(|| view! {
            <div><Button text=text_of(SubAccountsText::AccountsAgain) press=show/></div>
        }))}
        <ById is_open=is_by_id_open/>
    }
}

/// The progress while the list is loaded, or a sentence that says that the list is empty. Empty in any other state.
fn progress(state: &ListState, store: Store) -> String {
    store.track_sub_accounts();
    let (count, of) = store.with_list(|list| (list.accounts.len(), list.count));
    let of = of.map(|of| [" / ", &of.to_string()].concat()).unwrap_or_default();
    match state {
        ListState::Asking(_) => [text_of(SubAccountsText::AccountsListing), &count.to_string(), &of].concat(),
        ListState::Cooling(_) => text_of(SubAccountsText::AccountsCooling).into(),
        ListState::Complete if count == 0 => text_of(SubAccountsText::AccountsNone).into(),
        _ => String::new(),
    }
}

fn failure(state: &ListState) -> Option<CallError> {
    match state {
        ListState::Failed(error) => Some(error.clone()),
        _ => None,
    }
}

/// The message that the list could not be loaded, or was loaded only in part. If the focus waits on `status`, it moves
/// to the message. The user may also have moved the focus to another element in the meantime.
#[component]
fn ListFailed(error: CallError, status: NodeRef<html::P>, again: Callback<MouseEvent>) -> impl IntoView {
    let store = Store::here();
    let may_go_on = error.failure.may_change();
    // If a part of the list is there, the user can go on with this part.
    let is_empty = store.with_list(|list| list.accounts.is_empty());
    let look = if is_empty { Look::Primary } else { Look::Secondary };
    let call = Callback::new(move |()| store.list_call());
    let message = NodeRef::<html::Div>::new();
    if has_focus(status) {
        focus_when_shown(message);
    }
    view! {
        <div node_ref=message class="stack" tabindex="-1">
            <CallFailed id="list-failed" report_id="list-report" error scope=OAUTH_READONLY call>
                {may_go_on.then(|| view! { <Button text=text_of(AgencyText::TryAgain) look press=again/> })}
            </CallFailed>
        </div>
    }
}

lazy_functions! { tools:
    /// Loads [`Picker`] and draws it.
    load_picker(place: Place) -> AnyView => place.draw(|| view! { <Picker/> });
}
