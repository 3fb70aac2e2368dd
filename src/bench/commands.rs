//! *Do it outside the browser*: the exchange, for tools in which no browser stands in between.

use crate::news::{self, code};
use crate::ways::{self, Ways};
use leg3::browser::{dom, fields};
use leg3::copy::{Late, late};
use leg3::grant::request::Options;
use leg3::recipe::steps::Steps;
use leg3::recipe::{Outside, postman, powershell, shell};
use leptos::prelude::*;

const FOLD: &str = "outside";

pub(crate) fn view() -> impl IntoView {
    // It holds the code, so it is written only while somebody looks.
    let looked_at = Memo::new(|_| {
        news::follow();
        (dom::is_open(FOLD), fields::client_id(), fields::options())
    });
    let ways = Ways {
        steps: || written(Steps::exchange),
        postman: || written(postman::outside::exchange),
        shell: (Late::CopyShell, || written(shell::command)),
        powershell: (Late::CopyPowerShell, || written(powershell::command)),
        hides: code,
    };
    let drawn = move || looked_at.with(|(open, ..)| *open).then(|| ways::view(ways));
    view! { <p class="hint">{late(Late::OutsideText)}</p>{drawn} }
}

/// Opens the fold.
pub(crate) fn open() {
    dom::open(FOLD);
}

/// The exchange, written in one way; without a code there is none.
fn written<T>(recipe: fn(&Outside<'_>) -> T) -> Option<T> {
    let (code, client_id, options): (_, _, Options) = (code()?, fields::client_id(), fields::options());
    Some(recipe(&Outside { code: &code, client_id: &client_id, options: &options }))
}
