//! Pretend mode (`?demo`): every state and every failure, without a request. Three things keep it apart from the real thing: a
//! policy of its own forbids requests to anybody but this site (`boot.js`), answers are made up here, and the fields
//! take no values but pretended ones.

use crate::controls::button;
use crate::{news, pretended};
use js_sys::{Object, Reflect};
use leg3::browser::dom;
use leg3_core::demo::script::{
    APP_ID, CLIENT_ID, CLIENT_SECRET, CODE, DemoExchange, DemoFollowUp, DemoScript, FRESH_CODE,
};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, ErrorEventInit, HtmlFormElement, MutationObserver, MutationObserverInit};

/// What stands in the lists besides [`Trade::all`].
const DENIED: &str = "denied";
const DIED: &str = "died";
const REFUSAL: &str = "?error=access_denied&error_description=The+user+pretended+to+refuse";

/// What the fields hold, by their ids; every other text field is left alone.
const VALUES: [(&str, &str); 12] = [
    ("client-id", CLIENT_ID),
    ("client-secret", CLIENT_SECRET),
    ("typed-code", CODE),
    ("pasted-here", "pretend"),
    ("pasted-answer", r#"{"access_token":"pretend"}"#),
    ("refresh-pasted", "pretend-refresh-token"),
    ("refresh-id", CLIENT_ID),
    ("refresh-secret", CLIENT_SECRET),
    ("fresh-link", "pretend"),
    ("pasted-link", "pretend"),
    ("link-client-id", CLIENT_ID),
    ("link-version-id", APP_ID),
];

thread_local! {
    static SCRIPT: Cell<DemoScript> = const { Cell::new(DemoScript { exchange: DemoExchange::SubAccount, follow_up: DemoFollowUp::Works }) };
    static SPECIAL: Cell<&'static str> = const { Cell::new("") };
}

/// True in pretend mode.
pub(crate) fn is_on() -> bool {
    news::boot().is_some_and(|boot| boot.demo())
}

/// What is pretended now.
pub(crate) fn script() -> DemoScript {
    SCRIPT.get()
}

/// Answers instead of HighLevel, and locks the fields.
pub(crate) fn start() {
    if !is_on() {
        return;
    }
    pretended::answer_instead();
    lock();
    let watch = Closure::<dyn Fn()>::new(lock).into_js_value();
    let observer = MutationObserver::new(watch.unchecked_ref());
    if let (Ok(observer), Some(body)) = (observer, dom::document().and_then(|document| document.body())) {
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_subtree(true);
        let _ = observer.observe_with_options(&body, &all);
    }
}

/// *Get a fresh code*: one that was not sent.
pub(crate) fn fresh_code() {
    dom::set_value("typed-code", FRESH_CODE);
    enter();
}

fn enter() {
    let entry = dom::by_id("entry").map(|form| form.unchecked_into::<HtmlFormElement>());
    let _ = entry.map(|form| form.request_submit());
}

/// What a link is built of.
pub(crate) fn link_ids() -> (String, String) {
    (CLIENT_ID.into(), APP_ID.into())
}

/// Every field of a secret, filled and closed.
fn lock() {
    for (id, value) in VALUES {
        if let Some(field) = dom::input(id).filter(|field| !field.read_only() || field.value() != value) {
            field.set_read_only(true);
            field.set_value(value);
        }
    }
}

pub(crate) fn view() -> impl IntoView {
    is_on().then(|| {
        let trades: Vec<AnyView> = DemoExchange::all().into_iter().enumerate().map(|(at, it)| option(at, trade(it))).collect();
        let afters: Vec<AnyView> = DemoFollowUp::all().into_iter().enumerate().map(|(at, it)| option(at, after(it))).collect();
        view! {
            <div class="card warned">
                <p>{text_of(DemoText::DemoLocked)}</p>
                <div class="field">
                    <label for="demo-trade">{text_of(DemoText::DemoPick)}</label>
                    <select id="demo-trade" autocomplete="off" on:change=|event| pick_trade(&event_target_value(&event))>
                        {trades}
                        <option value=DENIED>{text_of(DemoText::DemoDenied)}</option>
                        <option value=DIED>{text_of(DemoText::DemoDied)}</option>
                    </select>
                </div>
                <div class="field">
                    <label for="demo-after">{text_of(DemoText::DemoAfter)}</label>
                    <select id="demo-after" autocomplete="off" on:change=|event| pick_after(&event_target_value(&event))>{afters}</select>
                </div>
                {button(DemoText::DemoStart, arrive)}
                <p><a href=dom::own_address()>{text_of(DemoText::DemoLeave)}</a></p>
            </div>
        }
    })
}

fn option(at: usize, name: String) -> AnyView {
    view! { <option value=at.to_string()>{name}</option> }.into_any()
}

fn trade(trade: DemoExchange) -> String {
    match trade {
        DemoExchange::SubAccount => text_of(DemoText::DemoSubAccount).into(),
        DemoExchange::Agency => text_of(DemoText::DemoAgency).into(),
        DemoExchange::WithoutRefresh => text_of(DemoText::DemoWithoutRefresh).into(),
        DemoExchange::Fails(failure) => failed(failure, ""),
    }
}

fn after(after: DemoFollowUp) -> String {
    match after {
        DemoFollowUp::Works => text_of(DemoText::DemoWorks).into(),
        DemoFollowUp::CallFails(trouble) => {
            [text_of(DemoText::DemoCall), api_advice(trouble, VOICE).title, " (", trouble.code(), ")"]
                .concat()
        }
        DemoFollowUp::RefreshFails(failure) => failed(failure, text_of(DemoText::DemoRefresh)),
    }
}

fn failed(failure: Failure, before: &str) -> String {
    [before, exchange_advice(failure, VOICE).title, " (", failure.code(), ")"].concat()
}

fn pick_trade(value: &str) {
    SPECIAL.set(if value == DENIED {
        DENIED
    } else if value == DIED {
        DIED
    } else {
        ""
    });
    let trade = value.parse().ok().and_then(|at: usize| DemoExchange::all().get(at).copied());
    change(|script| script.exchange = trade.unwrap_or(DemoExchange::SubAccount));
}

fn pick_after(value: &str) {
    let after = value.parse().ok().and_then(|at: usize| DemoFollowUp::all().get(at).copied());
    change(|script| script.follow_up = after.unwrap_or(DemoFollowUp::Works));
}

fn change(change: impl FnOnce(&mut DemoScript)) {
    let mut script = SCRIPT.get();
    change(&mut script);
    SCRIPT.set(script);
    let offline = matches!(script.exchange, DemoExchange::Fails(Failure::Offline))
        || matches!(script.follow_up, DemoFollowUp::RefreshFails(Failure::Offline));
    pretend_to_be_online(!offline);
}

/// What the browser says of its network, as long as this page stands.
fn pretend_to_be_online(online: bool) {
    let Some(navigator) = dom::window().map(|window| window.navigator()) else { return };
    let property = Object::new();
    let _ = Reflect::set(&property, &"value".into(), &online.into());
    let _ = Reflect::set(&property, &"configurable".into(), &JsValue::TRUE);
    let _ = Reflect::define_property(&navigator, &"onLine".into(), &property);
}

/// Forgets what is there, and has a code arrive, or what was chosen instead of one.
fn arrive() {
    if let Some(forget) = dom::query("[data-do=forget]") {
        forget.click();
    }
    if SPECIAL.get() == DIED {
        die();
        return;
    }
    let arrives = if SPECIAL.get() == DENIED { REFUSAL } else { CODE };
    dom::set_value("typed-code", arrives);
    enter();
}

/// As if the first program had stopped in the middle of something.
fn die() {
    let error = js_sys::WebAssembly::RuntimeError::new("pretend");
    // Where it was made is not where it is pretended to come from.
    let _ = Reflect::set(&error, &"stack".into(), &"".into());
    let what = ErrorEventInit::new();
    what.set_error(&error);
    if let (Ok(event), Some(window)) = (ErrorEvent::new_with_event_init_dict("error", &what), dom::window()) {
        let _ = window.dispatch_event(&event);
    }
}
