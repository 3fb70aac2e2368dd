//! Uses axe-core to test the screens of pretend mode: the start screen with the banner and the list of states, the
//! screen for an authorization code, a denied install, a failed call, a failed refresh, a crash, and each failure of an
//! exchange.

use crate::demo::states::{name, show_call_failure, show_refresh_failure};
use crate::demo::{assert_silent, open};
use crate::look::accessibility::{axe, found};
use crate::person::{has_code, play, primary_names, say, says_advice};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::demo::script::{DemoExchange, DemoFollowUp};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn pretend_mode_has_no_accessibility_violations() {
    play(async |stage| {
        let axe = axe();
        stage.browser.shorten_waits().await;
        open(stage, "").await;
        stage.screen.button(say(DemoText::DemoStart)).await;
        let mut all = found(stage, &axe, "pretended, start").await;
        open(stage, "code").await;
        has_code(stage).await;
        all.extend(found(stage, &axe, "pretended, code").await);
        open(stage, "denied").await;
        stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
        all.extend(found(stage, &axe, "pretended, denied").await);
        show_call_failure(stage, CallFailure::Refused(ApiError::ScopeMissing)).await;
        all.extend(found(stage, &axe, "pretended, a call failed").await);
        show_refresh_failure(stage, Failure::AnswerHidden).await;
        all.extend(found(stage, &axe, "pretended, a refresh failed").await);
        stage.arrive("?demo=died").await;
        stage.screen.heading_is(say(PageText::Stopped)).await;
        all.extend(found(stage, &axe, "pretended, died").await);
        assert!(all.is_empty(), "{all:#?}");
    });
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn each_failure_of_an_exchange_has_a_link_and_no_accessibility_violations() {
    play(async |stage| {
        let (axe, mut all) = (axe(), Vec::new());
        stage.browser.shorten_waits().await;
        for exchange in DemoExchange::all() {
            let DemoExchange::Fails(failure) = exchange else { continue };
            let name = name(exchange, DemoFollowUp::Works);
            open(stage, &name).await;
            says_advice(stage, failure, failure.code_status()).await;
            assert_eq!(primary_names(stage).await.len(), 1, "{failure:?}");
            all.extend(found(stage, &axe, &name).await);
        }
        assert_silent(stage);
        assert!(all.is_empty(), "{all:#?}");
    });
}
