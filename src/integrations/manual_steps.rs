//! Steps for a tool whose fields the user fills in by hand. Each step has an instruction, and a button for each value
//! that the user can copy. A secret is masked. When the user copies a secret, the steps are written again to get the
//! secret.

use crate::components::copy_button::CopyButton;
use leg3_core::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::number_phrases::map_instruction;
use leg3_core::messages::{Message, text_of};
use leg3_core::text::masked;
use leptos::prelude::*;

/// Writes the steps. `None` if there are no steps.
pub type WriteSteps<M> = Callback<(), Option<Vec<ManualStep<M>>>>;

/// The numbered steps. `refresh_copied` is called after the user copied the refresh token.
#[must_use]
pub fn manual_steps<M: Message + 'static>(write: WriteSteps<M>, refresh_copied: Callback<()>) -> AnyView {
    steps_of(write, refresh_copied, "")
}

/// The steps of the API call, below the steps of the refresh. The accessible names of the copy buttons say that the
/// steps belong to the call.
#[must_use]
pub fn steps_of_call(write: WriteSteps<IntegrationsText>) -> AnyView {
    steps_of(write, Callback::new(|()| {}), text_of(IntegrationsText::OfTheCall))
}

fn steps_of<M: Message + 'static>(
    write: WriteSteps<M>,
    refresh_copied: Callback<()>,
    whose: &'static str,
) -> AnyView {
    let Some(steps) = write.run(()) else { return ().into_any() };
    let step = |(at, step): (usize, &ManualStep<M>)| {
        let fields = step.fields.iter().enumerate();
        let fields =
            fields.map(|(nth, _)| field(&steps, write, (at, nth), refresh_copied, whose)).collect_view();
        view! {
            <li class="step">
                <span class="number" aria-hidden="true">{(at + 1).to_string()}</span>
                <div class="words stack"><p>{text_of(step.instruction)}</p>{fields}</div>
            </li>
        }
    };
    view! { <ol class="steps">{steps.iter().enumerate().map(step).collect_view()}</ol> }.into_any()
}

fn field<M: Message + 'static>(
    steps: &[ManualStep<M>],
    write: WriteSteps<M>,
    (at, nth): (usize, usize),
    refresh_copied: Callback<()>,
    whose: &str,
) -> AnyView {
    let Some((step, field)) = steps.get(at).and_then(|step| Some((step, step.fields.get(nth)?))) else {
        return ().into_any();
    };
    if field.parts.is_empty() {
        return told(field.name.into(), text_of(IntegrationsText::LeaveEmpty).into());
    }
    let parts = field.parts.iter().enumerate().map(|(part, source)| {
        let name = name(step, nth, part);
        let label =
            [text_of(IntegrationsText::Copy), " ", &name, &which_step(steps, at, field.name), whose].concat();
        let copied = if field.name == "refresh_token" { refresh_copied } else { Callback::new(|()| {}) };
        match source {
            ValueSource::Text(text) => {
                let copy = text.clone();
                value(&name, label, text.clone(), Callback::new(move |()| Some(copy.clone())), copied)
            }
            ValueSource::Secret(secret) => {
                let again = Callback::new(move |()| secret_of(write, at, nth, part));
                value(&name, label, masked(secret.expose()), again, copied)
            }
            ValueSource::UserInput(what) => told(name, text_of(*what).into()),
            ValueSource::Mapped { step, field: its } => told(name, map_instruction(its, *step)),
        }
    });
    parts.collect_view().into_any()
}

/// The suffix of an accessible name, such as ` of step 2`, if several steps have a field of this name. Empty otherwise.
fn which_step<M>(steps: &[ManualStep<M>], at: usize, name: &str) -> String {
    let has_one = |step: &&ManualStep<M>| step.fields.iter().any(|field| field.name == name);
    if steps.iter().filter(has_one).count() < 2 {
        return String::new();
    }
    [text_of(IntegrationsText::OfStep), &(at + 1).to_string()].concat()
}

/// A value with a button that copies it.
fn value(
    name: &str,
    label: String,
    shown: String,
    text: Callback<(), Option<String>>,
    copied: Callback<()>,
) -> AnyView {
    view! {
        <div class="value">
            <span><span class="strong">{name.to_owned()}</span> " " <code translate="no">{shown}</code></span>
            <CopyButton name=label short=text_of(IntegrationsText::Copy) text copied/>
        </div>
    }
    .into_any()
}

/// An instruction without a value to copy.
fn told(name: String, what: String) -> AnyView {
    view! { <p><span class="strong">{name}</span> ": " {what}</p> }.into_any()
}

/// The field's name. It gets a number if the step has several fields of that name, or if the field has several parts.
fn name<M>(step: &ManualStep<M>, nth: usize, part: usize) -> String {
    let parts_called = |fields: &[ManualField], name: &str| -> usize {
        fields.iter().filter(|field| field.name == name).map(|field| field.parts.len()).sum()
    };
    let Some(field) = step.fields.get(nth) else { return String::new() };
    if parts_called(&step.fields, field.name) < 2 {
        return field.name.into();
    }
    let before = step.fields.get(..nth).map_or(0, |before| parts_called(before, field.name));
    [field.name, " ", &(before + part + 1).to_string()].concat()
}

/// The secret in this part of this field. Writes the steps again to get the secret.
fn secret_of<M: 'static>(write: WriteSteps<M>, step: usize, field: usize, part: usize) -> Option<String> {
    let mut steps = write.run(())?;
    let mut fields = steps.swap_remove(step).fields;
    match fields.swap_remove(field).parts.swap_remove(part) {
        ValueSource::Secret(secret) => Some(secret.expose().to_owned()),
        _ => None,
    }
}
