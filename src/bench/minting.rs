//! The queue of sub-account tokens as it happens: progress, stopping, what failed.

use crate::choosing::ROWS;
use crate::controls::button;
use crate::{courier, news};
use leg3::bearer::minting::{Effect, Event, Halt, Minting, advance};
use leg3::bearer::refusal::Trouble;
use leg3::browser::{clock, task};
use leg3::copy::call::call_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::request::body;
use leg3::grant::text::number;
use leg3::highlevel::origin;
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
    let ids = wanted.iter().map(|(id, _)| id.clone()).collect();
    NAMES.with_borrow_mut(|names| names.extend(wanted.into_iter().filter(|(_, name)| !name.is_empty())));
    dispatch(Event::Asked(ids));
}

/// The name of the sub-account with this id; empty where it is not known.
pub(crate) fn name_of(id: &str) -> String {
    NAMES.with_borrow(|names| names.get(id).cloned().unwrap_or_default())
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
            minting.under_way.is_some() || minting.minted.iter().any(|(id, _)| !taken.contains(id))
        })
    })
}

pub(crate) fn view() -> impl IntoView {
    view! { <div class="stack" role="status">{progress}</div>{failures} }
}

fn progress() -> AnyView {
    news::follow();
    let (minted, waiting, failed, halted, cooling, busy) = with(|minting| {
        let waiting = minting.waiting.len() + usize::from(minting.under_way.is_some());
        let failed = minting.failed.len();
        (minting.minted.len(), waiting, failed, minting.halted, minting.cooling, minting.is_busy())
    });
    if minted + waiting + failed == 0 {
        return ().into_any();
    }
    let why = match halted {
        Some(Halt::AgencyEnds) => Some(Late::HaltAgencyEnds),
        Some(Halt::AgencyRefused(_)) => Some(Late::HaltAgencyRefused),
        Some(Halt::Stopped) => None,
        None => cooling.then_some(Late::MintCooling),
    };
    let mut text = [&*number(minted), late(Late::MintDone)].concat();
    for (count, words) in [(waiting, Late::MintWaiting), (failed, Late::MintFailed)] {
        if count > 0 {
            text.push_str(&[" · ", &number(count), late(words)].concat());
        }
    }
    let stop = (busy && halted.is_none()).then(|| button(Late::Stop, || dispatch(Event::Stop)));
    let go_on = (busy && halted.is_some()).then(|| button(Late::GoOn, || dispatch(Event::Resume)));
    view! { <p>{text}</p>{why.map(|why| view! { <p>{late(why)}</p> })}{stop}{go_on} }.into_any()
}

fn failures() -> AnyView {
    news::follow();
    let failed = with(|minting| minting.failed.clone());
    if failed.is_empty() {
        return ().into_any();
    }
    let line = |(id, trouble): (String, Trouble)| {
        let words = call_advice(trouble, VOICE);
        let text = [words.title, ". ", words.todo, " (", trouble.code(), ")"].concat();
        view! { <li><strong>{name_of(&id)}</strong>" "<code>{id}</code>": "{text}</li> }.into_any()
    };
    let lines: Vec<AnyView> = failed.into_iter().take(ROWS).map(line).collect();
    view! {
        <h3>{late(Late::FailedOnes)}</h3>
        <ul>{lines}</ul>
        {button(Late::RetryFailed, || dispatch(Event::Retry))}
    }
    .into_any()
}

/// How long the agency's token lasts, in milliseconds.
fn left() -> Option<f64> {
    Some(news::known()?.passport.access_ends? - clock::now())
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
                let (Some(known), Some(tokens)) = (news::known(), news::tokens()) else { return };
                let company = known.bearer.company_id.unwrap_or_default();
                let form = body(&[("companyId", &company), ("locationId", &id)]);
                let url = [origin(), "/oauth/locationToken"].concat();
                let heard = courier::call(&url, Some(&form), tokens.access.expose(), Late::WhyMint).await;
                dispatch(match heard {
                    Ok(reply) => Event::Answered(attempt, reply),
                    Err(why) => Event::Unanswered(attempt, why),
                });
            }),
            Effect::Wait(attempt, wait) => clock::after(wait, move || dispatch(Event::Waited(attempt))),
        }
    }
    news::spread();
}
