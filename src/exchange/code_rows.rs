//! The rows below the form for client ID and client secret, on the screen for an authorization code.

use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::exchange::answer::AnswerFold;
use crate::exchange::code_details::load_code_details;
use crate::exchange::other_device::load_other_device;
use crate::exchange::outside_ways::load_outside_ways;
use crate::exchange::paste_answer::PasteAnswer;
use crate::lazy::lazy_part::LazyPart;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::install::state_match::StateMatch;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::text::masked;
use leptos::prelude::*;

/// The rows below the form for client ID and client secret.
#[component]
pub fn CodeRows() -> impl IntoView {
    let store = Store::here();
    // If the browser hid the response to the request with the previous code, the page recommends the row `outside`. The
    // row then has another title.
    let outside_title = move || {
        let is_advised = store.screen().with(ExchangeScreen::offers_outside);
        if is_advised { text_of(ExchangeText::Outside) } else { text_of(CodeScreenText::RatherNot) }
    };
    let unexpected = move || match store.state_match().get() {
        Some(StateMatch::Matches) => text_of(CodeScreenText::UnexpectedHere),
        _ => text_of(CodeScreenText::UnexpectedText),
    };
    view! {
        <Rows>
            <Fold id="unexpected" title=text_of(CodeScreenText::Unexpected)>
                <p>{dynamic_text(unexpected)}</p>
            </Fold>
            <Fold id="other-device" title=text_of(CodeScreenText::OtherDevice) subtitle=text_of(CodeScreenText::OtherDeviceHint)>
                <LazyPart load=|place| Box::pin(load_other_device(place))/>
            </Fold>
            <Fold id="outside" title=outside_title subtitle=text_of(CodeScreenText::RatherNotHint)>
                <LazyPart load=|place| Box::pin(load_outside_ways(place))/>
                <PasteAnswer/>
            </Fold>
            // A response may arrive while these rows are shown.
            {dynamic(move || {
                store.screen().track();
                view! { <AnswerFold/> }
            })}
            <CodeDetailsFold/>
            <Fold id="webhooks" title=text_of(CodeScreenText::WebhooksRow)>
                <p>{text_of(CodeScreenText::WebhooksText)}</p>
            </Fold>
        </Rows>
    }
}

/// The row with the code, the exact request and the options.
#[component]
pub fn CodeDetailsFold() -> impl IntoView {
    let store = Store::here();
    let masked_code = move || {
        store.screen().track();
        store.reveal(Secret::Code, masked).unwrap_or_default()
    };
    view! {
        <Fold id="code-details" title=text_of(CodeScreenText::CodeRow) subtitle=masked_code is_literal=true>
            <LazyPart load=|place| Box::pin(load_code_details(place))/>
        </Fold>
    }
}
