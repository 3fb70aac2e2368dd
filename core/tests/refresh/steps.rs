//! Common first steps of the refresh tests, and functions that read the results of these steps.

use crate::support::{NOW, canned, credentials};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::oauth::credentials::{Credentials, RefreshToken};
use leg3_core::oauth::request::UserType;
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::screen::{RefreshFailureView, RefreshScreen};

pub(super) const UNREACHABLE: NoResponse = NoResponse { online: true, reached: false };

/// Presses the button `press`, which sends the refresh token `refresh-a`. `now` is the time of the press. Returns the
/// refresh after the press, and the effects.
pub(super) fn submit(
    refresh: Refresh,
    press: Press,
    credentials: Credentials,
    now: f64,
) -> (Refresh, Vec<Effect>) {
    let token = RefreshToken::parse("refresh-a").unwrap();
    advance(refresh, Event::Submitted(press, token, credentials, Some(UserType::Company), now))
}

/// Returns a refresh after a successful probe, and the effects of this probe's response. The refresh has sent the
/// refresh token as request 2.
pub(super) fn sent() -> (Refresh, Vec<Effect>) {
    let (refresh, _) = submit(Refresh::default(), Press::Ordinary, credentials(), NOW);
    advance(refresh, Event::Answered(1, canned("code-not-found"), NOW))
}

pub(super) fn failure_view(refresh: &Refresh) -> RefreshFailureView {
    match RefreshScreen::of(refresh) {
        RefreshScreen::Failed(view) => view,
        other => panic!("no failure, but {other:?}"),
    }
}

/// True if the effects send a request.
pub(super) fn sends(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Refresh(..)))
}
