//! *Refresh the tokens*, and *My token stopped working*: the same, with a refresh token that is pasted.

use crate::controls::{button, copy, field};
use crate::fold::fold;
use crate::{news, renewing};
use leg3::browser::{dom, download, fields};
use leg3::copy::renewal::renewal_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::failure::Failure;
use leg3::grant::flow::Press;
use leg3::grant::refresh::failure::{RefreshFailure, RefreshFate};
use leg3::grant::refresh::screen::{Screen, Trouble};
use leg3::hatch;
use leg3::recipe::refresh;
use leptos::prelude::*;

const ID: &str = "refresh-id";
const SECRET: &str = "refresh-secret";
const TOKEN: &str = "refresh-pasted";

/// With the tokens on the page.
pub(crate) fn from_tokens() -> impl IntoView {
    fold("refresh", Late::Refresh, || {
        let can = move || {
            news::follow();
            if news::ask(hatch::REFRESH).is_some() {
                view! { <p class="hint">{late(Late::RefreshText)}</p> }.into_any()
            } else {
                view! { <p>{late(Late::RefreshNone)}</p> }.into_any()
            }
        };
        view! { {can}{body()}{old_pair} }.into_any()
    })
}

/// With a refresh token that is pasted.
pub(crate) fn from_pasted() -> impl IntoView {
    fold("stopped", Late::Stopped, || {
        view! {
            <p class="hint">{late(Late::StoppedText)}</p>
            {field(TOKEN, Late::RefreshToken, "password")}
            {body()}
        }
        .into_any()
    })
}

/// The refresh as a command.
fn command() -> String {
    let user_type = news::known().and_then(|known| known.passport.user_type);
    refresh::command(&fields::client_id(), user_type)
}

fn body() -> AnyView {
    let complete = Memo::new(|_| {
        news::follow();
        !fields::client_id().is_empty() && fields::has_secret()
    });
    let credentials = move || {
        if complete.get() {
            return view! {
                <p>{late(Late::RefreshWith)}<code>{fields::client_id()}</code></p>
                {button(Late::RefreshOther, use_others)}
            }
            .into_any();
        }
        view! { {field(ID, Late::ClientId, "text")}{field(SECRET, Late::ClientSecret, "password")} }
            .into_any()
    };
    view! {
        {credentials}
        {run}
        <div class="stack" role="status">{outcome}</div>
        {received}
    }
    .into_any()
}

/// The button is there where it would do something: a token in doubt goes out only by the one that tells the risk.
fn run() -> AnyView {
    news::follow();
    let pasted = dom::by_id(TOKEN).is_some();
    let useless = match renewing::screen() {
        Screen::Asking | Screen::Sending | Screen::Overdue => true,
        Screen::Failed(trouble) => (!trouble.may_press || trouble.fate == RefreshFate::Spent) && !pasted,
        Screen::Idle { .. } | Screen::Renewed { .. } => false,
    };
    if useless { ().into_any() } else { button(Late::RefreshRun, || press(Press::Ordinary)) }
}

fn use_others() {
    dom::set_value(fields::CLIENT_ID, "");
    dom::set_value(fields::CLIENT_SECRET, "");
    news::spread();
}

/// Reads what is there; what was typed here moves to the page's own form, so that a secret has one home.
fn press(press: Press) {
    let pasted = dom::by_id(TOKEN).map(|_| dom::value(TOKEN));
    let token = pasted.or_else(|| news::ask(hatch::REFRESH)).unwrap_or_default();
    let typed = dom::by_id(ID).is_some();
    let read = |own: &str, home: &str| dom::value(if typed { own } else { home });
    let (id, secret) = (read(ID, fields::CLIENT_ID), read(SECRET, fields::CLIENT_SECRET));
    let mut missing = false;
    for (at, value) in [(SECRET, &secret), (ID, &id), (TOKEN, &token)] {
        let empty = value.trim().is_empty();
        dom::set_text(&[at, "-note"].concat(), if empty { late(Late::IsMissing) } else { "" });
        dom::set_attribute(at, "aria-invalid", empty.then_some("true"));
        if empty {
            dom::focus(at);
            missing = true;
        }
    }
    if missing {
        return;
    }
    if typed {
        dom::set_value(fields::CLIENT_ID, id.trim());
        dom::set_value(fields::CLIENT_SECRET, secret.trim());
    }
    let user_type = news::known().and_then(|known| known.passport.user_type);
    renewing::press(press, &token, &id, &secret, user_type);
}

fn outcome() -> AnyView {
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
            {risky(trouble.may_try_anyway, Late::SendAnywayRisk, Late::SendAnyway, || press(Press::Anyway))}
            {risky(trouble.may_try_again, Late::SendAgainRisk, Late::SendAgain, || press(Press::Again))}
            {outside}
        </div>
    }
    .into_any()
}

/// Nothing received is lost.
fn received() -> AnyView {
    news::follow();
    if renewing::received().is_empty() {
        return ().into_any();
    }
    let save = || {
        let _ = download::offer("answer.txt", "text/plain", &renewing::received().join("\n\n"));
    };
    view! { <p>{late(Late::ReceivedUnread)}</p>{button(Late::DownloadReceived, save)} }.into_any()
}

fn old_pair() -> AnyView {
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
