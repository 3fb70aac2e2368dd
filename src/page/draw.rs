//! The screen, written into the printed page: which sections are there, and the words that differ.

use super::{answer, form, held, perform, trouble, vault, veil};
use crate::browser::boot::Boot;
use crate::browser::{clock, dom};
use leg3_core::exchange::screen::{ExchangeScreen, ProgressStep, Sending};
use leg3_core::exchange::state::Connection;
use leg3_core::highlevel;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice;
use leg3_core::messages::reader;
use leg3_core::messages::text_of;
use leg3_core::messages::{VOICE, number_phrases};
use leg3_core::oauth::redirect::{AuthorizationError, Unusable};
use leg3_core::reader::shapes::holds_secret;

/// Draws the whole screen. `before` is what was there; the first time there was nothing.
pub(super) fn all(screen: &ExchangeScreen, before: Option<&ExchangeScreen>) {
    heading(screen);
    rail(screen.progress_step());
    dom::show("banner", highlevel::SANDBOX.is_some());
    dom::show("held", screen.shows_code());
    dom::show("code-kept", veil::code(holds_secret) == Some(false));
    dom::show("exchange", screen.shows_form());
    dom::show("entry", matches!(screen, ExchangeScreen::Start { .. } | ExchangeScreen::Denied(_)));
    dom::show("outside", screen.offers_outside());
    remark(screen);
    button(screen);
    age();
    match screen {
        ExchangeScreen::Start { connection: found, .. } => connection(*found),
        ExchangeScreen::Failed(failed) => trouble::draw(failed),
        ExchangeScreen::Tokens(tokens) => held::draw(tokens),
        ExchangeScreen::Denied(_) | ExchangeScreen::Code { .. } => {}
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
pub(super) fn announce(sentence: ExchangeText) {
    dom::set_text("status", text_of(sentence));
}

/// How long the code has been here.
pub(super) fn age() {
    match vault::screen() {
        ExchangeScreen::Code { arrived: Some(arrived), .. } => {
            dom::set_text("age", &number_phrases::arrived(clock::now() - arrived));
        }
        // Nobody counts any more, so nothing is said that would be so no longer.
        ExchangeScreen::Code { sending: Sending::Nothing, .. } | ExchangeScreen::Failed(_) => {
            dom::set_text("age", "")
        }
        _ => {}
    }
}

fn heading(screen: &ExchangeScreen) {
    let (name, title, lead) = match screen {
        ExchangeScreen::Start { .. } => {
            ("start", text_of(ExchangeText::StartTitle), text_of(ExchangeText::StartLead))
        }
        ExchangeScreen::Denied(_) => {
            ("denied", text_of(ExchangeText::DeniedTitle), text_of(ExchangeText::DeniedLead))
        }
        ExchangeScreen::Code { .. } => {
            ("code", text_of(ExchangeText::CodeTitle), text_of(ExchangeText::CodeLead))
        }
        ExchangeScreen::Failed(trouble) => {
            let (words, _) = exchange_advice::advice_of(trouble, VOICE);
            ("failed", words.title, words.what)
        }
        ExchangeScreen::Tokens(_) => ("tokens", text_of(ExchangeText::TokensTitle), ""),
    };
    dom::set_text("title", title);
    if let Some(document) = dom::document() {
        document.set_title(title);
        let _ = document.body().map(|body| body.set_attribute("data-screen", name));
    }
    match screen {
        ExchangeScreen::Tokens(held) => {
            dom::set_text("lead", &number_phrases::account_sentence(&held.summary))
        }
        _ => dom::set_text("lead", lead),
    }
}

fn rail(stage: ProgressStep) {
    let Some(items) = dom::by_id("rail").map(|rail| rail.children()) else { return };
    for (at, step) in [ProgressStep::Install, ProgressStep::Code, ProgressStep::Tokens, ProgressStep::Use]
        .into_iter()
        .enumerate()
    {
        let Some(item) = items.item(at as u32) else { continue };
        for (name, value, is_so) in [("aria-current", "step", step == stage), ("data-done", "", step < stage)]
        {
            let _ = if is_so { item.set_attribute(name, value) } else { item.remove_attribute(name) };
        }
    }
}

/// What there is to say besides: why no code came, what came along with it, that all is forgotten.
fn remark(screen: &ExchangeScreen) {
    let (sentence, denial) = match screen {
        ExchangeScreen::Start { unusable: Some(why), .. } => (Some(unusable(*why)), None),
        ExchangeScreen::Start { forgotten: true, .. } => (Some(ExchangeText::Forgotten), None),
        ExchangeScreen::Code { denial: Some(denial), .. } => (Some(ExchangeText::AlsoDenied), Some(denial)),
        ExchangeScreen::Code { unread: true, .. } => (Some(ExchangeText::EarlierUnread), None),
        ExchangeScreen::Code { answer_was_hidden: true, .. } => (Some(ExchangeText::AnswerWasHidden), None),
        ExchangeScreen::Code { answered_late: true, .. } => (Some(ExchangeText::AnsweredLate), None),
        ExchangeScreen::Denied(denial) => (Some(ExchangeText::DeniedOther), Some(denial)),
        _ => (None, None),
    };
    let raw = |denial: &AuthorizationError| [&denial.error, "\n", &denial.description].concat();
    dom::show("remark", sentence.is_some());
    let known = match screen {
        ExchangeScreen::Denied(denial) => reader::denial_explained(denial, VOICE),
        _ => None,
    };
    dom::set_text("remark-words", known.map_or(sentence.map_or("", text_of), |told| told.why));
    dom::set_text("denied-next", known.map_or(text_of(ExchangeText::DeniedNext), |told| told.todo));
    dom::show("remark-raw", denial.is_some());
    dom::set_text("remark-raw", &denial.map(raw).unwrap_or_default());
}

/// Why no code could be taken.
pub(super) fn unusable(why: Unusable) -> ExchangeText {
    match why {
        Unusable::Empty => ExchangeText::UnusableEmpty,
        Unusable::Several => ExchangeText::UnusableSeveral,
        Unusable::TooLong => ExchangeText::UnusableTooLong,
        Unusable::NotThere => ExchangeText::UnusableNotThere,
    }
}

fn button(screen: &ExchangeScreen) {
    let sending = match screen {
        ExchangeScreen::Code { sending, .. } => *sending,
        _ => Sending::Nothing,
    };
    let label = match sending {
        Sending::Nothing => ExchangeText::GetMyTokens,
        Sending::Probe => ExchangeText::AskingHighLevel,
        Sending::Code => ExchangeText::GettingTokens,
        Sending::Recheck => ExchangeText::Rechecking,
    };
    dom::set_text("send", text_of(label));
    dom::set_attribute("send", "class", screen.form_is_primary().then_some("primary"));
    dom::set_attribute("send", "aria-disabled", (sending != Sending::Nothing).then_some("true"));
}

fn connection(found: Connection) {
    let words = match found {
        Connection::Unasked => String::new(),
        Connection::Probing(_) => text_of(ExchangeText::ConnectionAsking).into(),
        Connection::Works => text_of(ExchangeText::ConnectionWorks).into(),
        Connection::Fails(failure) => {
            let words = exchange_advice::exchange_advice(failure, VOICE);
            [words.title, ". ", words.why, " (", failure.code(), ")"].concat()
        }
    };
    dom::set_text("connection", &words);
}
