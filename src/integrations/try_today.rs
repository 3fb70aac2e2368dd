//! *Try it today*: the choice of the data to read, and the instructions for reading exactly these data with the current
//! access token.

use crate::browser::download;
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::fold::{Fold, Rows};
use crate::integrations::manual_steps::{WriteSteps, manual_steps};
use crate::integrations::subject_context::{account, subject, with_access};
use crate::integrations::tool_file::JSON;
use crate::integrations::try_code::TryCode;
use crate::store::Store;
use crate::tokens::token_rows::access_ends;
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::manual_steps::ManualStep;
use leg3_core::integrations::tool::Tool;
use leg3_core::integrations::try_today::{make, n8n, postman, zapier};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::messages::try_today::{TryTodayText, at_most, label};
use leg3_core::messages::use_them::{by_hand, download_for, stops};
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;

/// The list from which the user chooses the data, and the instructions for the tool. If the token can read no data, a
/// text says so.
#[component]
pub fn TryToday(
    /// The tool.
    tool: Tool,
) -> impl IntoView {
    let store = Store::here();
    let whose = subject(store);
    let readings = Reading::allowed(&whose);
    let Some(first) = readings.first().copied() else {
        return view! { <p>{text_of(TryTodayText::NothingToRead)}</p> }.into_any();
    };
    let reading = RwSignal::new(first);
    let option = |(at, reading): (usize, &Reading)| {
        view! { <option value=at.to_string()>{text_of(label(*reading))}</option> }
    };
    let options = readings.iter().enumerate().map(option).collect_view();
    let choose = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or_default();
        reading.set(readings.get(at).copied().unwrap_or(first));
    };
    let limits = move || {
        [Some(stops(&access_ends(store))), at_most(reading.get())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let scopes_unknown = whose.scopes.is_empty();
    view! {
        <div class="card stack">
            <div class="value">
                <label for="what-to-read">{text_of(TryTodayText::WhatToRead)}</label>
                <select id="what-to-read" class="narrow" on:change=choose>{options}</select>
            </div>
            <p class="hint">{dynamic_text(limits)}</p>
            {scopes_unknown.then(|| view! { <p class="hint">{text_of(TryTodayText::ScopesUnknown)}</p> })}
            {dynamic(move || view! { <InTool tool reading=reading.get()/> })}
        </div>
    }
    .into_any()
}

/// The instructions for this tool.
#[component]
fn InTool(tool: Tool, reading: Reading) -> impl IntoView {
    let store = Store::here();
    let is_writable = with_access(store, |token| make::by_hand(reading, &subject(store), token)).is_some();
    if !is_writable && tool != Tool::Code {
        return view! { <p>{text_of(TryTodayText::OddToken)}</p> }.into_any();
    }
    match tool {
        Tool::Make => {
            let write = Callback::new(move |()| {
                with_access(store, |token| make::by_hand(reading, &subject(store), token))
            });
            let steps = write.run(()).map_or(0, |steps: Vec<ManualStep<TryTodayText>>| steps.len());
            view! {
                <TodaysFile tool reading file=make::FILE write=make::blueprint steps=make::import_steps/>
                <p class="hint">{text_of(TryTodayText::MakeNotRun)}</p>
                <Rows>
                    <Fold id="by-hand" title=by_hand(steps)>
                        {manual_steps(write, Callback::new(|()| {}))}
                    </Fold>
                </Rows>
            }
            .into_any()
        }
        Tool::Zapier => {
            let write: WriteSteps<TryTodayText> = Callback::new(move |()| {
                with_access(store, |token| zapier::steps(reading, &subject(store), token))
            });
            view! {
                <p class="hint">{text_of(IntegrationsText::ZapierPlan)}</p>
                {manual_steps(write, Callback::new(|()| {}))}
            }
            .into_any()
        }
        Tool::N8n => {
            view! { <TodaysFile tool reading file=n8n::FILE write=n8n::workflow steps=n8n::import_steps/> }.into_any()
        }
        Tool::Postman => {
            view! { <TodaysFile tool reading file=postman::FILE write=postman::collection steps=postman::import_steps/> }
                .into_any()
        }
        Tool::Code => view! { <TryCode reading/> }.into_any(),
    }
}

/// Writes a file with the current access token. The text arguments are the name of the account, and the access token.
type WriteTodaysFile = fn(Reading, &TokenSubject, &str, &str) -> Option<Secret>;

/// The download button, such as *Download for Make*, and the steps after the download.
#[component]
fn TodaysFile(
    tool: Tool,
    reading: Reading,
    file: &'static str,
    write: WriteTodaysFile,
    steps: fn() -> Vec<ManualStep<TryTodayText>>,
) -> impl IntoView {
    let store = Store::here();
    let save = Callback::new(move |_| {
        let account = account(store);
        let text = with_access(store, |token| write(reading, &subject(store), &account, token));
        if let Some(text) = text {
            let _ = download::offer(file, JSON, text.expose());
        }
    });
    let button = move || {
        let look = if store.is_saved() { Look::Primary } else { Look::Secondary };
        view! { <div><Button text=download_for(tool) look press=save/></div> }
    };
    view! {
        {dynamic(button)}
        <p class="hint">{text_of(TryTodayText::FileHoldsToken)}</p>
        {manual_steps(Callback::new(move |()| Some(steps())), Callback::new(|()| {}))}
    }
}
