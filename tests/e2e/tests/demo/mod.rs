//! Pretend mode (`?demo`): every state and every failure, and not one request to anybody but this site.

mod accessibility;
mod banner;
mod nothing_real;
mod states;

use crate::person::say;
use e2e::requests::assert_nothing_sent;
use e2e::{Outcome, Stage};
use leg3_core::messages::demo::DemoText;

/// Opens the state with this name. Waiting takes no time.
pub(crate) async fn open(stage: &Stage, name: &str) {
    stage.arrive(&format!("?demo={name}")).await;
    stage.screen.says(say(DemoText::PretendMode)).await;
}

/// No connection to HighLevel, or to anybody else, was even tried.
pub(crate) fn assert_silent(stage: &Stage) {
    assert_nothing_sent(stage);
    for contact in stage.proxy.contacted() {
        assert_eq!(contact.outcome, Outcome::Loopback, "{contact:?}");
    }
}
