//! The choice of several sub-accounts, and the progress of the requests for their tokens.

use crate::browser::focus::{focus_by_id, focus_when_shown};
use crate::browser::timer::call_later;
use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::store::Store;
use crate::sub_accounts::export::Export;
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::sub_accounts::{SubAccountsText, halt_explained, progress};
use leg3_core::messages::{VOICE, text_of};
use leg3_core::sub_accounts::queue_events::Event;
use leg3_core::sub_accounts::queue_view::{QueueStep, QueueView};
use leg3_core::tokens::subject::Subject;
use leptos::html;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The id of the heading above the progress.
const HEADING: &str = "several-tokens";

/// The location IDs of the chosen sub-accounts, and whether several may be chosen.
#[derive(Clone, Copy, Default)]
pub struct Chosen {
    is_open: RwSignal<bool>,
    ids: RwSignal<BTreeSet<String>>,
    /// True after the tokens of the chosen sub-accounts were requested.
    was_used: RwSignal<bool>,
}

impl Chosen {
    /// True while the user may choose several sub-accounts.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// Allows the choice of several sub-accounts from now on.
    pub fn open(self) {
        self.is_open.set(true);
    }

    /// True if this sub-account is chosen.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        self.ids.with(|ids| ids.contains(id))
    }

    /// True if no sub-account is chosen.
    fn is_empty(self) -> bool {
        self.ids.with(BTreeSet::is_empty)
    }

    /// Adds this sub-account to the choice, or removes it.
    pub fn toggle(self, id: &str) {
        self.ids.update(|ids| {
            if !ids.remove(id) {
                ids.insert(id.to_owned());
            }
        });
    }
}

/// The buttons *Get tokens for 3*, *Select all that match*, *Select none* and *Select only one*. The first button is
/// drawn only while a sub-account is chosen, and contains the number of chosen sub-accounts.
#[component]
pub fn ChosenButtons(
    /// The chosen sub-accounts.
    chosen: Chosen,
    /// The text in the search field.
    query: RwSignal<String>,
) -> impl IntoView {
    let store = Store::here();
    let select_all = move |_| {
        query.with_untracked(|query| {
            store.with_list(|list| {
                let fits = list.accounts.iter().filter(|account| account.is_installed && account.fits(query));
                chosen.ids.update(|ids| ids.extend(fits.map(|account| account.id.clone())));
            });
        });
    };
    let get = move |_| {
        let wanted: Vec<(String, String)> = store.with_list(|list| {
            let chosen = list
                .accounts
                .iter()
                .filter(|account| chosen.ids.with_untracked(|ids| ids.contains(&account.id)));
            chosen.map(|account| (account.id.clone(), account.name.clone())).collect()
        });
        store.request_sub_account_tokens(wanted);
        // The tokens are requested, so the selection is emptied, and the next step is no longer in the list.
        chosen.ids.set(BTreeSet::new());
        chosen.was_used.set(true);
        call_later(0, || focus_by_id(HEADING));
    };
    view! {
        {dynamic(move || {
            let count = chosen.ids.with(BTreeSet::len);
            (count > 0).then(|| view! { <Button text=get_tokens_of(count) look=Look::Primary press=get/> })
        })}
        <Button text=text_of(AgencyText::SelectAll) press=select_all/>
        <Button text=text_of(AgencyText::SelectNone) press=move |_| chosen.ids.set(BTreeSet::new())/>
        <Button text=text_of(AgencyText::SelectOne) press=move |_| chosen.is_open.set(false)/>
    }
}

/// The progress of the requests for the tokens of several sub-accounts. Drawn if the queue and its results contain more
/// than one sub-account, if the queue is halted, or if the user requested tokens for sub-accounts in the list.
#[component]
pub fn QueueProgress(
    /// The sub-accounts that are chosen in the list. While no sub-account is chosen, this card may contain the primary
    /// action. `None` if no list is shown. This card then contains no primary action.
    #[prop(optional)]
    chosen: Option<Chosen>,
) -> impl IntoView {
    let store = Store::here();
    let view = Memo::new(move |_| {
        store.track_sub_accounts();
        store.with_queue(QueueView::of)
    });
    let is_shown = Memo::new(move |_| {
        let was_used = chosen.is_some_and(|chosen| chosen.was_used.get());
        was_used || view.with(|view| view.total() > 1 || view.halted.is_some())
    });
    // When the user returns to the screen, the heading of the screen gets the focus, not this card.
    let was_shown = is_shown.get_untracked();
    dynamic(move || is_shown.get().then(|| view! { <Progress view chosen is_new=!was_shown/> }))
}

#[component]
fn Progress(view: Memo<QueueView>, chosen: Option<Chosen>, is_new: bool) -> impl IntoView {
    let store = Store::here();
    let next = Memo::new(move |_| {
        store.track_sub_accounts();
        let is_saved = || view.with(|view| view.minted.iter().all(|id| store.was_saved(id)));
        if chosen.is_some_and(Chosen::is_empty) { view.with(|view| view.next_step(is_saved())) } else { None }
    });
    let look = move |step: QueueStep| if next.get() == Some(step) { Look::Primary } else { Look::Secondary };
    let heading = NodeRef::<html::H2>::new();
    // The pressed button is replaced, so the heading takes the focus.
    let send = move |event: fn() -> Event| {
        move |_| {
            store.dispatch_queue(event());
            focus_when_shown(heading);
        }
    };
    let buttons = move || {
        let (runs, may_go_on, has_failed) =
            view.with(|view| (view.runs(), view.may_go_on(), !view.failed.is_empty()));
        view! {
            {runs.then(|| view! { <Button text=text_of(SubAccountsText::Stop) press=send(|| Event::Stop)/> })}
            {may_go_on.then(|| view! {
                <Button text=text_of(SubAccountsText::GoOn) look=look(QueueStep::GoOn) press=send(|| Event::Resume)/>
            })}
            {(has_failed && !runs).then(|| view! {
                <Button text=text_of(SubAccountsText::RetryFailed) look=look(QueueStep::Retry) press=send(|| Event::Retry)/>
            })}
        }
    };
    let failures = move || {
        view.with(|view| {
            let lines = view.failed.iter().map(|(id, error)| {
                let advice = api_advice(error.failure, VOICE);
                let trace = error.details.trace_id.as_deref().map(|id| [", ", text_of(ApiText::TraceId), " ", id].concat());
                let quoted = [error.failure.code(), &trace.unwrap_or_default()].concat();
                let text = [": ", advice.title, ". ", advice.todo, " (", &quoted, ")"].concat();
                view! { <li><span class="strong" translate="no">{or_id(store.name_of(id), id)}</span> {text}</li> }
            });
            (!view.failed.is_empty()).then(|| view! {
                <h3>{text_of(SubAccountsText::FailedOnes)}</h3>
                <ul class="lines">{lines.collect_view()}</ul>
            })
        })
    };
    let has_minted = Memo::new(move |_| view.with(|view| !view.minted.is_empty()));
    if is_new {
        focus_when_shown(heading);
    }
    view! {
        <section class="card stack">
            <h2 id=HEADING node_ref=heading tabindex="-1">{text_of(AgencyText::SeveralTitle)}</h2>
            <p role="status">{dynamic_text(move || view.with(progress))}</p>
            {dynamic(move || view.with(|view| view.halted.and_then(halt_explained)).map(|title| view! {
                <Callout tone=Tone::Risk title/>
            }))}
            <div class="buttons">{dynamic(buttons)}</div>
            {dynamic(move || has_minted.get().then(|| view! { <Export look=Signal::derive(move || look(QueueStep::Save))/> }))}
            {dynamic(failures)}
            {dynamic(move || has_minted.get().then(|| view! {
                <p>{text_of(AgencyText::SeveralEnd)}</p>
                <div>{dynamic(move || view! {
                    <Button
                        text=text_of(AgencyText::KeepAgencyRunning)
                        look=look(QueueStep::KeepAgencyRunning)
                        press=move |_| store.subject().set(Subject::Agency)
                    />
                }.into_any())}</div>
            }))}
        </section>
    }
}

/// Returns the name of a sub-account, or its ID if the name is empty.
fn or_id(name: String, id: &str) -> String {
    if name.is_empty() { id.to_owned() } else { name }
}
