//! Tests *Get a fresh code* in the frame: HighLevel sends the authorization code to the funnel, which opens in a new
//! tab.

use crate::embed::frame::{enter, enter_with_code, fill_and_press, follow, paste_into, press};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::install::built_link::VERSION;
use crate::person::{fresh_code, go_to, go_to_new_tab, has_code, has_tokens, say};
use e2e::Stage;
use e2e::sandbox::DEMO_CLIENT_ID;
use fantoccini::wd::WindowHandle;
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::install::link::InstallLink;
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// An authorization code that the sandbox does not know. The sandbox refuses this code in the same way as a used code.
pub(super) const USED: &str = "0123456789012345678901234567890123456789";

/// Sends the authorization code [`USED`] from the frame, and presses *Get a fresh code*.
async fn asks_for_a_fresh_code(stage: &Stage) {
    enter_with_code(stage).await;
    fill_and_press(stage).await;
    stage.screen.heading_is(exchange_advice(Refused(CodeNotFound), VOICE).title).await;
    press(stage, say(ExchangeText::FreshCode)).await;
}

/// The install link of the HighLevel app that the sandbox knows. Its redirect URI is the funnel's address.
fn install_link(funnel: &Funnel<'_>) -> String {
    let link = InstallLink {
        client_id: DEMO_CLIENT_ID.into(),
        version_id: VERSION.into(),
        redirect_uri: format!("{}{PATH}", funnel.origin()),
        scopes: vec!["contacts.readonly".into()],
        ..InstallLink::default()
    };
    link.write()
}

/// Pastes the install link and waits for this hint. Opens the install page in a new tab, and confirms the install
/// there. Returns the first tab.
async fn agree_in_a_new_tab(funnel: &Funnel<'_>, hint: InstallText) -> WindowHandle {
    let stage = funnel.stage;
    // The install page has no icon.
    stage.expect("favicon.ico");
    paste_into(stage, say(ExchangeText::CodeOrAddress), &install_link(funnel)).await;
    stage.screen.says(say(hint)).await;
    follow(stage, say(InstallText::OpenLink)).await;
    let first = go_to_new_tab(stage).await;
    stage.screen.choose("a sub-account user").await;
    stage.screen.press("Allow").await;
    first
}

async fn a_fresh_code_reaches_the_frame_from_the_funnel_page_in_a_new_tab(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive_with(SCRIPT, PLACE, &format!("?code={USED}")).await;
    asks_for_a_fresh_code(stage).await;
    let first = agree_in_a_new_tab(funnel, InstallText::OpenLinkFramed).await;
    enter(stage).await;
    stage.screen.says(say(ReturnText::HandedOver)).await;
    go_to(stage, first).await;
    enter_with_code(stage).await;
    stage.screen.says(say(ReturnText::Matches)).await;
    // The client ID and the client secret are still in the fields.
    press(stage, say(ExchangeText::GetMyTokens)).await;
    has_tokens(stage).await;
}

/// Without `embed.js`, the page does not know the redirect URI to which HighLevel sends authorization codes.
async fn a_frame_without_the_script_says_that_the_fresh_code_must_be_pasted(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.put(
        PATH,
        "",
        &format!("<iframe src=\"PAGE/#code={USED}\" width=\"360\" height=\"880\"></iframe>"),
    );
    funnel.open(PATH).await;
    asks_for_a_fresh_code(stage).await;
    let first = agree_in_a_new_tab(funnel, InstallText::CodeGoesElsewhere).await;
    assert!(stage.browser.client().close_window().await.is_ok());
    go_to(stage, first).await;
    enter(stage).await;
    stage.screen.says(say(ReturnText::FreshInFrame)).await;
    paste_into(stage, say(ExchangeText::CodeOrAddress), &fresh_code(stage)).await;
    press(stage, say(FindingText::UseCode)).await;
    has_code(stage).await;
    press(stage, say(ExchangeText::GetMyTokens)).await;
    has_tokens(stage).await;
}

e2e::in_every_browser!(
    a_fresh_code_reaches_the_frame_from_the_funnel_page_in_a_new_tab,
    a_frame_without_the_script_says_that_the_fresh_code_must_be_pasted,
);
