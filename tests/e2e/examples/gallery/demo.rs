//! Takes pictures of pretend mode: every result of an exchange, every failed API call, and every failed refresh.

use crate::camera::Camera;
use e2e::Stage;
use leg3_core::api::failure::CallFailure;
use leg3_core::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use leg3_core::demo::state::DemoState;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::start::StartText;
use leg3_core::messages::{Message, VOICE, text_of};
use leg3_core::refresh::failure::RefreshFailure;

/// Takes pictures of the start screen and of every result of an exchange.
pub(crate) async fn exchanges(camera: &Camera<'_>) {
    let stage = camera.stage;
    stage.browser.shorten_waits().await;
    stage.arrive("?demo").await;
    stage.app_is_alive().await;
    stage.screen.heading_is(text_of(StartText::Title)).await;
    camera.take("10-demo").await;
    for exchange in DemoExchange::all() {
        let name = open(stage, exchange, DemoFollowUp::Works).await;
        stage.screen.says(heading(exchange)).await;
        camera.take(&["10-", &name].concat()).await;
    }
}

/// Takes pictures of every failed API call.
pub(crate) async fn calls(camera: &Camera<'_>) {
    camera.stage.browser.shorten_waits().await;
    for follow_up in DemoFollowUp::all() {
        if let DemoFollowUp::CallFails(failure) = follow_up {
            call_fails(camera, failure, follow_up).await;
        }
    }
}

/// Takes pictures of every failed refresh.
pub(crate) async fn refreshes(camera: &Camera<'_>) {
    let stage = camera.stage;
    stage.browser.shorten_waits().await;
    for follow_up in DemoFollowUp::all() {
        let DemoFollowUp::RefreshFails(failure) = follow_up else { continue };
        let name = open(stage, DemoExchange::SubAccount, follow_up).await;
        unfold(stage, RefreshText::Refresh).await;
        press(stage, RefreshText::GetNewTokens).await;
        stage.screen.says(refresh_advice(RefreshFailure::Of(failure), VOICE).title).await;
        camera.take(&["12-", &name].concat()).await;
    }
}

/// Takes a picture of a failed API call. The call tests the token, or gets the token of a sub-account.
async fn call_fails(camera: &Camera<'_>, failure: CallFailure, follow_up: DemoFollowUp) {
    let stage = camera.stage;
    let name = if failure.is_only_of_minting() {
        let name = open(stage, DemoExchange::Agency, follow_up).await;
        press(stage, AgencyText::ShowList).await;
        stage.screen.press(&[text_of(AgencyText::UseThisOf), "Pretend sub-account 3"].concat()).await;
        name
    } else {
        let name = open(stage, DemoExchange::SubAccount, follow_up).await;
        unfold(stage, ApiText::TestFold).await;
        press(stage, ApiText::TestRun).await;
        name
    };
    stage.screen.says(api_advice(failure, VOICE).title).await;
    camera.take(&["11-", &name].concat()).await;
}

/// Opens pretend mode in this state. Returns the name of the state.
async fn open(stage: &Stage, exchange: DemoExchange, follow_up: DemoFollowUp) -> String {
    let name = DemoState::Sent(DemoScript { exchange, follow_up }).name();
    stage.arrive(&["?demo=", &name].concat()).await;
    stage.app_is_alive().await;
    name
}

/// The heading of the screen that shows this result of an exchange.
fn heading(exchange: DemoExchange) -> &'static str {
    match exchange {
        DemoExchange::SubAccount | DemoExchange::WithoutRefresh => text_of(ReceivedText::Title),
        DemoExchange::Agency => text_of(AgencyText::Title),
        DemoExchange::Fails(failure) => exchange_advice(failure, VOICE).title,
    }
}

async fn press<M: Message>(stage: &Stage, button: M) {
    stage.screen.press(text_of(button)).await;
}

async fn unfold<M: Message>(stage: &Stage, row: M) {
    stage.screen.unfold(text_of(row)).await;
}
