//! Shows a state of pretend mode, such as an authorization code that arrived, a refusal, a crash, or the result of a
//! press on *Get my tokens*.

use crate::browser::lock_fields::lock_text_fields;
use crate::demo::demo_transport::DemoMode;
use crate::lazy::chunks;
use crate::lazy::lazy_functions;
use crate::store::Store;
use leg3_core::demo::script::{CODE, FRESH_CODE, demo_credentials};
use leg3_core::demo::state::DemoState;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::oauth::credentials::{Code, Credentials};
use leg3_core::oauth::redirect::{Arrival, AuthorizationError};
use leg3_core::oauth::request::Options;
use leg3_core::reader::credential_fields::FoundCredentials;

/// Locks the text fields, and shows the state that the address names. `demo` is the parameter in the address: `demo`,
/// or `demo=` and the name of the state. Without a known name, the start screen stays.
pub fn begin(store: Store, mode: &DemoMode, demo: &str) {
    lock_text_fields();
    if let Some((_, name)) = demo.split_once('=') {
        show(store, mode, DemoState::named(name));
    }
}

/// Shows this state instead of the current state. `Start` changes nothing.
pub fn show(store: Store, mode: &DemoMode, state: DemoState) {
    match state {
        DemoState::Start => {}
        DemoState::Died => {
            if let Some(boot) = store.boot() {
                boot.panicked();
            }
        }
        DemoState::Denied => {
            let error = AuthorizationError {
                error: "access_denied".into(),
                description: "The user pretended to refuse".into(),
            };
            store.arrive(Arrival::Denied(error), String::new(), store.now());
        }
        DemoState::Code => arrive(store, CODE),
        DemoState::Sent(script) => {
            mode.set_script(script);
            arrive(store, CODE);
            press(store);
        }
    }
}

/// Makes a fresh authorization code arrive at once.
pub fn arrive_with_fresh_code(store: Store) {
    arrive(store, FRESH_CODE);
}

fn arrive(store: Store, code: &str) {
    if let Some(code) = Code::parse(code) {
        store.arrive(Arrival::Code(code, None), String::new(), store.now());
    }
}

/// Submits the made-up client ID and client secret, like a press on *Get my tokens*.
fn press(store: Store) {
    if let FoundCredentials { id: Some(id), secret: Some(secret) } = demo_credentials() {
        store.dispatch(Event::Submitted(Press::Ordinary, Credentials { id, secret }, Options::default()));
        chunks::fetch_while_swapping();
    }
}

lazy_functions! { seldom:
    /// Loads [`begin`] and calls it. `demo` is the parameter in the address: `demo`, or `demo=` and the name of the
    /// state.
    begin_demo(store: Store, mode: DemoMode, demo: String) -> () => begin(store, &mode, &demo);
}
