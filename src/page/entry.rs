//! Entering a code by hand: the code itself, or the whole address somebody was redirected to.

use super::parts::{View, boxed, hint};
use super::{frame, vault};
use crate::browser::{clock, dom};
use crate::copy::{Sentence, copy};
use crate::grant::flow::Event;
use crate::grant::redirect::{Arrival, Unusable, parse_typed};
use leptos::prelude::*;

/// The field's id.
pub(super) const FIELD: &str = "typed-code";

/// The field and its button, in a card.
pub(super) fn card() -> View {
    boxed("card", field())
}

/// The field and its button.
pub(super) fn field() -> View {
    let submitted = |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        enter();
    };
    view! {
        <form class="stack" autocomplete="off" novalidate=true on:submit=submitted>
            <div class="field">
                <label for=FIELD>{copy(Sentence::CodeOrAddress)}</label>
                <input id=FIELD type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
                    aria-describedby="typed-hint typed-note"/>
                <div id="typed-hint">{hint(Sentence::CodeOrAddressHint)}</div>
                <p id="typed-note" class="note" role="alert">{""}</p>
            </div>
            <button class="primary">{copy(Sentence::UseThisCode)}</button>
        </form>
    }
    .into_any()
}

fn enter() {
    let arrival = parse_typed(&dom::value(FIELD));
    if let Arrival::Unusable(why) = arrival {
        dom::set_text("typed-note", copy(sentence(why)));
        dom::set_attribute(FIELD, "aria-invalid", Some("true"));
        dom::focus(FIELD);
        return;
    }
    dom::set_value(FIELD, "");
    vault::dispatch(Event::Arrived(arrival, clock::now()));
    // The same code again changes no heading, so it is said here.
    if vault::with(|flow| matches!(&flow.step, crate::grant::step::Step::Failed(setback) if setback.same_code)) {
        frame::announce(Sentence::SameCode);
    }
}

/// Why no code could be taken.
pub(super) fn sentence(why: Unusable) -> Sentence {
    match why {
        Unusable::Empty => Sentence::UnusableEmpty,
        Unusable::Several => Sentence::UnusableSeveral,
        Unusable::TooLong => Sentence::UnusableTooLong,
        Unusable::NotThere => Sentence::UnusableNotThere,
    }
}
