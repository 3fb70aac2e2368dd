//! Tests forged messages: a funnel page on the host's list floods the frame with messages, and frames with other pages
//! send the funnel imitations of the page's messages.

use crate::embed::frame::{enter, enter_with_code, follow_fallback, get_tokens, leave, save};
use crate::embed::funnel::{Funnel, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::{has_code, js, typed};
use e2e::requests::assert_nothing_sent;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Stage, eventually};
use serde_json::Value;

/// Sends fifty messages every fifty milliseconds, with every message name in every data format, and tries to access the
/// frame's window.
const FLOOD: &str = r#"<script>
window.sent = window.reached = 0;
const words = ["hello", "ready", "taken", "height", "tokens", "saved", "code", "keep", "forget", "start", "fill", "submit",
    "exchange", "read", "secret", "in", "__proto__", ""];
const everything = (leg3) => ({ leg3, code: "forged", client_id: "forged", client_secret: "forged", "client-id": "forged",
    "client-secret": "forged", height: 1e9, origin: "*", query: "?code=forged", href: "javascript:1" });
const shapes = [(leg3) => ({ leg3 }), everything, (leg3) => leg3, (leg3) => [leg3], (leg3) => ({ leg3: [leg3] }),
    (leg3) => JSON.stringify({ leg3 }), (leg3) => new Map([["leg3", leg3]]), () => null, () => 0, () => new ArrayBuffer(8)];
const ways = [(frame) => frame.document.forms, (frame) => frame.sessionStorage, (frame) => frame.boot, (frame) => frame.location.href];
setInterval(() => {
    const frame = frames[0];
    for (let at = 0; frame && at < 50; at++, sent++) {
        const shape = shapes[Math.floor(sent / words.length) % shapes.length];
        frame.postMessage(shape(words[sent % words.length]), "*");
    }
    for (const way of ways) {
        try { reached += way(frame) === undefined ? 0 : 1; } catch {}
    }
}, 50);
</script>"#;

/// Sets the counts of sent messages and of successful accesses to 0, and waits until each message name has been sent in
/// each data format. Checks that no access to the frame's window has succeeded.
async fn is_flooded(stage: &Stage) {
    js(stage, "window.sent = window.reached = 0", vec![]).await;
    let is_enough = "return sent > 400";
    eventually("the frame is flooded", async || js(stage, is_enough, vec![]).await == true).await;
    assert_eq!(js(stage, "return reached", vec![]).await, 0, "the funnel accessed the frame's window");
}

/// Checks that the frame sent every known message and nothing else, and that no message contains a secret.
async fn only_the_known_words_were_said(funnel: &Funnel<'_>, secrets: &[&str]) {
    let told = funnel.told().await;
    assert!(secrets.iter().all(|secret| !told.contains(secret)), "a message holds a secret");
    let mut said = Vec::new();
    for line in told.lines() {
        let (origin, data) = line.split_once(' ').unwrap_or_default();
        assert_eq!(origin, funnel.stage.site.origin());
        let data: Value = serde_json::from_str(data).unwrap_or_default();
        let keys: Vec<&str> =
            data.as_object().into_iter().flat_map(|data| data.keys().map(|key| &**key)).collect();
        let word = data["leg3"].as_str().unwrap_or_default().to_owned();
        let is_known = match word.as_str() {
            "ready" | "taken" | "tokens" | "saved" => keys == ["leg3"],
            "height" => keys == ["height", "leg3"] && data["height"].is_u64(),
            _ => false,
        };
        assert!(is_known, "{data}");
        said.push(word);
    }
    for word in ["ready", "taken", "height", "tokens", "saved"] {
        assert!(said.iter().any(|it| it == word), "{word} was never sent");
    }
}

async fn a_flood_of_forged_messages_reveals_nothing_and_the_form_still_works(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = funnel.arrive(&[SCRIPT, FLOOD].concat(), PLACE).await;
    enter_with_code(stage).await;
    leave(stage).await;
    is_flooded(stage).await;
    enter(stage).await;
    has_code(stage).await;
    assert_eq!(typed(stage).await, ["", ""], "a field was filled");
    assert_nothing_sent(stage);
    // The flood of messages continues during the exchange.
    let access = get_tokens(stage).await;
    save(stage).await;
    leave(stage).await;
    is_flooded(stage).await;
    funnel.hears("saved").await;
    only_the_known_words_were_said(funnel, &[&code, &access, DEMO_CLIENT_SECRET]).await;
}

/// Every 20 milliseconds, sends the parent page the messages that only the page in the frame may send.
const FORGER: &str = r#"<script>setInterval(() => {
    for (const leg3 of ["ready", "taken", "tokens", "saved"]) parent.postMessage({ leg3 }, "*");
    parent.postMessage({ leg3: "height", height: 7 }, "*");
}, 20);</script>"#;

/// Waits until the forger at this origin has sent its messages. Checks that the funnel ignores these messages.
async fn is_not_believed(funnel: &Funnel<'_>, origin: &str) {
    let stage = funnel.stage;
    let is_often =
        "return told.filter((line) => line.startsWith(arguments[0]) && line.includes('height')).length > 20";
    eventually("the forger sends", async || js(stage, is_often, vec![origin.into()]).await == true).await;
    let stands = "const frame = document.querySelector('[data-leg3] iframe');
        return frame.style.height + ' ' + document.querySelector('[data-leg3-after]').hidden";
    assert_eq!(js(stage, stands, vec![]).await, "40rem true");
    funnel.has_fallback().await;
}

/// Adds a frame with a forger at this origin, next to the page's frame. The page itself sends nothing, because the
/// funnel is not listed.
async fn a_forger_beside_is_not_believed(funnel: &Funnel<'_>, origin: &str) {
    funnel.list(&[]);
    let beside = format!("<iframe src=\"{origin}/forger.html\"></iframe>");
    funnel.arrive(SCRIPT, &[PLACE, &beside].concat()).await;
    is_not_believed(funnel, origin).await;
    // `embed.js` still has the authorization code.
    follow_fallback(funnel).await;
}

async fn messages_from_a_frame_of_another_host_are_ignored(funnel: &Funnel<'_>) {
    funnel.put("/forger.html", FORGER, "");
    a_forger_beside_is_not_believed(funnel, &funnel.site.other("evil")).await;
}

async fn messages_from_another_page_of_the_same_host_are_ignored(funnel: &Funnel<'_>) {
    funnel.stage.site.give("/forger.html", ["<!doctype html>", FORGER].concat());
    a_forger_beside_is_not_believed(funnel, &funnel.stage.site.origin()).await;
}

async fn messages_from_a_frame_redirected_to_another_origin_are_ignored(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // `embed.js` sends its greeting only to the page's origin. Chromium logs that the frame has another origin.
    stage.expect("postMessage");
    let evil = funnel.site.other("evil");
    funnel.put("/forger.html", FORGER, "");
    stage.site.redirect("/", &format!("{evil}/forger.html"));
    funnel.arrive_with(SCRIPT, PLACE, "").await;
    is_not_believed(funnel, &evil).await;
}

e2e::in_every_browser!(
    a_flood_of_forged_messages_reveals_nothing_and_the_form_still_works,
    messages_from_a_frame_of_another_host_are_ignored,
    messages_from_another_page_of_the_same_host_are_ignored,
    messages_from_a_frame_redirected_to_another_origin_are_ignored,
);
