//! *Check the connection*: a request with made-up values shows whether this browser can reach HighLevel.

use crate::components::button::Button;
use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::dynamic;
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::exchange::state::Connection;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::{VOICE, exchange_advice, text_of};
use leptos::prelude::*;

/// The button *Check the connection*, and the result of the check.
#[component]
pub fn ConnectionCheck() -> impl IntoView {
    let store = Store::here();
    let connection = Memo::new(move |_| {
        store.screen().with(|screen| match screen {
            ExchangeScreen::Start { connection, .. } => *connection,
            _ => Connection::Unasked,
        })
    });
    let answer = move || match connection.get() {
        Connection::Unasked => ().into_any(),
        Connection::Probing(_) => view! { <p>{text_of(ExchangeText::ConnectionAsking)}</p> }.into_any(),
        Connection::Works => {
            view! { <Callout tone=Tone::Good title=text_of(ExchangeText::ConnectionWorks)/> }.into_any()
        }
        Connection::Fails(failure) => {
            let advice = exchange_advice::exchange_advice(failure, VOICE);
            view! {
                <Callout tone=Tone::Risk title=advice.title>
                    <p>{advice.what}</p>
                    <p>{advice.why}</p>
                    <p class="strong">{advice.todo}</p>
                </Callout>
            }
            .into_any()
        }
    };
    view! {
        <p class="hint">{text_of(ExchangeText::CheckConnectionText)}</p>
        <div>
            <Button text=text_of(ExchangeText::CheckConnection) press=move |_| store.dispatch(Event::CheckConnection)/>
        </div>
        <div role="status">{dynamic(answer)}</div>
    }
}
