//! The screen, written into the printed page: which sections are there, and the words that differ.

use super::{answer, form, held, perform, trouble, vault, veil};
use crate::browser::boot::Boot;
use crate::browser::{clock, dom};
use crate::copy::{Sentence, VOICE, advice, copy, spoken};
use crate::grant::redirect::{Denial, Unusable};
use crate::grant::step::Connection;
use crate::grant::text::contains_ignoring_case;
use crate::highlevel;
use crate::screen::{Screen, Sending, Stage};

/// Draws the whole screen. `before` is what was there; the first time there was nothing.
pub(super) fn all(screen: &Screen, before: Option<&Screen>) {
    heading(screen);
    rail(screen.stage());
    dom::show("banner", highlevel::SANDBOX.is_some());
    dom::show("held", screen.shows_code());
    dom::show("exchange", screen.shows_form());
    dom::show("entry", matches!(screen, Screen::Start { .. } | Screen::Denied(_)));
    dom::show("outside", screen.offers_outside());
    remark(screen);
    button(screen);
    age();
    match screen {
        Screen::Start { connection: found, .. } => connection(*found),
        Screen::Failed(failed) => trouble::draw(failed),
        Screen::Tokens(tokens) => held::draw(tokens),
        Screen::Denied(_) | Screen::Code { .. } => {}
    }
    answer::draw();
    // What was shown belongs to what was there before; so do remarks in passing.
    if !before.is_some_and(|before| before.same_heading(screen)) {
        dom::set_text("status", "");
        veil::lower_all();
        form::close_folds();
    }
    if before.is_some_and(|before| !before.same_heading(screen)) {
        dom::focus("title");
    }
    perform::with_boot(Boot::drawn);
}

/// Says something in passing, to eyes and ears.
pub(super) fn announce(sentence: Sentence) {
    dom::set_text("status", copy(sentence));
}

/// How long the code has been here.
pub(super) fn age() {
    match vault::screen() {
        Screen::Code { arrived: Some(arrived), .. } => {
            dom::set_text("age", &spoken::arrived(clock::now() - arrived));
        }
        // Nobody counts any more, so nothing is said that would be so no longer.
        Screen::Code { sending: Sending::Nothing, .. } | Screen::Failed(_) => dom::set_text("age", ""),
        _ => {}
    }
}

fn heading(screen: &Screen) {
    let (name, title, lead) = match screen {
        Screen::Start { .. } => ("start", copy(Sentence::StartTitle), copy(Sentence::StartLead)),
        Screen::Denied(_) => ("denied", copy(Sentence::DeniedTitle), copy(Sentence::DeniedLead)),
        Screen::Code { .. } => ("code", copy(Sentence::CodeTitle), copy(Sentence::CodeLead)),
        Screen::Failed(trouble) => {
            let words = advice::advice(trouble.failure, VOICE);
            ("failed", words.title, words.what)
        }
        Screen::Tokens(_) => ("tokens", copy(Sentence::TokensTitle), ""),
    };
    dom::set_text("title", title);
    if let Some(document) = dom::document() {
        document.set_title(title);
        let _ = document.body().map(|body| body.set_attribute("data-screen", name));
    }
    match screen {
        Screen::Tokens(held) => dom::set_text("lead", &spoken::whose(&held.passport)),
        _ => dom::set_text("lead", lead),
    }
}

fn rail(stage: Stage) {
    let Some(items) = dom::by_id("rail").map(|rail| rail.children()) else { return };
    for (at, step) in [Stage::Install, Stage::Code, Stage::Tokens, Stage::Use].into_iter().enumerate() {
        let Some(item) = items.item(at as u32) else { continue };
        for (name, value, is_so) in [("aria-current", "step", step == stage), ("data-done", "", step < stage)]
        {
            let _ = if is_so { item.set_attribute(name, value) } else { item.remove_attribute(name) };
        }
    }
}

/// What there is to say besides: why no code came, what came along with it, that all is forgotten.
fn remark(screen: &Screen) {
    let (sentence, denial) = match screen {
        Screen::Start { unusable: Some(why), .. } => (Some(unusable(*why)), None),
        Screen::Start { forgotten: true, .. } => (Some(Sentence::Forgotten), None),
        Screen::Code { denial: Some(denial), .. } => (Some(Sentence::AlsoDenied), Some(denial)),
        Screen::Code { unread: true, .. } => (Some(Sentence::EarlierUnread), None),
        Screen::Code { answer_was_hidden: true, .. } => (Some(Sentence::AnswerWasHidden), None),
        Screen::Code { answered_late: true, .. } => (Some(Sentence::AnsweredLate), None),
        Screen::Denied(denial) => {
            let cancelled = contains_ignoring_case(&denial.error, "access_denied");
            (Some(if cancelled { Sentence::DeniedBecause } else { Sentence::DeniedOther }), Some(denial))
        }
        _ => (None, None),
    };
    let raw = |denial: &Denial| [&denial.error, "\n", &denial.description].concat();
    dom::show("remark", sentence.is_some());
    dom::set_text("remark-words", sentence.map_or("", copy));
    dom::show("remark-raw", denial.is_some());
    dom::set_text("remark-raw", &denial.map(raw).unwrap_or_default());
}

/// Why no code could be taken.
pub(super) fn unusable(why: Unusable) -> Sentence {
    match why {
        Unusable::Empty => Sentence::UnusableEmpty,
        Unusable::Several => Sentence::UnusableSeveral,
        Unusable::TooLong => Sentence::UnusableTooLong,
        Unusable::NotThere => Sentence::UnusableNotThere,
    }
}

fn button(screen: &Screen) {
    let sending = match screen {
        Screen::Code { sending, .. } => *sending,
        _ => Sending::Nothing,
    };
    let label = match sending {
        Sending::Nothing => Sentence::GetMyTokens,
        Sending::Probe => Sentence::AskingHighLevel,
        Sending::Code => Sentence::GettingTokens,
        Sending::Recheck => Sentence::Rechecking,
    };
    dom::set_text("send", copy(label));
    dom::set_attribute("send", "class", screen.form_is_primary().then_some("primary"));
    dom::set_attribute("send", "aria-disabled", (sending != Sending::Nothing).then_some("true"));
}

fn connection(found: Connection) {
    let words = match found {
        Connection::Unasked => String::new(),
        Connection::Asking(_) => copy(Sentence::ConnectionAsking).into(),
        Connection::Works => copy(Sentence::ConnectionWorks).into(),
        Connection::Fails(failure) => {
            let words = advice::advice(failure, VOICE);
            [words.title, ". ", words.why, " (", failure.code(), ")"].concat()
        }
    };
    dom::set_text("connection", &words);
}
