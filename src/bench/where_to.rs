//! *Where do you want to use it?*: the shortest way for each answer, and the redirect URLs of the tools.

use crate::controls::copyable;
use leg3::browser::dom;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A redirect URL of a tool, and what it is for.
type Callback = (IntegrationsText, &'static str);

const MAKE: [Callback; 3] = [
    (IntegrationsText::WhereMakeLocation, "https://www.make.com/oauth/cb/highlevel3"),
    (IntegrationsText::WhereMakeCompany, "https://www.make.com/oauth/cb/highlevel4"),
    (IntegrationsText::WhereMakeHttp, "https://www.make.com/oauth/cb/oauth2"),
];

const POSTMAN: [Callback; 2] = [
    (IntegrationsText::WherePostmanCallback, "https://oauth.pstmn.io/v1/callback"),
    (IntegrationsText::WherePostmanBrowser, "https://oauth.pstmn.io/v1/browser-callback"),
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
        let (text, callbacks, more): (IntegrationsText, &[Callback], &[IntegrationsText]) = match &*chosen()
            .get()
        {
            "make" => (IntegrationsText::WhereMake, &MAKE, &[IntegrationsText::WhereMakeElse]),
            "zapier" => (IntegrationsText::WhereZapier, &[], &[IntegrationsText::WherePit]),
            "n8n" => (IntegrationsText::WhereN8n, &[], &[]),
            "postman" => (IntegrationsText::WherePostman, &POSTMAN, &[IntegrationsText::WherePostmanElse]),
            "code" => (IntegrationsText::WhereCode, &[], &[IntegrationsText::WherePit]),
            "webhooks" => (IntegrationsText::WhereWebhooks, &[], &[]),
            _ => return ().into_any(),
        };
        let rows: Vec<AnyView> = callbacks.iter().map(callback).collect();
        let more: Vec<AnyView> =
            more.iter().map(|words| view! { <p>{text_of(*words)}</p> }.into_any()).collect();
        view! { <div class="card"><p>{text_of(text)}</p>{rows}{more}</div> }.into_any()
    }
}

fn callback((name, address): &Callback) -> AnyView {
    let address = *address;
    copyable(text_of(*name), address.to_owned(), move || Some(address.to_owned()))
}
