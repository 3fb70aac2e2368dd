//! What came of a refresh: what went wrong and what that means for the old token, and the pair that was replaced.

use crate::controls::{button, copy};
use crate::{news, refresh, renewing};
use leg3::browser::{download, fields};
use leg3::copy::renewal::renewal_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::failure::Failure;
use leg3::grant::flow::Press;
use leg3::grant::refresh::failure::{RefreshFailure, RefreshFate};
use leg3::grant::refresh::screen::{Screen, Trouble};
use leg3::recipe;
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
        RefreshFate::Spent => Late::FateSpent,
    };
    let wrote = trouble.wording.messages.join(" ");
    let wrote = (!wrote.is_empty()).then(|| view! { <dt>{late(Late::Wrote)}</dt><dd>{wrote}</dd> });
    let risky = |shown: bool, risk: Late, name: Late, act: fn()| {
        shown.then(|| view! { <p class="hint">{late(risk)}</p>{button(name, act)} })
    };
    let outside = (trouble.fate < RefreshFate::Spent).then(|| {
        view! {
            <h3>{late(Late::RefreshOutside)}</h3>
            <p class="hint">{late(Late::RefreshOutsideText)}</p>
            {button(Late::CopyRefreshCommand, || copy(Some(command())))}
        }
    });
    view! {
        <div class="card warned">
            {words(trouble.failure)}
            <dl>
                <dt>{late(Late::YourRefreshToken)}</dt><dd class="fate">{late(fate)}</dd>
                {wrote}
                <dt>{late(Late::FailureCode)}</dt><dd><code>{trouble.failure.code()}</code></dd>
            </dl>
            {risky(trouble.may_try_anyway, Late::SendAnywayRisk, Late::SendAnyway, || refresh::press(Press::Anyway))}
            {risky(trouble.may_try_again, Late::SendAgainRisk, Late::SendAgain, || refresh::press(Press::Again))}
            {outside}
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
    let Some(has_refresh) = renewing::old(|old| old.refresh.is_some()) else { return ().into_any() };
    let access = || copy(renewing::old(|old| old.access.expose().to_owned()));
    let refresh =
        || copy(renewing::old(|old| old.refresh.as_ref().map(|token| token.expose().to_owned())).flatten());
    view! {
        <h3>{late(Late::OldPair)}</h3>
        <p class="hint">{late(Late::OldPairText)}</p>
        {button(Late::CopyOldAccess, access)}
        {has_refresh.then(|| button(Late::CopyOldRefresh, refresh))}
    }
    .into_any()
}

/// The refresh as a command.
fn command() -> String {
    let user_type = news::known().and_then(|known| known.passport.user_type);
    recipe::refresh::command(&fields::client_id(), user_type)
}
