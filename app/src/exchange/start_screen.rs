//! The screen without a code.

use crate::components::button::{Button, Look};
use crate::components::callout::Callout;
use crate::components::dynamic::dynamic;
use crate::components::heading::Heading;
use crate::exchange::code_entry::{CodeEntry, unusable};
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::saved_tokens::SavedText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The screen.
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
            _ if store.was_handed_over().get() => Some(text_of(InstallText::HandedOver)),
            _ if is_elsewhere => Some(text_of(SwapText::Elsewhere)),
            _ if store.lost_tokens().get() => Some(text_of(SavedText::TokensAreGone)),
            _ => None,
        })
    };
    view! {
        <Heading title=text_of(ExchangeText::StartTitle) lead=text_of(ExchangeText::StartLead)/>
        <div role="status">
            {dynamic(move || remark().map(|text| view! { <Callout title=text/> }))}
        </div>
        <CodeEntry is_primary=true/>
        <div class="card rows">
            <div class="row action-row">
                <Button text=text_of(RefreshText::Stopped) look=Look::Text press=move |_| store.token_ended().set(true)/>
            </div>
        </div>
    }
}
