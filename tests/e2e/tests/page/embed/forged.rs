//! Messages that are not what they seem: a page on the list that floods the frame with them, and frames that send them to
//! the funnel.

use super::{Funnel, PLACE, SCRIPT, inside, inside_with_code, js, link_is_there, outside, play_on, trade};
use crate::play::{app_is_there, fresh_code};
use crate::wire::assert_nothing_sent;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Stage, eventually};
use serde_json::Value;

/// Fifty messages every fifty milliseconds, of every kind and shape, for as long as the page is there; and a try to reach
/// into the frame.
const FLOODS: &str = r#"<script>
window.sent = window.reached = 0;
const kinds = ["hello", "ready", "sent", "height", "tokens", "code", "keep", "taken", "forget", "start", "fill", "submit",
    "exchange", "read", "secret", "in", "__proto__", ""];
const with_all = (leg3) => ({ leg3, code: "forged", client_id: "forged", client_secret: "forged", "client-id": "forged",
    "client-secret": "forged", kept: false, height: 1e9, origin: "*", query: "?code=forged", href: "javascript:1" });
const shapes = [(leg3) => ({ leg3 }), with_all, (leg3) => leg3, (leg3) => [leg3], (leg3) => ({ leg3: [leg3] }),
    (leg3) => JSON.stringify({ leg3 }), (leg3) => new Map([["leg3", leg3]]), () => null, () => 0, () => new ArrayBuffer(8)];
setInterval(() => {
    const frame = frames[0];
    for (let at = 0; frame && at < 50; at++, sent++) {
        const shape = shapes[Math.floor(sent / kinds.length) % shapes.length];
        frame.postMessage(shape(kinds[sent % kinds.length]), "*");
    }
    for (const reach of [() => frame.document.forms, () => frame.sessionStorage, () => frame.leg3, () => frame.location.href]) {
        try { reached += reach() === undefined ? 0 : 1; } catch {}
    }
}, 50);
</script>"#;

/// Enough for each kind to have come in each shape.
async fn was_flooded(stage: &Stage) {
    let enough = "return sent > 400";
    eventually("the frame is flooded", async || js(stage, enough, vec![]).await == true).await;
}

/// What the page said holds what it may, and nothing else.
async fn said_only_what_it_may(funnel: &Funnel<'_>, secrets: &[&str]) {
    let told = funnel.told().await;
    assert!(secrets.iter().all(|secret| !told.contains(secret)), "a secret was told");
    let mut seen = Vec::new();
    for line in told.lines() {
        let (origin, data) = line.split_once(' ').unwrap_or_default();
        assert_eq!(origin, funnel.stage.site.origin());
        let data: Value = serde_json::from_str(data).unwrap_or_default();
        let keys: Vec<&String> = data.as_object().into_iter().flat_map(|it| it.keys()).collect();
        let kind = data["leg3"].as_str().unwrap_or_default().to_owned();
        let plain = match kind.as_str() {
            "ready" => keys == ["kept", "leg3"] && data["kept"].is_boolean(),
            "height" => keys == ["height", "leg3"] && data["height"].is_u64(),
            "sent" | "tokens" => keys == ["leg3"],
            _ => false,
        };
        assert!(plain, "{data}");
        seen.push(kind);
    }
    for kind in ["ready", "height", "sent", "tokens"] {
        assert!(seen.iter().any(|it| it == kind), "{kind} was never said");
    }
}

async fn a_page_on_the_list_that_floods_gets_nothing_and_the_form_stays_usable(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = fresh_code(stage);
    funnel.arrive(&[SCRIPT, FLOODS].concat(), &format!("?code={code}")).await;
    inside_with_code(stage).await;
    app_is_there(stage).await;
    outside(stage).await;
    // Until the page came, the frame was empty, and the funnel's own.
    js(stage, "window.sent = window.reached = 0", vec![]).await;
    was_flooded(stage).await;
    inside(stage).await;
    let fields =
        "return [...document.querySelectorAll('input, textarea')].map(field => field.value).join('')";
    let filled = js(stage, fields, vec![]).await;
    assert!(!filled.to_string().contains("forged"), "a field was filled: {filled}");
    stage.screen.heading_is("HighLevel sent you a code").await;
    assert_nothing_sent(stage);
    // It goes on meanwhile.
    let access = trade(stage).await;
    outside(stage).await;
    was_flooded(stage).await;
    said_only_what_it_may(funnel, &[&code, &access, DEMO_CLIENT_SECRET]).await;
    assert_eq!(js(stage, "return reached", vec![]).await, 0, "it could reach into the frame");
}

/// Says to the page around it what only the page in the frame may say.
const FORGES: &str = r#"<script>setInterval(() => {
    for (const said of [{ leg3: "tokens" }, { leg3: "height", height: 7 }, { leg3: "sent" }, { leg3: "ready", kept: true }])
        parent.postMessage(said, "*");
}, 20);</script>"#;

/// Nothing became of what the forger said.
async fn is_not_believed(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let forger = funnel.site.other("evil");
    let often =
        "return told.filter(what => what.startsWith(arguments[0]) && what.includes('ready')).length > 20";
    eventually("it forges", async || js(stage, often, vec![forger.clone().into()]).await == true).await;
    let stands = "const [frame] = document.querySelectorAll('[data-leg3] iframe');
        return frame.style.height + ' ' + document.querySelector('[data-leg3-after]').hidden";
    assert_eq!(js(stage, stands, vec![]).await, "40rem true");
    link_is_there(funnel, &funnel.fallback()).await;
}

async fn what_another_frame_says_is_not_believed(funnel: &Funnel<'_>) {
    // Not on the list, so that the page itself says nothing.
    funnel.list(&[]);
    funnel.put("/forges.html", FORGES, "");
    let beside = format!("<iframe src=\"{}/forges.html\"></iframe>", funnel.site.other("evil"));
    funnel.put("/beside.html", SCRIPT, &[PLACE, &beside].concat());
    funnel.open(&format!("/beside.html?code={}", fresh_code(funnel.stage))).await;
    is_not_believed(funnel).await;
}

async fn a_frame_that_was_led_to_another_origin_is_not_believed(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // The script greets the origin it meant, and nobody else, which Chromium mentions.
    stage.expect("postMessage");
    funnel.put("/forges.html", FORGES, "");
    stage.site.redirect("/away", &format!("{}/forges.html", funnel.site.other("evil")));
    funnel.put("/led.html", SCRIPT, &PLACE.replace("PAGE/", "PAGE/away"));
    funnel.open("/led.html").await;
    is_not_believed(funnel).await;
}

/// Everything but a height, and then one.
const ABSURD: &str = r#"<!doctype html><script>
const absurd = [-5, 0, NaN, "12", "12px;position:fixed", [500], 1e9, 1e5, Infinity, -Infinity, null, undefined, true, {}, [],
    { valueOf: 5 }, new Date(500), 333];
for (const height of absurd) parent.postMessage({ leg3: "height", height }, "*");
</script>"#;

async fn absurd_heights_change_nothing(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.site.give("/absurd.html", ABSURD);
    let watch = r#"<script>window.heights = [];
        new MutationObserver((all) => all.forEach(({ target }) => heights.push(target.style.height)))
            .observe(document, { subtree: true, attributeFilter: ["style"] });</script>"#;
    let place = PLACE.replace("PAGE/", "PAGE/absurd.html");
    funnel.put("/absurd-funnel.html", &[watch, SCRIPT].concat(), &place);
    funnel.open("/absurd-funnel.html").await;
    let heights = "return heights.join()";
    eventually("the last one counts", async || js(stage, heights, vec![]).await == "333px").await;
}

e2e::in_every_browser!(
    a_page_on_the_list_that_floods_gets_nothing_and_the_form_stays_usable,
    what_another_frame_says_is_not_believed,
    a_frame_that_was_led_to_another_origin_is_not_believed,
    absurd_heights_change_nothing,
);
