//! Where the host sends the headers of the package: the browser itself keeps out who was not named, and the link below the
//! frame is what is left.

use super::listed::around;
use super::{
    Funnel, PLACE, SCRIPT, inside, inside_with_code, js, link_is_there, outside, play_on, serving, trade,
};
use crate::play::fresh_code;
use e2e::downloads::Folder;
use e2e::{Site, eventually, package};
use std::fs;

/// A host with the package as `cargo xtask package --allow-embed` makes it for these origins.
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
async fn host(funnel: &Funnel<'_>, name: &str, origins: &str) -> (Site, Folder) {
    let folder = Folder::new(&format!("{name}-{:?}", funnel.stage.browser.engine()));
    for file in fs::read_dir(package()).unwrap().flatten() {
        fs::copy(file.path(), folder.0.join(file.file_name())).unwrap();
    }
    // Both places in which the command names them.
    let edit = |file: &str, from: &str, to: &str| {
        let text = fs::read_to_string(folder.0.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(folder.0.join(file), text.replace(from, to)).unwrap();
    };
    if !origins.is_empty() {
        edit("_headers", "frame-ancestors 'none'", &format!("frame-ancestors {origins}"));
        edit("index.html", "\"leg3-embed\" content=\"\"", &format!("\"leg3-embed\" content=\"{origins}\""));
    }
    let site = serving(&folder.0).await;
    site.heed_headers_file();
    // A browser tells its console of a page that it keeps out, and that it was greeted all the same.
    for expected in ["frame-ancestors", "postMessage"] {
        funnel.stage.expect(expected);
    }
    (site, folder)
}

/// The page was asked for, and nothing of it was shown or run.
async fn is_kept_out(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let asked = || funnel.page.requests().into_iter().filter(|request| request.path != "/embed.js");
    eventually("the page is asked for", async || asked().any(|request| request.path == "/")).await;
    link_is_there(funnel, &funnel.fallback()).await;
    inside(stage).await;
    let shown = "return document.URL !== 'about:blank' && document.readyState === 'complete' && !document.querySelector('main')";
    eventually("the browser shows something else", async || js(stage, shown, vec![]).await == true).await;
    assert!(asked().all(|request| request.path == "/"), "the page was run");
    outside(stage).await;
    assert_eq!(funnel.told().await, "");
}

async fn who_was_not_named_has_a_link_and_nothing_else(funnel: &Funnel<'_>) {
    let (site, _folder) = host(funnel, "blocked", "").await;
    let funnel = funnel.with(&site);
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(funnel.stage))).await;
    is_kept_out(&funnel).await;
}

async fn who_was_named_has_the_form(funnel: &Funnel<'_>) {
    let (site, _folder) = host(funnel, "named", &funnel.origin()).await;
    let funnel = funnel.with(&site);
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(funnel.stage))).await;
    inside_with_code(funnel.stage).await;
    trade(funnel.stage).await;
}

/// The page alone would not see this in a browser that names nobody (`unnamed`).
async fn who_was_named_is_kept_out_in_a_page_that_was_not(funnel: &Funnel<'_>) {
    let (site, _folder) = host(funnel, "further-up", &funnel.origin()).await;
    let funnel = funnel.with(&site);
    funnel.put("/funnel.html", SCRIPT, PLACE);
    around(&funnel, &format!("/funnel.html?code={}", fresh_code(funnel.stage))).await;
    is_kept_out(&funnel).await;
}

e2e::in_every_browser!(
    who_was_not_named_has_a_link_and_nothing_else,
    who_was_named_has_the_form,
    who_was_named_is_kept_out_in_a_page_that_was_not,
);
