//! The tokens: masked rows with copy and show, the download, and what to do first.

use super::parts::{View, blank, button, buttons, hint, paragraph};
use super::{actions, passport, vault};
use crate::browser::dom;
use crate::copy::{Sentence, copy};
use crate::grant::flow::Event;
use crate::grant::request::UserType;
use crate::grant::step::Holding;
use crate::screen::{Held, Screen};
use leptos::prelude::*;

const HIDDEN: &str = "••••••••••••••••";

/// One token, named.
struct Row {
    id: &'static str,
    label: Sentence,
    copy: Sentence,
    show: Sentence,
    hide: Sentence,
    get: fn(&Holding) -> Option<String>,
    copied: fn(),
}

const ACCESS: Row = Row {
    id: "access-token",
    label: Sentence::AccessToken,
    copy: Sentence::CopyAccess,
    show: Sentence::ShowAccess,
    hide: Sentence::HideAccess,
    get: |holding| Some(holding.tokens.access.expose().to_owned()),
    copied: || {},
};

const REFRESH: Row = Row {
    id: "refresh-token",
    label: Sentence::RefreshToken,
    copy: Sentence::CopyRefresh,
    show: Sentence::ShowRefresh,
    hide: Sentence::HideRefresh,
    get: |holding| holding.tokens.refresh.as_ref().map(|token| token.expose().to_owned()),
    copied: || vault::dispatch(Event::Taken),
};

/// What there is, and the one next step.
pub(super) fn rows(held: &Held) -> View {
    let agency = held.passport.user_type == Some(UserType::Company);
    let refresh = if held.passport.has_refresh { row(&REFRESH) } else { paragraph(copy(Sentence::NoRefresh)) };
    let screen = vault::signals().screen;
    let taken = move || screen.with(|screen| matches!(screen, Screen::Tokens(held) if held.taken));
    let next = move || {
        let (sentence, pressed): (_, fn()) = if taken() {
            (Sentence::CopyAccess, || copy_token(&ACCESS))
        } else {
            (Sentence::SaveBoth, actions::download_tokens)
        };
        button(sentence, true, pressed)
    };
    view! {
        <div class="stack">
            {held.salvaged.then(|| view! { <div class="card warned">{paragraph(copy(Sentence::Salvaged))}</div> })}
            {agency.then(|| paragraph(copy(Sentence::AgencyNext)))}
            <div class="card">
                {buttons(next)}
                {move || hint(if taken() { Sentence::Saved } else { Sentence::SaveHint })}
                {row(&ACCESS)}
                {refresh}
                {buttons(button(Sentence::DownloadJson, false, actions::download_tokens))}
                {hint(Sentence::FileHoldsSecrets)}
            </div>
        </div>
    }
    .into_any()
}

/// The passport.
pub(super) fn more(held: &Held) -> View {
    passport::card(&held.passport)
}

fn row(row: &'static Row) -> View {
    let shown = RwSignal::new(false);
    let masks = vault::signals().masks;
    Effect::new(move |_| {
        masks.track();
        shown.set(false);
    });
    Effect::new(move |_| {
        let text = shown.get().then(|| actions::from_tokens(row.get).flatten()).flatten();
        dom::set_text(row.id, text.as_deref().unwrap_or(HIDDEN));
    });
    let toggle = move || shown.update(|shown| *shown = !*shown);
    view! {
        <div class="stack">
            <h2>{copy(row.label)}</h2>
            {blank(row.id)}
            {buttons((
                button(row.copy, false, move || copy_token(row)),
                move || button(if shown.get() { row.hide } else { row.show }, false, toggle),
            ))}
        </div>
    }
    .into_any()
}

fn copy_token(row: &'static Row) {
    let then = |copied: bool| {
        if copied {
            (row.copied)();
        }
    };
    actions::copy_then(row.copy, || actions::from_tokens(row.get).flatten(), then);
}
