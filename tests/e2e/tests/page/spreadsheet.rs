//! The CSV in a real spreadsheet. LibreOffice is large, so `cargo xtask prove spreadsheet` asks for this, and nothing else.

use crate::accounts::agency;
use crate::play::press;
use crate::words::say;
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::{PAUSED_LOCATION_ID, Sandbox};
use e2e::{eventually, play};
use leg3_core::messages::sub_accounts::SubAccountsText;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// So many of the sandbox's sub-accounts have names that trouble a table: commas, quotes, newlines, emoji, a leading `=`.
const COUNT: usize = 14;

#[test]
#[ignore = "needs LibreOffice: cargo xtask prove spreadsheet"]
fn the_file_opens_in_libreoffice_with_every_name_as_it_was_written() {
    play(async |stage| {
        stage.sandbox.set_locations(COUNT);
        stage.sandbox.set_paused(PAUSED_LOCATION_ID, false);
        agency(stage).await;
        press(stage, "Get a sub-account token").await;
        stage.screen.says(&[&COUNT.to_string(), say(SubAccountsText::AccountsListed)].concat()).await;
        press(stage, SubAccountsText::ChooseAll).await;
        stage.screen.press(&[say(SubAccountsText::MintChosen), &COUNT.to_string()].concat()).await;
        let all = [&COUNT.to_string(), say(SubAccountsText::MintDone)].concat();
        stage.screen.patient_for(Duration::from_secs(30)).says(&all).await;
        let folder = Folder::new("spreadsheet");
        downloads_go_to(stage, &folder.0).await;
        press(stage, SubAccountsText::Export).await;
        press(stage, SubAccountsText::ExportCsv).await;
        eventually("the file is whole", async || folder.file()).await;
        let sheet = opened(&folder.0);
        assert!(!sheet.contains("table:formula"), "a cell is a formula");
        let rows = rows(&sheet);
        assert_eq!(rows[0], ["name", "locationId", "access_token", "refresh_token", "expires_at"]);
        assert_eq!(rows.len(), COUNT + 1, "{rows:?}");
        for number in 1..=COUNT {
            let (id, name) = (Sandbox::location_id(number), Sandbox::location_name(number));
            let row = rows.iter().find(|row| row[1] == id);
            assert!(row.is_some(), "{id} is missing");
            let row = row.map(Vec::as_slice).unwrap_or_default();
            let shown = if name.starts_with('=') { ["'", &name].concat() } else { name };
            assert_eq!(row[0], shown);
            assert!(row[2].starts_with("ey") && row[3].starts_with("ey"), "no tokens in {id}");
            assert!(row[4].ends_with('Z'), "{} is no moment in UTC", row[4]);
        }
    });
}

/// The file as LibreOffice reads it, written as one XML text. It is told what its dialog proposes for such a file, with
/// nobody there to agree: tab, comma or semicolon between cells, `"` around them, UTF-8 because of the mark.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
fn opened(folder: &Path) -> String {
    let mut office = Command::new("soffice");
    office.arg(["-env:UserInstallation=file://", &folder.join("profile").to_string_lossy()].concat());
    office
        .args(["--headless", "--infilter=CSV:9/44/59,34,76", "--convert-to", "fods", "--outdir"])
        .arg(folder)
        .arg(folder.join("subaccounts.csv"));
    let status = office.status().expect("start LibreOffice");
    assert!(status.success(), "LibreOffice gave up");
    std::fs::read_to_string(folder.join("subaccounts.fods")).expect("LibreOffice writes a sheet")
}

/// The texts of the cells, row by row; rows without a text left out.
fn rows(sheet: &str) -> Vec<Vec<String>> {
    let parts = |text: &str, tag: &str| -> Vec<String> {
        text.split(&["<", tag].concat()).skip(1).map(str::to_owned).collect()
    };
    let cell = |cell: String| {
        let lines = parts(&cell, "text:p>").into_iter().map(|line| {
            let text = line.split("</text:p>").next().unwrap_or_default().replace("<text:s/>", " ");
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
                .into_iter()
                .fold(text, |text, (from, to)| text.replace(from, to))
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    let rows = parts(sheet, "table:table-row ").into_iter();
    let rows = rows.map(|row| parts(&row, "table:table-cell ").into_iter().map(cell).collect::<Vec<_>>());
    rows.filter(|row| row.len() >= 5 && row.iter().any(|cell| !cell.is_empty())).collect()
}
