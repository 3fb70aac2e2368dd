//! The primary action after a failed refresh, and below it the rows with the reason, the request outside the browser,
//! and the report.

use crate::api::received_unread::ReceivedUnread;
use crate::branding::help_row::HelpRow;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::components::fold::{Fold, Rows};
use crate::install::install_link::OpenInstallPage;
use crate::lazy::lazy_part::LazyPart;
use crate::refresh::outside::load_refresh_outside;
use crate::refresh::refresh_report::load_refresh_report;
use crate::refresh::refresh_source::RefreshSource;
use crate::refresh::send_again::SendAgain;
use crate::store::Store;
use leg3_core::exchange::events::Press;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::refresh::events::Event;
use leg3_core::refresh::failure::RefreshNextStep;
use leg3_core::refresh::primary_action::RefreshAction;
use leg3_core::refresh::screen::RefreshFailureView;
use leptos::prelude::*;

/// The advice, and the button of the primary action. If the primary action is the button of the form, there is no other
/// button.
#[component]
pub fn RefreshActions(
    /// The failure.
    failure: RefreshFailureView,
    /// The source of the refresh token.
    source: RefreshSource,
) -> impl IntoView {
    let store = Store::here();
    let look = if source.is_screen() { Look::Primary } else { Look::Secondary };
    let action = failure.primary_action();
    // While *Send it again* is offered, the advice to install the app again or to take a risk is left out.
    let is_later = action == RefreshAction::SendAgain
        && matches!(
            failure.failure.next_step(),
            RefreshNextStep::InstallAgain | RefreshNextStep::TryOnceMore
        );
    // On the screen for an expired token, the form comes before the advice, so that the button of the form is visible
    // without scrolling.
    let is_below = source.is_screen() && action == RefreshAction::PressForm;
    let todo = (!is_later && !is_below).then(|| view! { <Todo failure=failure.clone()/> });
    let button = match action {
        RefreshAction::PressForm => None,
        RefreshAction::SendAgain => {
            failure.resend_until.map(|until| view! { <SendAgain until look/> }.into_any())
        }
        RefreshAction::StopWaiting => Some(
            view! {
                <p class="hint">{text_of(RefreshText::ResendOver)}</p>
                <Button
                    text=text_of(RefreshText::StopWaiting)
                    look
                    press=move |_| store.dispatch_refresh(Event::StopWaiting)
                />
            }
            .into_any(),
        ),
        RefreshAction::TryOnceMore => Some(
            view! {
                <p class="hint">{text_of(RefreshText::ResendOver)} " " {text_of(RefreshText::SendAgainRisk)}</p>
                <Button text=text_of(RefreshText::SendAgain) look press=move |_| source.press(Press::Resend)/>
            }
            .into_any(),
        ),
        RefreshAction::OutsideBrowser => {
            Some(view! { <LazyPart load=|place| Box::pin(load_refresh_outside(place))/> }.into_any())
        }
        RefreshAction::InstallAgain => {
            Some(view! { <div><OpenInstallPage is_primary=source.is_screen()/></div> }.into_any())
        }
        RefreshAction::CopyReport => {
            Some(view! { <LazyPart load=|place| Box::pin(load_refresh_report(place))/> }.into_any())
        }
    };
    view! {
        {todo}
        {button}
    }
}

/// The advice about the failure.
#[component]
fn Todo(failure: RefreshFailureView) -> impl IntoView {
    view! { <p>{refresh_advice(failure.failure, VOICE).todo}</p> }
}

/// The rows about the failure, below the form.
#[component]
pub fn RefreshFailureRows(
    /// The failure.
    failure: RefreshFailureView,
    /// The source of the refresh token.
    source: RefreshSource,
) -> impl IntoView {
    let action = failure.primary_action();
    let code = failure.failure.code();
    let is_outside = failure.may_be_sent_outside() && action != RefreshAction::OutsideBrowser;
    let may_try_again = failure.may_try_again && action != RefreshAction::TryOnceMore;
    let risky = move |text: &'static str, risk: RefreshText, press: Press| {
        view! {
            <div class="row action-row">
                <Button text look=Look::Text press=move |_| source.press(press)/>
                <span class="subtitle">{text_of(risk)}</span>
            </div>
        }
    };
    let is_reported = action != RefreshAction::CopyReport;
    let is_below = source.is_screen() && action == RefreshAction::PressForm;
    view! {
        {is_below.then(|| view! { <Todo failure=failure.clone()/> })}
        <Rows>
            <Why failure=failure.clone()/>
            {is_outside.then(|| view! {
                <Fold id="refresh-outside" title=text_of(IntegrationsText::OutsideBrowser)>
                    <LazyPart load=|place| Box::pin(load_refresh_outside(place))/>
                </Fold>
            })}
            <HelpRow code/>
            {is_reported.then(|| view! {
                <Fold id="refresh-report" title=text_of(CodeScreenText::CopyReport) subtitle=code>
                    <LazyPart load=|place| Box::pin(load_refresh_report(place))/>
                </Fold>
            })}
            {failure.may_try_anyway.then(|| risky(text_of(ExchangeText::SendAnyway), RefreshText::SendAnywayRisk, Press::WithoutProbe))}
            {may_try_again.then(|| risky(text_of(RefreshText::SendAgain), RefreshText::SendAgainRisk, Press::Resend))}
        </Rows>
    }
}

/// The responses to refreshes that the page could not use. They stay on the page after their failure is gone.
#[component]
pub fn ReceivedByRefresh() -> impl IntoView {
    let store = Store::here();
    let is_there = Memo::new(move |_| store.received_unread().is_some());
    view! {
        {dynamic(move || is_there.get().then(|| view! { <ReceivedUnread received=Store::received_unread/> }))}
    }
}

/// The row with the reason for the failure, the error text that HighLevel sent, the HTTP status, the trace ID, and the
/// failure code.
#[component]
fn Why(failure: RefreshFailureView) -> impl IntoView {
    let store = Store::here();
    let facts = [
        (ApiText::Wrote, Some(failure.details.messages.join("\n")).filter(|text| !text.is_empty())),
        (ApiText::HttpStatus, failure.status.map(|status| status.to_string())),
        (ApiText::TraceId, failure.details.trace_id.clone()),
        (ApiText::FailureCode, Some(failure.failure.code().to_owned())),
    ];
    let has_response = failure.status.is_some();
    let why = refresh_advice(failure.failure, VOICE).why;
    let facts = move || {
        let rows = facts.iter().filter_map(|(name, value)| Some((*name, value.clone()?)));
        rows.map(|(name, value)| view! { <p>{text_of(name)} ": " <code class="lines" translate="no">{value}</code></p> })
            .collect_view()
    };
    let raw = move |()| store.with_refresh_response(|response| response.body.expose().to_owned());
    view! {
        <Fold id="refresh-why" title=text_of(CodeScreenText::WhyThisHappens) subtitle=failure.failure.code()>
            <p>{why}</p>
            {facts()}
            {has_response.then(|| view! { <div><CopyButton name=text_of(ApiText::CopyRaw) text=raw/></div> })}
        </Fold>
    }
}
