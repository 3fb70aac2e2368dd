//! A lazy part: the button *Not your app? Copy a message for its maker*, which is shown if the redirect contains an
//! error instead of an authorization code.

use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::findings::{FindingText, message_for_maker};
use leg3_core::messages::{VOICE, text_of};
use leg3_core::reader::findings::Finding;
use leptos::prelude::*;

/// The button that copies the message for the maker of the app.
#[component]
pub fn DenialMessage() -> impl IntoView {
    let store = Store::here();
    dynamic(move || {
        let finding = store.screen().with(|screen| match screen {
            ExchangeScreen::Denied(denial) => Some(Finding::Denied(denial.clone())),
            _ => None,
        });
        let message = finding.and_then(|finding| message_for_maker(&finding, VOICE));
        message.map(|message| {
            view! {
                <div>
                    <CopyButton name=text_of(FindingText::NotYourApp) text=move |()| Some(message.clone())/>
                </div>
            }
        })
    })
}

lazy_functions! { install:
    /// Loads [`DenialMessage`] and draws it.
    load_denial_message(place: Place) -> AnyView => place.draw(|| view! { <DenialMessage/> });
}
