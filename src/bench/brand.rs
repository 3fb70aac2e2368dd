//! Name, colour, picture and defaults of the host, put into the printed page. All of it as text, or through the CSSOM: the
//! policy forbids styles in markup.

use crate::{host, news};
use leg3::browser::{dom, fields};
use leg3_core::branding::accent::Accent;
use leg3_core::branding::links::Picture;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How the logo stands before the name: by its height, whatever its size.
const LOGO: [(&str, &str); 5] = [
    ("block-size", "1.75em"),
    ("max-inline-size", "10em"),
    ("object-fit", "contain"),
    ("vertical-align", "middle"),
    ("margin-inline-end", "0.5em"),
];

/// The fields that have a default, by their ids.
const USER_TYPE: &str = "user-type";
const SEND_REDIRECT: &str = "send-redirect";

thread_local! {
    static TOUCHED: Cell<[bool; 2]> = const { Cell::new([false; 2]) };
    static PRESSED: Cell<bool> = const { Cell::new(false) };
}

/// Notices what the person chose and pressed before the file was there.
pub(crate) fn watch() {
    for (at, id) in [USER_TYPE, SEND_REDIRECT].into_iter().enumerate() {
        dom::on(id, "change", move |_| {
            let mut touched = TOUCHED.get();
            touched.iter_mut().skip(at).take(1).for_each(|touched| *touched = true);
            TOUCHED.set(touched);
        });
    }
    dom::on("exchange", "submit", |_| PRESSED.set(true));
}

/// Puts it all into the page.
pub(crate) fn apply(host: &Branding) {
    name(host.name.as_deref(), host.logo.as_ref());
    host.accent.into_iter().for_each(accent);
    if before_any_press() {
        defaults(host);
    }
}

fn accent(accent: Accent) {
    let root = dom::document().and_then(|document| document.document_element());
    let Some(style) = root.map(|root| root.unchecked_into::<HtmlElement>().style()) else { return };
    for (name, value) in accent.properties() {
        let _ = style.set_property(name, &value);
    }
}

fn name(name: Option<&str>, logo: Option<&Picture>) {
    let Some(brand) = dom::query(".brand") else { return };
    let text = name.map_or_else(|| brand.text_content().unwrap_or_default(), String::from);
    brand.set_text_content(Some(&text));
    if let Some((image, words)) = logo.and_then(|_| Some((element("img")?, element("span")?))) {
        words.set_text_content(Some(&text));
        brand.set_text_content(None);
        let _ = brand.append_child(&image);
        let _ = brand.append_child(&words);
        picture(&image, words, &text, logo.map(Picture::as_str).unwrap_or_default());
    }
}

/// The picture speaks for the name beside it, so that it is not read twice; one that does not come leaves the name.
fn picture(image: &Element, words: Element, name: &str, path: &str) {
    let style = image.unchecked_ref::<HtmlElement>().style();
    for (property, value) in LOGO {
        let _ = style.set_property(property, value);
    }
    let _ = words.set_attribute("aria-hidden", "true");
    let gone = image.clone();
    dom::listen(Some(image), "error", move |_| {
        gone.remove();
        let _ = words.remove_attribute("aria-hidden");
        host::complain("logo", BrandingText::LogoGone);
    });
    let _ = image.set_attribute("alt", name);
    let _ = image.set_attribute("src", path);
}

fn element(name: &str) -> Option<Element> {
    dom::document()?.create_element(name).ok()
}

/// The code waits, or there is none yet, and nothing is under way.
fn before_any_press() -> bool {
    let at_work = dom::by_id("send").is_some_and(|button| button.has_attribute("aria-disabled"));
    !PRESSED.get() && !at_work && matches!(&*news::screen(), "start" | "denied" | "code")
}

/// Only where the person has chosen nothing.
fn defaults(host: &Branding) {
    let [type_touched, redirect_touched] = TOUCHED.get();
    if let Some(user_type) = host.user_type.filter(|_| !type_touched && dom::value(USER_TYPE).is_empty()) {
        dom::set_value(USER_TYPE, user_type.as_str());
    }
    if host.send_redirect == Some(true) && !redirect_touched && !fields::sends_redirect() {
        dom::input(SEND_REDIRECT).iter().for_each(|field| field.set_checked(true));
        dom::show("redirect-field", true);
    }
}
