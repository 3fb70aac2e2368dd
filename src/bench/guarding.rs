//! What this page has held, for the guard of the report: learnt whenever something is drawn, typed, pasted, sent or
//! received; as fingerprints, which go with *Forget everything*.

use crate::{demo, news};
use leg3::browser::{dom, fields};
use leg3::hatch::{ANSWER, TOKENS};
use leg3_core::oauth::form_encoding::pairs;
use leg3_core::report::redaction::known_secrets::{KnownSecrets, WINDOW};
use leg3_core::text::{is_uuid, letters};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlInputElement};

/// Whatever can be typed into.
const FIELDS: &str = "input, textarea";

/// Where an answer is pasted.
const ANSWER_FIELDS: [&str; 2] = ["pasted-answer", crate::pasted::FIELD];

thread_local! {
    static HELD: RefCell<KnownSecrets> = RefCell::new(nothing());
}

/// Listens to everything that is typed or pasted from now on.
pub(crate) fn start() {
    dom::listen_early(dom::document(), "input", |event| typed(&event));
    dom::listen_early(dom::document(), "paste", |event| pasted(event.unchecked_ref()));
    look();
}

/// Learns what is here now.
pub(crate) fn look() {
    if let Some(code) = news::code() {
        learn(&code);
    }
    if let Some(answer) = news::ask(TOKENS) {
        received(&answer);
    }
    if let Some(tokens) = news::tokens() {
        learn(tokens.access.expose());
        tokens.refresh.iter().for_each(|token| learn(token.expose()));
    }
    if answer_is_secret() {
        news::ask(ANSWER).iter().for_each(|answer| received(answer));
    }
    let at = dom::document().and_then(|document| document.active_element());
    for field in all_fields() {
        let typing = at.as_ref().is_some_and(|at| at == field.as_ref());
        read(&field, !typing);
    }
}

/// True where the answer on the screen waits to be asked for: it is, or may be, a success.
pub(crate) fn answer_is_secret() -> bool {
    dom::by_id("show-answer").is_some_and(|button| !button.hidden())
}

/// A secret that is sent.
pub(crate) fn learn(secret: &str) {
    // What is pretended is no secret.
    if !demo::is_on() {
        HELD.with_borrow_mut(|held| held.learn(secret));
    }
}

/// A success, or something else that may hold tokens.
pub(crate) fn received(answer: &str) {
    if !demo::is_on() {
        HELD.with_borrow_mut(|held| held.learn_all(answer));
    }
}

/// Compares.
pub(crate) fn with<T>(compare: impl FnOnce(&KnownSecrets) -> T) -> T {
    HELD.with_borrow(compare)
}

/// *Forget everything*.
pub(crate) fn forget() {
    HELD.set(nothing());
}

/// Under a key of its own, so that a fingerprint says nothing to anybody else.
fn nothing() -> KnownSecrets {
    let mut key = [0; 16];
    let crypto = dom::window().and_then(|window| window.crypto().ok());
    // Without randomness they are compared all the same.
    let _ = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut key));
    KnownSecrets::new(&key)
}

fn typed(event: &Event) {
    field_of(event).iter().for_each(|field| read(field, false));
}

/// A pasted note may hold more than ends up in the field.
fn pasted(event: &ClipboardEvent) {
    if field_of(event).is_some_and(|field| is_for_secrets(&field)) {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok());
        text.iter().for_each(|text| received(text));
    }
}

/// Where it happened. A `textarea` has what is asked of it here, too.
fn field_of(event: &Event) -> Option<HtmlInputElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.matches(FIELDS).ok()?.then(|| target.unchecked_into())
}

/// Half a secret is not learnt while somebody types it: from a print of so little it could be guessed.
fn read(field: &HtmlInputElement, whole: bool) {
    let value = field.value();
    let long = || value.chars().filter(char::is_ascii_alphanumeric).count() >= WINDOW;
    if is_for_answers(field) {
        received(&value);
    } else if is_uuid(value.trim()) || (is_for_secrets(field) && (whole || long())) {
        // HighLevel has no id of that shape: where one is typed, it is a secret in the wrong field.
        learn(&value);
    }
    // In an address that somebody pasted.
    for (name, secret) in pairs(value.rsplit(['?', '#']).next().unwrap_or_default()) {
        if letters(&name).ends_with(b"secret") {
            learn(&secret);
        }
    }
}

fn is_for_secrets(field: &HtmlInputElement) -> bool {
    field.type_() == "password" || field.id() == fields::CLIENT_SECRET || is_for_answers(field)
}

fn is_for_answers(field: &HtmlInputElement) -> bool {
    ANSWER_FIELDS.contains(&&*field.id())
}

fn all_fields() -> Vec<HtmlInputElement> {
    let all = dom::document().and_then(|document| document.query_selector_all(FIELDS).ok());
    let all = all.iter().flat_map(|all| (0..all.length()).filter_map(|at| all.item(at)));
    all.map(JsCast::unchecked_into).collect()
}
