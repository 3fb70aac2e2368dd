//! The queue of sub-account tokens to look at: progress, stopping, what failed, what came without a token.

use crate::choosing::ROWS;
use crate::controls::button;
use crate::minting::{dispatch, name_of, request, with};
use crate::terminals::terminals;
use crate::{answers, host_links, news, report};
use leg3::bearer::call::Call;
use leg3::bearer::minting::{Event, Halt};
use leg3::bearer::told::Told;
use leg3::browser::download;
use leg3::copy::call::call_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::text::number;
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
        Some(Halt::AgencyEnds) => Some(Late::HaltAgencyEnds),
        Some(Halt::AgencyRefused(_)) => Some(Late::HaltAgencyRefused),
        Some(Halt::TooMany) => Some(Late::HaltTooMany),
        Some(Halt::NoAnswer(_)) => Some(Late::HaltNoAnswer),
        Some(Halt::Stopped) => None,
        None => cooling.then_some(Late::MintCooling),
    };
    let mut text = [&*number(minted), late(Late::MintDone)].concat();
    for (count, words) in [(waiting, Late::MintWaiting), (failed, Late::MintFailed)] {
        if count > 0 {
            text.push_str(&[" · ", &number(count), late(words)].concat());
        }
    }
    let unheard = match halted {
        Some(Halt::NoAnswer(why)) => Some(Told::unheard(why)),
        _ => None,
    };
    let silent = unheard.as_ref().map(|told| {
        let words = call_advice(told.trouble, VOICE);
        [words.title, ". ", words.todo].concat()
    });
    let report = unheard
        .map(|told| button(Late::CopyReport, move || report::of_call(&told, answers::latest(Late::WhyMint))));
    let stop = runs.then(|| button(Late::Stop, || dispatch(Event::Stop)));
    let go_on = (!runs && waiting > 0).then(|| button(Late::GoOn, || dispatch(Event::Resume)));
    view! { <p>{text}</p>{why.map(|why| view! { <p>{late(why)}{silent}</p> })}{stop}{go_on}{report} }
        .into_any()
}

fn failures() -> AnyView {
    news::follow();
    let failed = with(|minting| minting.failed.clone());
    if failed.is_empty() {
        return ().into_any();
    }
    let line = |(id, told): (String, Told)| {
        let words = call_advice(told.trouble, VOICE);
        let trace = told.wording.trace_id.map(|trace| [", ", late(Late::TraceId), " ", &trace].concat());
        let trace = trace.unwrap_or_default();
        let text = [words.title, ". ", words.todo, " (", told.trouble.code(), &trace, ")"].concat();
        view! { <li><strong>{name_of(&id)}</strong>" "<code>{id}</code>": "{text}{host_links::help(told.trouble.code())}</li> }.into_any()
    };
    let lines: Vec<AnyView> = failed.into_iter().take(ROWS).map(line).collect();
    view! {
        <h3>{late(Late::FailedOnes)}</h3>
        <ul>{lines}</ul>
        {button(Late::RetryFailed, || dispatch(Event::Retry))}
        {button(Late::CopyReport, report_last)}
        {terminals(made)}
    }
    .into_any()
}

/// Of the one that failed last. What came is told where nothing of the kind came since.
fn report_last() {
    let Some((id, told)) = with(|minting| minting.failed.last().cloned()) else { return };
    let (call, form) = request(&id);
    let kept = answers::latest(Late::WhyMint).filter(|kept| kept.form == form);
    let made = answers::Call { why: Late::WhyMint, url: call.url, form, answer: None };
    report::of_call(&told, Some(kept.unwrap_or(made)));
}

/// Successes without a token: nothing received is lost.
fn received() -> AnyView {
    news::follow();
    let all = || {
        with(|minting| {
            let all: Vec<&str> = minting.received.iter().map(|reply| reply.body.expose()).collect();
            all.join("\n\n")
        })
    };
    let save = move || {
        let _ = download::offer("answers.txt", "text/plain", &all());
    };
    let some = with(|minting| !minting.received.is_empty());
    some.then(|| view! { <p>{late(Late::ReceivedUnread)}</p>{button(Late::DownloadReceived, save)} })
        .into_any()
}

/// The request for the first that failed.
fn made() -> Option<(Call, Option<String>)> {
    let id = with(|minting| minting.failed.first().map(|(id, _)| id.clone()))?;
    Some(request(&id))
}
