//! The ways to request a sub-account's token outside the browser, with Make or with Postman. The user can paste the
//! response into this page. A lazy part. The command for a terminal is in the row with the reason for the failure.

use crate::browser::download;
use crate::components::button::Button;
use crate::components::fold::{Fold, Rows};
use crate::integrations::make_request::MakeRequest;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use crate::tokens::token_details::paste_beside::PasteBeside;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::postman::single_request;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The location ID of the sub-account whose token is wanted. [`SubAccountOutside`] reads this value from the context.
#[derive(Clone)]
pub struct WantedAccount(pub String);

/// The ways to send the request, and the field for the response.
#[component]
pub fn SubAccountOutside() -> impl IntoView {
    let store = Store::here();
    let WantedAccount(location_id) = expect_context();
    let company_id = store.company_id().unwrap_or_default();
    let (company, location) = (company_id.clone(), location_id.clone());
    let save = Callback::new(move |_| {
        let text = single_request::sub_account(&company, &location);
        let _ = download::offer("once.postman_collection.json", "application/json", &text);
    });
    view! {
        <Rows>
            <Fold id="account-make" title=text_of(CodeScreenText::InMake) subtitle=text_of(CodeScreenText::InMakeHint)>
                <MakeRequest request=RequestFields::sub_account(&company_id, &location_id)/>
            </Fold>
            <Fold id="account-postman" title=text_of(CodeScreenText::InPostman) subtitle=text_of(CodeScreenText::InPostmanHint)>
                <p class="hint">{text_of(IntegrationsText::PostmanOutside)}</p>
                <Button text=text_of(IntegrationsText::DownloadOnce) press=save/>
            </Fold>
        </Rows>
        <div class="card stack">
            <PasteBeside
                id="account-answer"
                hint=text_of(ExchangeText::PasteAnswerHint)
                button=text_of(ExchangeText::UseAnswer)
            />
        </div>
    }
}

lazy_functions! { details:
    /// Loads [`SubAccountOutside`] and draws it.
    load_sub_account_outside(place: Place) -> AnyView => place.draw(|| view! { <SubAccountOutside/> });
}
