//! *Where do you want to use it?*: the shortest way for each answer, and the redirect URLs of the tools.

use crate::controls::copyable;
use leg3::browser::dom;
use leg3::copy::{Setup, setup};
use leptos::prelude::*;
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A redirect URL of a tool, and what it is for.
type Callback = (Setup, &'static str);

const MAKE: [Callback; 3] = [
    (Setup::WhereMakeLocation, "https://www.make.com/oauth/cb/highlevel3"),
    (Setup::WhereMakeCompany, "https://www.make.com/oauth/cb/highlevel4"),
    (Setup::WhereMakeHttp, "https://www.make.com/oauth/cb/oauth2"),
];

const POSTMAN: [Callback; 2] = [
    (Setup::WherePostmanCallback, "https://oauth.pstmn.io/v1/callback"),
    (Setup::WherePostmanBrowser, "https://oauth.pstmn.io/v1/browser-callback"),
];

thread_local! {
    static CHOSEN: OnceCell<RwSignal<String>> = const { OnceCell::new() };
}

fn chosen() -> RwSignal<String> {
    CHOSEN.with(|chosen| *chosen.get_or_init(|| RwSignal::new(String::new())))
}

/// Listens to the question, which is printed, and to an answer that was given before.
pub(crate) fn start() {
    // Made here, outside of all that is drawn.
    let _ = chosen();
    dom::on("where", "change", |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        field.iter().for_each(|field| chosen().set(field.value()));
    });
    if let Some(field) = dom::query("#where :checked") {
        chosen().set(field.unchecked_into::<HtmlInputElement>().value());
    }
}

pub(crate) fn view() -> impl IntoView {
    move || {
        let (text, callbacks, more): (Setup, &[Callback], &[Setup]) = match &*chosen().get() {
            "make" => (Setup::WhereMake, &MAKE, &[Setup::WhereMakeElse]),
            "zapier" => (Setup::WhereZapier, &[], &[Setup::WherePit]),
            "n8n" => (Setup::WhereN8n, &[], &[]),
            "postman" => (Setup::WherePostman, &POSTMAN, &[Setup::WherePostmanElse]),
            "code" => (Setup::WhereCode, &[], &[Setup::WherePit]),
            "webhooks" => (Setup::WhereWebhooks, &[], &[]),
            _ => return ().into_any(),
        };
        let rows: Vec<AnyView> = callbacks.iter().map(callback).collect();
        let more: Vec<AnyView> =
            more.iter().map(|words| view! { <p>{setup(*words)}</p> }.into_any()).collect();
        view! { <div class="card"><p>{setup(text)}</p>{rows}{more}</div> }.into_any()
    }
}

fn callback((name, address): &Callback) -> AnyView {
    let address = *address;
    copyable(setup(*name), address.to_owned(), move || Some(address.to_owned()))
}
