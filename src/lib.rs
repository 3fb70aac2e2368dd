//! Leg 3 turns the one-time code that HighLevel sends to a redirect URI into tokens, in the browser.
//!
//! Every decision and every text is in `leg3-core`. This package is the Leptos app:
//!
//! | module | what it holds |
//! |---|---|
//! | [`app`] | `<App/>`: the store in context, and which screen is shown |
//! | [`store`] | the flows and every secret; what is drawn are signals without secrets |
//! | [`start`] | the screen without a code: the choice of what to connect, and pasted texts |
//! | [`exchange`] | the screens of the code: arrived, working, failed |
//! | [`install`] | the install link, and what has to be right in the portal |
//! | [`integrations`] | what can be done with the tokens in another tool |
//! | [`lazy`] | the parts that arrive later |
//! | [`api`] | calls with a token, and what is said when one fails |
//! | [`sub_accounts`] | an agency's sub-accounts: one is picked, or several get tokens |
//! | [`tokens`] | the screen of the tokens |
//! | [`refresh`] | a refresh token, also a pasted one, is exchanged for a new pair |
//! | [`pasted`] | pasted texts: what they are, what they mean, and the step to take next |
//! | [`branding`] | the host's own words |
//! | [`privacy`] | where this page sends, and how to check that |
//! | [`report`] | the report for a person who helps |
//! | [`demo`] | pretend mode: made-up answers, and every state by its name |
//! | [`embed`] | this page inside another one |
//! | [`components`] | buttons, fields, rows and the like, independent of features |
//! | [`browser`] | fetch, clipboard, downloads: translates, decides nothing |

pub mod api;
pub mod app;
pub mod branding;
pub mod browser;
pub mod components;
pub mod demo;
pub mod embed;
pub mod exchange;
pub mod install;
pub mod integrations;
pub mod lazy;
pub mod pasted;
pub mod privacy;
pub mod refresh;
pub mod report;
pub mod start;
pub mod store;
pub mod sub_accounts;
pub mod tokens;

use crate::app::App;
use crate::branding::host::Host;
use crate::branding::load::load_words;
use crate::browser::boot::Boot;
use crate::browser::clock::Clock;
use crate::browser::first_screen;
use crate::browser::page_address::host_name;
#[cfg(debug_assertions)]
use crate::components::gallery::Gallery;
use crate::demo::demo_transport::{DemoMode, load_demo_transport};
use crate::demo::show_state::begin_demo;
use crate::embed::tell_outer_page::tell_outer_page;
use crate::lazy::LoadError;
use crate::lazy::idle;
use crate::store::Store;
use crate::store::transport::{HighLevel, Transport};
use leptos::prelude::*;
use std::panic;
use std::rc::Rc;

/// Replaces the first screen with the app, which gets what `boot` brings. In pretend mode, the transport that answers
/// instead of HighLevel is loaded first.
pub fn start(boot: Boot) {
    let boot = Rc::new(boot);
    report_panics(Rc::clone(&boot));
    if boot.demo().is_empty() {
        let transport = Rc::new(HighLevel(Rc::clone(&boot)));
        return draw(boot, transport, None);
    }
    let mode = DemoMode::new();
    // Leptos runs no tasks before something is mounted.
    wasm_bindgen_futures::spawn_local(async move {
        match load_demo_transport(mode.clone()).await {
            Ok(transport) => draw(boot, transport, Some(mode)),
            Err(LoadError) => boot.panicked(),
        }
    });
}

fn draw(boot: Rc<Boot>, transport: Rc<dyn Transport>, mode: Option<DemoMode>) {
    first_screen::replace(|element| {
        let mounted = mount_to(element, move || {
            #[cfg(debug_assertions)]
            if boot.fragment() == "#components" {
                return view! { <Gallery/> }.into_any();
            }
            let demo = boot.demo();
            let store = Store::new(transport, Clock::of_browser(), Some(boot), Host::named(host_name()));
            store.receive();
            store.watch_presence();
            store.watch_blocked();
            tell_outer_page(store);
            if let Some(mode) = mode.clone() {
                provide_context(mode);
            }
            leptos::task::spawn_local(async move {
                match mode {
                    Some(mode) => drop(begin_demo(store, mode, demo).await),
                    None => load_words(store.host()).await,
                }
            });
            view! { <App store/> }.into_any()
        });
        mounted.forget();
    });
    idle::fetch_when_idle();
}

/// A panic ends the program. The scripts in `boot/` then show what was received.
fn report_panics(boot: Rc<Boot>) {
    let boot = send_wrapper::SendWrapper::new(boot);
    panic::set_hook(Box::new(move |info| {
        console_error_panic_hook::hook(info);
        boot.panicked();
    }));
}
