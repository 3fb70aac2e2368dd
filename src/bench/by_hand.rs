//! Steps in a tool that is filled by hand: what to do, and each value with a button that copies it. A secret is masked,
//! and written anew when it is copied.

use crate::controls::copyable;
use crate::filling;
use leg3::browser::clipboard;
use leg3_core::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::number_phrases::map_instruction;
use leg3_core::messages::text_of;
use leg3_core::text::masked;
use leptos::prelude::*;

/// Writes the steps.
pub(crate) type Write = fn(&ToolContext<'_>, &ToolSecrets<'_>) -> Option<Vec<ManualStep>>;

/// The steps, in a list.
pub(crate) fn steps(write: Write) -> AnyView {
    let Some(all) = filling::with_secrets(write).flatten() else { return ().into_any() };
    let items = all.iter().enumerate().map(|(at, step)| {
        let fields = step.fields.iter().enumerate();
        let fields: Vec<AnyView> = fields.map(|(nth, _)| field(step, (write, at, nth))).collect();
        view! { <li><p>{text_of(step.instruction)}</p><div class="stack">{fields}</div></li> }.into_any()
    });
    view! { <ol class="steps">{items.collect::<Vec<_>>()}</ol> }.into_any()
}

/// Where a field is written: by whom, in which step, as which of its fields.
type Place = (Write, usize, usize);

fn field(step: &ManualStep, place: Place) -> AnyView {
    let (_, _, nth) = place;
    let Some(field) = step.fields.get(nth) else { return ().into_any() };
    if field.parts.is_empty() {
        return told(field.name.into(), text_of(IntegrationsText::LeaveEmpty).into());
    }
    let parts = field.parts.iter().enumerate().map(|(at, part)| {
        let name = name(step, nth, at);
        match part {
            ValueSource::Text(text) => {
                let text = text.clone();
                copyable(&name, text.clone(), move || Some(text.clone()))
            }
            ValueSource::Secret(secret) => {
                let is_refresh = field.name == "refresh_token";
                let label = [text_of(IntegrationsText::Copy), " ", &name].concat();
                let press = move |_| copy_secret(place, at, is_refresh);
                view! {
                    <div class="row">
                        <span class="label">{name}</span><code>{masked(secret.expose())}</code>
                        <button type="button" aria-label=label on:click=press>{text_of(IntegrationsText::Copy)}</button>
                    </div>
                }
                .into_any()
            }
            ValueSource::UserInput(what) => told(name, text_of(*what).into()),
            ValueSource::Mapped { step, field: its } => told(name, map_instruction(its, *step)),
        }
    });
    parts.collect::<Vec<_>>().into_any()
}

/// The field's name, with a number where one step has several of that name, or several parts go into it.
fn name(step: &ManualStep, nth: usize, part: usize) -> String {
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

/// What is not copied but done.
fn told(name: String, what: String) -> AnyView {
    view! { <div class="row"><span class="label">{name}</span><span>{what}</span></div> }.into_any()
}

/// Who copied the refresh token took it away.
fn copy_secret((write, step, field): Place, part: usize, is_refresh: bool) {
    let secret = filling::with_secrets(write).flatten().and_then(|mut steps| {
        let mut fields = steps.swap_remove(step).fields;
        match fields.swap_remove(field).parts.swap_remove(part) {
            ValueSource::Secret(secret) => Some(secret),
            _ => None,
        }
    });
    if let Some(secret) = secret {
        let then: fn() = if is_refresh { filling::taken } else { || {} };
        clipboard::copy(secret.expose().to_owned(), Box::new(then));
    }
}
