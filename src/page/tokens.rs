//! The tokens: masked rows with copy and show, the download, and what to do first.

use super::parts::{View, blank, boxed, button, buttons, hint, live, maybe, paragraph, views};
use super::{actions, passport, vault, veil};
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
    let inside = views([
        live(next_step),
        row(&ACCESS),
        refresh,
        buttons([button(Sentence::DownloadJson, false, actions::download_tokens)]),
        hint(Sentence::FileHoldsSecrets),
    ]);
    let all = views([
        maybe(held.salvaged, || boxed("card warned", paragraph(copy(Sentence::Salvaged)))),
        maybe(agency, || paragraph(copy(Sentence::AgencyNext))),
        boxed("card", inside),
    ]);
    boxed("stack", all)
}

/// Save first; then use.
fn next_step() -> View {
    vault::pulses().screen.follow();
    let taken = matches!(vault::screen(), Screen::Tokens(held) if held.taken);
    if taken {
        views([buttons([button(Sentence::CopyAccess, true, || copy_token(&ACCESS))]), hint(Sentence::Saved)])
    } else {
        views([buttons([button(Sentence::SaveBoth, true, actions::download_tokens)]), hint(Sentence::SaveHint)])
    }
}

/// The passport.
pub(super) fn more(held: &Held) -> View {
    passport::card(&held.passport)
}

fn row(row: &'static Row) -> View {
    let veil = veil::over(row.id, HIDDEN, [row.show, row.hide], || actions::from_tokens(row.get).flatten());
    let title = view! { <h2>{copy(row.label)}</h2> }.into_any();
    let copier = button(row.copy, false, move || copy_token(row));
    boxed("stack", views([title, blank(row.id), buttons([copier, veil])]))
}

fn copy_token(row: &'static Row) {
    let then = |copied: bool| {
        if copied {
            (row.copied)();
        }
    };
    actions::copy_then(row.copy, || actions::from_tokens(row.get).flatten(), then);
}
