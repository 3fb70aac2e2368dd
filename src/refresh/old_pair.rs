//! The replaced pair, which is shown at least until the user has copied or saved the new refresh token.

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
    let shown = store.reveal_old_pair(|access, refresh| (masked_or_empty(access), masked_or_empty(refresh)));
    let (access, refresh) = shown.unwrap_or_default();
    let copy_access = move |()| store.reveal_old_pair(|access, _| access.to_owned());
    let copy_refresh = move |()| store.reveal_old_pair(|_, refresh| refresh.to_owned());
    let copied = Callback::new(move |()| store.mark_old_pair_taken());
    view! {
        <p class="hint">{text_of(if store.old_pair_still_works() { RefreshText::ReplacedPairText } else { RefreshText::OldPairText })}</p>
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
