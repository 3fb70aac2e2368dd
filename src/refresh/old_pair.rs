//! The replaced pair, which is shown at least until the user has copied or saved the new refresh token.

use crate::components::dynamic::dynamic;
use crate::exchange::outside_ways::Value;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::text::masked;
use leptos::prelude::*;

/// The tokens of the replaced pair, masked, with buttons that copy them.
#[component]
pub fn OldPair() -> impl IntoView {
    let store = Store::here();
    // The kept pair may change while this row is open.
    let shown = Memo::new(move |_| {
        let still_works = store.old_pair_still_works();
        store.reveal_old_pair(|access, refresh| {
            (still_works, masked_or_empty(access), masked_or_empty(refresh))
        })
    });
    dynamic(move || {
        shown.get().map(|(still_works, access, refresh)| view! { <Values still_works access refresh/> })
    })
}

/// The two masked tokens, and the buttons that copy the tokens.
#[component]
fn Values(still_works: bool, access: String, refresh: String) -> impl IntoView {
    let store = Store::here();
    let copy_access = move |()| store.reveal_old_pair(|access, _| access.to_owned());
    let copy_refresh = move |()| store.reveal_old_pair(|_, refresh| refresh.to_owned());
    let copied = Callback::new(move |()| store.mark_old_pair_taken());
    let hint = if still_works { RefreshText::ReplacedPairText } else { RefreshText::OldPairText };
    view! {
        <p class="hint">{text_of(hint)}</p>
        {(!access.is_empty()).then(|| view! {
            <Value name=text_of(TokensText::AccessToken).to_owned() label=text_of(RefreshText::CopyOldAccess) value=access text=copy_access/>
        })}
        {(!refresh.is_empty()).then(|| view! {
            <Value name=text_of(TokensText::RefreshToken).to_owned() label=text_of(RefreshText::CopyOldRefresh) value=refresh text=copy_refresh copied/>
        })}
    }
}

fn masked_or_empty(secret: &str) -> String {
    if secret.is_empty() { String::new() } else { masked(secret) }
}

lazy_functions! { tools:
    /// Loads [`OldPair`] and draws it.
    load_old_pair(place: Place) -> AnyView => place.draw(|| view! { <OldPair/> });
}
