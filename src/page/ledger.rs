//! Who was contacted: one quiet line, and behind it the list, as this page tells it and as the browser saw it.

use super::vault;
use crate::browser::{clock, dom};
use crate::copy::{Sentence, copy};
use crate::highlevel;
use crate::ledger::{Outcome, Said, Seen, summary};
use core::cell::OnceCell;
use leptos::mount::mount_to;
use leptos::prelude::*;

thread_local! {
    static CHANGES: OnceCell<RwSignal<u32>> = const { OnceCell::new() };
}

/// Puts the list in its place.
pub(super) fn mount() {
    let line = [
        "Leg 3 ",
        env!("CARGO_PKG_VERSION"),
        " · ",
        copy(Sentence::ThisPage),
        " ",
        &dom::own_origin(),
        " · ",
        copy(Sentence::SendsTo),
        " ",
        highlevel::origin(),
    ];
    dom::set_text("about", &line.concat());
    if let Some(place) = dom::by_id("rows") {
        mount_to(place, list).forget();
    }
}

/// Has the list drawn anew.
pub(super) fn changed() {
    let line = vault::ledger(|ledger| summary(&ledger.said, &ledger.seen, &dom::own_origin()));
    dom::set_text("contacted", &line);
    if let Some(changes) = CHANGES.with(|changes| changes.get().copied()) {
        changes.update(|count| *count = count.wrapping_add(1));
    }
}

fn list() -> impl IntoView {
    let changes = RwSignal::new(0);
    let _ = CHANGES.with(|place| place.set(changes));
    move || {
        changes.track();
        // A folded list needs no rows, and a page that stays open must not grow.
        if !dom::is_open("ledger") {
            return Vec::new();
        }
        vault::ledger(|ledger| {
            let said = table(Sentence::SaidByPage, ledger.said.iter().map(said).collect());
            let seen = table(Sentence::SeenByBrowser, ledger.seen.iter().map(seen).collect());
            vec![said, seen]
        })
    }
}

fn table(title: Sentence, rows: Vec<AnyView>) -> AnyView {
    view! { <table><caption>{copy(title)}</caption><tbody>{rows}</tbody></table> }.into_any()
}

fn said(row: &Said) -> AnyView {
    let outcome = match row.outcome {
        Outcome::UnderWay => copy(Sentence::LedgerUnderWay).to_owned(),
        Outcome::Status(status) => status.to_string(),
        Outcome::NoAnswer => copy(Sentence::LedgerNoAnswer).to_owned(),
    };
    cells(vec![
        clock::time_of_day(row.at),
        [row.method, " ", &row.url].concat(),
        copy(row.why).into(),
        outcome,
    ])
}

fn seen(row: &Seen) -> AnyView {
    let blocked = if row.blocked { copy(Sentence::BlockedByBrowser) } else { "" };
    cells(vec![row.url.clone(), blocked.into()])
}

fn cells(texts: Vec<String>) -> AnyView {
    let cells: Vec<AnyView> = texts.into_iter().map(|words| view! { <td>{words}</td> }.into_any()).collect();
    view! { <tr>{cells}</tr> }.into_any()
}
