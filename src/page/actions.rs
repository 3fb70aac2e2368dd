//! What people press: every button of the printed page says what it does in `data-do`, and this does it.

use super::{answer, draw, form, paste, perform, trouble, vault, veil};
use crate::browser::{clipboard, clock, dom, download};
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::state::{ExchangeState, ExchangeSucceeded};
use leg3_core::integrations::outside_browser_request::file_name;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::text_of;
use leg3_core::oauth::redirect::{Arrival, Unusable};
use leg3_core::oauth::request::UserType;
use leg3_core::reader::code_field::{self, Entered};
use leg3_core::reader::scan;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Listens to every button and every fold at once.
pub(super) fn wire() {
    dom::listen(dom::document(), "click", |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let pressed = pressed.and_then(|element| element.closest("[data-do]").ok().flatten());
        if let Some(name) = pressed.and_then(|button| button.get_attribute("data-do")) {
            act(&name);
        }
    });
    dom::on("entry", "submit", |_| enter_code());
}

fn act(name: &str) {
    match name {
        "copy-code" => copy_text(veil::code(str::to_owned)),
        "copy-access" => copy_text(access_token()),
        "copy-refresh" => copy_then(refresh_token(), || vault::dispatch(Event::TokensSaved)),
        "copy-answer" => answer::copied(),
        "download-answer" => answer::downloaded(),
        "save" => save(),
        "use-answer" => paste::take(),
        "use-as-code" => use_as_code(),
        "fresh" => trouble::ask_for_fresh_code(),
        "send-anyway" => form::press(Press::WithoutProbe),
        "send-again" => form::press(Press::Resend),
        "stop-waiting" => vault::dispatch(Event::StopWaiting),
        "check" => vault::dispatch(Event::CheckConnection),
        "forget" => vault::dispatch(Event::Forget),
        "show-secret" => form::toggle_secret(),
        other if veil::toggle(other) => {}
        other => perform::with_boot(|boot| boot.later(other)),
    }
}

/// Copies, and says how it went.
pub(super) fn copy_text(text: Option<String>) {
    copy_then(text, || {});
}

fn copy_then(text: Option<String>, then: fn()) {
    if let Some(text) = text {
        clipboard::copy(text, Box::new(then));
    }
}

/// The access token, for the clipboard or the eye.
pub(super) fn access_token() -> Option<String> {
    from_tokens(|holding| Some(holding.tokens.access.expose().to_owned()))
}

/// The refresh token, for the clipboard or the eye.
pub(super) fn refresh_token() -> Option<String> {
    from_tokens(|holding| holding.tokens.refresh.as_ref().map(|token| token.expose().to_owned()))
}

fn from_tokens<T>(look: fn(&ExchangeSucceeded) -> Option<T>) -> Option<T> {
    vault::with(|flow| match &flow.state {
        ExchangeState::Succeeded(holding) => look(holding),
        _ => None,
    })
}

/// The answer as it came, as a file. Unknown fields and all: nothing received is lost.
fn save() {
    let saved = from_tokens(|holding| {
        let passport = &holding.summary;
        let id = match passport.user_type {
            Some(UserType::Company) => passport.company_id.as_deref(),
            _ => passport.location_id.as_deref(),
        };
        download::offer(&file_name(id, ".json"), "application/json", holding.response.body.expose())
    });
    if saved.is_some() {
        vault::dispatch(Event::TokensSaved);
    }
}

/// *Use this code*: the code itself, the whole address somebody was redirected to, or a whole request. Anything else is
/// named, and stays in the field.
fn enter_code() {
    let text = dom::value("typed-code");
    match code_field::read(&text) {
        Entered::Arrival { arrival: Arrival::Unusable(why), .. } => {
            trouble::complain(Some(draw::unusable(why)))
        }
        Entered::Arrival { arrival, .. } => {
            form::fill(&scan::read(&text));
            arrive(arrival);
        }
        Entered::SomethingElse(_) => {
            trouble::complain_in_words(text_of(ReaderText::NotACode));
            dom::show("use-as-code", code_field::as_code(&text).is_some());
            // The words for what it is are in the second program.
            perform::with_boot(|boot| boot.later("name-entered"));
        }
    }
}

/// *Use it as a code all the same*: HighLevel may change the shape of its codes.
fn use_as_code() {
    if let Some(code) = code_field::as_code(&dom::value("typed-code")) {
        arrive(Arrival::Code(code, None));
    }
}

fn arrive(arrival: Arrival) {
    trouble::complain(None);
    let (before, is_code) = (vault::screen(), matches!(arrival, Arrival::Code(..)));
    vault::dispatch(Event::Arrived(arrival, clock::now()));
    let changed = vault::screen() != before;
    if changed || is_code {
        dom::set_value("typed-code", "");
    }
    if !changed && is_code {
        // It is on its way, or used up.
        dom::show("same-code", true);
    } else if !changed {
        trouble::complain(Some(draw::unusable(Unusable::NotThere)));
    }
}
