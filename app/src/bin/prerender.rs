//! Prints the first screens as HTML, one per line, from the components that the browser draws: `NAME<tab>HTML`.
//! `cargo xtask app` puts them into `index.html`.

use leg3_app::app::App;
use leg3_app::branding::host::Host;
use leg3_app::browser::clock::Clock;
use leg3_app::store::Store;
use leg3_app::store::transport::Nowhere;
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

/// The name of the host, which `cargo xtask package --words` gives. Empty where there is none.
fn name_of_host() -> String {
    std::env::var("LEG3_HOST_NAME").unwrap_or_default()
}
