//! A small figure of the three steps. HighLevel sends an authorization code, this page exchanges the code, and the tool
//! uses the tokens.

use leg3_core::messages::start::{StartText, first_stop};
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The figure with three stops. The second stop is this page.
#[component]
pub fn ThreeStops() -> impl IntoView {
    let stop = |name: &'static str, does, is_here: bool| {
        view! {
            <li aria-current=is_here.then_some("step")>
                <span class="strong">{name}</span>
                <span class="subtitle">{text_of(does)}</span>
            </li>
        }
    };
    view! {
        <ol class="stops" aria-label=text_of(StartText::StopsLabel)>
            {stop(first_stop(), StartText::FirstDoes, false)}
            {stop(text_of(StartText::SecondStop), StartText::SecondDoes, true)}
            {stop(text_of(StartText::ThirdStop), StartText::ThirdDoes, false)}
        </ol>
    }
}
