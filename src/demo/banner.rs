//! The line that announces pretend mode on every screen.

use crate::browser::page_address::own_address;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The line, with a link that opens the choice of another state, and a link that ends pretend mode.
#[component]
pub fn DemoBanner() -> impl IntoView {
    let own = own_address();
    view! {
        <aside class="demo-banner">
            <p class="strong">{text_of(DemoText::PretendMode)}</p>
            <p>
                <a href=[&own, "?demo"].concat()>{text_of(DemoText::DemoOther)}</a> " "
                <a href=own>{text_of(DemoText::DemoLeave)}</a>
            </p>
        </aside>
    }
}

lazy_functions! { seldom:
    /// Draws the line that announces pretend mode.
    load_demo_banner(place: Place) -> AnyView => place.draw(|| view! { <DemoBanner/> });
}
