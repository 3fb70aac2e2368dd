//! *Do it outside the browser*: the exchange as a command, for two kinds of terminal.

use crate::news::{self, code};
use leg3::browser::{dom, fields};
use leg3::copy::{Late, late};
use leg3::recipe::{Outside, powershell, shell};
use leptos::prelude::*;

const FOLD: &str = "outside";
const FIRST: &str = "command-shell";

/// A command for one kind of terminal.
type Recipe = fn(&Outside<'_>) -> String;

pub(crate) fn view() -> impl IntoView {
    view! {
        <p class="hint">{late(Late::OutsideText)}</p>
        {terminal(Late::PosixShell, FIRST, shell::command)}
        {button("copy-shell", Late::CopyShell)}
        {terminal(Late::PowerShell, "command-powershell", powershell::command)}
        {button("copy-powershell", Late::CopyPowerShell)}
        <p class="hint">{late(Late::OutsideThen)}</p>
    }
}

/// For macOS and Linux.
pub(crate) fn shell() -> Option<String> {
    command(shell::command)
}

/// For Windows.
pub(crate) fn powershell() -> Option<String> {
    command(powershell::command)
}

/// Opens the fold and goes to the first command.
pub(crate) fn open() {
    dom::open(FOLD);
    dom::focus(FIRST);
}

/// A command is written only while somebody looks: it holds the code.
fn terminal(heading: Late, id: &'static str, recipe: Recipe) -> impl IntoView {
    let text = move || {
        news::follow();
        if dom::is_open(FOLD) { command(recipe) } else { None }.unwrap_or_default()
    };
    view! { <h3>{late(heading)}</h3><pre id=id class="secret" tabindex="0">{text}</pre> }
}

fn button(action: &'static str, name: Late) -> impl IntoView {
    view! { <div class="buttons"><button type="button" data-do=action>{late(name)}</button></div> }
}

/// The exchange as a command; without a code there is none.
fn command(recipe: Recipe) -> Option<String> {
    let (code, client_id, options) = (code()?, fields::client_id(), fields::options());
    Some(recipe(&Outside { code: &code, client_id: &client_id, options: &options }))
}
