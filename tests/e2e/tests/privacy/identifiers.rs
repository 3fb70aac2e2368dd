//! Tests that *Forget everything* also removes identifiers, which are not secrets: the client ID, and the IDs of the
//! sub-account and the agency.

use crate::person::{
    LOCATION, copied, explains, fill_and_press, get_tokens, has_tokens, open_answer, play, play_on, say,
};
use crate::secrets_left::{assert_nothing_left, page};
use crate::sub_accounts::picker::swap;
use e2e::Stage;
use e2e::requests::break_it;
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, FaultKind, Install, On};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::Broken;

/// Presses *Forget everything*. Checks that none of these identifiers is left.
async fn forget(stage: &Stage, identifiers: &[&str]) {
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    let identifiers: Vec<String> = identifiers.iter().map(|&identifier| identifier.to_owned()).collect();
    assert_nothing_left(stage, &identifiers).await;
}

async fn forget_removes_the_identifiers_of_a_sub_account(stage: &Stage) {
    get_tokens(stage).await;
    open_answer(stage).await;
    stage.screen.press(say(ExchangeText::RawShow)).await;
    stage.screen.says(LOCATION).await;
    stage.screen.press(say(ReceivedText::Save)).await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
    assert!(
        stage.memory().holds(LOCATION, |count| count > 0).await,
        "the search does not look where the identifier is"
    );
    forget(stage, &[LOCATION, COMPANY_ID, DEMO_CLIENT_ID]).await;
}

async fn forget_removes_the_identifiers_of_an_agency(stage: &Stage) {
    swap(stage, Install::agency_ticking([LOCATION])).await;
    stage.screen.press(say(AgencyText::UseTicked)).await;
    has_tokens(stage).await;
    copied(stage, say(TokensText::CopyAccess)).await;
    stage.screen.press(say(AgencyText::ChooseAnother)).await;
    forget(stage, &[LOCATION, COMPANY_ID, DEMO_CLIENT_ID]).await;
}

e2e::in_every_browser!(
    forget_removes_the_identifiers_of_a_sub_account,
    forget_removes_the_identifiers_of_an_agency
);

/// The report and the displayed request contain the client ID.
#[test]
fn forget_removes_the_client_id_after_a_failure() {
    play(async |stage| {
        break_it(stage, On::Exchange, FaultKind::Status500Json);
        crate::person::arrive_with_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.says(say(ExchangeText::ExactRequest)).await;
        fill_and_press(stage).await;
        explains(stage, Refused(Broken)).await;
        assert!(
            page(stage).await.contains(DEMO_CLIENT_ID),
            "the search does not look where the identifier is"
        );
        forget(stage, &[DEMO_CLIENT_ID]).await;
    });
}
