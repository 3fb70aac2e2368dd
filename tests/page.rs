//! The views in a real browser, under the policy that ships: every state is drawn although nothing may use
//! `innerHTML`. What a person does there is tested on the shipped bytes, in `tests/e2e`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is missing")]

use js_sys::{Function, Object, Promise, Reflect};
use leg3::browser::boot::Boot;
use leg3::browser::dom;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::text_of;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PAGE: &str = include_str!("../index.html");

/// Puts the shipped body and the shipped policy into the test's own document.
fn lay_out() {
    let document = dom::document().unwrap();
    let body = PAGE.split_once("<body data-screen=\"start\">").unwrap().1.split_once("</body>").unwrap().0;
    let place = document.create_element("div").unwrap();
    place.set_inner_html(body);
    document.body().unwrap().append_child(&place).unwrap();
    let policy = PAGE.split_once("http-equiv=\"Content-Security-Policy\" content=\"").unwrap().1;
    let meta = document.create_element("meta").unwrap();
    meta.set_attribute("http-equiv", "Content-Security-Policy").unwrap();
    // The test's own harness is not under the shipped script rules; the rule against `innerHTML` is what counts here.
    let trusted = policy.split_once('"').unwrap().0.split("; ").filter(|rule| rule.contains("trusted-types"));
    meta.set_attribute("content", &trusted.collect::<Vec<_>>().join("; ")).unwrap();
    document.head().unwrap().append_child(&meta).unwrap();
}

/// What `boot.js` would hand over.
fn boot(query: &str) -> Boot {
    let boot = Object::new();
    let set = |name: &str, value: &JsValue| Reflect::set(&boot, &name.into(), value).unwrap();
    set("query", &query.into());
    set("fragment", &"".into());
    set("arrived", &js_sys::Date::now().into());
    set("early", &false.into());
    for name in ["keep", "unkeep", "taken", "forget", "drawn", "later"] {
        set(name, &Function::new_no_args(""));
    }
    boot.unchecked_into()
}

/// Waits until the heading says so.
async fn heading_is(expected: &str) {
    for _ in 0..2_000 {
        if dom::by_id("title").unwrap().text_content().as_deref() == Some(expected) {
            return;
        }
        let tick = Promise::new(&mut |done, _| {
            dom::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 5).unwrap();
        });
        JsFuture::from(tick).await.unwrap();
    }
    panic!("the heading never said {expected:?} but {:?}", dom::by_id("title").unwrap().text_content());
}

fn click(action: &str) {
    let button = dom::document().unwrap().query_selector(&format!("[data-do={action}]")).unwrap();
    button.unwrap().unchecked_into::<web_sys::HtmlElement>().click();
}

#[wasm_bindgen_test]
async fn every_state_is_drawn_under_trusted_types() {
    let boot = boot("?error=access_denied&error_description=%3Cb%3Eno%3C%2Fb%3E");
    lay_out();
    assert!(
        dom::by_id("status")
            .map(|place| Reflect::set(&place, &"innerHTML".into(), &"<b>x</b>".into()).is_err())
            .unwrap(),
        "the policy is in force: innerHTML throws"
    );
    // Rows are drawn only where somebody looks.
    dom::set_attribute("ledger", "open", Some(""));
    leg3::page::start(boot);
    heading_is(text_of(ExchangeText::DeniedTitle)).await;
    let raw = dom::by_id("remark-raw").unwrap();
    assert!(raw.text_content().unwrap().contains("<b>no</b>"), "a stranger's text stays text");

    dom::set_value("typed-code", "https://example.test/?code=0123456789abcdef0123456789abcdef01234567");
    dom::by_id("entry")
        .unwrap()
        .query_selector("button")
        .unwrap()
        .unwrap()
        .unchecked_into::<web_sys::HtmlElement>()
        .click();
    heading_is(text_of(ExchangeText::CodeTitle)).await;
    assert_eq!(dom::by_id("code").unwrap().text_content().as_deref(), Some("0123••••••••4567"));

    // No HighLevel within a test's reach: the probe fails, and that is a state of its own.
    dom::set_value("client-id", "000000000000000000000000-abcdefgh");
    dom::set_value("client-secret", "not a real one");
    dom::by_id("send").unwrap().click();
    let offline = leg3_core::messages::exchange_advice::exchange_advice(
        leg3_core::exchange::failure::Failure::Unreachable,
        leg3_core::messages::VOICE,
    );
    heading_is(offline.title).await;

    dom::set_value(
        "pasted-answer",
        r#"$ {"access_token":"a.b.c","refresh_token":"d","userType":"Location"} $"#,
    );
    click("use-answer");
    heading_is(text_of(ExchangeText::TokensTitle)).await;
    assert_eq!(dom::by_id("access-token").unwrap().text_content().as_deref(), Some("••••••••••••••••"));
    click("show-access");
    assert_eq!(dom::by_id("access-token").unwrap().text_content().as_deref(), Some("a.b.c"));
    let rows = dom::by_id("rows-said").unwrap();
    assert!(
        rows.text_content().unwrap().contains("/oauth/token"),
        "the ledger is drawn: {:?}",
        rows.text_content()
    );
}
