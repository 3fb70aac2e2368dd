//! From an agency's token to sub-account tokens in a file.

use crate::play::{arrive_with, fill_and_press, has_tokens, press};
use crate::taking::{Folder, downloads_go_to};
use crate::wire::expect_trouble;
use crate::words::say;
use e2e::sandbox::{Fault, FaultKind, Install, On, Sandbox};
use e2e::{Stage, eventually, play};
use leg3::bearer::refusal::{ApiRefusal, Trouble};
use leg3::copy::call::call_advice;
use leg3::copy::{Late, VOICE};
use std::time::Duration;

async fn agency(stage: &Stage) {
    expect_trouble(stage);
    arrive_with(stage, Install::agency()).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn a_thousand_are_listed_searched_and_fifty_are_made() {
    play(async |stage| {
        stage.sandbox.set_locations(1000);
        for number in [18, 28, 38] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), true);
        }
        agency(stage).await;
        press(stage, "Get a sub-account token").await;
        let screen = stage.screen.patient_for(Duration::from_secs(30));
        screen.says(&["1000", say(Late::AccountsListed)].concat()).await;
        stage.screen.says(say(Late::AccountsFit)).await;
        // The numbers that end so: ten of each.
        for ending in ["18", "28", "38", "48", "58"] {
            let field = stage.screen.field(say(Late::AccountsSearch)).await;
            field.clear().await;
            stage.screen.type_into(say(Late::AccountsSearch), &[ending, " Rehearsal"].concat()).await;
            stage.screen.says(&["10", say(Late::AccountsFitAll)].concat()).await;
            stage.screen.says(&["9", ending, " Rehearsal"].concat()).await;
            press(stage, Late::ChooseAll).await;
        }
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::TooMany)));
        stage.screen.press(&[say(Late::MintChosen), "50"].concat()).await;
        let done = ["47", say(Late::MintDone), " · 3", say(Late::MintFailed)].concat();
        stage.screen.patient_for(Duration::from_secs(60)).says(&done).await;
        let words = call_advice(Trouble::Refused(ApiRefusal::Inactive), VOICE);
        stage.screen.says(words.title).await;
        for number in [18, 28, 38] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), false);
        }
        press(stage, Late::RetryFailed).await;
        stage.screen.patient_for(Duration::from_secs(30)).says(&["50", say(Late::MintDone)].concat()).await;
        let folder = Folder::new("csv");
        downloads_go_to(stage, &folder.0).await;
        press(stage, Late::Export).await;
        stage.screen.says(say(Late::ExportWarning)).await;
        press(stage, Late::ExportCsv).await;
        let (name, text) = eventually("the file is whole", async || folder.file()).await;
        assert_eq!(name, "subaccounts.csv");
        assert!(text.starts_with("\u{feff}\"name\",\"locationId\""), "the columns are not named");
        assert_eq!(text.matches("locSandbox").count(), 50);
    });
}

#[test]
fn one_is_made_by_hand() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.unfold(say(Late::Accounts)).await;
        stage.screen.paste_into(say(Late::LocationId), &Sandbox::location_id(2)).await;
        press(stage, Late::MintOne).await;
        stage.screen.says(&["1", say(Late::MintDone)].concat()).await;
        let name = [say(Late::CopyAccess), &Sandbox::location_id(2)].concat();
        stage.screen.copy("nothing").await;
        stage.screen.press(&name).await;
        eventually("it is copied", async || stage.screen.clipboard().await.starts_with("ey")).await;
        press(stage, Late::Export).await;
        stage.screen.says(say(Late::ExportWarning)).await;
    });
}
