//! The queue of sub-account tokens to look at: progress, stopping, what failed, what came without a token.

use crate::choosing::ROWS;
use crate::controls::button;
use crate::minting::{dispatch, name_of, request, with};
use crate::terminals::terminals;
use crate::{answers, host_links, news, report};
use leg3::browser::download;
use leg3_core::api::call::Call;
use leg3_core::api::failed_call::CallError;
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::text_of;
use leg3_core::sub_accounts::queue_events::{Event, Halt};
use leptos::prelude::*;

pub(crate) fn view() -> impl IntoView {
    view! { <div class="stack" role="status">{progress}</div>{failures}{received} }
}

fn progress() -> AnyView {
    news::follow();
    let (minted, waiting, failed, halted, cooling, runs) = with(|minting| {
        let aside = minting.set_aside.len();
        let waiting = minting.waiting.len() + usize::from(minting.under_way.is_some()) + aside;
        let runs = minting.is_busy() && minting.halted.is_none();
        (minting.minted.len(), waiting, minting.failed.len(), minting.halted, minting.cooling, runs)
    });
    if minted + waiting + failed == 0 {
        return ().into_any();
    }
    let why = match halted {
        Some(Halt::AgencyEnds) => Some(SubAccountsText::HaltAgencyEnds),
        Some(Halt::AgencyRefused(_)) => Some(SubAccountsText::HaltAgencyRefused),
        Some(Halt::TooMany) => Some(SubAccountsText::HaltTooMany),
        Some(Halt::NoAnswer(_)) => Some(SubAccountsText::HaltNoAnswer),
        Some(Halt::Stopped) => None,
        None => cooling.then_some(SubAccountsText::MintCooling),
    };
    let mut text = [&*minted.to_string(), text_of(SubAccountsText::MintDone)].concat();
    for (count, words) in [(waiting, SubAccountsText::MintWaiting), (failed, SubAccountsText::MintFailed)] {
        if count > 0 {
            text.push_str(&[" · ", &count.to_string(), text_of(words)].concat());
        }
    }
    let unheard = match halted {
        Some(Halt::NoAnswer(why)) => Some(CallError::no_answer(why)),
        _ => None,
    };
    let silent = unheard.as_ref().map(|told| {
        let words = api_advice(told.failure, VOICE);
        [words.title, ". ", words.todo].concat()
    });
    let report = unheard.map(|told| {
        button(ReportText::CopySafeReport, move || {
            report::of_call(&told, answers::latest(PrivacyText::WhyMint))
        })
    });
    let stop = runs.then(|| button(SubAccountsText::Stop, || dispatch(Event::Stop)));
    let go_on = (!runs && waiting > 0).then(|| button(SubAccountsText::GoOn, || dispatch(Event::Resume)));
    view! { <p>{text}</p>{why.map(|why| view! { <p>{text_of(why)}{silent}</p> })}{stop}{go_on}{report} }
        .into_any()
}

fn failures() -> AnyView {
    news::follow();
    let failed = with(|minting| minting.failed.clone());
    if failed.is_empty() {
        return ().into_any();
    }
    let line = |(id, told): (String, CallError)| {
        let words = api_advice(told.failure, VOICE);
        let trace =
            told.details.trace_id.map(|trace| [", ", text_of(ApiText::TraceId), " ", &trace].concat());
        let trace = trace.unwrap_or_default();
        let text = [words.title, ". ", words.todo, " (", told.failure.code(), &trace, ")"].concat();
        view! { <li><strong>{name_of(&id)}</strong>" "<code>{id}</code>": "{text}{host_links::help(told.failure.code())}</li> }.into_any()
    };
    let lines: Vec<AnyView> = failed.into_iter().take(ROWS).map(line).collect();
    view! {
        <h3>{text_of(SubAccountsText::FailedOnes)}</h3>
        <ul>{lines}</ul>
        {button(SubAccountsText::RetryFailed, || dispatch(Event::Retry))}
        {button(ReportText::CopySafeReport, report_last)}
        {terminals(made)}
    }
    .into_any()
}

/// Of the one that failed last. What came is told where nothing of the kind came since.
fn report_last() {
    let Some((id, told)) = with(|minting| minting.failed.last().cloned()) else { return };
    let (call, form) = request(&id);
    let kept = answers::latest(PrivacyText::WhyMint).filter(|kept| kept.form == form);
    let made = answers::Call { why: PrivacyText::WhyMint, url: call.url, form, answer: None };
    report::of_call(&told, Some(kept.unwrap_or(made)));
}

/// Successes without a token: nothing received is lost.
fn received() -> AnyView {
    news::follow();
    let all = || {
        with(|minting| {
            let all: Vec<&str> =
                minting.unreadable_successes.iter().map(|reply| reply.body.expose()).collect();
            all.join("\n\n")
        })
    };
    let save = move || {
        let _ = download::offer("answers.txt", "text/plain", &all());
    };
    let some = with(|minting| !minting.unreadable_successes.is_empty());
    some.then(
        || view! { <p>{text_of(RefreshText::ReceivedUnread)}</p>{button(RefreshText::DownloadReceived, save)} },
    )
    .into_any()
}

/// The request for the first that failed.
fn made() -> Option<(Call, Option<String>)> {
    let id = with(|minting| minting.failed.first().map(|(id, _)| id.clone()))?;
    Some(request(&id))
}
