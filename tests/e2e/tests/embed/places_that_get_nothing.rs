//! Tests placeholders that do not name the page next to `embed.js`, but a page at another path of the same host, a
//! redirect to another host, a page on another host, or no valid address. `embed.js` gives these placeholders no frame
//! and no authorization code, and does not change them.

use crate::embed::frame::{enter_with_code, get_tokens, leave};
use crate::embed::funnel::{Funnel, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::js;

/// Returns placeholders for these addresses, as HTML.
fn places(addresses: &[String]) -> String {
    addresses.iter().map(|address| place(address)).collect()
}

fn place(address: &str) -> String {
    format!("<div data-leg3=\"{address}\" title=\"theirs\">Waiting <b>here</b></div>")
}

/// Opens a page on which these placeholders come before [`PLACE`], and then a page on which they come after [`PLACE`].
/// Checks that only [`PLACE`] gets the authorization code, and that the other placeholders stay unchanged, even after
/// the tokens have arrived.
async fn only_the_right_place_gets_a_frame(funnel: &Funnel<'_>, addresses: &[String]) {
    let stage = funnel.stage;
    let others = places(addresses);
    for body in [[&others, PLACE].concat(), [PLACE, &others].concat()] {
        let code = funnel.arrive(SCRIPT, &body).await;
        enter_with_code(stage).await;
        leave(stage).await;
        are_untouched(funnel, addresses, &code).await;
        enter_with_code(stage).await;
        get_tokens(stage).await;
        leave(stage).await;
        funnel.hears("tokens").await;
        are_untouched(funnel, addresses, &code).await;
    }
}

/// Checks that only [`PLACE`] has a frame, that the other placeholders are unchanged, and that only the funnel received
/// the authorization code.
async fn are_untouched(funnel: &Funnel<'_>, addresses: &[String], code: &str) {
    let stage = funnel.stage;
    assert_eq!(funnel.frame_count().await, 1, "there is another frame");
    let theirs = "return [...document.querySelectorAll('[title=theirs]')].map((it) => it.outerHTML)";
    let expected: Vec<String> =
        addresses.iter().map(|address| place(&address.replace("PAGE", &stage.site.origin()))).collect();
    assert_eq!(js(stage, theirs, vec![]).await, serde_json::json!(expected));
    for request in funnel.site.requests() {
        let is_the_funnels = request.query.contains(&format!("code={code}"));
        assert!(is_the_funnels == format!("{request:?}").contains(code), "{} got the code", request.path);
    }
}

/// Checks that the page's host got no request for these paths, and no request for `/` with a query.
fn was_not_asked_for(funnel: &Funnel<'_>, paths: &[&str]) {
    for request in funnel.stage.site.requests() {
        assert!(!paths.contains(&&*request.path), "{} got a request", request.path);
        assert!(request.path != "/" || request.query.is_empty(), "/?{} got a request", request.query);
    }
}

async fn another_path_of_the_host_gets_no_frame_and_no_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let paths = ["/index.html", "/other/", "//", "/funnel"];
    for path in paths {
        stage.site.give(path, "<!doctype html><title>Another page</title>");
    }
    let addresses =
        ["/index.html", "/other/", "//", "/embed.js", "/funnel", "/?", "/?demo", "/#", "/#code=1"]
            .map(|path| format!("PAGE{path}"));
    only_the_right_place_gets_a_frame(funnel, &addresses).await;
    was_not_asked_for(funnel, &paths);
}

/// When a browser follows a redirect, it keeps the fragment of the address. So a frame with such an address would pass
/// the authorization code to the page on the other host.
async fn an_address_that_redirects_to_another_host_gets_no_frame_and_no_code(funnel: &Funnel<'_>) {
    let evil = funnel.site.other("evil");
    for path in ["/redirect", "/away/"] {
        funnel.stage.site.redirect(path, &format!("{evil}/"));
    }
    let addresses = [
        format!("PAGE/redirect?to={evil}/"),
        "PAGE/redirect".to_owned(),
        "PAGE/away/".to_owned(),
        "PAGE/away/..%2f".to_owned(),
    ];
    only_the_right_place_gets_a_frame(funnel, &addresses).await;
    was_not_asked_for(funnel, &["/redirect", "/away/"]);
    assert!(funnel.paths_of("evil").is_empty(), "the other host got a request");
}

async fn a_placeholder_for_another_host_is_not_changed(funnel: &Funnel<'_>) {
    let evil = funnel.site.other("evil");
    let port =
        funnel.stage.site.authority().rsplit_once(':').map(|(_, port)| port.to_owned()).unwrap_or_default();
    let addresses = [
        format!("{evil}/"),
        format!("{evil}/embed.js"),
        format!("{evil}/?PAGE/"),
        format!("{evil}/#PAGE/"),
        format!("{}@{}", "PAGE", evil.replace("http://", "")),
        // The same host under another name and with another scheme.
        format!("http://localhost:{port}/"),
        format!("{}/", funnel.stage.site.origin().replace("http:", "https:")),
        "javascript:document.title='run'".to_owned(),
        "data:text/html,theirs".to_owned(),
        "//".to_owned(),
        "yes".to_owned(),
        String::new(),
    ];
    only_the_right_place_gets_a_frame(funnel, &addresses).await;
    assert_eq!(js(funnel.stage, "return document.title", vec![]).await, "Funnel");
    assert!(funnel.paths_of("evil").is_empty(), "the other host got a request");
}

/// Another script may change a placeholder after the page in the frame was ready.
async fn a_placeholder_that_is_changed_later_gets_no_frame(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let evil = funnel.site.other("evil");
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    leave(stage).await;
    let change = "const place = document.querySelector('[data-leg3]');
        place.dataset.leg3 = arguments[0] + '/';
        place.replaceChildren('emptied');
        document.body.append(place.cloneNode(true))";
    js(stage, change, vec![evil.into()]).await;
    stage.screen.says("emptied").await;
    assert_eq!(funnel.frame_count().await, 0);
    assert!(funnel.paths_of("evil").is_empty(), "the other host got a request");
}

e2e::in_every_browser!(
    another_path_of_the_host_gets_no_frame_and_no_code,
    an_address_that_redirects_to_another_host_gets_no_frame_and_no_code,
    a_placeholder_for_another_host_is_not_changed,
    a_placeholder_that_is_changed_later_gets_no_frame,
);
