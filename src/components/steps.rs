//! The steps of something in progress. They replace the button that started it.

use crate::components::dynamic::dynamic_text;
use leptos::prelude::*;

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepState {
    /// It comes later.
    Ahead,
    /// It is in progress.
    UnderWay,
    /// It is done.
    Done,
}

/// One step.
#[component]
pub fn Step(
    /// Its number, from 1.
    number: u8,
    /// How far it is.
    state: StepState,
    /// What it is called.
    title: &'static str,
    /// A few words below.
    #[prop(into, optional)]
    subtitle: Option<TextProp>,
) -> impl IntoView {
    let class = match state {
        StepState::Ahead => "step ahead",
        StepState::UnderWay => "step current",
        StepState::Done => "step done",
    };
    let sign = if state == StepState::Done { "✓".to_owned() } else { number.to_string() };
    view! {
        <li class=class aria-current=(state == StepState::UnderWay).then_some("step")>
            <span class="number" aria-hidden="true">{sign}</span>
            <span class="words">
                <span class="strong">{title}</span>
                {subtitle.map(|subtitle| view! { <span class="subtitle">{dynamic_text(move || subtitle.get().to_string())}</span> })}
                {(state == StepState::UnderWay).then(|| view! { <span class="bar"></span> })}
            </span>
        </li>
    }
}
