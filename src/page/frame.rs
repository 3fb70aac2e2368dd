//! What stays in place while states come and go: heading, rail, the static form.

use super::parts::follow;
use super::{codebox, vault};
use crate::browser::{clock, dom};
use crate::copy::{Sentence, VOICE, advice, copy, spoken};
use crate::highlevel;
use crate::screen::{Screen, Sending, Stage};

/// Keeps the static parts in step with the screen.
pub(super) fn wire() {
    let pulses = vault::pulses();
    if highlevel::SANDBOX.is_some() {
        dom::set_text("banner", copy(Sentence::SandboxBanner));
        dom::show("banner", true);
    }
    let mut before = None;
    follow(move || {
        pulses.screen.follow();
        let screen = vault::screen();
        draw(&screen);
        // The first paint stays where the reader is; every later change of state is told by moving there.
        if before.as_ref().is_some_and(|before| !screen.same_heading(before)) {
            dom::focus("title");
        }
        before = Some(screen);
    });
    follow(move || {
        pulses.time.follow();
        pulses.screen.follow();
        if let Screen::Code { arrived: Some(arrived), .. } = vault::screen() {
            dom::set_text("age", &spoken::arrived(clock::now() - arrived));
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
