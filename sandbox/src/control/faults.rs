//! Faults by name: `POST /sandbox/fault` with `kind`, `on`, `times`, and what the kind needs besides.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use tokio::time::sleep;

use super::levers::{bad, done};
use crate::fault::{Fault, FaultKind, On};
use crate::form::Fields;
use crate::world::World;

/// Kinds without anything besides.
const KINDS: [(&str, FaultKind); 16] = [
    ("hold", FaultKind::Hold),
    ("cut-before-answer", FaultKind::CutBeforeAnswer),
    ("cut-inside-answer", FaultKind::CutInsideAnswer),
    ("stall-inside-answer", FaultKind::StallInsideAnswer),
    ("status-500", FaultKind::Status500),
    ("status-500-json", FaultKind::Status500Json),
    ("gateway", FaultKind::Gateway),
    ("too-many", FaultKind::TooMany),
    ("firewall-html", FaultKind::FirewallHtml),
    ("empty-body", FaultKind::EmptyBody),
    ("truncated-json", FaultKind::TruncatedJson),
    ("wrong-content-type", FaultKind::WrongContentType),
    ("huge-body", FaultKind::HugeBody),
    ("redirect", FaultKind::Redirect),
    ("redirect-307", FaultKind::Redirect307),
    ("v3-spelling", FaultKind::V3Spelling),
];

const TARGETS: [(&str, On); 6] = [
    ("any", On::Any),
    ("probe", On::Probe),
    ("exchange", On::Exchange),
    ("refresh", On::Refresh),
    ("location-token", On::LocationToken),
    ("data", On::Data),
];

/// The names a person can choose from.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    ["none", "delay", "refuse-connection"].into_iter().chain(KINDS.map(|(name, _)| name))
}

/// The requests a person can choose from.
pub(crate) fn targets() -> impl Iterator<Item = &'static str> {
    TARGETS.map(|(name, _)| name).into_iter()
}

/// Sets or lifts the fault.
pub(crate) async fn set(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let fields = Fields::parse(&body);
    let number = |name: &str, otherwise: u64| match fields.get(name) {
        None => Ok(otherwise),
        Some(value) => value.parse(),
    };
    let (Ok(ms), Ok(seconds), Ok(status), Ok(times)) =
        (number("ms", 3000), number("seconds", 20), number("status", 200), number("times", 0))
    else {
        return bad("ms, seconds, status and times are numbers");
    };
    let named = fields.get("kind").unwrap_or("none");
    let kind = match named {
        "none" => {
            world.set_fault(None);
            return done().into_response();
        }
        "refuse-connection" => {
            tokio::spawn(refuse(Arc::clone(&world), Duration::from_secs(seconds)));
            return done().into_response();
        }
        "delay" => FaultKind::Delay(Duration::from_millis(ms)),
        "canned" => FaultKind::Canned {
            status: u16::try_from(status).unwrap_or(500),
            content_type: fields.get("content_type").unwrap_or("application/json").to_owned(),
            body: fields.get("body").unwrap_or_default().into(),
        },
        _ => match KINDS.into_iter().find(|(name, _)| *name == named) {
            Some((_, kind)) => kind,
            None => return bad("there is no such kind of fault"),
        },
    };
    let on = match fields.get("on").unwrap_or("any") {
        path if path.starts_with('/') => On::Path(path.to_owned()),
        named => match TARGETS.into_iter().find(|(name, _)| *name == named) {
            Some((_, on)) => on,
            None => return bad("on is any, probe, exchange, refresh, location-token, data or a path"),
        },
    };
    let times = u32::try_from(times).ok().filter(|times| *times > 0);
    world.set_fault(Some(Fault { on, kind, times }));
    done().into_response()
}

/// Set from a form, a refused connection lifts itself: the form to lift it with could not be reached either.
async fn refuse(world: Arc<World>, how_long: Duration) {
    // Long enough for the answer to the form to leave.
    sleep(Duration::from_millis(150)).await;
    world.set_fault(Some(Fault::always(On::Any, FaultKind::RefuseConnection)));
    sleep(how_long).await;
    if world.faults.current().is_some_and(|fault| fault.kind == FaultKind::RefuseConnection) {
        world.set_fault(None);
    }
}
