//! Tests the CSV file that lists the tokens of several sub-accounts, in a real spreadsheet program.

use crate::person::{play, say};
use crate::sub_accounts::picker::agency;
use crate::sub_accounts::several::{ready, select_all};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::eventually;
use e2e::sandbox::PAUSED_LOCATION_ID;
use e2e::spreadsheet::assert_holds_all;
use leg3_core::messages::agency::get_tokens_of;
use leg3_core::messages::sub_accounts::SubAccountsText;
use std::time::Duration;

/// The number of sub-accounts in the test. Some of their names contain commas, quotes, newlines, emoji or a leading
/// `=`.
const COUNT: usize = 14;

#[test]
#[ignore = "needs LibreOffice: cargo xtask prove spreadsheet"]
fn the_csv_file_opens_in_libreoffice_with_every_name_unchanged() {
    play(async |stage| {
        stage.sandbox.set_locations(COUNT);
        stage.sandbox.set_paused(PAUSED_LOCATION_ID, false);
        agency(stage).await;
        select_all(stage, COUNT).await;
        stage.screen.press(&get_tokens_of(COUNT)).await;
        stage.screen.patient_for(Duration::from_secs(30)).says(&ready(COUNT)).await;
        let folder = Folder::new("spreadsheet");
        downloads_go_to(stage, folder.path()).await;
        stage.screen.press(say(SubAccountsText::ExportCsv)).await;
        eventually("the file is complete", async || folder.file()).await;
        assert_holds_all(folder.path(), COUNT);
    });
}
