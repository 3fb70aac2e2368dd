//! From an agency's token to sub-account tokens in a file.

use crate::play::{arrive_with, fill_and_press, has_tokens, press};
use crate::wire::expect_trouble;
use crate::words::say;
use e2e::sandbox::{Fault, FaultKind, Install, On, Sandbox};
use e2e::{Stage, play};
use leg3::copy::Late;
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
        for number in [3, 7, 11] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), true);
        }
        agency(stage).await;
        press(stage, "Get a sub-account token").await;
        let screen = stage.screen.patient_for(Duration::from_secs(30));
        screen.says(&["1000", say(Late::AccountsListed)].concat()).await;
        stage.screen.says(say(Late::AccountsFit)).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::TooMany)));
        stage.screen.type_into(say(Late::AccountsSearch), "no such place").await;
        stage.screen.says(&["0", say(Late::AccountsFitAll)].concat()).await;
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
        e2e::eventually("it is copied", async || stage.screen.clipboard().await.starts_with("ey")).await;
        press(stage, Late::Export).await;
        stage.screen.says(say(Late::ExportWarning)).await;
    });
}
