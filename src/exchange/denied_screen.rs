//! The screen after a refusal, which is a redirect with an error instead of an authorization code (RFC 6749 §4.1.2.1).

use crate::browser::focus::open_fold;
use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::components::heading::Heading;
use crate::exchange::denial_message::load_denial_message;
use crate::install::install_link::{OpenInstallPage, is_known};
use crate::install::link_tool::load_link_at_fault;
use crate::lazy::lazy_part::LazyPart;
use crate::store::Store;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::denial_explained;
use leg3_core::messages::start::StartText;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::oauth::redirect::AuthorizationError;
use leg3_core::reader::next_step::{NextStep, after_denial};
use leptos::prelude::*;

/// The screen after a refusal.
#[component]
pub fn DeniedScreen() -> impl IntoView {
    let store = Store::here();
    let denial = move || {
        store.screen().with(|screen| match screen {
            ExchangeScreen::Denied(denial) => Some(denial.clone()),
            _ => None,
        })
    };
    view! {
        <Heading title=text_of(ExchangeText::DeniedTitle) lead=text_of(ExchangeText::DeniedLead)/>
        {dynamic(move || denial().map(|denial| view! { <Denial denial/> }))}
        {dynamic(move || denial().map(|denial| view! { <NextStepButton denial/> }))}
        <LazyPart load=|place| Box::pin(load_denial_message(place)) is_quiet=true/>
        <Rows>
            <Fold id="install-link" title=text_of(StartText::CheckInstallLink)>
                <LazyPart load=|place| Box::pin(load_link_at_fault(place))/>
            </Fold>
        </Rows>
    }
}

/// The button for the next step. If HighLevel would refuse the same link again, the button opens the row that checks
/// the install link. Otherwise, the button opens the install page again. If this tab knows no install link to open, a
/// sentence is shown instead of the button.
#[component]
fn NextStepButton(denial: AuthorizationError) -> impl IntoView {
    let store = Store::here();
    if after_denial(&denial.error) != Some(NextStep::OpenInstallPage) {
        let press = |_| open_fold("install-link");
        let text = text_of(StartText::CheckInstallLink);
        return dynamic(move || {
            let look = if store.leads_to(None) { Look::Primary } else { Look::Secondary };
            view! { <div><Button text look press/></div> }
        })
        .into_any();
    }
    if is_known() {
        return dynamic(move || view! { <div><OpenInstallPage is_primary=store.leads_to(None)/></div> })
            .into_any();
    }
    view! { <p>{text_of(CodeScreenText::WhereIsLink)}</p> }.into_any()
}

/// The explanation of a refusal, the advice, and the unchanged text of the refusal.
#[component]
fn Denial(denial: AuthorizationError) -> impl IntoView {
    let known = denial_explained(&denial, VOICE);
    let why = known.as_ref().map_or(text_of(ExchangeText::DeniedOther), |known| known.why);
    let next = known.map_or(text_of(ExchangeText::DeniedNext), |known| known.todo);
    view! {
        <Callout tone=Tone::Bad title=why>
            <p>{next}</p>
            <AsItCame denial/>
        </Callout>
    }
}

/// A refusal that arrived together with an authorization code. It is shown below the form, because the code may still
/// work.
#[component]
pub fn DenialBesideCode() -> impl IntoView {
    let store = Store::here();
    let denial = move || {
        store.screen().with(|screen| match screen {
            ExchangeScreen::Code { denial, .. } => denial.clone(),
            _ => None,
        })
    };
    dynamic(move || {
        denial().map(|denial| {
            view! { <Callout tone=Tone::Risk title=text_of(ExchangeText::AlsoDenied)><AsItCame denial/></Callout> }
        })
    })
}

#[component]
fn AsItCame(denial: AuthorizationError) -> impl IntoView {
    view! {
        <pre role="group" translate="no" aria-label=text_of(ExchangeText::DeniedRaw)>{[&denial.error, "\n", &denial.description].concat()}</pre>
    }
}
