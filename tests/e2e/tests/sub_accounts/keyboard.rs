//! Tests that the keyboard focus moves to new content, and is never lost, while the person lists and selects
//! sub-accounts.

use crate::person::{has_tokens, js, play_on, say};
use crate::sub_accounts::picker::{agency, is_to_be_chosen, list, use_this};
use crate::sub_accounts::several::{ready, select_all};
use e2e::requests::expect_trouble;
use e2e::sandbox::{Fault, FaultKind, On, Sandbox};
use e2e::{Key, Kind, Stage, eventually};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, get_tokens_of, listed, search_label};
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::sub_accounts::SubAccountsText;

async fn press(stage: &Stage, name: &str) {
    stage.screen.button(name).await.focus().await;
    stage.screen.press_key(Key::Enter).await;
}

/// Returns the text of the focused element, or an empty text if nothing has the focus.
async fn focused(stage: &Stage) -> String {
    let script = "const it = document.activeElement; return it === document.body ? '' : it.innerText";
    js(stage, script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until an element in the card that gets tokens for several sub-accounts has the focus.
async fn is_in_the_card(stage: &Stage) {
    let script = "return document.activeElement.closest('section.card')?.querySelector('h2').innerText ?? ''";
    eventually("the focus is in the card", async || {
        js(stage, script, vec![]).await == say(AgencyText::SeveralTitle)
    })
    .await;
}

/// Lists the sub-accounts. The request for the second page gets this fault.
async fn load_only_the_first_page(stage: &Stage, fault: FaultKind) {
    stage.sandbox.set_fault(Some(Fault::once(On::Data, FaultKind::Hold)));
    press(stage, say(AgencyText::ShowList)).await;
    eventually("the first page is requested", async || stage.sandbox.fault().is_none()).await;
    let progress = say(SubAccountsText::AccountsListing);
    eventually("the progress has the focus", async || focused(stage).await.starts_with(progress)).await;
    // Setting a new fault releases the held response, which contains the first page.
    stage.sandbox.set_fault(Some(Fault::once(On::Data, fault)));
    eventually("the second page is requested", async || stage.sandbox.fault().is_none()).await;
    stage.screen.says(&listed(100)).await;
}

async fn the_focus_moves_to_an_opened_list_and_to_the_tokens_of_a_picked_sub_account(stage: &Stage) {
    stage.sandbox.set_locations(2);
    agency(stage).await;
    press(stage, say(AgencyText::ShowList)).await;
    let title = listed(2);
    eventually("the list has the focus", async || focused(stage).await == title).await;
    press(stage, &use_this(2)).await;
    has_tokens(stage).await;
    let heading = stage.screen.heading().await;
    eventually("the tokens have the focus", async || focused(stage).await == heading).await;
    press(stage, say(AgencyText::ChooseAnother)).await;
    is_to_be_chosen(stage).await;
    let heading = stage.screen.heading().await;
    eventually("the question has the focus", async || focused(stage).await == heading).await;
}

async fn stop_and_continue_keep_the_focus_in_the_card(stage: &Stage) {
    stage.sandbox.set_locations(3);
    agency(stage).await;
    select_all(stage, 3).await;
    stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
    press(stage, &get_tokens_of(3)).await;
    is_in_the_card(stage).await;
    press(stage, say(SubAccountsText::Stop)).await;
    stage.screen.button(say(SubAccountsText::GoOn)).await;
    is_in_the_card(stage).await;
    stage.sandbox.set_fault(None);
    stage.screen.says(&ready(1)).await;
    is_in_the_card(stage).await;
    press(stage, say(SubAccountsText::GoOn)).await;
    stage.screen.says(&ready(3)).await;
    stage.screen.gone(Kind::Button, say(SubAccountsText::Stop)).await;
    is_in_the_card(stage).await;
}

async fn selecting_several_sub_accounts_keeps_the_focus(stage: &Stage) {
    stage.sandbox.set_locations(3);
    agency(stage).await;
    list(stage, 3).await;
    press(stage, say(AgencyText::SelectSeveral)).await;
    stage.screen.button(say(AgencyText::SelectAll)).await;
    eventually("an element has the focus", async || !focused(stage).await.is_empty()).await;
}

async fn a_later_page_of_the_list_leaves_the_focus_on_a_found_sub_account(stage: &Stage) {
    stage.sandbox.set_locations(250);
    agency(stage).await;
    load_only_the_first_page(stage, FaultKind::Hold).await;
    // Only one name contains this name.
    stage.screen.type_into(&search_label(100), &Sandbox::location_name(29)).await;
    let button = stage.screen.button(&use_this(29)).await;
    button.focus().await;
    stage.sandbox.set_fault(None);
    stage.screen.says(&listed(250)).await;
    assert!(button.has_focus().await, "the later pages took the focus from the button");
}

async fn a_failed_list_has_the_focus_until_the_list_arrives(stage: &Stage) {
    expect_trouble(stage);
    stage.sandbox.set_locations(2);
    agency(stage).await;
    stage.sandbox.set_fault(Some(Fault::once(On::Data, FaultKind::Status500Json)));
    press(stage, say(AgencyText::ShowList)).await;
    let failure = api_advice(CallFailure::Refused(ApiError::Broken), VOICE).title;
    eventually("the failure has the focus", async || focused(stage).await.contains(failure)).await;
    press(stage, say(AgencyText::TryAgain)).await;
    let title = listed(2);
    eventually("the list has the focus", async || focused(stage).await == title).await;
}

async fn the_list_has_the_focus_after_its_failed_page_is_requested_again(stage: &Stage) {
    expect_trouble(stage);
    stage.sandbox.set_locations(150);
    agency(stage).await;
    load_only_the_first_page(stage, FaultKind::Status500Json).await;
    press(stage, say(AgencyText::TryAgain)).await;
    let title = listed(150);
    eventually("the list has the focus", async || focused(stage).await == title).await;
}

async fn the_location_id_field_has_the_focus_after_its_button_is_pressed(stage: &Stage) {
    agency(stage).await;
    press(stage, say(AgencyText::NotListed)).await;
    let field = stage.screen.field(say(SubAccountsText::LocationId)).await;
    eventually("the field has the focus", async || field.has_focus().await).await;
}

e2e::in_every_browser!(
    a_failed_list_has_the_focus_until_the_list_arrives,
    the_list_has_the_focus_after_its_failed_page_is_requested_again,
    the_location_id_field_has_the_focus_after_its_button_is_pressed,
    a_later_page_of_the_list_leaves_the_focus_on_a_found_sub_account,
    the_focus_moves_to_an_opened_list_and_to_the_tokens_of_a_picked_sub_account,
    stop_and_continue_keep_the_focus_in_the_card,
    selecting_several_sub_accounts_keeps_the_focus,
);
