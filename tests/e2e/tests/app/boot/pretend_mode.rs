//! Pretend mode (`?demo`): nothing that came counts, nothing is kept, and no request to others is possible.

use crate::person::{
    app_is_alive, arrive_with_code, enter_code, explains, fill_and_press, fresh_code, has_code, js, play,
    play_on, say,
};
use e2e::requests::assert_nothing_sent;
use e2e::{Outcome, Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::start::StartText;

/// Expects what a browser writes into its console for a request that the policy forbids.
fn expect_refused_requests(stage: &Stage) {
    for part in ["connect-src", "Content Security Policy", "Content-Security-Policy", "violates the document"]
    {
        stage.expect(part);
    }
}

/// Opens pretend mode with this behind its address.
async fn pretend(stage: &Stage, more: &str) {
    stage.arrive(&format!("?demo{more}")).await;
    app_is_alive(stage).await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

/// No connection to HighLevel, or to anybody else, was even tried.
fn assert_silent(stage: &Stage) {
    assert_nothing_sent(stage);
    for contact in stage.proxy.contacted() {
        assert_eq!(contact.outcome, Outcome::Loopback, "{contact:?}");
    }
}

async fn nothing_that_came_counts(stage: &Stage) {
    let code = fresh_code(stage);
    for more in [
        format!("&code={code}&state=abc"),
        format!("#code={code}"),
        format!("&code={code}#code={code}"),
        "&error=access_denied".to_owned(),
    ] {
        // Without it, some of these would only change the fragment.
        stage.open("about:blank").await;
        pretend(stage, &more).await;
        assert_eq!(js(stage, "return location.search + location.hash", vec![]).await, "?demo", "{more}");
        assert!(!crate::secrets_left::page(stage).await.contains(&code), "{more}");
        stage.storage().await.assert_holds_none(std::slice::from_ref(&code));
    }
    assert_silent(stage);
}

async fn a_code_that_is_typed_is_not_kept_and_not_sent(stage: &Stage) {
    expect_refused_requests(stage);
    pretend(stage, "").await;
    let code = fresh_code(stage);
    enter_code(stage, &code).await;
    has_code(stage).await;
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    fill_and_press(stage).await;
    explains(stage, Failure::Unreachable).await;
    assert_silent(stage);
}

/// Every way in which a script can send something elsewhere without leaving the page.
const SEND: &str = "const [there] = arguments;
    window.refused = 0;
    addEventListener('securitypolicyviolation', () => window.refused += 1);
    fetch(there).catch(() => {});
    fetch(there, { mode: 'no-cors' }).catch(() => {});
    navigator.sendBeacon(there, 'x');
    try { new WebSocket(there.replace('http', 'ws')) } catch {}
    try { new EventSource(there) } catch {}
    new Image().src = there";

async fn no_request_to_others_is_possible(stage: &Stage) {
    expect_refused_requests(stage);
    for part in ["img-src", "establish a connection"] {
        stage.expect(part);
    }
    for there in ["https://services.leadconnectorhq.com/oauth/token", &stage.site.other("shop")] {
        pretend(stage, "").await;
        js(stage, SEND, vec![there.into()]).await;
        let refused = "return window.refused >= 6";
        eventually("each is refused", async || js(stage, refused, vec![]).await == true).await;
    }
    assert_silent(stage);
    let contacts = stage.proxy.contacted();
    assert!(contacts.iter().all(|contact| !contact.authority.contains("shop")), "{contacts:?}");
}

e2e::in_every_browser!(
    nothing_that_came_counts,
    a_code_that_is_typed_is_not_kept_and_not_sent,
    no_request_to_others_is_possible,
);

#[test]
fn a_code_that_this_tab_keeps_is_left_alone() {
    play(async |stage| {
        arrive_with_code(stage).await;
        pretend(stage, "").await;
        stage.arrive("").await;
        has_code(stage).await;
    });
}
