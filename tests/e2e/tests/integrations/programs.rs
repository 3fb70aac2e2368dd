//! Tests the programs of *Keep it running*. The tests download the programs from the page. Most tests also run them
//! with the file that *Save my tokens* saved.

use super::running::{LANGUAGES, choose_language, here};
use crate::integrations::keep_running::keep;
use crate::integrations::try_today::downloaded;
use crate::person::{get_tokens, play, say};
use crate::sub_accounts::picker::pick;
use e2e::Stage;
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Sandbox};
use e2e::shells::Shells;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::reader::pasted_answer::read_saved;

/// Downloads the program in this language and the file with the saved tokens. Runs the program twice with these
/// arguments. Each run must store a new pair of tokens, print this name, and print no refresh token.
async fn stays_alive(stage: &Stage, language: Language, words: &[&str], name: &str) {
    let (_, saved) = downloaded(stage, say(ReceivedText::Save)).await;
    keep(stage, Tool::Code).await;
    choose_language(stage, language).await;
    let (file, program) = downloaded(stage, say(IntegrationsText::DownloadProgram)).await;
    assert_eq!(file, language.keep_alive().0);
    let shells = Shells::for_stage(stage);
    shells.save(&file, &here(stage, language, &program));
    shells.save_tokens(&saved);
    let mut known = vec![refresh_token(&saved)];
    for _ in 0..2 {
        let words = [&[&*file], words].concat();
        let printed =
            shells.run_file(language.runs_by(), &words, &[("CLIENT_SECRET", DEMO_CLIENT_SECRET)]).await;
        assert!(printed.contains(name), "{language:?} printed {printed}");
        let next = refresh_token(&shells.store());
        assert!(!known.contains(&next), "{language:?} stored no new pair");
        known.push(next);
        assert!(!known.iter().any(|token| printed.contains(token)), "{language:?} shows a token");
    }
}

/// Reads this saved text, and returns the refresh token that the program would send next.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
fn refresh_token(saved: &str) -> String {
    let main = read_saved(saved).expect("read the saved tokens").main;
    let answer: serde_json::Value = serde_json::from_str(main.body.expose()).unwrap_or_default();
    let token = answer["refresh_token"].as_str().unwrap_or_default();
    assert!(token.starts_with("ey"), "no refresh token is saved");
    token.to_owned()
}

#[test]
fn each_program_keeps_the_saved_tokens_of_a_sub_account_alive() {
    play(async |stage| {
        for language in LANGUAGES {
            get_tokens(stage).await;
            stays_alive(stage, language, &[], &Sandbox::location_name(1)).await;
        }
    });
}

#[test]
fn each_program_keeps_an_agencys_saved_tokens_alive_and_opens_a_sub_account() {
    play(async |stage| {
        for language in LANGUAGES {
            pick(stage, 2).await;
            stays_alive(stage, language, &[&Sandbox::location_id(2)], &Sandbox::location_name(2)).await;
        }
    });
}

#[test]
fn each_program_holds_the_ids_and_no_secret() {
    play(async |stage| {
        pick(stage, 2).await;
        keep(stage, Tool::Code).await;
        for language in Language::ALL {
            choose_language(stage, language).await;
            let (file, program) = downloaded(stage, say(IntegrationsText::DownloadProgram)).await;
            for id in [DEMO_CLIENT_ID, COMPANY_ID] {
                assert!(program.contains(id), "{file} lacks {id}");
            }
            assert!(
                !program.contains("eyJ") && !program.contains(DEMO_CLIENT_SECRET),
                "{file} holds a secret"
            );
        }
    });
}
