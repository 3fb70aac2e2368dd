//! Tests *Paste the answer* next to tokens: the page accepts the next pair, a sub-account's token and a saved text. The
//! page asks before another account's tokens replace the current tokens.

use crate::person::{copied, get_tokens, has_tokens, is_asked_about, js, play, replace, say};
use crate::secrets_left::assert_nothing_left;
use crate::sub_accounts::picker::{agency, is_to_be_chosen};
use crate::tokens::made_up::{
    agency_answer, name, open_details, saved_text, sub_account_answer, sub_account_token,
};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, Sandbox};
use e2e::{Kind, Stage};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::paste_outcome::{PasteText, paste_outcome};
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::tokens::paste_outcome::PasteOutcome;

/// Pastes this text into *Paste the answer* next to the tokens. *Details* must be open.
async fn paste(stage: &Stage, text: &str) {
    let is_open = js(stage, "return document.querySelector('#paste-beside').open", vec![]).await;
    if is_open != true {
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
    }
    replace(stage, say(ExchangeText::PasteAnswer), text).await;
    stage.screen.press(say(TokensText::UsePasted)).await;
}

async fn access(stage: &Stage) -> String {
    copied(stage, say(TokensText::CopyAccess)).await
}

/// Opens the tokens of a made-up agency, and the details of the tokens. Returns the agency's token response.
async fn made_up_agency(stage: &Stage) -> String {
    stage.arrive("").await;
    let answer = agency_answer(stage, 100).await;
    crate::person::enter_code(stage, &answer).await;
    is_to_be_chosen(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    open_details(stage).await;
    answer
}

/// Exchanges this authorization code outside the page, and returns the response.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn exchanged_elsewhere(stage: &Stage, code: &str) -> String {
    let sandbox = stage.sandbox.https().expect("the sandbox speaks TLS");
    let form = format!(
        "grant_type=authorization_code&code={code}&client_id={DEMO_CLIENT_ID}&client_secret={DEMO_CLIENT_SECRET}"
    );
    let mut curl = std::process::Command::new("curl");
    curl.args(["-sSk", "--noproxy", "*", "--data", &form, &format!("https://{sandbox}/oauth/token")]);
    let output = tokio::task::spawn_blocking(move || curl.output()).await.expect("run curl");
    String::from_utf8_lossy(&output.expect("run curl").stdout).into_owned()
}

#[test]
fn a_pasted_new_pair_replaces_the_old_pair_which_is_kept_until_the_new_one_is_saved() {
    play(async |stage| {
        made_up_agency(stage).await;
        let before = copied(stage, say(TokensText::CopyRefresh)).await;
        assert!(!is_asked_about(stage).await, "the page asks, although the refresh token was copied");
        let next = agency_answer(stage, 200).await;
        paste(stage, &format!("$ sh\nClient secret (stays hidden): \n{next}\n$ ")).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        assert!(next.contains(&access(stage).await));
        assert!(is_asked_about(stage).await, "the page does not ask, although the new pair was not saved");
        stage.screen.says(say(ReceivedText::Lead)).await;
        stage.screen.unfold(say(RefreshText::OldPair)).await;
        assert_eq!(copied(stage, say(RefreshText::CopyOldRefresh)).await, before);
        assert!(next.contains(&copied(stage, say(TokensText::CopyRefresh)).await));
        stage.screen.gone(Kind::Fold, say(RefreshText::OldPair)).await;
    });
}

#[test]
fn a_pasted_sub_account_token_is_added_to_the_others_and_shown() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        let of_agency = access(stage).await;
        let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account(Sandbox::location_id(3)));
        let answer = exchanged_elsewhere(stage, &code).await;
        open_details(stage).await;
        paste(stage, &answer).await;
        stage.screen.says(say(PasteText::GoesOn)).await;
        assert!(answer.contains(&access(stage).await));
        // The table in *Details* now shows the sub-account.
        stage.screen.says(&Sandbox::location_id(3)).await;
        paste(stage, &answer).await;
        stage.screen.says(say(TokensText::PasteHere)).await;
        let of_another = answer.replace("cmpSandboxAgency0001", "cmpOfSomebodyElse001");
        paste(stage, &of_another.replace("access_token\":\"", "access_token\":\"e")).await;
        stage.screen.says(say(TokensText::PasteForeign)).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
        stage.screen.says(say(AgencyText::HeldTitle)).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        assert_eq!(access(stage).await, of_agency, "the agency's token was replaced");
    });
}

#[test]
fn an_older_sub_account_token_does_not_replace_the_newer_one() {
    play(async |stage| {
        made_up_agency(stage).await;
        let (newer, older) = (sub_account_token(stage, 1, 200).await, sub_account_token(stage, 1, 100).await);
        paste(stage, &sub_account_answer(1, &newer)).await;
        stage.screen.says(say(PasteText::GoesOn)).await;
        paste(stage, &sub_account_answer(1, &older)).await;
        stage.screen.says(say(PasteText::Older)).await;
        assert_eq!(access(stage).await, newer);
    });
}

#[test]
fn tokens_of_an_unknown_account_replace_the_current_tokens_only_after_confirmation() {
    play(async |stage| {
        get_tokens(stage).await;
        let before = access(stage).await;
        open_details(stage).await;
        let stranger = "eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln";
        paste(stage, stranger).await;
        stage.screen.says(say(TokensText::PasteUnsure)).await;
        assert_eq!(access(stage).await, before);
        stage.screen.press(say(TokensText::PasteKeep)).await;
        stage.screen.says(say(TokensText::PasteKept)).await;
        assert_eq!(access(stage).await, before);
        paste(stage, stranger).await;
        stage.screen.press(say(TokensText::PasteReplace)).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        assert_eq!(access(stage).await, stranger);
    });
}

#[test]
fn tokens_replaced_by_another_account_are_kept_until_their_refresh_token_is_copied() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.press(say(TokensText::ShowRefresh)).await;
        // The token is shown but not copied, so it does not count as saved.
        let shown = js(stage, "return document.querySelector('.secret').textContent", vec![]).await;
        let refresh = shown.as_str().unwrap_or_default().to_owned();
        open_details(stage).await;
        let other = r#"{"access_token":"anothers","refresh_token":"anothers-too","userType":"Company","companyId":"another"}"#;
        paste(stage, other).await;
        stage.screen.press(say(TokensText::PasteReplace)).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.unfold(say(RefreshText::OldPair)).await;
        stage.screen.says(say(RefreshText::ReplacedPairText)).await;
        assert!(is_asked_about(stage).await, "the page does not ask, although only the new pair was copied");
        // The next pair of the other account does not replace the kept pair.
        let next = r#"{"access_token":"anothers-next","refresh_token":"anothers-next-too","userType":"Company","companyId":"another"}"#;
        paste(stage, next).await;
        stage.screen.press(say(TokensText::PasteReplace)).await;
        stage.screen.says(say(RefreshText::ReplacedPairHint)).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        assert_eq!(copied(stage, say(RefreshText::CopyOldRefresh)).await, refresh);
        assert!(!is_asked_about(stage).await);
    });
}

#[test]
fn unusable_pasted_text_is_explained_and_replaces_nothing() {
    play(async |stage| {
        get_tokens(stage).await;
        let before = access(stage).await;
        open_details(stage).await;
        let two = r#"{"access_token":"eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln"} {"access_token":"eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ5In0.c2ln"}"#;
        for (text, said) in [
            (format!(r#"{{"access_token":"{before}"}}"#), say(TokensText::PasteHere)),
            ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7".into(), say(TokensText::PastePrivate)),
            (
                r#"{"message":"Invalid JWT"}"#.into(),
                "No code was sent with this call, so you need no fresh one.",
            ),
            (two.into(), say(FindingText::SeveralTokens)),
            ("hello".into(), say(ExchangeText::PasteUnreadable)),
        ] {
            paste(stage, &text).await;
            stage.screen.says(said).await;
        }
        assert_eq!(access(stage).await, before);
    });
}

#[test]
fn a_saved_text_of_the_same_agency_restores_its_sub_accounts() {
    play(async |stage| {
        let earlier = made_up_agency(stage).await;
        let later = agency_answer(stage, 200).await;
        paste(stage, &later).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        let tokens = [sub_account_token(stage, 1, 100).await, sub_account_token(stage, 2, 100).await];
        let text = saved_text(&earlier, &[(1, &tokens[0]), (2, &tokens[1])]);
        paste(stage, &text).await;
        stage.screen.says(&paste_outcome(PasteOutcome::Restored(2), VOICE)).await;
        assert!(later.contains(&access(stage).await), "the newer pair of the agency was replaced");
        paste(stage, &text).await;
        stage.screen.says(say(PasteText::NothingNew)).await;
        stage.screen.press(say(AgencyText::ChooseOne)).await;
        stage.screen.press(&[say(AgencyText::UseThisOf), &name(2)].concat()).await;
        has_tokens(stage).await;
        assert_eq!(access(stage).await, tokens[1]);
    });
}

#[test]
fn the_page_asks_before_it_restores_a_saved_text_of_another_account() {
    play(async |stage| {
        get_tokens(stage).await;
        open_details(stage).await;
        let token = sub_account_token(stage, 1, 100).await;
        let main = agency_answer(stage, 100).await;
        paste(stage, &saved_text(&main, &[(1, &token)])).await;
        stage.screen.says(say(TokensText::PasteForeign)).await;
        stage.screen.press(say(TokensText::PasteReplace)).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        assert!(main.contains(&access(stage).await));
        stage.screen.press(say(AgencyText::ChooseOne)).await;
        stage.screen.says(&name(1)).await;
    });
}

#[test]
fn forget_removes_everything_that_was_pasted() {
    play(async |stage| {
        made_up_agency(stage).await;
        let token = sub_account_token(stage, 1, 100).await;
        let next = agency_answer(stage, 200).await;
        paste(stage, &saved_text(&next, &[(1, &token)])).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        paste(stage, "eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln").await;
        stage.screen.says(say(TokensText::PasteUnsure)).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.copy("nothing").await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.heading_is(say(StartText::Title)).await;
        assert_nothing_left(stage, &[token, refresh]).await;
    });
}
