//! The steps that are shown while the refresh is in progress. These steps replace the form.

use crate::components::steps::{Step, StepState};
use crate::exchange::working::milliseconds_waited;
use leg3_core::highlevel;
use leg3_core::messages::code_screen::{CodeScreenText, seconds};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::refresh::screen::RefreshScreen;
use leptos::prelude::*;

/// The request that is in progress.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum UnderWay {
    /// The probe.
    Probe,
    /// The refresh request.
    Refresh,
    /// The second probe, after a refresh request without a response that the page can read.
    Recheck,
}

impl UnderWay {
    /// The request in progress on this screen. `None` if nothing is in progress.
    #[must_use]
    pub fn of(screen: &RefreshScreen) -> Option<Self> {
        match screen {
            RefreshScreen::Probing => Some(Self::Probe),
            RefreshScreen::Sending { .. } => Some(Self::Refresh),
            RefreshScreen::Rechecking { .. } => Some(Self::Recheck),
            _ => None,
        }
    }
}

/// The steps of a refresh in progress.
#[component]
pub fn RefreshSteps(
    /// The request that is in progress.
    under_way: UnderWay,
) -> impl IntoView {
    let (check, check_title) = match under_way {
        UnderWay::Probe => (StepState::UnderWay, CodeScreenText::StepChecking),
        UnderWay::Refresh => (StepState::Done, CodeScreenText::StepChecked),
        UnderWay::Recheck => (StepState::UnderWay, CodeScreenText::StepRecheck),
    };
    let (refresh, refresh_title) = match under_way {
        UnderWay::Refresh => (StepState::UnderWay, RefreshText::StepRefreshing),
        // During a recheck, the result of the refresh is not known.
        UnderWay::Probe | UnderWay::Recheck => (StepState::Ahead, RefreshText::StepRefresh),
    };
    let waited = milliseconds_waited();
    let host = highlevel::origin().trim_start_matches("https://");
    let host_and_seconds = move || [host, " · ", &seconds(waited.get())].concat();
    view! {
        <ol class="card steps">
            <Step number=1 state=check title=text_of(check_title) subtitle=text_of(RefreshText::StepCheckHint)/>
            <Step number=2 state=refresh title=text_of(refresh_title) subtitle=host_and_seconds/>
            <Step number=3 state=StepState::Ahead title=text_of(CodeScreenText::StepDone)/>
        </ol>
    }
}
