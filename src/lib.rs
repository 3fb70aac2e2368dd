//! The Leptos app of Leg 3, which exchanges HighLevel's one-time code for tokens in the browser.
//!
//! The program logic and the texts for the user are in `leg3-core`. The modules of the app are:
//!
//! | module | content |
//! |---|---|
//! | [`app`] | the root component, which chooses the screen |
//! | [`store`] | the flows and their secrets, and signals without secrets for the views |
//! | [`start`] | the start screen, where the user chooses a connection or pastes a text |
//! | [`exchange`] | the screens for an authorization code that arrived, is being exchanged, or could not be exchanged |
//! | [`install`] | the install link, and the settings in HighLevel's portal |
//! | [`integrations`] | instructions for using the tokens in another tool |
//! | [`lazy`] | the parts of the app that are loaded later |
//! | [`api`] | views for API calls with an access token, and for failed calls |
//! | [`sub_accounts`] | picks a sub-account of an agency, or gets tokens for several sub-accounts |
//! | [`tokens`] | the screen that shows the tokens |
//! | [`refresh`] | exchanges a refresh token, which the page received or the user pasted, for a new token pair |
//! | [`pasted`] | recognizes and explains a pasted text, and offers the next step |
//! | [`branding`] | the host's branding |
//! | [`privacy`] | the addresses to which this page sends data, and how the user can check this |
//! | [`report`] | the report for a person who helps the user |
//! | [`demo`] | pretend mode, which uses made-up responses, and shows a state of the page by its name |
//! | [`embed`] | this page in a frame of another page |
//! | [`components`] | buttons, fields, rows and other parts that are independent of features |
//! | [`browser`] | the interface to the browser: fetch, clipboard, downloads. It makes no decisions |

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

/// Replaces the first screen with the app, and passes `boot` to the app. In pretend mode, first loads the transport
/// that replaces HighLevel.
pub fn start(boot: Boot) {
    let boot = Rc::new(boot);
    report_panics(Rc::clone(&boot));
    if boot.demo().is_empty() {
        let transport = Rc::new(HighLevel(Rc::clone(&boot)));
        return draw(boot, transport, None);
    }
    let mode = DemoMode::new();
    // Leptos runs no tasks before a view is mounted.
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

/// Reports panics to the scripts in `boot/`. A panic ends the app. The scripts then show the code and the responses
/// that the page received.
fn report_panics(boot: Rc<Boot>) {
    let boot = send_wrapper::SendWrapper::new(boot);
    panic::set_hook(Box::new(move |info| {
        console_error_panic_hook::hook(info);
        boot.panicked();
    }));
}
