//! *Test the token*: what the call found, and the same call as a command.

use crate::controls::button;
use crate::fold::fold;
use crate::terminals::terminals;
use crate::testing::{self, State, Works, run, trial};
use crate::{news, trouble};
use leg3::browser::dom;
use leg3_core::api::test_result::Found;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const FOLD: &str = "test";

pub(crate) fn view() -> impl IntoView {
    fold(FOLD, ApiText::TestFold, || {
        view! {
            <p class="hint">{text_of(ApiText::TestText)}</p>
            {move || { news::follow(); trial().map(|_| button(ApiText::TestRun, run)) }}
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
        let State::Works(Works { found: Found { name: Some(name), .. }, .. }) = testing::state() else {
            return None;
        };
        Some(view! { <dl><dt>{text_of(ApiText::TestedName)}</dt><dd>{name}</dd></dl> })
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
        State::Asking => view! { <p>{text_of(ApiText::TestRunning)}</p> }.into_any(),
        State::Refused(told, scope) => trouble::card(&told, PrivacyText::WhyCall, scope, None),
        State::Works(works) => found(works),
    }
}

fn found(works: Works) -> AnyView {
    let bearer = news::known().map(|known| known.subject).unwrap_or_default();
    let id = bearer.location_id.or(bearer.company_id).unwrap_or_default();
    let (label, account) = match works.found.name {
        Some(name) => (ApiText::TestNamed, name),
        None => (ApiText::TestListed, id),
    };
    let limits = if works.limits.is_empty() {
        text_of(ApiText::TestLimitsHidden).to_owned()
    } else {
        works.limits.into_iter().map(|(name, value)| [name, value].join(": ")).collect::<Vec<_>>().join(", ")
    };
    let took = [&*(works.took.max(0.0) as usize).to_string(), text_of(ApiText::TestMilliseconds)].concat();
    view! {
        <p class="good">{text_of(ApiText::TestWorks)}</p>
        <p>{text_of(label)}<strong>{account}</strong></p>
        <p><strong>{text_of(ApiText::TestMeant)}</strong></p>
        <p class="hint">{text_of(ApiText::TestMeantWhy)}</p>
        <dl>
            <dt>{text_of(ApiText::TestTook)}</dt><dd>{took}</dd>
            <dt>{text_of(ApiText::TestScope)}</dt><dd><code>{works.scope}</code></dd>
            <dt>{text_of(ApiText::TestLimits)}</dt><dd>{limits}</dd>
        </dl>
    }
    .into_any()
}

fn same_call() -> AnyView {
    news::follow();
    terminals(testing::made)
}
