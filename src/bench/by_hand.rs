//! Steps in a tool that is filled by hand: what to do, and each value with a button that copies it. A secret is masked,
//! and written anew when it is copied.

use crate::controls::copyable;
use crate::filling;
use leg3::browser::clipboard;
use leg3::copy::tools::mapped;
use leg3::copy::{Take, Tool, take, tool};
use leg3::grant::text::masked;
use leg3::recipe::fields::{Field, Part, Step};
use leg3::recipe::taken::{Secrets, Taken};
use leptos::prelude::*;

/// Writes the steps.
pub(crate) type Write = fn(&Taken<'_>, &Secrets<'_>) -> Option<Vec<Step>>;

/// The steps, in a list.
pub(crate) fn steps(write: Write) -> AnyView {
    let Some(all) = filling::with_secrets(write).flatten() else { return ().into_any() };
    let items = all.iter().enumerate().map(|(at, step)| {
        let fields = step.fields.iter().enumerate();
        let fields: Vec<AnyView> = fields.map(|(nth, its)| field(its, (write, at, nth))).collect();
        view! { <li><p>{tool(step.says)}</p><div class="stack">{fields}</div></li> }.into_any()
    });
    view! { <ol class="steps">{items.collect::<Vec<_>>()}</ol> }.into_any()
}

/// Where a field is written: by whom, in which step, as which of its fields.
type Place = (Write, usize, usize);

fn field(field: &Field, place: Place) -> AnyView {
    if field.parts.is_empty() {
        return told(field.name, tool(Tool::LeaveEmpty).into());
    }
    let parts = field.parts.iter().enumerate().map(|(at, part)| match part {
        Part::Text(text) => {
            let text = text.clone();
            copyable(field.name, text.clone(), move || Some(text.clone()))
        }
        Part::Secret(secret) => {
            let is_refresh = field.name == "refresh_token";
            let label = [take(Take::Copy), " ", field.name].concat();
            let press = move |_| copy_secret(place, at, is_refresh);
            view! {
                <div class="row">
                    <span class="label">{field.name}</span><code>{masked(secret.expose())}</code>
                    <button type="button" aria-label=label on:click=press>{take(Take::Copy)}</button>
                </div>
            }
            .into_any()
        }
        Part::Yours(what) => told(field.name, tool(*what).into()),
        Part::Mapped { step, field: its } => told(field.name, mapped(its, *step)),
    });
    parts.collect::<Vec<_>>().into_any()
}

/// What is not copied but done.
fn told(name: &'static str, what: String) -> AnyView {
    view! { <div class="row"><span class="label">{name}</span><span>{what}</span></div> }.into_any()
}

/// Who copied the refresh token took it away.
fn copy_secret((write, step, field): Place, part: usize, is_refresh: bool) {
    let secret = filling::with_secrets(write).flatten().and_then(|mut steps| {
        let mut fields = steps.swap_remove(step).fields;
        match fields.swap_remove(field).parts.swap_remove(part) {
            Part::Secret(secret) => Some(secret),
            _ => None,
        }
    });
    if let Some(secret) = secret {
        let then: fn() = if is_refresh { filling::taken } else { || {} };
        clipboard::copy(secret.expose().to_owned(), then);
    }
}
