//! Who was contacted: one quiet line, and behind it the list, as this page tells it and as the browser saw it.

use super::vault;
use crate::browser::{clock, dom};
use leg3_core::highlevel;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leg3_core::request_log::{LoggedRequest, SeenAddress, summary};
use wasm_bindgen::JsCast;
use web_sys::{HtmlTableRowElement, HtmlTableSectionElement};

/// Says which page this is, and where it sends.
pub(super) fn introduce() {
    let line = [
        "Leg 3 ",
        env!("CARGO_PKG_VERSION"),
        " · ",
        text_of(PrivacyText::ThisPage),
        " ",
        &dom::own_origin(),
        " · ",
        text_of(PrivacyText::SendsTo),
        " ",
        highlevel::origin(),
    ];
    dom::set_text("about", &line.concat());
}

/// Draws the line anew, and the list where it is open: a folded one needs no rows.
pub(super) fn changed() {
    let line = vault::ledger(|ledger| summary(&ledger.said, &ledger.seen, &dom::own_origin()));
    dom::set_text("contacted", &line);
    let open = dom::is_open("ledger");
    vault::ledger(|ledger| {
        draw("rows-said", if open { ledger.said.iter().map(said).collect() } else { Vec::new() });
        draw("rows-seen", if open { ledger.seen.iter().map(seen).collect() } else { Vec::new() });
    });
}

fn said(row: &LoggedRequest) -> Vec<String> {
    vec![
        clock::time_of_day(row.at),
        [row.method, " ", &row.url].concat(),
        row.why.clone(),
        row.outcome.words(),
    ]
}

fn seen(row: &SeenAddress) -> Vec<String> {
    let blocked = if row.blocked { text_of(PrivacyText::BlockedByBrowser) } else { "" };
    vec![row.url.clone(), blocked.into()]
}

fn draw(place: &str, rows: Vec<Vec<String>>) {
    let Some(table) = dom::by_id(place) else { return };
    table.set_text_content(None);
    let table: HtmlTableSectionElement = table.unchecked_into();
    for cells in rows {
        let Ok(row) = table.insert_row() else { return };
        for words in cells {
            if let Ok(cell) = row.unchecked_ref::<HtmlTableRowElement>().insert_cell() {
                cell.set_text_content(Some(&words));
            }
        }
    }
}
