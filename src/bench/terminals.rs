//! A call of the API as a command, for two kinds of terminal.

use crate::controls::{button, copy};
use crate::trouble::Made;
use leg3::bearer::call::Call;
use leg3::copy::{Late, late};
use leg3::recipe::call;
use leptos::prelude::*;

/// Writes the command.
type Recipe = fn(&Call, Option<&str>) -> String;

/// Both, each with a button that copies it.
pub(crate) fn terminals(made: Made) -> AnyView {
    let write = move |recipe: Recipe| made().map(|(call, form)| recipe(&call, form.as_deref()));
    let one = move |heading: Late, name: Late, recipe: Recipe| {
        view! {
            <p class="hint">{late(heading)}</p>
            <pre tabindex="0">{write(recipe)}</pre>
            {button(name, move || copy(write(recipe)))}
        }
    };
    made()
        .is_some()
        .then(|| {
            view! {
                <h3>{late(Late::SameCall)}</h3>
                {one(Late::PosixShell, Late::CopyCall, call::shell)}
                {one(Late::PowerShell, Late::CopyCallWindows, call::powershell)}
            }
        })
        .into_any()
}
