//! Measures how fast the page is on a phone with a slow connection, and compares it with a hand-written page that does
//! only the exchange. Also tests that elements on the page do not move by themselves, and which files the page fetches
//! in data saver mode.

use crate::person::{PHONE, arrive_with_code, fill, fresh_code, has_tokens, js, play, say};
use e2e::requests::{break_it, expect_refusals};
use e2e::sandbox::{FaultKind, On};
use e2e::{Engine, Stage, dist, eventually, play_in};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::received_tokens::ReceivedText;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;

/// A JavaScript function whose parameters are the headings of the screens for the authorization code and for the
/// tokens. It records four points in time, in milliseconds since the page was requested: when the heading for the code
/// is visible, when the app runs, when the form is submitted, and when the heading for the tokens is visible. It also
/// records the layout shifts that do not follow a press.
const RECORD: &str = "((codeHeading, tokensHeading) => {
    const times = (window.times = {});
    const note = (name, is) => is && (times[name] ??= performance.now());
    const look = () => {
        const heading = [...document.querySelectorAll('h1')].find((it) => it.checkVisibility())?.textContent;
        note('visible', heading === codeHeading);
        note('alive', times.visible && !document.querySelector('[data-screen]'));
        note('tokens', heading === tokensHeading);
        requestAnimationFrame(look);
    };
    look();
    addEventListener('submit', () => note('sent', true), true);
    window.shifts = [];
    new PerformanceObserver((list) => {
        // A layout shift directly after a press is a response to the press.
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
            if (hadRecentInput) continue;
            window.shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 60)).join()]);
        }
    }).observe({ type: 'layout-shift', buffered: true });
})";

/// A call of [`RECORD`] with both headings. The hand-written page has the same headings as the app.
fn recording() -> String {
    format!("{RECORD}({}, {})", json!(say(CodeScreenText::CodeTitle)), json!(say(ReceivedText::Title)))
}

/// The number of measurements of each page. Only their median counts.
const ROUNDS: usize = 9;

/// The limit for the time until text is visible, as a multiple of the hand-written page's time.
const ALLOWED: f64 = 1.3;

/// The times of one round, or their medians, in milliseconds.
#[derive(Clone, Copy)]
struct Times {
    visible: f64,
    alive: f64,
    /// The time from the submission of the form to the screen with the tokens.
    tokens: f64,
}

fn hand_written() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixture/hand_written"))
}

/// Returns the median times of the pages in these folders, with empty caches. Each round measures both pages, so that
/// other work of the computer does not slow down only one of them.
fn measured(folders: [PathBuf; 2]) -> [Times; 2] {
    let mut rounds = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (folder, rounds) in folders.iter().zip(&mut rounds) {
            play_in(Engine::Chromium, folder.clone(), PHONE, async |stage| rounds.push(round(stage).await));
        }
    }
    rounds.map(|rounds| {
        let median = |pick: fn(&Times) -> f64| {
            let mut values: Vec<f64> = rounds.iter().map(pick).collect();
            values.sort_by(f64::total_cmp);
            values[ROUNDS / 2]
        };
        Times {
            visible: median(|it| it.visible),
            alive: median(|it| it.alive),
            tokens: median(|it| it.tokens),
        }
    })
}

async fn round(stage: &Stage) -> Times {
    expect_refusals(stage);
    stage.expect("favicon.ico");
    stage.site.compress();
    stage.browser.before_every_page(&recording()).await;
    stage.browser.slow_down().await;
    stage.arrive(&format!("?code={}", fresh_code(stage))).await;
    time(stage, "alive").await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    time(stage, "tokens").await;
    let times = js(stage, "return window.times", vec![]).await;
    let of = |name: &str| times[name].as_f64().unwrap_or(f64::INFINITY);
    let painted = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    let painted = js(stage, painted, vec![]).await.as_f64().unwrap_or(f64::INFINITY);
    Times { visible: of("visible").max(painted), alive: of("alive"), tokens: of("tokens") - of("sent") }
}

/// Waits until the time with this name is recorded.
async fn time(stage: &Stage, name: &str) {
    let script = "return window.times[arguments[0]] > 0";
    eventually(name, async || js(stage, script, vec![name.into()]).await == Value::Bool(true)).await;
}

#[test]
fn the_hand_written_page_has_the_headings_of_the_app() {
    let page = std::fs::read_to_string(hand_written().join("index.html")).unwrap_or_default();
    for heading in [say(CodeScreenText::CodeTitle), say(ReceivedText::Title)] {
        assert!(page.contains(heading), "tests/e2e/fixture/hand_written/index.html lacks \"{heading}\"");
    }
}

#[test]
#[ignore = "it measures time and needs an idle machine: cargo xtask prove speed"]
#[allow(clippy::print_stderr, reason = "the figures are what is asked for")]
fn the_first_text_takes_at_most_1_3_times_as_long_as_on_a_hand_written_page() {
    let [ours, plain] = measured([dist(), hand_written()]);
    eprintln!("slow 4G, processor 4 times slower        app   by hand");
    for (name, ours, plain) in [
        ("text of the code screen visible", ours.visible, plain.visible),
        ("alive", ours.alive, plain.alive),
        ("from the press to the tokens", ours.tokens, plain.tokens),
    ] {
        eprintln!("{name:<34} {ours:>6.0} ms {plain:>6.0} ms  {:.2} times", ours / plain);
    }
    assert!(
        ours.visible <= ALLOWED * plain.visible,
        "{:.0} ms, by hand {:.0} ms",
        ours.visible,
        plain.visible
    );
}

/// Returns the sum of the layout shifts that [`RECORD`] recorded, and a text that lists each shift with the elements
/// that moved.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn shifts(stage: &Stage) -> (f64, String) {
    let shifts = js(stage, "return window.shifts", vec![]).await;
    let shifts: Vec<(f64, String)> =
        serde_json::from_value(shifts).expect("the page lists its layout shifts");
    (shifts.iter().map(|(value, _)| value).sum(), format!("{shifts:?}"))
}

/// Waits until the page was painted once more and its `PerformanceObserver` was notified.
async fn next_frame(stage: &Stage) {
    let frame = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";
    js(stage, frame, vec![]).await;
}

#[test]
fn the_layout_does_not_shift_by_itself() {
    play(async |stage| {
        stage.browser.before_every_page(&recording()).await;
        // The recording ignores layout shifts in the half second after a press. So the response arrives after this half
        // second.
        break_it(stage, On::Exchange, FaultKind::Delay(Duration::from_secs(1)));
        arrive_with_code(stage).await;
        fill(stage).await;
        let (before, what) = shifts(stage).await;
        assert!(before <= 0.0, "elements moved before the press: {what}");
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        // The part below the tokens is drawn last. The browser reports a layout shift after the frame in which it
        // happened.
        stage.screen.fold(say(ReceivedText::Details)).await;
        next_frame(stage).await;
        let (after, what) = shifts(stage).await;
        assert!(after <= 0.01, "elements moved too far after the press: {what}");
    });
}

#[test]
fn data_saver_mode_fetches_only_necessary_files() {
    play(async |stage| {
        let saves = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
        stage.browser.before_every_page(saves).await;
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        let requests = stage.site.requests();
        let mut files: Vec<&str> = requests.iter().map(|it| it.path.as_str()).collect();
        files.retain(|path| *path != "/favicon.ico");
        let is_needed = |path: &&str| {
            // The necessary files are the page, the settings of its host, the main part of the app, and two chunks:
            // `reader`, which reads the values in the fields, and `tools`, which the screen with the tokens needs.
            ["/", "/leg3.json"].contains(path)
                || ["/leg3-", "reader", "tools"].iter().any(|name| path.contains(name))
        };
        assert!(files.iter().all(is_needed), "{}", json!(files));
    });
}
