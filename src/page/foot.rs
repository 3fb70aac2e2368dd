//! The foot: who was contacted, as this page tells it and as the browser saw it; and who speaks here.

use super::parts::{View, heading, live, live_text, text, views, watched_fold};
use super::vault;
use crate::browser::{clock, dom};
use crate::copy::{Sentence, copy};
use crate::highlevel;
use crate::ledger::{Outcome, Said, Seen, summary};
use leptos::prelude::*;

/// The ledger, and the last line of the page.
pub(super) fn view() -> View {
    let own = dom::own_origin();
    let line = ["Leg 3 ", env!("CARGO_PKG_VERSION"), " · ", copy(Sentence::ThisPage), " ", &own, " · ", copy(Sentence::SendsTo)];
    let line = [&line.concat(), " ", highlevel::origin()].concat();
    let title = live_text(move || {
        vault::pulses().ledger.follow();
        let hosts = vault::ledger(|ledger| summary(&ledger.said, &ledger.seen, &own));
        [copy(Sentence::Contacted), ": ", &hosts].concat()
    });
    let said = table(|| vault::ledger(|ledger| ledger.said.iter().map(said).collect()));
    let seen = table(|| vault::ledger(|ledger| ledger.seen.iter().map(seen).collect()));
    let lists = views([heading(Sentence::SaidByPage), said, heading(Sentence::SeenByBrowser), seen]);
    views([watched_fold("ledger", title, |_| {}, lists), view! { <p>{line}</p> }.into_any()])
}

fn table(rows: fn() -> Vec<View>) -> View {
    live(move || {
        vault::pulses().ledger.follow();
        view! { <table><tbody>{rows()}</tbody></table> }.into_any()
    })
}

fn said(row: &Said) -> View {
    let outcome = match row.outcome {
        Outcome::UnderWay => copy(Sentence::LedgerUnderWay).to_owned(),
        Outcome::Status(status) => status.to_string(),
        Outcome::NoAnswer => copy(Sentence::LedgerNoAnswer).to_owned(),
    };
    cells([clock::time_of_day(row.at), [row.method, " ", &row.url].concat(), copy(row.why).into(), outcome])
}

fn seen(row: &Seen) -> View {
    let blocked = if row.blocked { copy(Sentence::BlockedByBrowser) } else { "" };
    cells([row.url.clone(), blocked.into()])
}

fn cells<const N: usize>(texts: [String; N]) -> View {
    let cells: Vec<View> = texts.into_iter().map(|words| view! { <td>{text(words)}</td> }.into_any()).collect();
    view! { <tr>{cells}</tr> }.into_any()
}
