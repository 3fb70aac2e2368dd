//! What came of a refresh: what went wrong and what that means for the old token, and the pair that was replaced.

use crate::controls::{button, copy};
use crate::trouble::{code_row, row};
use crate::{news, refresh, renewing, report};
use leg3::browser::{clock, dom, download};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::number_phrases::seconds_left;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::text_of;
use leg3_core::refresh::failure::{RefreshFailure, RefreshNextStep, RefreshTokenStatus};
use leg3_core::refresh::screen::{RefreshFailureView, RefreshScreen};
use leg3_core::text::masked;
use leg3_core::tokens::token_response::Tokens;
use leptos::prelude::*;

/// Where it stands.
pub(crate) fn outcome() -> AnyView {
    news::follow();
    let said = |name: RefreshText| view! { <p>{text_of(name)}</p> }.into_any();
    match renewing::screen() {
        RefreshScreen::Idle { answered_late: false } => ().into_any(),
        RefreshScreen::Idle { answered_late: true } => said(RefreshText::RefreshLate),
        RefreshScreen::Probing => said(RefreshText::RefreshAsking),
        RefreshScreen::Sending { resend_until } => {
            let silence = resend_until.map(|_| said(RefreshText::ResendSilence));
            view! { {said(RefreshText::RefreshSending)}{silence}{resend_until.map(offer)} }.into_any()
        }
        RefreshScreen::Rechecking { resend_until } => {
            view! { {said(RefreshText::RefreshRechecking)}{resend_until.map(offer)} }.into_any()
        }
        RefreshScreen::Overdue => {
            let (failure, over) = (RefreshFailure::Of(Failure::Overdue), said(RefreshText::ResendOver));
            let stop = button(RefreshText::StopWaiting, renewing::stop_waiting);
            view! { {words(failure)}{over}{todo(failure)}{stop} }.into_any()
        }
        RefreshScreen::Renewed { without_refresh: false, .. } => said(RefreshText::RefreshDone),
        RefreshScreen::Renewed { without_refresh: true, resend_until } => {
            view! { {said(RefreshText::RefreshDoneHalf)}{resend_until.map(offer)} }.into_any()
        }
        RefreshScreen::Failed(trouble) => failed(trouble),
    }
}

/// The same refresh token once more, with the seconds that are left. They count down for the eyes only.
fn offer(until: f64) -> AnyView {
    let now = RwSignal::new(clock::now());
    count(now, until);
    let left = move || seconds_left(until - now.get());
    view! {
        <p>{text_of(RefreshText::ResendPromise)}" "<strong aria-hidden="true">{left}</strong></p>
        {button(RefreshText::SendItAgain, renewing::send_again)}
    }
    .into_any()
}

/// Counts until then, for as long as it is seen.
fn count(now: RwSignal<f64>, until: f64) {
    clock::after(1000, move || {
        if now.try_set(clock::now()).is_none() && clock::now() < until {
            count(now, until);
        }
    });
}

fn words(failure: RefreshFailure) -> AnyView {
    view! { {title(failure)}{explanation(failure)} }.into_any()
}

fn title(failure: RefreshFailure) -> AnyView {
    view! { <h3>{refresh_advice(failure, VOICE).title}</h3> }.into_any()
}

fn explanation(failure: RefreshFailure) -> AnyView {
    let words = refresh_advice(failure, VOICE);
    view! { <p>{words.what}</p><p>{words.why}</p> }.into_any()
}

fn todo(failure: RefreshFailure) -> AnyView {
    view! { <p><strong>{refresh_advice(failure, VOICE).todo}</strong></p> }.into_any()
}

fn failed(trouble: RefreshFailureView) -> AnyView {
    let fate = match trouble.token_status {
        RefreshTokenStatus::StillGood => RefreshText::FateGood,
        RefreshTokenStatus::ProbablyGood => RefreshText::FateProbably,
        RefreshTokenStatus::MayBeUsedUp => RefreshText::FateMaybe,
        RefreshTokenStatus::Unknown => RefreshText::FateUnknown,
        RefreshTokenStatus::UsedUp => RefreshText::FateSpent,
    };
    let wrote = trouble.details.messages.join(" ");
    let wrote = (!wrote.is_empty()).then(|| row(ApiText::Wrote, wrote));
    let status = trouble.status.map(|status| status.to_string());
    let told = trouble.clone();
    let raw = renewing::raw().map(|_| button(ApiText::CopyRaw, || copy(renewing::raw())));
    let risky = |shown: bool, risk: RefreshText, name: RefreshText, act: fn()| {
        shown.then(|| view! { <p class="hint">{text_of(risk)}</p>{button(name, act)} })
    };
    // The offer takes the place of the choice with a risk.
    let offered =
        trouble.resend_until.is_some() && trouble.failure.next_step() == RefreshNextStep::TryOnceMore;
    let advice = (!offered).then(|| todo(trouble.failure));
    let outside = (trouble.token_status < RefreshTokenStatus::UsedUp)
        .then(|| button(IntegrationsText::OutsideBrowser, || dom::open(refresh::OUTSIDE)));
    view! {
        <div class="card warned">
            {title(trouble.failure)}
            // First, because its 30 seconds are running.
            {trouble.resend_until.map(offer)}
            {explanation(trouble.failure)}
            {advice}
            <dl>
                <dt>{text_of(RefreshText::YourRefreshToken)}</dt><dd class="fate">{text_of(fate)}</dd>
                {wrote}
                {status.map(|status| row(ApiText::HttpStatus, status))}
                {trouble.details.trace_id.map(|trace| row(ApiText::TraceId, trace))}
                {code_row(trouble.failure.code().to_owned())}
            </dl>
            {outside}
            {risky(trouble.may_try_anyway, RefreshText::SendAnywayRisk, RefreshText::SendAnyway, || refresh::press(Press::WithoutProbe))}
            {trouble.may_try_again.then(|| view! { <p>{text_of(RefreshText::ResendOver)}</p> })}
            {risky(trouble.may_try_again, RefreshText::SendAgainRisk, RefreshText::SendAgain, || refresh::press(Press::Resend))}
            {raw}
            {button(ReportText::CopySafeReport, move || report::of_refresh(&told))}
        </div>
    }
    .into_any()
}

/// Nothing received is lost.
pub(crate) fn received() -> AnyView {
    news::follow();
    if renewing::received().is_empty() {
        return ().into_any();
    }
    let save = || {
        let _ = download::offer("answer.txt", "text/plain", &renewing::received().join("\n\n"));
    };
    view! { <p>{text_of(RefreshText::ReceivedUnread)}</p>{button(RefreshText::DownloadReceived, save)} }
        .into_any()
}

/// What was replaced, until the new pair was taken away.
pub(crate) fn old_pair() -> AnyView {
    news::follow();
    let look = |old: &Tokens| {
        (masked(old.access.expose()), old.refresh.as_ref().map(|token| masked(token.expose())))
    };
    let Some((shown, refresh_shown)) = renewing::old(look) else { return ().into_any() };
    let access = || copy(renewing::old(|old| old.access.expose().to_owned()));
    let refresh =
        || copy(renewing::old(|old| old.refresh.as_ref().map(|token| token.expose().to_owned())).flatten());
    view! {
        <h3>{text_of(RefreshText::OldPair)}</h3>
        <p class="hint">{text_of(RefreshText::OldPairText)}</p>
        <p><code>{shown}</code></p>
        {button(RefreshText::CopyOldAccess, access)}
        {refresh_shown.map(|shown| view! { <p><code>{shown}</code></p>{button(RefreshText::CopyOldRefresh, refresh)} })}
    }
    .into_any()
}
