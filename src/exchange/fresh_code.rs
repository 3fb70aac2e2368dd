//! The button *Get a fresh code*. If this tab knows an install link, the button opens the install page in a new tab. If
//! the new code arrives at this page's address, the new tab usually passes the code to this tab.

use crate::browser::focus::focus_inside_when_shown;
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::demo::show_state::arrive_with_fresh_code;
use crate::install::install_link::{OpenInstallPage, is_known, leads_elsewhere};
use crate::install::link_next_step::LinkNextStep;
use crate::install::link_tool::load_link_at_fault;
use crate::lazy::lazy_part::LazyPart;
use crate::pasted::paste_box::PasteBox;
use crate::store::Store;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The button *Get a fresh code*. If this tab knows an install link, the button opens the install page. Otherwise, the
/// button opens a field for an install link or a code. In pretend mode without a link, a made-up code arrives at once.
/// After a press on the button, a text below it explains the next step, and a field accepts a code that does not arrive
/// automatically.
#[component]
pub fn FreshCode(
    /// True if the button is the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
    /// True if the field for the code is shown before a press on the button.
    #[prop(optional)]
    is_open: bool,
) -> impl IntoView {
    let store = Store::here();
    provide_context(LinkNextStep(is_primary));
    let is_open = RwSignal::new(is_open);
    let was_opened = RwSignal::new(false);
    let is_link_known = is_known();
    let button = if is_link_known {
        let pressed = move |()| {
            was_opened.set(true);
            is_open.set(true);
        };
        dynamic(move || {
            let is_primary = is_primary && store.leads_to(None);
            view! { <div><OpenInstallPage is_primary text=text_of(ExchangeText::FreshCode) pressed/></div> }
        })
        .into_any()
    } else {
        let press = move |_| {
            if store.is_demo() {
                return arrive_with_fresh_code(store);
            }
            is_open.set(true);
            focus_inside_when_shown("fresh-code-box", "textarea");
        };
        dynamic(move || {
            (!is_open.get()).then(|| {
                view! {
                    <div><Button text=text_of(ExchangeText::FreshCode) look=if is_primary { Look::Primary } else { Look::Secondary } press/></div>
                }
            })
        })
        .into_any()
    };
    let is_alone = store.boot().is_some_and(|boot| boot.is_framed() && boot.page().is_empty());
    let what_happens = move || match was_opened.get() || store.is_waiting() {
        // A page in a frame can receive messages from the new tab only if HighLevel sends the code to the outer page.
        true if is_alone => ReturnText::FreshInFrame,
        true if leads_elsewhere(store) => ReturnText::FreshElsewhere,
        true => ReturnText::FreshWaiting,
        false if is_link_known => ReturnText::FreshAgain,
        false => ReturnText::FreshHow,
    };
    view! {
        {button}
        {dynamic(move || is_open.get().then(|| view! {
            <p role="status">{dynamic_text(move || text_of(what_happens()))}</p>
            <p class="hint">{text_of(CodeScreenText::InstalledAlready)}</p>
            <div id="fresh-code-box">
                <PasteBox label=text_of(ExchangeText::CodeOrAddress) hint=text_of(ReturnText::FreshHint) is_primary/>
            </div>
            <Rows>
                <Fold id="install-link" title=text_of(StartText::CheckInstallLink)>
                    <LazyPart load=|place| Box::pin(load_link_at_fault(place))/>
                </Fold>
            </Rows>
        }))}
    }
}
