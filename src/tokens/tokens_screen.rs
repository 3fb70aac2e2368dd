//! The screen that shows the tokens of one account.

use crate::branding::host_part::HostPart;
use crate::branding::offers::load_host_offers;
use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::chip::Chip;
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::components::heading::Heading;
use crate::integrations::use_them::load_use_them;
use crate::lazy::lazy_part::LazyPart;
use crate::store::Store;
use crate::tokens::token_details::load_token_details;
use crate::tokens::token_rows::TokenRows;
use crate::tokens::token_tasks::load_token_tasks;
use crate::tokens::token_warnings::load_token_warnings;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::received_tokens::{ReceivedText, connected_to, few_words};
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::tokens::subject::Subject;
use leg3_core::tokens::summary::TokenSummary;
use leptos::prelude::*;

/// The screen that shows the tokens.
#[component]
pub fn TokensScreen() -> impl IntoView {
    let store = Store::here();
    // The tokens are not redrawn when they are saved, so that each row keeps its state (shown or copied).
    let summary = Memo::new(move |_| {
        store.screen().track();
        store.subject().track();
        store.track_sub_accounts();
        store.summary()
    });
    view! {
        {dynamic(move || summary.get().map(|summary| view! { <Tokens summary/> }))}
        // A refresh replaces the pair. The result of the refresh must stay visible in these rows, so these rows are not
        // redrawn.
        <LazyPart load=|place| Box::pin(load_token_tasks(place))/>
        // A text that the user pastes in these rows can also replace the pair, so these rows are not redrawn either.
        <Rows>
            <Fold
                id="details"
                title=text_of(ReceivedText::Details)
                subtitle=move || summary.get().as_ref().map(few_words).unwrap_or_default()
            >
                <LazyPart load=|place| Box::pin(load_token_details(place))/>
            </Fold>
        </Rows>
        {dynamic(move || store.is_saved().then(|| view! {
            <HostPart is_there=|host| host.with_words(|words| words.offers.is_some()) load=|place| Box::pin(load_host_offers(place))/>
        }))}
    }
}

#[component]
fn Tokens(summary: TokenSummary) -> impl IntoView {
    let store = Store::here();
    let (has_name, connected) = untrack(|| {
        let name = store.account_name();
        (!name.is_empty(), connected_to(&summary, &name))
    });
    let chip = move || match store.tested() {
        Some(tested) => tested.says,
        None if store.is_subject_put_away() && !has_name => text_of(ReceivedText::Saved).into(),
        None => connected.clone(),
    };
    let salvaged = store
        .screen()
        .with_untracked(|screen| matches!(screen, ExchangeScreen::Tokens(view) if view.salvaged));
    let back = match store.subject().get_untracked() {
        Subject::Connected => None,
        Subject::Agency => Some(AgencyText::ChooseOne),
        Subject::SubAccount(_) => Some(AgencyText::ChooseAnother),
    };
    let lead = move || {
        text_of(match (store.is_saved(), store.is_subject_saved()) {
            (false, _) => ReceivedText::Lead,
            (true, true) => ReceivedText::SavedLead,
            (true, false) => ReceivedText::MadeAgainLead,
        })
    };
    view! {
        {dynamic(move || view! { <Chip tone=Tone::Good text=chip() is_success=true/> })}
        <Heading title=text_of(ReceivedText::Title) lead/>
        {salvaged.then(|| view! { <Callout tone=Tone::Risk title=text_of(TokensText::Salvaged)/> })}
        <LazyPart load=|place| Box::pin(load_token_warnings(place)) is_quiet=true/>
        <TokenRows has_refresh=summary.has_refresh/>
        <LazyPart load=|place| Box::pin(load_use_them(place))/>
        {back.map(|back| view! {
            <div class="card rows">
                <div class="row action-row">
                    <Button text=text_of(back) look=Look::Text press=move |_| store.subject().set(Subject::Connected)/>
                </div>
            </div>
        })}
    }
}
