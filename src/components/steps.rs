//! The steps of a task in progress. The steps replace the form that started the task.

use crate::components::dynamic::dynamic_text;
use leptos::prelude::*;

/// The state of a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepState {
    /// The step comes later.
    Ahead,
    /// The step is in progress.
    UnderWay,
    /// The step is done.
    Done,
}

/// One step of the task.
#[component]
pub fn Step(
    /// The number of the step, from 1.
    number: u8,
    /// The state of the step.
    state: StepState,
    /// The name of the step.
    title: &'static str,
    /// A short description below the name.
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
