//! Tests the code snippets of *Try it today*. The tests copy the snippets from the page and run them in a shell, with
//! Node.js and with Python.

use super::running::{LANGUAGES, choose_language, here, json, run};
use crate::integrations::try_today::{choose, downloaded};
use crate::person::{
    LOCATION, copied, enter_code, get_tokens, has_tokens, is_at_start, open_tokens, play, say,
};
use crate::sub_accounts::picker::{account_of, agency, is_to_be_chosen, list, pick, use_this};
use e2e::blueprint::contacts_of;
use e2e::sandbox::{DEMO_CLIENT_SECRET, Sandbox};
use e2e::shells::Shells;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::use_them::UseText;

#[test]
fn each_snippet_reads_the_contacts_of_the_picked_sub_account() {
    play(async |stage| {
        pick(stage, 2).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        choose(stage, Tool::Code).await;
        for language in LANGUAGES {
            choose_language(stage, language).await;
            let lines = copied(stage, say(UseText::CopyCall)).await;
            let printed = run(stage, language, &lines, &[("ACCESS_TOKEN", &access)]).await;
            assert_eq!(contacts_of(&json(&printed)), Sandbox::location_id(2), "{language:?}");
        }
    });
}

#[test]
fn each_snippet_refreshes_the_tokens_and_the_page_opens_them() {
    play(async |stage| {
        get_tokens(stage).await;
        let mut refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        let mut printed = String::new();
        choose(stage, Tool::Code).await;
        for language in LANGUAGES {
            choose_language(stage, language).await;
            let lines = copied(stage, say(UseText::CopyRefresh)).await;
            let secrets = [("REFRESH_TOKEN", &*refresh), ("CLIENT_SECRET", DEMO_CLIENT_SECRET)];
            printed = run(stage, language, &lines, &secrets).await;
            let next = json(&printed)["refresh_token"].as_str().unwrap_or_default().to_owned();
            assert!(next.starts_with("ey") && next != refresh, "{language:?}: {printed}");
            refresh = next;
        }
        stage.screen.press(say(CodeScreenText::Forget)).await;
        is_at_start(stage).await;
        enter_code(stage, &printed).await;
        has_tokens(stage).await;
        open_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyRefresh)).await, refresh);
    });
}

#[test]
fn each_snippet_gets_the_sub_account_token_with_the_agency_token() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        stage.screen.press(say(AgencyText::ChooseOne)).await;
        is_to_be_chosen(stage).await;
        list(stage, 3).await;
        stage.screen.press(&use_this(3)).await;
        has_tokens(stage).await;
        choose(stage, Tool::Code).await;
        for language in LANGUAGES {
            choose_language(stage, language).await;
            let lines = copied(stage, say(UseText::CopySubAccount)).await;
            let printed = run(stage, language, &lines, &[("ACCESS_TOKEN", &access)]).await;
            let minted = json(&printed)["access_token"].as_str().unwrap_or_default().to_owned();
            assert_eq!(account_of(&minted), Some(Sandbox::location_id(3)), "{language:?}: {printed}");
        }
    });
}

#[test]
fn the_env_file_gives_the_snippet_its_token() {
    play(async |stage| {
        get_tokens(stage).await;
        choose(stage, Tool::Code).await;
        choose_language(stage, Language::JavaScript).await;
        let lines = copied(stage, say(UseText::CopyCall)).await;
        stage.screen.press(say(UseText::KeepRunning)).await;
        stage.screen.unfold(say(TokensText::DownloadEnv)).await;
        let (_, variables) = downloaded(stage, say(TokensText::DownloadEnv)).await;
        let shells = Shells::for_stage(stage);
        shells.save("lines.mjs", &here(stage, Language::JavaScript, &lines));
        shells.save("tokens.env", &variables);
        let command = "set -a; . ./tokens.env; exec node lines.mjs";
        let printed = shells.run_file("sh", &["-c", command], &[]).await;
        assert_eq!(contacts_of(&json(&printed)), LOCATION);
    });
}
