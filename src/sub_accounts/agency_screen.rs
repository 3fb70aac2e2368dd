//! The screen after an agency's tokens arrived. The screen asks which sub-account the user wants to use.

use crate::components::button::{Button, Look};
use crate::components::callout::Tone;
use crate::components::chip::Chip;
use crate::components::dynamic::dynamic_text;
use crate::components::heading::Heading;
use crate::lazy::lazy_part::LazyPart;
use crate::store::Store;
use crate::sub_accounts::picker::load_picker;
use crate::tokens::save_button::SaveButton;
use crate::tokens::token_rows::access_ends;
use crate::tokens::token_warnings::load_token_warnings;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::text_of;
use leg3_core::tokens::subject::Subject;
use leptos::prelude::*;

/// The screen that asks for a sub-account.
#[component]
pub fn AgencyScreen() -> impl IntoView {
    let store = Store::here();
    let state = move || {
        let saved = if store.is_saved() { AgencyText::IsSaved } else { AgencyText::NotSaved };
        [access_ends(store), text_of(saved).into()]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    view! {
        <Chip tone=Tone::Good text=text_of(ReceivedText::ConnectedAgency) is_success=true/>
        <Heading title=text_of(AgencyText::Title) lead=text_of(AgencyText::Lead)/>
        <LazyPart load=|place| Box::pin(load_token_warnings(place)) is_quiet=true/>
        <LazyPart load=|place| Box::pin(load_picker(place))/>
        <div class="card rows">
            <div class="row account">
                <span class="words">
                    <Button text=text_of(AgencyText::AgencyTokens) look=Look::Text press=move |_| store.subject().set(Subject::Agency)/>
                    <span class="subtitle">{dynamic_text(state)}</span>
                </span>
                <SaveButton/>
            </div>
        </div>
    }
}
