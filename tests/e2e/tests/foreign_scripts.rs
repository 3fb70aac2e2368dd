//! Tests foreign scripts, which are not part of the page: scripts that a server adds to the page do not run, no script
//! can turn text into markup, and errors in foreign scripts do not stop the app.

use crate::person::{
    arrive_with_code, explains, fill_and_press, fresh_code, get_tokens, has_code, has_tokens, js, play,
    play_on, say,
};
use e2e::requests::{break_it, expect_refusals, probes};
use e2e::sandbox::{FaultKind, On};
use e2e::{Stage, Trouble, dist, eventually};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::error_response::ErrorResponse::TooMany;

/// A script that marks the page. The mark shows that the script ran.
const MARK: &str = "document.documentElement.dataset.foreign = 'ran'";

async fn a_script_that_the_host_adds_does_not_run(stage: &Stage) {
    stage.expect("script-src");
    stage.expect("Content Security Policy");
    stage.expect("Content-Security-Policy");
    let html = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
    let other = stage.site.other("stranger");
    let scripts = format!(
        "<script>{MARK}</script><script src=\"/added.js\"></script><script src=\"{other}/added.js\"></script>\
         <script type=\"module\" src=\"/added.js\"></script><img src=\"/none\" onerror=\"{MARK}\">"
    );
    stage.site.give("/added.js", MARK);
    for place in ["</head>", "</body>"] {
        let changed = html.replacen(place, &format!("{scripts}{place}"), 1);
        assert_ne!(changed, html, "{place} is not in the page");
        stage.site.give("/", changed);
        get_tokens(stage).await;
        assert_eq!(js(stage, "return document.documentElement.dataset.foreign ?? ''", vec![]).await, "");
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.heading_is(say(StartText::Title)).await;
    }
}

/// In a browser with Trusted Types, no script can turn text into markup or a script.
#[test]
fn no_script_can_turn_text_into_markup_or_a_script() {
    play(async |stage| {
        for part in
            ["TrustedHTML", "TrustedScript", "TrustedTypePolicy", "unsafe-eval", "Content Security Policy"]
        {
            stage.expect(part);
        }
        arrive_with_code(stage).await;
        for act in [
            "document.body.innerHTML = '<p>x</p>'",
            "document.body.outerHTML = '<p>x</p>'",
            "document.body.insertAdjacentHTML('beforeend', '<p>x</p>')",
            "document.write('<p>x</p>')",
            "document.createElement('script').src = '/added.js'",
            "document.createElement('script').text = 'x'",
            "document.createElement('iframe').srcdoc = '<p>x</p>'",
            "trustedTypes.createPolicy('any', { createHTML: it => it })",
            "(0, eval)('1')",
            "new Function('1')",
        ] {
            let threw = "let threw = 'nothing';";
            let kept = "catch (error) { threw = error.name } document.documentElement.dataset.threw = threw;";
            run(stage, &format!("{threw} try {{ {act} }} {kept}")).await;
            let threw = js(stage, "return document.documentElement.dataset.threw", vec![]).await;
            assert_ne!(threw, "nothing", "{act}");
        }
        fill_and_press(stage).await;
        has_tokens(stage).await;
    });
}

/// Throws errors from a foreign script, as an extension could. The test's own script cannot do this, because the
/// browser hides that script's errors from the page.
async fn foreign_errors(stage: &Stage) {
    for part in ["foreign", "blob:", "[object Object]"] {
        stage.expect(part);
    }
    for script in [
        "setTimeout(() => { throw new Error('foreign') })",
        "Promise.reject(new Error('foreign'))",
        "Promise.reject('foreign')",
        "setTimeout(() => { throw 'foreign' })",
        "setTimeout(() => { throw { get stack() { throw new Error('foreign stack') } } })",
        "Promise.reject({ stack: Object.create(null), message: 'foreign' })",
        "dispatchEvent(new ErrorEvent('error', { message: 'foreign' }))",
    ] {
        run(stage, script).await;
    }
}

/// Runs a script from its own `blob:` URL, so that the page can see the script's errors.
async fn run(stage: &Stage, script: &str) {
    let import = "const [text, done] = arguments;
        const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
        import(address).then(() => setTimeout(() => done(true)), (error) => done(String(error)))";
    let ran = stage.browser.client().execute_async(import, vec![script.into()]).await;
    assert!(ran.as_ref().is_ok_and(|ran| *ran == true), "{ran:?}");
}

/// An error's stack shows which script threw the error. The error's message does not show this.
async fn a_foreign_script_error_that_names_an_app_file_does_not_stop_the_app(stage: &Stage) {
    stage.expect("foreign");
    arrive_with_code(stage).await;
    let files = "for (const { href } of document.querySelectorAll('link[rel=app]'))";
    run(stage, &format!("{files} Promise.reject(new Error('foreign: cannot read ' + href))")).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn foreign_script_errors_never_stop_the_app(stage: &Stage) {
    expect_refusals(stage);
    stage.site.trouble("_bg.wasm", Trouble::Held);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is(say(CodeScreenText::CodeTitle)).await;
    foreign_errors(stage).await;
    stage.site.heal("_bg.wasm");
    has_code(stage).await;
    foreign_errors(stage).await;
    break_it(stage, On::Probe, FaultKind::Hold);
    fill_and_press(stage).await;
    eventually("the probe is sent", async || !probes(stage).is_empty()).await;
    foreign_errors(stage).await;
    break_it(stage, On::Exchange, FaultKind::TooMany);
    explains(stage, Refused(TooMany)).await;
    foreign_errors(stage).await;
    stage.sandbox.set_fault(None);
    stage.screen.press(say(CodeScreenText::TryAgain)).await;
    has_tokens(stage).await;
    foreign_errors(stage).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    foreign_errors(stage).await;
    let left = crate::secrets_left::variables(stage).await;
    assert!(left.is_empty(), "errors are stored in {left:?}");
    assert!(!crate::secrets_left::page(stage).await.contains("foreign"), "an error is on the page");
    stage.app_is_alive().await;
    stage.screen.field(say(StartText::Paste)).await;
}

e2e::in_every_browser!(
    a_script_that_the_host_adds_does_not_run,
    a_foreign_script_error_that_names_an_app_file_does_not_stop_the_app,
    foreign_script_errors_never_stop_the_app,
);
