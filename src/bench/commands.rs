//! *Do it outside the browser*: the exchange, for tools in which no browser stands in between.

use crate::news::{self, code};
use crate::ways::{self, Ways};
use leg3::browser::{dom, fields};
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::postman;
use leg3_core::integrations::terminal::exchange_powershell;
use leg3_core::integrations::terminal::exchange_shell;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use leg3_core::oauth::request::Options;
use leptos::prelude::*;

const FOLD: &str = "outside";

pub(crate) fn view() -> impl IntoView {
    // It holds the code, so it is written only while somebody looks.
    let looked_at = Memo::new(|_| {
        news::follow();
        (dom::is_open(FOLD), fields::client_id(), fields::options())
    });
    let ways = Ways {
        steps: || written(RequestFields::exchange),
        postman: || written(postman::single_request::exchange),
        shell: (text_of(ExchangeText::CopyShell), || written(exchange_shell::command)),
        powershell: (text_of(ExchangeText::CopyPowerShell), || written(exchange_powershell::command)),
        hides: code,
    };
    let drawn = move || looked_at.with(|(open, ..)| *open).then(|| ways::view(ways));
    view! { <p class="hint">{text_of(ExchangeText::OutsideWays)}</p>{drawn} }
}

/// Opens the fold.
pub(crate) fn open() {
    dom::open(FOLD);
}

/// The exchange, written in one way; without a code there is none.
fn written<T>(recipe: fn(&OutsideRequest<'_>) -> T) -> Option<T> {
    let (code, client_id, options): (_, _, Options) = (code()?, fields::client_id(), fields::options());
    Some(recipe(&OutsideRequest { code: &code, client_id: &client_id, options: &options }))
}
