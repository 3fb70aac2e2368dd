//! A call of the API as a command, for two kinds of terminal.

use crate::controls::{button, copy};
use crate::trouble::Made;
use leg3::bearer::call::Call;
use leg3::copy::{Late, late};
use leg3::recipe::call;
use leptos::prelude::*;

/// Writes the command.
pub(crate) type Recipe = fn(&Call, Option<&str>) -> String;

/// Both, each with a button that copies it.
pub(crate) fn terminals(made: Made) -> AnyView {
    made()
        .is_some()
        .then(|| {
            view! {
                <h3>{late(Late::SameCall)}</h3>
                <p class="hint">{late(Late::PosixShell)}</p>
                {one(made, Late::CopyCall, call::shell)}
                <p class="hint">{late(Late::PowerShell)}</p>
                {one(made, Late::CopyCallWindows, call::powershell)}
            }
        })
        .into_any()
}

/// One of them.
pub(crate) fn one(made: Made, name: Late, recipe: Recipe) -> AnyView {
    let write = move || made().map(|(call, form)| recipe(&call, form.as_deref()));
    view! { <pre tabindex="0">{write()}</pre>{button(name, move || copy(write()))} }.into_any()
}
