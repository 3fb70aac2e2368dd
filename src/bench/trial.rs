//! *Test the token*: what the call found, and the same call as a command.

use crate::controls::button;
use crate::fold::fold;
use crate::terminals::terminals;
use crate::testing::{self, State, Works, run, trial};
use crate::{news, trouble};
use leg3::bearer::trial::Found;
use leg3::browser::dom;
use leg3::copy::{Late, late};
use leg3::grant::text::number;
use leptos::prelude::*;

const FOLD: &str = "test";

pub(crate) fn view() -> impl IntoView {
    fold(FOLD, Late::Test, || {
        view! {
            <p class="hint">{late(Late::TestText)}</p>
            {move || { news::follow(); trial().map(|_| button(Late::TestRun, run)) }}
            <div class="stack" role="status">{outcome}</div>
            {same_call}
        }
        .into_any()
    })
}

/// The account's name, once a test has found it: for the passport.
pub(crate) fn name() -> impl IntoView {
    move || {
        news::follow();
        let State::Works(Works { found: Found::Named(name), .. }) = testing::state() else { return None };
        Some(view! { <dl><dt>{late(Late::TestedName)}</dt><dd>{name}</dd></dl> })
    }
}

/// Opens the fold, and runs the test.
pub(crate) fn open() {
    dom::open(FOLD);
    run();
}

fn outcome() -> AnyView {
    news::follow();
    match testing::state() {
        State::Idle => ().into_any(),
        State::Asking => view! { <p>{late(Late::TestRunning)}</p> }.into_any(),
        State::Refused(told, scope) => trouble::card(&told, Late::WhyCall, scope, None),
        State::Works(works) => found(works),
    }
}

fn found(works: Works) -> AnyView {
    let bearer = news::known().map(|known| known.bearer).unwrap_or_default();
    let id = bearer.location_id.or(bearer.company_id).unwrap_or_default();
    let (label, account) = match works.found {
        Found::Named(name) => (Late::TestNamed, name),
        Found::Listed(_) | Found::Nothing => (Late::TestListed, id),
    };
    let limits = if works.limits.is_empty() {
        late(Late::TestLimitsHidden).to_owned()
    } else {
        works.limits.into_iter().map(|(name, value)| [name, value].join(": ")).collect::<Vec<_>>().join(", ")
    };
    let took = [&*number(works.took.max(0.0) as usize), late(Late::TestMilliseconds)].concat();
    view! {
        <p class="good">{late(Late::TestWorks)}</p>
        <p>{late(label)}<strong>{account}</strong></p>
        <p><strong>{late(Late::TestMeant)}</strong></p>
        <p class="hint">{late(Late::TestMeantWhy)}</p>
        <dl>
            <dt>{late(Late::TestTook)}</dt><dd>{took}</dd>
            <dt>{late(Late::TestScope)}</dt><dd><code>{works.scope}</code></dd>
            <dt>{late(Late::TestLimits)}</dt><dd>{limits}</dd>
        </dl>
    }
    .into_any()
}

fn same_call() -> AnyView {
    news::follow();
    terminals(testing::made)
}
