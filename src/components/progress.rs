//! The progress bar, which shows the four steps from the install to the use of the tokens.

use leg3_core::exchange::screen::ProgressStep;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

const STEPS: [(ProgressStep, PageText); 4] = [
    (ProgressStep::Install, PageText::RailInstall),
    (ProgressStep::Code, PageText::RailCode),
    (ProgressStep::Tokens, PageText::RailTokens),
    (ProgressStep::Use, PageText::RailUse),
];

/// The steps as four bars, and the number of the current step as text.
#[component]
pub fn Progress(
    /// The current step.
    step: ProgressStep,
) -> impl IntoView {
    let number = STEPS.iter().position(|(known, _)| *known == step).unwrap_or_default() + 1;
    let bar = move |(its, name): (ProgressStep, PageText)| {
        view! {
            <li
                aria-current=(its == step).then_some("step")
                class=if its < step { "done" } else { "" }
            >
                <span class="spoken">{text_of(name)}</span>
            </li>
        }
    };
    view! {
        <div class="progress">
            <ol aria-label=text_of(PageText::Progress)>{STEPS.map(bar)}</ol>
            <span aria-hidden="true">{number_of_four(number)}</span>
        </div>
    }
}

fn number_of_four(number: usize) -> String {
    [text_of(PageText::StepNumber), &number.to_string(), text_of(PageText::OfFour)].concat()
}
