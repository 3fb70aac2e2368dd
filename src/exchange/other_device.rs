//! A lazy part: *Continue on another device*, which offers this page's address with the authorization code in it.

use crate::browser::share::{can_share, share_address};
use crate::components::button::Button;
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::components::effects::effect;
use crate::components::qr_code::QrCode;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::store::Store;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The buttons that share the address, copy it, or show it as a QR code. The address contains the code, so the QR code
/// is shown only after a press on *Show a QR code*.
#[component]
pub fn OtherDevice() -> impl IntoView {
    let store = Store::here();
    let is_drawn = RwSignal::new(false);
    effect(move || {
        store.track_masking();
        is_drawn.set(false);
    });
    let share = move |_| {
        if let Some(address) = store.address_with_code() {
            leptos::task::spawn_local(async move {
                share_address(&address).await;
            });
        }
    };
    view! {
        <p class="hint">{text_of(CodeScreenText::OtherDeviceText)}</p>
        <div class="buttons">
            {can_share().then(|| view! { <Button text=text_of(CodeScreenText::ShareAddress) press=share/> })}
            <CopyButton name=text_of(CodeScreenText::CopyAddress) text=move |()| store.address_with_code()/>
            <Button text=text_of(CodeScreenText::ShowQrCode) press=move |_| is_drawn.set(true)/>
        </div>
        {dynamic(move || {
            store.screen().track();
            let address = is_drawn.get().then(|| store.address_with_code()).flatten();
            address.map(|text| view! { <QrCode text label=text_of(CodeScreenText::QrCode)/> })
        })}
    }
}

lazy_functions! { details:
    /// Loads [`OtherDevice`] and draws it.
    load_other_device(place: Place) -> AnyView => place.draw(|| view! { <OtherDevice/> });
}
