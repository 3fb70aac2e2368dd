//! Where the host's links stand: beside every failure code, in the foot, and, once tokens are here, its offers. And what is
//! wrong with its file, in a fold at the very end.

use crate::fold::fold;
use crate::{host, news};
use leg3::browser::dom;
use leg3_core::branding::config_errors::Complaint;
use leg3_core::branding::links::Https;
use leg3_core::branding::settings::Offer;
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::text_of;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit};

/// Where the printed page tells a failure code, by id.
const CODES: [&str; 3] = ["failure", "connection", "broken-code"];

/// What every failure code begins with.
const PREFIX: &str = "L3-";

/// Makes the places, and watches for failure codes.
pub(crate) fn start() {
    if let Some(place) = place("footer", "host-foot") {
        mount_to(place, || (links(), complaints())).forget();
    }
    if let Some(place) = place("main", "host-offers") {
        // Should the first program die, nobody draws this anew; the stylesheet hides it then.
        let _ = place.set_attribute("data-on", "tokens");
        mount_to(place, offers).forget();
    }
    let watch = Closure::<dyn Fn()>::new(settle).into_js_value();
    let Ok(observer) = MutationObserver::new(watch.unchecked_ref()) else { return };
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    for code in CODES.into_iter().filter_map(dom::by_id) {
        let _ = observer.observe_with_options(&code, &options);
    }
}

/// An empty place at the end of this part of the page.
fn place(part: &str, id: &str) -> Option<HtmlElement> {
    if let Some(old) = dom::by_id(id) {
        // An earlier try may have left something.
        old.remove();
    }
    let place = dom::document()?.create_element("div").ok()?;
    place.set_id(id);
    dom::query(part)?.append_child(&place).ok()?;
    place.dyn_into().ok()
}

/// Puts the help link beside each failure code that the printed page tells, or takes it away.
pub(crate) fn settle() {
    for id in CODES {
        let Some(place) = dom::by_id(id) else { continue };
        let link_id = [id, "-help"].concat();
        if let Some(old) = dom::by_id(&link_id) {
            old.remove();
        }
        let text = place.text_content().unwrap_or_default();
        let code = code_in(&text);
        let Some(href) = host::with(|host| host.help_with(code)) else { continue };
        let link = dom::document().and_then(|document| document.create_element("a").ok());
        let Some(link) = link.map(|link| link.unchecked_into::<HtmlElement>()) else { continue };
        let attributes =
            [("id", &*link_id), ("href", &href), ("target", "_blank"), ("rel", "noopener noreferrer")];
        for (name, value) in attributes {
            let _ = link.set_attribute(name, value);
        }
        link.set_text_content(Some(&[text_of(BrandingText::HelpWith), code].concat()));
        let _ = link.style().set_property("margin-inline-start", "0.75em");
        let _ = place.insert_adjacent_element("afterend", &link);
    }
}

fn code_in(text: &str) -> &str {
    let start = text.find(PREFIX).unwrap_or(text.len());
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-').unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

/// The help link for this failure code, where the host has one.
pub(crate) fn help(code: impl Into<String>) -> AnyView {
    let code = code.into();
    let asked = code.clone();
    let href = Memo::new(move |_| {
        news::follow();
        host::with(|host| host.help_with(&asked))
    });
    let name = [text_of(BrandingText::HelpWith), &code].concat();
    (move || href.get().map(|href| view! { " "{link(href, name.clone())} })).into_any()
}

/// To another site, in a tab of its own, which learns nothing of this one.
fn link(href: String, name: String) -> AnyView {
    view! { <a href=href target="_blank" rel="noopener noreferrer">{name}</a> }.into_any()
}

fn links() -> impl IntoView {
    let all = Memo::new(|_| {
        news::follow();
        let href = |link: &Option<Https>| link.as_ref().map(|link| link.as_str().to_owned());
        host::with(|host| {
            [(BrandingText::Help, href(&host.help)), (BrandingText::Support, href(&host.support))]
        })
    });
    move || {
        let named =
            |(name, href): (BrandingText, Option<String>)| href.map(|href| link(href, text_of(name).into()));
        let links: Vec<AnyView> = all.get().into_iter().filter_map(named).collect();
        (!links.is_empty()).then(|| view! { <p class="row">{links}</p> })
    }
}

/// Below everything that is the person's next step, and only once tokens are here.
fn offers() -> impl IntoView {
    let shown = Memo::new(|_| {
        news::follow();
        host::with(|host| host.offers.clone()).filter(|_| news::screen() == "tokens")
    });
    let item =
        |offer: Offer| view! { <li>{link(offer.href.as_str().to_owned(), offer.text)}</li> }.into_any();
    move || {
        shown.get().map(|offers| {
            view! {
                <section class="card" aria-labelledby="offers">
                    <h2 id="offers">{text_of(BrandingText::OffersTitle)}</h2>
                    <p>{offers.disclosure}</p>
                    <ul>{offers.list.into_iter().map(item).collect::<Vec<AnyView>>()}</ul>
                    <p class="hint">{text_of(BrandingText::OffersText)}</p>
                </section>
            }
        })
    }
}

fn complaints() -> impl IntoView {
    let any = Memo::new(|_| {
        news::follow();
        !host::complaints().is_empty()
    });
    let list = || {
        news::follow();
        let line = |complaint: Complaint| {
            let place = complaint.place().to_owned();
            view! { <li><code>{place}</code>": "{text_of(complaint.why)}</li> }.into_any()
        };
        host::complaints().into_iter().map(line).collect::<Vec<AnyView>>()
    };
    let inside = move || view! { <p>{text_of(BrandingText::AboutText)}</p><ul>{list}</ul> }.into_any();
    move || any.get().then(|| fold("host-complaints", BrandingText::About, inside))
}
