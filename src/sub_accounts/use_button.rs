//! *Use this*: gets the token of one sub-account, and shows that sub-account.

use crate::api::call_failed::CallFailed;
use crate::browser::focus::focus_by_id;
use crate::components::button::Look;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::effects::effect;
use crate::store::Store;
use crate::sub_accounts::outside::WantedAccount;
use crate::sub_accounts::outside::load_sub_account_outside;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::sub_accounts::halt_explained;
use leg3_core::messages::text_of;
use leg3_core::tokens::subject::Subject;
use leptos::prelude::*;

/// The id of the field for the agency ID.
pub const COMPANY_FIELD: &str = "company-id";

/// The location ID of the sub-account that the user wants to use. It is in the context of the picker, and of the
/// warning about an expired token.
#[derive(Clone, Copy)]
pub struct Wanted(RwSignal<Option<String>>);

impl Wanted {
    /// Creates the value without a wanted sub-account. As soon as the token of the wanted sub-account arrives, the
    /// screen shows that sub-account.
    #[must_use]
    pub fn new(store: Store) -> Self {
        let wanted = RwSignal::new(None::<String>);
        effect(move || {
            store.track_sub_accounts();
            // The queue keeps an expired token until the next token arrives.
            let is_there = |id: &String| {
                store.with_queue(|queue| {
                    queue.has(id) && !queue.is_asked_for(id) && queue.error_of(id).is_none()
                })
            };
            if let Some(id) = wanted.get().filter(is_there) {
                store.subject().set(Subject::SubAccount(id));
            }
        });
        Self(wanted)
    }

    /// Requests the token of this sub-account. If the page already has a usable token, shows the sub-account without a
    /// request. If the page lacks both the agency ID and a usable token of this sub-account, moves the focus to the
    /// field for the agency ID, because HighLevel needs the ID.
    pub fn get(self, store: Store, id: String, name: String) {
        let is_usable = store.with_queue(|queue| queue.has(&id)) && !store.has_ended(&id);
        if !store.can_mint() && !is_usable {
            return focus_by_id(COMPANY_FIELD);
        }
        self.0.set(Some(id.clone()));
        store.request_sub_account_tokens(vec![(id, name)]);
    }

    fn is(self, id: &str) -> bool {
        self.0.with(|wanted| wanted.as_deref() == Some(id))
    }
}

/// The button that gets the token of one sub-account.
#[component]
pub fn UseButton(
    /// The location ID.
    id: String,
    /// The name of the sub-account. Empty if it is not known.
    name: String,
    /// The text on the button.
    text: &'static str,
    /// The look of the button.
    #[prop(optional)]
    look: Look,
) -> impl IntoView {
    let store = Store::here();
    let wanted: Wanted = expect_context();
    let label = (!name.is_empty()).then(|| [text_of(AgencyText::UseThisOf), &name].concat());
    let pressed = id.clone();
    let is_under_way = is_under_way(store, wanted, id.clone());
    view! {
        <button
            type="button"
            class=look.class()
            aria-label=move || label.clone().filter(|_| !is_under_way.get())
            on:click=move |_| wanted.get(store, pressed.clone(), name.clone())
        >
            {dynamic_text(move || if is_under_way.get() { text_of(AgencyText::Getting) } else { text })}
        </button>
        <UseOutcome id/>
    }
}

/// Says whether the request for the token of this sub-account is in progress, waits in a halted queue, or failed.
#[component]
pub fn UseOutcome(
    /// The location ID.
    id: String,
) -> impl IntoView {
    let store = Store::here();
    let wanted: Wanted = expect_context();
    let is_under_way = is_under_way(store, wanted, id.clone());
    let (failed, asked) = (id.clone(), id.clone());
    // The reason why the queue is halted. A halted queue does not send the request.
    let halted = Memo::new(move |_| {
        store.track_sub_accounts();
        let halt = store.with_queue(|queue| queue.halted.filter(|_| queue.is_asked_for(&asked)));
        halt.filter(|_| wanted.is(&asked)).and_then(halt_explained)
    });
    let error = Memo::new(move |_| {
        store.track_sub_accounts();
        let error = store.with_queue(|queue| queue.error_of(&failed).cloned());
        error.filter(|_| wanted.is(&failed))
    });
    view! {
        <p class="spoken" role="status">{dynamic_text(move || if is_under_way.get() { text_of(AgencyText::Getting) } else { "" })}</p>
        <p class="remark bad">{dynamic_text(move || halted.get().unwrap_or_default())}</p>
        {dynamic(move || error.get().map(|error| {
            let wanted = id.clone();
            let call = Callback::new(move |()| store.mint_call(&wanted));
            provide_context(WantedAccount(id.clone()));
            view! {
                <div class="stack whole-row">
                    <CallFailed
                        id="use-failed"
                        report_id="use-report"
                        error
                        call
                        outside=|place| Box::pin(load_sub_account_outside(place))
                    />
                </div>
            }
        }))}
    }
}

fn is_under_way(store: Store, wanted: Wanted, id: String) -> Memo<bool> {
    Memo::new(move |_| {
        store.track_sub_accounts();
        wanted.is(&id) && store.with_queue(|queue| queue.is_expected(&id))
    })
}
