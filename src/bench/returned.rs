//! What came of a refresh: what went wrong and what that means for the old token, and the pair that was replaced.

use crate::controls::{button, copy};
use crate::trouble::{code_row, row};
use crate::{news, refresh, renewing, report};
use leg3::browser::{dom, download};
use leg3::copy::renewal::renewal_advice;
use leg3::copy::{Late, Take, VOICE, late};
use leg3::grant::failure::Failure;
use leg3::grant::flow::Press;
use leg3::grant::refresh::failure::{RefreshFailure, RefreshFate};
use leg3::grant::refresh::screen::{Screen, Trouble};
use leg3::grant::text::{masked, number};
use leg3::grant::tokens::Tokens;
use leptos::prelude::*;

/// Where it stands.
pub(crate) fn outcome() -> AnyView {
    news::follow();
    let said = |name: Late| view! { <p>{late(name)}</p> }.into_any();
    match renewing::screen() {
        Screen::Idle { answered_late: false } => ().into_any(),
        Screen::Idle { answered_late: true } => said(Late::RefreshLate),
        Screen::Asking => said(Late::RefreshAsking),
        Screen::Sending => said(Late::RefreshSending),
        Screen::Rechecking => said(Late::RefreshRechecking),
        Screen::Overdue => {
            let failure = RefreshFailure::Of(Failure::Overdue);
            view! { {words(failure)}{button(Late::StopWaiting, renewing::stop_waiting)} }.into_any()
        }
        Screen::Renewed { without_refresh: false } => said(Late::RefreshDone),
        Screen::Renewed { without_refresh: true } => said(Late::RefreshDoneHalf),
        Screen::Failed(trouble) => failed(trouble),
    }
}

fn words(failure: RefreshFailure) -> AnyView {
    let words = renewal_advice(failure, VOICE);
    view! { <h3>{words.title}</h3><p>{words.what}</p><p>{words.why}</p><p><strong>{words.todo}</strong></p> }
        .into_any()
}

fn failed(trouble: Trouble) -> AnyView {
    let fate = match trouble.fate {
        RefreshFate::StillGood => Late::FateGood,
        RefreshFate::ProbablyGood => Late::FateProbably,
        RefreshFate::MayBeSpent => Late::FateMaybe,
        RefreshFate::Unknown => Late::FateUnknown,
        RefreshFate::Spent => Late::FateSpent,
    };
    let wrote = trouble.wording.messages.join(" ");
    let wrote = (!wrote.is_empty()).then(|| row(Late::Wrote, wrote));
    let status = trouble.status.map(|status| number(status.into()));
    let told = trouble.clone();
    let raw = renewing::raw().map(|_| button(Late::CopyRaw, || copy(renewing::raw())));
    let risky = |shown: bool, risk: Late, name: Late, act: fn()| {
        shown.then(|| view! { <p class="hint">{late(risk)}</p>{button(name, act)} })
    };
    let outside =
        (trouble.fate < RefreshFate::Spent).then(|| button(Take::Outside, || dom::open(refresh::OUTSIDE)));
    view! {
        <div class="card warned">
            {words(trouble.failure)}
            <dl>
                <dt>{late(Late::YourRefreshToken)}</dt><dd class="fate">{late(fate)}</dd>
                {wrote}
                {status.map(|status| row(Late::HttpStatus, status))}
                {trouble.wording.trace_id.map(|trace| row(Late::TraceId, trace))}
                {code_row(trouble.failure.code().to_owned())}
            </dl>
            {outside}
            {risky(trouble.may_try_anyway, Late::SendAnywayRisk, Late::SendAnyway, || refresh::press(Press::Anyway))}
            {risky(trouble.may_try_again, Late::SendAgainRisk, Late::SendAgain, || refresh::press(Press::Again))}
            {raw}
            {button(Late::CopyReport, move || report::of_refresh(&told))}
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
    view! { <p>{late(Late::ReceivedUnread)}</p>{button(Late::DownloadReceived, save)} }.into_any()
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
        <h3>{late(Late::OldPair)}</h3>
        <p class="hint">{late(Late::OldPairText)}</p>
        <p><code>{shown}</code></p>
        {button(Late::CopyOldAccess, access)}
        {refresh_shown.map(|shown| view! { <p><code>{shown}</code></p>{button(Late::CopyOldRefresh, refresh)} })}
    }
    .into_any()
}
