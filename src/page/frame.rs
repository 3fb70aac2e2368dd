//! What stays in place while states come and go: heading, rail, the static form, the foot with its ledger.

use super::parts::View;
use super::{codebox, scene, vault};
use crate::browser::{clock, dom};
use crate::copy::{Sentence, VOICE, advice, copy, spoken};
use crate::highlevel;
use crate::ledger::{Outcome, summary};
use crate::screen::{Screen, Sending, Stage};
use leptos::prelude::*;

/// Keeps the static parts in step with the screen.
pub(super) fn wire() {
    let signals = vault::signals();
    if highlevel::SANDBOX.is_some() {
        dom::set_text("banner", copy(Sentence::SandboxBanner));
        dom::show("banner", true);
    }
    Effect::new(move |before: Option<Screen>| {
        let screen = signals.screen.get();
        draw(&screen);
        // The first paint stays where the reader is; every later change of state is told by moving there.
        if before.is_some_and(|before| !before.same_heading(&screen)) {
            dom::focus("title");
        }
        screen
    });
    Effect::new(move |_| {
        let now = signals.now.get();
        if let Screen::Code { arrived: Some(arrived), .. } = signals.screen.get() {
            dom::set_text("age", &spoken::arrived(now - arrived));
        }
    });
}

/// Says something in passing, to eyes and ears.
pub(super) fn announce(sentence: Sentence) {
    dom::set_text("status", copy(sentence));
}

fn draw(screen: &Screen) {
    let title = title(screen);
    dom::set_text("title", title);
    if let Some(document) = dom::document() {
        document.set_title(title);
    }
    dom::set_text("lead", &lead(screen));
    dom::set_text("status", "");
    dom::show("held", screen.shows_code());
    dom::show("exchange", screen.shows_form());
    codebox::draw(false);
    rail(screen.stage());
    let sending = match screen {
        Screen::Code { sending, .. } => *sending,
        _ => Sending::Nothing,
    };
    let label = match sending {
        Sending::Nothing => Sentence::GetMyTokens,
        Sending::Probe => Sentence::AskingHighLevel,
        Sending::Code => Sentence::GettingTokens,
    };
    dom::set_text("send", copy(label));
    dom::set_attribute("send", "class", Some(if screen.form_is_primary() { "primary" } else { "" }));
    dom::set_attribute("send", "aria-disabled", (sending != Sending::Nothing).then_some("true"));
}

fn title(screen: &Screen) -> &'static str {
    match screen {
        Screen::Start { .. } => copy(Sentence::StartTitle),
        Screen::Denied(_) => copy(Sentence::DeniedTitle),
        Screen::Code { .. } => copy(Sentence::CodeTitle),
        Screen::Failed(trouble) => advice::advice(trouble.failure, VOICE).title,
        Screen::Tokens(_) => copy(Sentence::TokensTitle),
    }
}

fn lead(screen: &Screen) -> String {
    match screen {
        Screen::Start { .. } => copy(Sentence::StartLead).into(),
        Screen::Denied(_) => copy(Sentence::DeniedLead).into(),
        Screen::Code { .. } => copy(Sentence::CodeLead).into(),
        Screen::Failed(trouble) => advice::advice(trouble.failure, VOICE).what.into(),
        Screen::Tokens(held) => spoken::whose(&held.passport),
    }
}

fn rail(stage: Stage) {
    let Some(list) = dom::by_id("rail").and_then(|rail| rail.query_selector("ol").ok().flatten()) else { return };
    let items = list.children();
    for (at, step) in [Stage::Install, Stage::Code, Stage::Tokens, Stage::Use].into_iter().enumerate() {
        let Some(item) = items.item(at as u32) else { continue };
        let _ = if step == stage { item.set_attribute("aria-current", "step") } else { item.remove_attribute("aria-current") };
        let _ = if step < stage { item.set_attribute("data-done", "") } else { item.remove_attribute("data-done") };
    }
}

/// The foot: who was contacted, and who speaks here.
pub(super) fn foot() -> View {
    let signals = vault::signals();
    let own = dom::own_origin();
    let line = {
        let own = own.clone();
        move || signals.said.with(|said| signals.seen.with(|seen| summary(said, seen, &own)))
    };
    let said = move || signals.said.get().into_iter().map(|row| {
        let outcome = match row.outcome {
            Outcome::UnderWay => copy(Sentence::LedgerUnderWay).to_owned(),
            Outcome::Status(status) => status.to_string(),
            Outcome::NoAnswer => copy(Sentence::LedgerNoAnswer).to_owned(),
        };
        scene::cells([clock::time_of_day(row.at), [row.method, " ", &row.url].concat(), copy(row.why).into(), outcome])
    }).collect_view();
    let seen = move || signals.seen.get().into_iter().map(|row| {
        let blocked = if row.blocked { copy(Sentence::BlockedByBrowser) } else { "" };
        scene::cells([row.url, blocked.into()])
    }).collect_view();
    view! {
        <details id="ledger">
            <summary>{copy(Sentence::Contacted)}": "{line}</summary>
            <h3>{copy(Sentence::SaidByPage)}</h3>
            <table><tbody>{said}</tbody></table>
            <h3>{copy(Sentence::SeenByBrowser)}</h3>
            <table><tbody>{seen}</tbody></table>
        </details>
        <p>{["Leg 3 ", env!("CARGO_PKG_VERSION"), " · ", copy(Sentence::ThisPage), " ", &own, " · ",
            copy(Sentence::SendsTo), " ", highlevel::origin()].concat()}</p>
    }
    .into_any()
}
