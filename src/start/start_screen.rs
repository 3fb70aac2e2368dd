//! The screen that is shown without an authorization code.

use crate::components::button::{Button, Look};
use crate::components::callout::Callout;
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::components::heading::Heading;
use crate::demo::state_chooser::load_state_chooser;
use crate::install::portal_guide::load_portal_guide;
use crate::lazy::lazy_part::LazyPart;
use crate::pasted::paste_box::PasteBox;
use crate::start::all_tools::load_all_tools;
use crate::start::choice_tiles::ChoiceTiles;
use crate::start::three_stops::ThreeStops;
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::saved_tokens::SavedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leg3_core::oauth::redirect::Unusable;
use leptos::prelude::*;

/// The start screen.
#[component]
pub fn StartScreen() -> impl IntoView {
    let store = Store::here();
    let remark = move || {
        let is_elsewhere = store.boot().is_some_and(|boot| boot.is_elsewhere());
        store.screen().with(|screen| match screen {
            ExchangeScreen::Start { unusable: Some(why), .. } => Some(text_of(unusable(*why))),
            ExchangeScreen::Start { forgotten: true, .. } if !store.was_handed_over().get() => {
                Some(text_of(ExchangeText::Forgotten))
            }
            _ if store.was_handed_over().get() => Some(text_of(ReturnText::HandedOver)),
            _ if is_elsewhere => Some(text_of(CodeScreenText::Elsewhere)),
            _ if store.lost_tokens().get() => Some(text_of(SavedText::TokensAreGone)),
            _ => None,
        })
    };
    view! {
        <Heading title=text_of(StartText::Title) lead=text_of(StartText::Lead)/>
        <div role="status">
            {dynamic(move || remark().map(|text| view! { <Callout title=text/> }))}
        </div>
        {store.is_demo().then(|| view! { <LazyPart load=|place| Box::pin(load_state_chooser(place))/> })}
        {dynamic(move || store.choice().get().is_none().then(|| view! { <ThreeStops/> }))}
        <ChoiceTiles/>
        <Rows>
            <Fold id="no-app-yet" title=text_of(StartText::NoAppYet) subtitle=text_of(StartText::NoAppYetHint)>
                <LazyPart load=|place| Box::pin(load_portal_guide(place))/>
            </Fold>
            <div class="row action-row">
                <Button text=text_of(RefreshText::Stopped) look=Look::Text press=move |_| store.token_ended().set(true)/>
            </div>
        </Rows>
        <PasteBox label=text_of(StartText::Paste) hint=text_of(StartText::PasteHint) is_primary=true/>
        <Rows>
            <Fold id="all-tools" title=text_of(StartText::AllTools) subtitle=text_of(StartText::AllToolsHint)>
                <LazyPart load=|place| Box::pin(load_all_tools(place))/>
            </Fold>
        </Rows>
    }
}

/// The sentence that says why the address or the entered text has no usable authorization code.
fn unusable(why: Unusable) -> ExchangeText {
    match why {
        Unusable::Empty => ExchangeText::UnusableEmpty,
        Unusable::Several => ExchangeText::UnusableSeveral,
        Unusable::TooLong => ExchangeText::UnusableTooLong,
        Unusable::NotThere => ExchangeText::UnusableNotThere,
    }
}
