//! The queue of sub-account tokens as it happens: progress, stopping, what failed.

use crate::choosing::ROWS;
use crate::controls::button;
use crate::terminals::terminals;
use crate::{accounts, answers, courier, host_links, news, report};
use leg3::bearer::call::{Call, location_token_fields};
use leg3::bearer::known::Known;
use leg3::bearer::minting::{Effect, Event, Halt, Minting, advance};
use leg3::bearer::told::Told;
use leg3::browser::download;
use leg3::browser::{clock, task};
use leg3::copy::call::call_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::reply::{Reading, Reply};
use leg3::grant::request::body;
use leg3::grant::text::number;
use leg3::grant::tokens::Tokens;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

thread_local! {
    static MINTING: RefCell<Minting> = RefCell::new(Minting::default());
    /// The ids of those that were taken away: their refresh token copied, or all of them in a file.
    static TAKEN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    /// Ids with their names.
    static NAMES: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// These are wanted: their ids, and their names where those are known.
pub(crate) fn ask(wanted: Vec<(String, String)>) {
    let (ended, ids): (Vec<_>, Vec<_>) =
        wanted.iter().map(|(id, _)| id.clone()).partition(|id| has_ended(id));
    NAMES.with_borrow_mut(|names| names.extend(wanted.into_iter().filter(|(_, name)| !name.is_empty())));
    TAKEN.with_borrow_mut(|taken| taken.retain(|id| !ended.contains(id)));
    dispatch(Event::AskedAnew(ended));
    dispatch(Event::Asked(ids));
}

/// The tokens of this sub-account, where they are here.
pub(crate) fn tokens_of(id: &str) -> Option<Tokens> {
    with(|minting| {
        let (_, reply) = minting.minted.iter().find(|(known, _)| known == id)?;
        match reply.read() {
            Reading::Tokens { tokens, .. } => Some(tokens),
            _ => None,
        }
    })
}

/// True where the token is here, and says that it ended.
pub(crate) fn has_ended(id: &str) -> bool {
    let known = tokens_of(id).map(|tokens| Known::of(&tokens, None, clock::now()));
    known.and_then(|known| known.left(clock::now())).is_some_and(|left| left <= 0.0)
}

/// The name of the sub-account with this id; empty where it is not known.
pub(crate) fn name_of(id: &str) -> String {
    NAMES.with_borrow(|names| names.get(id).cloned().unwrap_or_default())
}

/// The token of this sub-account was made elsewhere.
pub(crate) fn bring(id: String, reply: Reply) {
    dispatch(Event::Brought(id, reply));
}

/// The tokens of another agency came.
pub(crate) fn drop_queue() {
    dispatch(Event::OtherAgency);
}

/// *Forget everything*.
pub(crate) fn forget() {
    TAKEN.set(BTreeSet::new());
    NAMES.set(BTreeMap::new());
    dispatch(Event::Forget);
}

/// Looks at the queue. What is read here is for the eye or the clipboard, not for a signal.
pub(crate) fn with<T>(look: impl FnOnce(&Minting) -> T) -> T {
    MINTING.with_borrow(look)
}

/// What keeps this sub-account connected was taken away.
pub(crate) fn taken(id: &str) {
    let _ = TAKEN.with_borrow_mut(|taken| taken.insert(id.to_owned()));
}

/// True where leaving would lose a token.
pub(crate) fn must_warn() -> bool {
    TAKEN.with_borrow(|taken| {
        with(|minting| {
            minting.under_way.is_some()
                || !minting.received.is_empty()
                || minting.minted.iter().any(|(id, _)| !taken.contains(id))
        })
    })
}

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

fn request(id: &str) -> (Call, Option<String>) {
    let company = accounts::company().unwrap_or_default();
    (Call::location_token(), Some(body(&location_token_fields(&company, id))))
}

/// How long the agency's token lasts, in milliseconds.
fn left() -> Option<f64> {
    news::known()?.left(clock::now())
}

fn dispatch(event: Event) {
    let effects = MINTING.with_borrow_mut(|all| {
        let (next, effects) = advance(core::mem::take(all), event, left());
        *all = next;
        effects
    });
    for effect in effects {
        match effect {
            Effect::Mint(attempt, id) => task::start(async move {
                let Some(tokens) = news::tokens() else { return };
                let (call, form) = request(&id);
                let token = tokens.access.expose();
                let heard = courier::call(&call.url, form.as_deref(), token, Late::WhyMint).await;
                dispatch(match heard {
                    Ok(reply) => Event::Answered(attempt, reply),
                    Err(why) => Event::Unanswered(attempt, why),
                });
                if let Some(boot) = news::boot() {
                    boot.taken();
                }
            }),
            Effect::Wait(attempt, wait) => clock::after(wait, move || dispatch(Event::Waited(attempt))),
        }
    }
    news::spread();
}
