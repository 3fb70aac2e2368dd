//! Prerenders the first screens, with the same components as in the browser. Writes each screen to the standard output
//! as one line, `NAME<tab>HTML`. `cargo xtask build` puts the HTML of the screens into `index.html`.

use leg3::app::App;
use leg3::branding::host::Host;
use leg3::browser::clock::Clock;
use leg3::store::Store;
use leg3::store::transport::Nowhere;
use leg3_core::oauth::credentials::Code;
use leg3_core::oauth::redirect::Arrival;
use leptos::prelude::*;
use std::rc::Rc;

fn main() {
    for (name, code) in [("code", Some("code")), ("start", None)] {
        let owner = Owner::new();
        let html = owner.with(|| {
            let store =
                Store::new(Rc::new(Nowhere), Clock::stopped_at(1.0), None, Host::named(name_of_host()));
            if let Some(code) = code.and_then(Code::parse) {
                store.arrive(Arrival::Code(code, None), String::new(), 0.0);
            }
            view! { <App store/> }.to_html()
        });
        #[expect(clippy::print_stdout, reason = "the program's output")]
        {
            println!("{name}\t{}", html.replace('\n', " "));
        }
    }
}

/// The host's name for the page, which `cargo xtask package --words` passes in an environment variable. Empty if there
/// is none.
fn name_of_host() -> String {
    std::env::var("LEG3_HOST_NAME").unwrap_or_default()
}
