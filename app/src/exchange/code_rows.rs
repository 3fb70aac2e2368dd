//! The rows below the form of a code.

use crate::components::fold::{Fold, Rows};
use crate::exchange::paste_answer::PasteAnswer;
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::parts::{load_code_details, load_outside_ways};
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leg3_core::text::masked;
use leptos::prelude::*;

/// The rows.
#[component]
pub fn CodeRows() -> impl IntoView {
    let store = Store::here();
    let masked_code = move || {
        store.screen().track();
        store.reveal(Secret::Code, masked).unwrap_or_default()
    };
    view! {
        <Rows>
            <Fold id="unexpected" title=text_of(SwapText::Unexpected)>
                <p>{text_of(SwapText::UnexpectedText)}</p>
            </Fold>
            <Fold id="outside" title=text_of(SwapText::RatherNot) subtitle=text_of(SwapText::RatherNotHint)>
                <LazyPart load=|| Box::pin(load_outside_ways())/>
                <PasteAnswer/>
            </Fold>
            <Fold id="code-details" title=text_of(SwapText::CodeRow) subtitle=masked_code>
                <LazyPart load=|| Box::pin(load_code_details())/>
            </Fold>
            <Fold id="webhooks" title=text_of(SwapText::WebhooksRow)>
                <p>{text_of(SwapText::WebhooksText)}</p>
            </Fold>
        </Rows>
    }
}
