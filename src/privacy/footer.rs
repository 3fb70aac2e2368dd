//! The footer of every screen. It shows the address of this page, the address to which this page sends data, *How to
//! check*, and the texts of the person who hosts the page.

use crate::branding::host::Host;
use crate::branding::host_foot::load_host_foot;
use crate::branding::host_part::HostPart;
use crate::browser::page_address::own_origin;
use crate::privacy::how_to_check::HowToCheck;
use leg3_core::highlevel;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The footer of every screen.
#[component]
pub fn Footer() -> impl IntoView {
    let addresses = [
        text_of(PrivacyText::ThisPage),
        " ",
        &own_origin(),
        " · ",
        text_of(PrivacyText::SendsTo),
        " ",
        highlevel::origin(),
    ];
    view! {
        <footer>
            <p>{text_of(CheckText::Promise)}</p>
            <p class="quiet" translate="no">{addresses.concat()}</p>
            <HowToCheck/>
            <HostPart is_there=Host::has_foot load=|place| Box::pin(load_host_foot(place))/>
        </footer>
    }
}
