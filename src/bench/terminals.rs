//! A call of the API as a command, for two kinds of terminal.

use crate::controls::{button, copy};
use crate::trouble::Made;
use leg3_core::api::call::Call;
use leg3_core::integrations::terminal::api_call;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// Writes the command.
pub(crate) type Recipe = fn(&Call, Option<&str>) -> String;

/// Both, each with a button that copies it.
pub(crate) fn terminals(made: Made) -> AnyView {
    made()
        .is_some()
        .then(|| {
            view! {
                <h3>{text_of(ApiText::SameCall)}</h3>
                <p class="hint">{text_of(ExchangeText::PosixShell)}</p>
                {one(made, ApiText::CopyCall, api_call::shell)}
                <p class="hint">{text_of(ExchangeText::PowerShell)}</p>
                {one(made, ApiText::CopyCallWindows, api_call::powershell)}
            }
        })
        .into_any()
}

/// One of them.
pub(crate) fn one(made: Made, name: ApiText, recipe: Recipe) -> AnyView {
    let write = move || made().map(|(call, form)| recipe(&call, form.as_deref()));
    view! { <pre tabindex="0">{write()}</pre>{button(name, move || copy(write()))} }.into_any()
}
