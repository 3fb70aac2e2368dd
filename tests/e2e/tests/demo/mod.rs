//! Tests the states and the failures of pretend mode (`?demo`), which sends no request to another host.

mod accessibility;
mod banner;
mod nothing_real;
mod states;

use crate::person::say;
use e2e::requests::assert_nothing_sent;
use e2e::{Outcome, Stage};
use leg3_core::messages::demo::DemoText;

/// Opens the state of pretend mode with this name.
pub(crate) async fn open(stage: &Stage, name: &str) {
    stage.arrive(&format!("?demo={name}")).await;
    stage.screen.says(say(DemoText::PretendMode)).await;
}

/// Checks that the browser did not try to connect to HighLevel or any other host.
pub(crate) fn assert_silent(stage: &Stage) {
    assert_nothing_sent(stage);
    for contact in stage.proxy.contacted() {
        assert_eq!(contact.outcome, Outcome::Loopback, "{contact:?}");
    }
}
