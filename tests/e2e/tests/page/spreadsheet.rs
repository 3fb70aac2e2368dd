//! The CSV in a real spreadsheet. LibreOffice is large, so `cargo xtask prove spreadsheet` asks for this, and nothing else.

use crate::accounts::agency;
use crate::play::press;
use crate::words::say;
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::PAUSED_LOCATION_ID;
use e2e::spreadsheet::assert_holds_all;
use e2e::{eventually, play};
use leg3_core::messages::sub_accounts::SubAccountsText;
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
        assert_holds_all(&folder.0, COUNT);
    });
}
