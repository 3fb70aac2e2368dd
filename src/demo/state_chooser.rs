//! The card in which the user chooses the state of pretend mode. A lazy part, which only pretend mode uses.

use crate::browser::page_address::own_address;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::demo::demo_transport::DemoMode;
use crate::demo::show_state::show;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::demo::script::{DemoExchange, DemoFollowUp};
use leg3_core::demo::state::DemoState;
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::refresh::failure::RefreshFailure;
use leptos::prelude::*;

/// The card in which the user chooses a state.
#[component]
pub fn StateChooser() -> impl IntoView {
    let store = Store::here();
    let mode: DemoMode = expect_context();
    let states = StoredValue::new(DemoState::all());
    let follow_ups = StoredValue::new(DemoFollowUp::all());
    let chosen = RwSignal::new((0, 0));
    let state = move || {
        let (state, follow_up) = chosen.get_untracked();
        let follow_up = follow_ups.with_value(|all| all.get(follow_up).copied()).unwrap_or_default();
        states.with_value(|all| all.get(state).copied()).unwrap_or_default().with(follow_up)
    };
    let link = move || [&own_address(), "?demo=", &state().name()].concat();
    view! {
        <div class="card stack">
            <p>{text_of(DemoText::DemoLocked)}</p>
            <Choice
                id="demo-outcome"
                label=text_of(DemoText::DemoPick)
                names=states.with_value(|all| all.iter().map(|it| state_name(*it)).collect())
                choose=move |at| chosen.update(|chosen| chosen.0 = at)
            />
            <Choice
                id="demo-follow-up"
                label=text_of(DemoText::DemoAfter)
                names=follow_ups.with_value(|all| all.iter().map(|it| follow_up_name(*it)).collect())
                choose=move |at| chosen.update(|chosen| chosen.1 = at)
            />
            <div class="buttons">
                {dynamic(move || {
                    let is_next = store.leads_to(None) && store.choice().get().is_none();
                    let look = if is_next { Look::Primary } else { Look::Secondary };
                    let mode = mode.clone();
                    view! { <Button text=text_of(DemoText::DemoStart) look press=move |_| show(store, &mode, state())/> }
                })}
                <CopyButton name=text_of(DemoText::DemoCopyLink) text=move |()| Some(link())/>
            </div>
        </div>
    }
}

/// A list from which the user chooses one entry. `choose` gets the position of the entry.
#[component]
fn Choice(
    id: &'static str,
    label: &'static str,
    names: Vec<String>,
    #[prop(into)] choose: Callback<usize>,
) -> impl IntoView {
    let option = |(at, name): (usize, String)| view! { <option value=at.to_string()>{name}</option> };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                autocomplete="off"
                on:change=move |event| choose.run(event_target_value(&event).parse().unwrap_or_default())
            >
                {names.into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}

fn state_name(state: DemoState) -> String {
    let text = match state {
        DemoState::Sent(script) => match script.exchange {
            DemoExchange::SubAccount => DemoText::DemoSubAccount,
            DemoExchange::Agency => DemoText::DemoAgency,
            DemoExchange::WithoutRefresh => DemoText::DemoWithoutRefresh,
            DemoExchange::Fails(failure) => return failed(failure, failure.code()),
        },
        DemoState::Denied => DemoText::DemoDenied,
        DemoState::Died => DemoText::DemoDied,
        DemoState::Start | DemoState::Code => DemoText::DemoOnlyCode,
    };
    text_of(text).into()
}

fn follow_up_name(follow_up: DemoFollowUp) -> String {
    match follow_up {
        DemoFollowUp::Works => text_of(DemoText::DemoWorks).into(),
        DemoFollowUp::CallFails(failure) => {
            let title = api_advice(failure, VOICE).title;
            [text_of(DemoText::DemoCall), title, " (", failure.code(), ")"].concat()
        }
        DemoFollowUp::RefreshFails(failure) => {
            let code = RefreshFailure::Of(failure).code();
            [text_of(DemoText::DemoRefresh), &failed(failure, code)].concat()
        }
    }
}

/// The title of a failure with its failure code, such as `HighLevel does not know this code (L3-20)`.
fn failed(failure: Failure, code: &str) -> String {
    [exchange_advice(failure, VOICE).title, " (", code, ")"].concat()
}

lazy_functions! { seldom:
    /// Loads [`StateChooser`] and draws it.
    load_state_chooser(place: Place) -> AnyView => place.draw(|| view! { <StateChooser/> });
}
