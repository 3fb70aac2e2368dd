//! Helper that shows, in order, the states of the page after an agency's tokens arrived.

use crate::person::{copied, has_tokens, say};
use crate::sub_accounts::picker::{agency, is_to_be_chosen, list, use_this};
use e2e::Stage;
use e2e::sandbox::Sandbox;
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

/// Shows the states, and calls `look` in each.
pub(crate) async fn walk_agency(stage: &Stage, look: impl AsyncFn(&str)) {
    stage.sandbox.set_locations(3);
    agency(stage).await;
    stage.screen.button(say(AgencyText::ShowList)).await;
    look("agency, not listed").await;
    list(stage, 3).await;
    look("agency, listed").await;
    stage.sandbox.set_paused(&Sandbox::location_id(3), true);
    stage.screen.press(&use_this(3)).await;
    stage.screen.says(api_advice(CallFailure::Refused(ApiError::Inactive), VOICE).title).await;
    look("agency, a token refused").await;
    stage.screen.press(say(AgencyText::NotListed)).await;
    stage.screen.press(say(AgencyText::SelectSeveral)).await;
    stage.screen.press(say(AgencyText::SelectAll)).await;
    look("agency, several selected").await;
    stage.screen.press(&get_tokens_of(3)).await;
    stage.screen.button(say(SubAccountsText::RetryFailed)).await;
    look("agency, several").await;
    stage.screen.press(say(AgencyText::SelectOne)).await;
    stage.screen.press(&use_this(1)).await;
    has_tokens(stage).await;
    look("tokens of a sub-account").await;
    copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.press(say(AgencyText::ChooseAnother)).await;
    is_to_be_chosen(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    look("tokens of the agency").await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
}
