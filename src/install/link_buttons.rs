//! The buttons that copy an install link, open it, or move it to another device.

use crate::browser::share::{can_share, share_address};
use crate::browser::tab_storage;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::link::Link;
use crate::components::qr_code::QrCode;
use crate::install::install_link::with_new_state;
use crate::store::Store;
use leg3_core::install::link::InstallLink;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leg3_core::reader::shapes::holds_secret;
use leptos::prelude::*;

/// The maximum length, in bytes, of a link for which the page offers a QR code. A phone camera can read the QR code of
/// such a link from a screen.
const LONGEST_QR: usize = 600;

/// The link and its buttons. An incomplete link can be copied, but not opened.
#[component]
pub fn LinkButtons(
    /// The install link.
    link: InstallLink,
    /// True if the link has everything that the install page needs.
    is_whole: bool,
    /// True if *Open install page* is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
) -> impl IntoView {
    let store = Store::here();
    let is_own = link.redirect_uri == store.redirect_address();
    let to_copy = link.write();
    let shown = to_copy.clone();
    // The link for another device has no `state`, because only this tab knows the `state`.
    let elsewhere = InstallLink { state: String::new(), ..link }.write();
    let about = move || match () {
        () if !is_own => InstallText::CodeGoesElsewhere,
        () if store.boot().is_some_and(|boot| boot.is_framed()) => InstallText::OpenLinkFramed,
        () if opens_new_tab(store) => InstallText::OpenedInNewTab,
        () => InstallText::OpenedHere,
    };
    view! {
        <pre tabindex="0" translate="no">{shown}</pre>
        <div class="buttons">
            {is_whole.then(|| {
                let written = to_copy.clone();
                // The values of `store.tool()` and `opens_new_tab` may change after this component was drawn.
                dynamic(move || {
                    let (tool, is_new_tab) = (store.tool().get(), opens_new_tab(store));
                    view! { <OpenLink written=written.clone() tool is_new_tab is_primary/> }
                })
            })}
            <CopyButton name=text_of(InstallText::CopyLink) text=move |()| Some(to_copy.clone())/>
        </div>
        {is_whole.then(|| view! {
            <p class="hint">{dynamic_text(move || text_of(about()))}</p>
            <ElsewhereButtons link=elsewhere.clone()/>
        })}
    }
}

/// The link *Open install page*. A press on the link also stores the install link in this tab, but only if the install
/// link contains nothing that looks like a secret.
#[component]
fn OpenLink(written: String, tool: Option<Tool>, is_new_tab: bool, is_primary: bool) -> impl IntoView {
    let store = Store::here();
    let link = with_new_state(&written, tool);
    let href = link.clone();
    let press = move |_| {
        // A link with a value that looks like a secret is never stored. When the authorization code from this install
        // arrives, the page therefore cannot know that it started the install.
        if holds_secret(&link) {
            tab_storage::forget_install_link();
        } else {
            tab_storage::keep_install_link(&link);
            store.wait_for_code();
        }
    };
    let look = if is_primary { Look::Primary } else { Look::Secondary };
    view! {
        <Link href text=text_of(InstallText::OpenLink) class=look.class() is_in_this_tab=!is_new_tab pressed=press/>
    }
}

/// True if the install page must open in a new tab, because this page is in a frame, or because it would otherwise lose
/// an authorization code or entered values.
fn opens_new_tab(store: Store) -> bool {
    let is_framed = store.boot().is_some_and(|boot| boot.is_framed());
    is_framed || store.has_code() || store.holds_entered().get()
}

/// The buttons that pass the link to another device, through the share sheet or a QR code. Some browsers have no share
/// sheet. A long link has no QR code.
#[component]
fn ElsewhereButtons(link: String) -> impl IntoView {
    let is_drawn = RwSignal::new(false);
    let is_short = link.len() <= LONGEST_QR;
    let to_share = link.clone();
    let share = move |_| {
        let link = to_share.clone();
        leptos::task::spawn_local(async move {
            share_address(&link).await;
        });
    };
    view! {
        <div class="buttons">
            {can_share().then(|| view! { <Button text=text_of(InstallText::ShareLink) press=share.clone()/> })}
            {is_short.then(|| view! { <Button text=text_of(CodeScreenText::ShowQrCode) press=move |_| is_drawn.set(true)/> })}
        </div>
        {dynamic(move || is_drawn.get().then(|| view! {
            <QrCode text=link.clone() label=text_of(InstallText::QrOfLink)/>
            <p class="hint">{text_of(InstallText::QrHint)}</p>
        }))}
    }
}
