//! The advice and the primary action after a failed exchange, and below them the rows with the reasons, the response
//! and the report.

use crate::branding::help_row::HelpRow;
use crate::components::button::{Button, Look};
use crate::components::fold::{Fold, Rows};
use crate::exchange::answer::AnswerFold;
use crate::exchange::code_rows::CodeDetailsFold;
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::fresh_code::FreshCode;
use crate::exchange::options::ChosenOptions;
use crate::exchange::outside_ways::load_outside_ways;
use crate::exchange::paste_answer::{AnswerIsPasted, PasteAnswer};
use crate::lazy::lazy_part::LazyPart;
use crate::report::copy_report::load_copy_report;
use crate::store::Store;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure_view::FailureView;
use leg3_core::exchange::primary_action::PrimaryAction;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::{VOICE, exchange_advice, text_of};
use leptos::prelude::*;

/// The advice about the failure, and the primary action. If the primary action is to submit the form again, only the
/// advice is shown.
#[component]
pub fn FailureActions(
    /// The failure.
    failure: FailureView,
) -> impl IntoView {
    let store = Store::here();
    let primary = failure.primary_action();
    let (advice, not_meant) = exchange_advice::advice_of(&failure, VOICE);
    let action = match primary {
        PrimaryAction::TryAgain => None,
        PrimaryAction::StopWaiting => Some(
            view! {
                <p class="hint">{text_of(ExchangeText::StopWaitingRisk)}</p>
                <Button
                    text=text_of(ExchangeText::StopWaiting)
                    look=Look::Primary
                    press=move |_| store.dispatch(Event::StopWaiting)
                />
            }
            .into_any(),
        ),
        PrimaryAction::FreshCode => {
            Some(view! { <FreshCode is_primary=true is_open=failure.same_code/> }.into_any())
        }
        PrimaryAction::OutsideBrowser => {
            provide_context(AnswerIsPasted::default());
            Some(
                view! {
                    <LazyPart load=|place| Box::pin(load_outside_ways(place))/>
                    <PasteAnswer/>
                }
                .into_any(),
            )
        }
        PrimaryAction::CopyReport => {
            Some(view! { <LazyPart load=|place| Box::pin(load_copy_report(place))/> }.into_any())
        }
    };
    view! {
        <p>{advice.todo} " " {not_meant}</p>
        {action}
    }
}

/// The rows below the primary action. They offer a fresh authorization code, the reasons, the exact request, a field
/// for a response that was received elsewhere, the response to the failed request, the host's help, the report, and the
/// actions with a risk. Each failure has only some of these rows.
#[component]
pub fn FailureRows(
    /// The failure.
    failure: FailureView,
) -> impl IntoView {
    let store = Store::here();
    let (advice, _) = exchange_advice::advice_of(&failure, VOICE);
    let why = advice.why;
    let code = failure.failure.code();
    let said = failure.details.messages.join("\n");
    let trace = failure.details.trace_id.clone();
    let offers_fresh_code = failure.primary_action() != PrimaryAction::FreshCode;
    let may_try_anyway = failure.failure.may_try_anyway();
    let may_send_again = failure.failure.may_send_again();
    let may_press_again = store.screen().with_untracked(ExchangeScreen::shows_form);
    let is_outside = failure.primary_action() == PrimaryAction::OutsideBrowser;
    view! {
        <Rows>
            {offers_fresh_code.then(|| view! {
                <Fold id="fresh-code" title=text_of(ExchangeText::FreshCode) subtitle=text_of(CodeScreenText::FreshCodeIfAgain)>
                    <FreshCode is_open=true/>
                </Fold>
            })}
            <Fold id="why" title=text_of(CodeScreenText::WhyThisHappens)>
                <p>{why}</p>
                {(!said.is_empty()).then(|| view! {
                    <p class="strong">{text_of(CodeScreenText::TheySaid)}</p>
                    <pre translate="no">{said.clone()}</pre>
                })}
                {trace.clone().map(|trace| view! {
                    <p>{text_of(ExchangeText::TraceId)} ": " <code translate="no">{trace}</code></p>
                })}
                <p>{text_of(ExchangeText::FailureCode)} ": " <code translate="no">{code}</code></p>
            </Fold>
            {may_press_again.then(|| view! { <CodeDetailsFold/> })}
            {(!is_outside).then(|| view! {
                <Fold id="paste-answer" title=text_of(ExchangeText::PasteAnswer)><PasteAnswer/></Fold>
            })}
            <AnswerFold/>
            <HelpRow code/>
            {(failure.primary_action() != PrimaryAction::CopyReport).then(|| view! {
                <Fold id="report" title=text_of(CodeScreenText::CopyReport) subtitle=code><LazyPart load=|place| Box::pin(load_copy_report(place))/></Fold>
            })}
            {may_try_anyway.then(|| view! { <RiskyPress press=Press::WithoutProbe/> })}
            {may_send_again.then(|| view! { <RiskyPress press=Press::Resend/> })}
        </Rows>
    }
}

/// The button for an action with a risk. The risk is described beside the button.
#[component]
fn RiskyPress(press: Press) -> impl IntoView {
    let store = Store::here();
    let fields: CredentialFields = expect_context();
    let options: ChosenOptions = expect_context();
    let (text, risk) = match press {
        Press::WithoutProbe => (ExchangeText::SendAnyway, CodeScreenText::SendAnywayRisk),
        _ => (ExchangeText::SendAgain, CodeScreenText::SendAgainRisk),
    };
    view! {
        <div class="row action-row">
            <Button
                text=text_of(text)
                look=Look::Text
                press=move |_| fields.submit(store, press, options)
            />
            <span class="subtitle">{text_of(risk)}</span>
        </div>
    }
}
