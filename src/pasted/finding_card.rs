//! A card that shows the kind, the meaning and the next step of one finding.

use crate::browser::focus::focus_when_shown;
use crate::components::button::{Button, Look};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic;
use crate::install::install_link::OpenInstallPage;
use crate::install::link_context::report_on;
use crate::install::link_report::{LinkResult, RemarkList};
use crate::install::redirect_report::RedirectReport;
use crate::install::scope_report::ScopeReport;
use crate::pasted::held_text::HeldText;
use crate::pasted::take_step::take_step;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_check::LinkReport;
use leg3_core::messages::findings::{FindingText, FindingWords, button_of, message_for_maker, words_of};
use leg3_core::messages::{VOICE, text_of};
use leg3_core::reader::findings::Finding;
use leg3_core::reader::next_step::{NextStep, known_parts, next_step};
use leptos::html;
use leptos::prelude::*;

/// The role of a card on the screen.
#[derive(Clone, Copy)]
pub struct CardPlace {
    /// True if the next step of the card is the next step of the screen. This is possible only for the first card.
    pub is_next: bool,
    /// True if the text may be used as an authorization code, even if it does not look like one.
    pub may_be_code: bool,
}

/// Draws the card of a finding.
pub fn finding_card(finding: &Finding, held: HeldText, place: CardPlace) -> AnyView {
    let CardPlace { is_next, may_be_code } = place;
    let may_be_code = may_be_code && finding.may_be_code() && NextStep::UseAsCode.is_possible(held.place());
    let use_as_code = may_be_code.then(|| {
        let press = move |_| take_step(NextStep::UseAsCode, held, &InstallLink::default());
        view! { <Button text=text_of(FindingText::UseAsCode) look=Look::Text press/> }
    });
    let FindingWords { title, mut paragraphs, why } = words_of(finding, VOICE);
    // The form for client ID and client secret is on this screen, so the card leaves out the sentences about the next
    // screen.
    if held.form.is_some() && matches!(finding, Finding::Code { .. } | Finding::Credentials { .. }) {
        paragraphs.clear();
    }
    let line = |line: String| view! { <p>{line}</p> };
    let message = message_for_maker(finding, VOICE);
    let report = match finding {
        Finding::InstallLink(link) => {
            Some(report_on(held.store, link, &held.store.earlier_version(&link.link)))
        }
        _ => None,
    };
    let needs_user = report.as_ref().is_some_and(|report| !report.can_be_opened());
    let details = details(finding, report.clone(), is_next);
    let buttons = view! {
        <div class="buttons">
            {step_button(finding, report, held, is_next)}
            {message.map(|message| view! {
                <CopyButton name=text_of(FindingText::NotYourApp) text=move |()| Some(message.clone())/>
            })}
            {use_as_code}
        </div>
    }
    .into_any();
    // The remarks about a link that cannot be opened are long, so the buttons are above the remarks.
    let body = if needs_user {
        view! { <p>{text_of(FindingText::LinkNeedsYou)}</p> {buttons} {details} }.into_any()
    } else {
        view! { {details} {buttons} }.into_any()
    };
    view! {
        <div class="callout finding">
            <h3>{title}</h3>
            {paragraphs.into_iter().map(line).collect_view()}
            {body}
            {(!why.is_empty()).then(|| view! {
                <details class="link-fold">
                    <summary class="link">{text_of(FindingText::Why)}</summary>
                    {why.into_iter().map(line).collect_view()}
                </details>
            })}
        </div>
    }
    .into_any()
}

/// The report on an install link, a redirect URL or scopes. Empty for any other finding.
fn details(finding: &Finding, report: Option<LinkReport>, is_next: bool) -> AnyView {
    match finding {
        Finding::InstallLink(link) => {
            let report = report.unwrap_or_default();
            let is_primary = is_next && report.can_be_opened();
            view! { <RemarkList report=report.clone()/><LinkResult pasted=(**link).clone() report is_primary/> }
                .into_any()
        }
        Finding::RedirectUrl(checked) => view! { <RedirectReport checked=checked.clone()/> }.into_any(),
        Finding::Scopes(scopes) => view! { <ScopeReport scopes=scopes.clone()/> }.into_any(),
        _ => ().into_any(),
    }
}

/// The button or the link for the next step of a finding. Nothing is drawn if there is no next step. After the step
/// `KeepCredentials`, a text replaces the button.
fn step_button(finding: &Finding, report: Option<LinkReport>, held: HeldText, is_next: bool) -> AnyView {
    let Some(step) = next_step(finding, held.place()) else { return ().into_any() };
    if step == NextStep::OpenInstallPage {
        return view! { <OpenInstallPage is_primary=is_next/> }.into_any();
    }
    let is_main = step.is_primary() || report.as_ref().is_some_and(|report| !report.can_be_opened());
    let look = if is_next && is_main { Look::Primary } else { Look::Secondary };
    let parts = report.and_then(|report| report.corrected).unwrap_or_else(|| known_parts(finding));
    let kept = NodeRef::<html::P>::new();
    let press = Callback::new(move |_| {
        take_step(step, held, &parts);
        if step == NextStep::KeepCredentials {
            focus_when_shown(kept);
        }
    });
    dynamic(move || match step == NextStep::KeepCredentials && held.is_kept.get() {
        true => {
            view! { <p node_ref=kept role="status" tabindex="-1">{text_of(kept_words(held))}</p> }.into_any()
        }
        false => view! { <Button text=text_of(button_of(step)) look press/> }.into_any(),
    })
    .into_any()
}

/// The text that says where the client ID and the client secret are kept.
fn kept_words(held: HeldText) -> FindingText {
    if held.form.is_some() { FindingText::InForm } else { FindingText::Kept }
}
