//! Tests that pretend mode (`?demo`) ignores real values, stores nothing, and cannot send a request to HighLevel or
//! another host.

use crate::demo::assert_silent;
use crate::pasted::SECRET;
use crate::person::{arrive_with_code, fresh_code, has_code, js, play, play_on, say, typed};
use e2e::{Stage, eventually};
use leg3_core::demo::script::{CLIENT_ID, CLIENT_SECRET};
use leg3_core::messages::install::InstallText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::start::StartText;
use serde_json::json;

/// Allows the console errors about a request that the Content Security Policy blocks.
fn expect_refused_requests(stage: &Stage) {
    for part in ["connect-src", "Content Security Policy", "Content-Security-Policy", "violates the document"]
    {
        stage.expect(part);
    }
}

/// Opens pretend mode. `more` is appended to the address.
async fn pretend(stage: &Stage, more: &str) {
    stage.arrive(&format!("?demo{more}")).await;
    stage.app_is_alive().await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

async fn pretend_mode_ignores_a_code_or_an_error_in_the_address(stage: &Stage) {
    let code = fresh_code(stage);
    for more in [
        format!("&code={code}&state=abc"),
        format!("#code={code}"),
        format!("&code={code}#code={code}"),
        "&error=access_denied".to_owned(),
    ] {
        // Without this step, some of these addresses would differ from the current address only in the fragment. The
        // browser would then not load the page.
        stage.open("about:blank").await;
        pretend(stage, &more).await;
        assert_eq!(js(stage, "return location.search + location.hash", vec![]).await, "?demo", "{more}");
        assert!(!crate::secrets_left::page(stage).await.contains(&code), "{more}");
        stage.storage().await.assert_holds_none(std::slice::from_ref(&code));
    }
    assert_silent(stage);
}

#[test]
fn pretend_mode_ignores_a_code_that_is_entered_in_the_open_tab() {
    play(async |stage| {
        pretend(stage, "").await;
        let code = fresh_code(stage);
        js(stage, "location.hash = arguments[0]", vec![format!("code={code}").into()]).await;
        eventually("the code is removed from the address", async || {
            js(stage, "return location.search + location.hash", vec![]).await == "?demo"
        })
        .await;
        stage.app_is_alive().await;
        stage.screen.heading_is(say(StartText::Title)).await;
        assert!(!crate::secrets_left::page(stage).await.contains(&code));
        stage.storage().await.assert_holds_none(std::slice::from_ref(&code));
        assert_silent(stage);
    });
}

/// Tries to replace the value of every visible text field. Returns the ids of the fields that accepted the text.
const TYPE_EVERYWHERE: &str = "const kinds = ['text', 'password', 'search', 'textarea'];
    const fields = [...document.querySelectorAll('input, textarea')].filter(field => kinds.includes(field.type));
    return fields.filter(field => {
        if (!field.checkVisibility()) return false;
        field.focus();
        field.select();
        document.execCommand('insertText', false, '0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44');
        return field.value.includes('0c5e7f52');
    }).map(field => field.id)";

async fn no_field_accepts_typed_text_in_pretend_mode(stage: &Stage) {
    pretend(stage, "").await;
    for row in [StartText::AllTools, StartText::InstallLink, StartText::CheckRedirect] {
        stage.screen.unfold(say(row)).await;
    }
    stage.screen.press(say(InstallText::BuildOne)).await;
    stage.screen.field(say(InstallText::RedirectUri)).await;
    assert_eq!(js(stage, TYPE_EVERYWHERE, vec![]).await, json!([]));
    stage.screen.field(say(StartText::Paste)).await.type_text(SECRET).await;
    assert_eq!(stage.screen.field(say(StartText::Paste)).await.value().await, "");
    stage.screen.press(say(RefreshText::Stopped)).await;
    stage.screen.field(say(RefreshText::Box)).await;
    assert_eq!(js(stage, TYPE_EVERYWHERE, vec![]).await, json!([]));
    crate::demo::open(stage, "code").await;
    has_code(stage).await;
    eventually("the form is filled in", async || typed(stage).await == [CLIENT_ID, CLIENT_SECRET]).await;
    assert_eq!(js(stage, TYPE_EVERYWHERE, vec![]).await, json!([]));
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    assert_silent(stage);
}

/// Tries to send data to another host in six ways, without leaving the page. Counts the attempts that the Content
/// Security Policy blocks.
const SEND: &str = "const [there] = arguments;
    window.refused = 0;
    addEventListener('securitypolicyviolation', () => window.refused += 1);
    fetch(there).catch(() => {});
    fetch(there, { mode: 'no-cors' }).catch(() => {});
    navigator.sendBeacon(there, 'x');
    try { new WebSocket(there.replace('http', 'ws')) } catch {}
    try { new EventSource(there) } catch {}
    new Image().src = there";

async fn pretend_mode_blocks_every_request_to_another_host(stage: &Stage) {
    expect_refused_requests(stage);
    for part in ["img-src", "establish a connection"] {
        stage.expect(part);
    }
    for there in ["https://services.leadconnectorhq.com/oauth/token", &stage.site.other("shop")] {
        pretend(stage, "").await;
        js(stage, SEND, vec![there.into()]).await;
        let refused = "return window.refused >= 6";
        eventually("each request is blocked", async || js(stage, refused, vec![]).await == true).await;
    }
    assert_silent(stage);
    let contacts = stage.proxy.contacted();
    assert!(contacts.iter().all(|contact| !contact.authority.contains("shop")), "{contacts:?}");
}

e2e::in_every_browser!(
    pretend_mode_ignores_a_code_or_an_error_in_the_address,
    no_field_accepts_typed_text_in_pretend_mode,
    pretend_mode_blocks_every_request_to_another_host,
);

#[test]
fn pretend_mode_keeps_the_code_that_the_tab_stores() {
    play(async |stage| {
        arrive_with_code(stage).await;
        pretend(stage, "").await;
        stage.arrive("").await;
        has_code(stage).await;
    });
}
