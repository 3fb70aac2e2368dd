//! The tokens: copied, shown, saved.

use crate::browser::{clock, download, share};
use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::chip::Chip;
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::components::heading::Heading;
use crate::components::secret_row::{SecretNames, SecretRow};
use crate::lazy::lazy_part::LazyPart;
use crate::lazy::parts::load_token_details;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::screen::{ExchangeScreen, TokensView};
use leg3_core::integrations::outside_browser_request::file_name;
use leg3_core::messages::received_tokens::{LocalMoment, ReceivedText, end_phrase, few_words};
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::request::UserType;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn TokensScreen() -> impl IntoView {
    let store = Store::here();
    // The tokens are drawn once: what was shown or copied stays so when they are saved.
    let view = Memo::new(move |_| {
        store.screen().with(|screen| match screen {
            ExchangeScreen::Tokens(view) => Some(TokensView { saved: false, ..view.clone() }),
            _ => None,
        })
    });
    let is_saved = Memo::new(move |_| {
        store.screen().with(|screen| matches!(screen, ExchangeScreen::Tokens(view) if view.saved))
    });
    dynamic(move || view.get().map(|view| view! { <Tokens view is_saved/> }))
}

#[component]
fn Tokens(view: TokensView, is_saved: Memo<bool>) -> impl IntoView {
    let store = Store::here();
    let chip = match view.summary.user_type {
        Some(UserType::Location) => ReceivedText::ConnectedLocation,
        Some(UserType::Company) => ReceivedText::ConnectedAgency,
        None => ReceivedText::Connected,
    };
    let access_ends = view.summary.access_ends.map(|end| ends(end, store.now())).unwrap_or_default();
    let details = few_words(&view.summary);
    let has_refresh = view.summary.has_refresh;
    let is_access_shown = RwSignal::new(false);
    let is_refresh_shown = RwSignal::new(false);
    Effect::new(move |_| {
        store.track_masking();
        is_access_shown.set(false);
        is_refresh_shown.set(false);
    });
    let id = match view.summary.user_type {
        Some(UserType::Company) => view.summary.company_id.clone(),
        _ => view.summary.location_id.clone(),
    };
    let save = move |_| {
        let name = file_name(id.as_deref(), ".txt");
        let shared = store.reveal(Secret::AllTokens, |text| share::text_file_to_share(&name, text)).flatten();
        if let Some(file) = shared {
            leptos::task::spawn_local(async move {
                if share::share(file).await {
                    store.dispatch(Event::TokensSaved);
                }
            });
            return;
        }
        let saved = store.reveal(Secret::AllTokens, |text| download::offer(&name, "text/plain", text));
        if saved.flatten().is_some() {
            store.dispatch(Event::TokensSaved);
        }
    };
    let save = Callback::new(save);
    let save_button = move || {
        let look = if is_saved.get() { Look::Secondary } else { Look::Primary };
        view! { <Button text=text_of(ReceivedText::Save) look press=save/> }
    };
    view! {
        <Chip tone=Tone::Good text=text_of(chip) is_success=true/>
        <Heading title=text_of(ReceivedText::Title) lead=move || text_of(if is_saved.get() { ReceivedText::SavedLead } else { ReceivedText::Lead })/>
        {view.salvaged.then(|| view! { <Callout tone=Tone::Risk title=text_of(TokensText::Salvaged)/> })}
        <div class="card rows">
            <SecretRow
                title=text_of(TokensText::AccessToken)
                subtitle=access_ends
                names=SecretNames {
                    copy: text_of(TokensText::CopyAccess),
                    show: text_of(TokensText::ShowAccess),
                    hide: text_of(TokensText::HideAccess),
                }
                short=text_of(ReceivedText::Copy)
                is_shown=is_access_shown
                secret=move |()| store.reveal(Secret::AccessToken, str::to_owned)
            />
            {has_refresh.then(|| view! {
                <SecretRow
                    title=text_of(TokensText::RefreshToken)
                    subtitle=text_of(ReceivedText::RefreshOnce)
                    names=SecretNames {
                        copy: text_of(TokensText::CopyRefresh),
                        show: text_of(TokensText::ShowRefresh),
                        hide: text_of(TokensText::HideRefresh),
                    }
                    short=text_of(ReceivedText::Copy)
                    is_shown=is_refresh_shown
                    secret=move |()| store.reveal(Secret::RefreshToken, str::to_owned)
                    copied=Callback::new(move |()| store.dispatch(Event::TokensSaved))
                />
            })}
            {(!has_refresh).then(|| view! { <p class="row">{text_of(TokensText::NoRefresh)}</p> })}
            <div class="row">{dynamic(save_button)}</div>
        </div>
        <Rows>
            <Fold id="details" title=text_of(ReceivedText::Details) subtitle=details>
                <LazyPart load=|place| Box::pin(load_token_details(place))/>
            </Fold>
        </Rows>
    }
}

/// When a token ends. Both are in milliseconds since 1970.
fn ends(end: f64, now: f64) -> String {
    let moment = LocalMoment {
        days_ahead: clock::days_between(now, end),
        time: clock::time_of_day(end),
        date_and_time: clock::date_and_time(end).unwrap_or_default(),
    };
    end_phrase(end - now, &moment)
}
