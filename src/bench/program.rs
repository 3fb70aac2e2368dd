//! The same allocator and panic hook as the first program has, and what `boot.js` calls.

use crate::{
    accounts, answers, builder, catalogue, claims, commands, courier, demo, doctor, draft, exact, explained,
    filling, fresh, guarding, guide, host, kept, minting, news, notices, pasted, refresh, renewing, report,
    scopes, testing, trial, using, watched, where_to, whose,
};
use leg3::browser::boot::Boot;
use leg3::browser::{clock, dom};
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::text_of;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::alloc::System;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use zeroizing_alloc::ZeroAlloc;

/// Wipes memory when it is freed: a secret that was dropped leaves no copy behind.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// How often what depends on the time is looked at anew, in milliseconds.
const TICK: i32 = 30_000;

/// Fills the places, and listens.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
pub fn start(boot: Boot) {
    console_error_panic_hook::set_once();
    news::open(boot);
    let _ = draft::draft();
    where_to::start();
    fill("commands", commands::view);
    fill("exact", exact::view);
    fill("passport-more", || (trial::name(), notices::view(), scopes::view()));
    fill("tools", tools);
    fill("start-tools", before_the_code);
    fill("where-answer", where_to::view);
    fill("whose", whose::view);
    fill("fresh-more", fresh::view);
    fill("demo", demo::view);
    listen();
    watched::start();
    guarding::start();
    demo::start();
    whose::start();
    catalogue::load();
    host::start();
    clock::every(TICK, news::spread);
}

/// A button was pressed that the first program leaves to this one.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
pub fn act(name: &str) {
    match name {
        "go-outside" => commands::open(),
        "go-test" => trial::open(),
        "go-accounts" => accounts::open(),
        "save-env" => filling::save_env(),
        "copy-report" => report::of_failure(),
        "explain-pasted" => pasted::explain(),
        "name-entered" => pasted::name_entered(),
        _ => {}
    }
}

/// The first program has drawn something new.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]
pub fn drawn() {
    guarding::look();
    report::settle();
    testing::settle();
    renewing::settle();
    accounts::settle();
    whose::settle();
    fresh::settle();
    news::spread();
}

/// Forgets with the page, and warns before something is lost by leaving.
fn listen() {
    dom::listen(dom::document(), "click", |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let on = |selector: &str| {
            target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
        };
        if on("[data-do=forget]") {
            forget();
        }
        if on("[data-do=fresh]") {
            fresh::want();
        }
    });
    dom::listen(dom::window(), "pagehide", |_| forget_secrets());
    dom::listen(dom::window(), "beforeunload", |event| {
        if renewing::must_warn() || minting::must_warn() {
            event.prevent_default();
        }
    });
}

fn forget() {
    forget_secrets();
    whose::forget();
    fresh::forget();
    explained::forget();
    kept::forget();
    draft::forget();
    news::spread();
}

fn forget_secrets() {
    guarding::forget();
    answers::forget();
    report::forget();
    renewing::forget();
    accounts::forget();
    testing::reset();
    pasted::forget();
    courier::abort_all();
    news::spread();
}

/// What comes before the code, in the order people need it.
fn before_the_code() -> impl IntoView {
    (guide::view(), builder::view(), doctor::view(), refresh::from_pasted(), demo_link())
}

fn demo_link() -> impl IntoView {
    (!demo::is_on()).then(|| {
        view! { <p><a href="?demo">{text_of(DemoText::Demo)}</a>". "<span class="hint">{text_of(DemoText::DemoHint)}</span></p> }
    })
}

/// What can be done with tokens, in the order people need it.
fn tools() -> impl IntoView {
    (trial::view(), accounts::view(), using::view(), refresh::from_tokens(), claims::view(), pasted::view())
}

fn fill<V: IntoView + 'static>(place: &str, view: fn() -> V) {
    if let Some(place) = dom::by_id(place) {
        // An earlier try may have left something.
        place.set_text_content(None);
        mount_to(place, view).forget();
    }
}
