//! *Use it in*: what the page gives to take away is what runs elsewhere.

use crate::accounts::agency;
use crate::play::{copied, get_tokens, js, press};
use crate::shells::Shells;
use crate::taking::{Folder, downloads_go_to};
use crate::words::say;
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, eventually, play};
use leg3::copy::{Printed, Take};
use leg3::recipe::program::Language;

#[test]
fn the_program_and_the_file_of_the_page_keep_the_tokens_alive() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        get_tokens(stage).await;
        let before = copied(stage, Printed::CopyRefresh).await;
        let folder = Folder::new("store");
        downloads_go_to(stage, &folder.0).await;
        press(stage, "Download JSON").await;
        let (_, store) = eventually("the file is whole", async || folder.file()).await;
        stage.screen.unfold(say(Take::UseIn)).await;
        let program = copied(stage, Take::CopyProgram).await;
        let ran = shells.run("sh", &program, &store, DEMO_CLIENT_SECRET).await;
        assert!(ran.contains("Harbour Street Dental"), "{ran}");
        assert!(!shells.store().contains(&before), "the pair was not replaced");
    });
}

#[test]
fn each_program_holds_the_ids_of_these_tokens_and_none_of_their_secrets() {
    play(async |stage| {
        agency(stage).await;
        let secrets = [copied(stage, Printed::CopyAccess).await, copied(stage, Printed::CopyRefresh).await];
        stage.screen.unfold(say(Take::UseIn)).await;
        for (number, language) in Language::ALL.into_iter().enumerate() {
            choose(stage, number).await;
            stage.screen.says(language.keep_alive().0).await;
            let program = copied(stage, Take::CopyProgram).await;
            for id in [DEMO_CLIENT_ID, COMPANY_ID] {
                assert!(program.contains(id), "{language:?} lacks {id}");
            }
            let shown = [program, stage.screen.text().await].concat();
            for secret in secrets.iter().map(String::as_str).chain([DEMO_CLIENT_SECRET]) {
                assert!(!shown.contains(secret), "{language:?} shows a secret");
            }
        }
    });
}

async fn choose(stage: &Stage, number: usize) {
    let script = "const place = document.getElementById('use-in');
        place.value = arguments[0];
        place.dispatchEvent(new Event('change', { bubbles: true }))";
    js(stage, script, vec![number.to_string().into()]).await;
}
