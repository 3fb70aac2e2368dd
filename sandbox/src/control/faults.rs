//! `POST /sandbox/fault`: sets a fault by its name, or removes the current fault.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::Redirect;
use serde::Deserialize;
use tokio::time::sleep;

use super::form::{ControlForm, UnknownName, done, may_be_empty, unknown};
use crate::faults::{Fault, FaultKind, On};
use crate::state::SandboxState;

/// The kinds of faults that need no additional value, each with its name in the form.
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

/// Returns the names of the kinds of faults that the control page offers.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    ["none", "delay", "refuse-connection"].into_iter().chain(KINDS.map(|(name, _)| name))
}

/// Returns the names of the groups of requests to which a fault can apply, as the control page offers them.
pub(crate) fn targets() -> impl Iterator<Item = &'static str> {
    TARGETS.map(|(name, _)| name).into_iter()
}

/// The form that sets a fault. `ms` belongs to the kind `delay`, and `seconds` to `refuse-connection`. `status`,
/// `content_type` and `body` belong to `canned`.
#[derive(Deserialize)]
pub(crate) struct FaultForm {
    #[serde(default, deserialize_with = "may_be_empty")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "may_be_empty")]
    on: Option<String>,
    #[serde(default, deserialize_with = "may_be_empty")]
    times: Option<u32>,
    #[serde(default, deserialize_with = "may_be_empty")]
    ms: Option<u64>,
    #[serde(default, deserialize_with = "may_be_empty")]
    seconds: Option<u64>,
    #[serde(default, deserialize_with = "may_be_empty")]
    status: Option<u16>,
    #[serde(default, deserialize_with = "may_be_empty")]
    content_type: Option<String>,
    body: Option<String>,
}

pub(crate) async fn set(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<FaultForm>,
) -> Result<Redirect, UnknownName> {
    let kind = match form.kind.as_deref().unwrap_or("none") {
        "none" => {
            state.set_fault(None);
            return Ok(done());
        }
        "refuse-connection" => {
            tokio::spawn(refuse(state, Duration::from_secs(form.seconds.unwrap_or(20))));
            return Ok(done());
        }
        "delay" => FaultKind::Delay(Duration::from_millis(form.ms.unwrap_or(3000))),
        "canned" => FaultKind::Canned {
            status: form.status.unwrap_or(200),
            content_type: form.content_type.unwrap_or("application/json".to_owned()),
            body: form.body.unwrap_or_default().into(),
        },
        name => find(&KINDS, name).ok_or(unknown("There is no such kind of fault."))?,
    };
    let on = match form.on.as_deref().unwrap_or("any") {
        path if path.starts_with('/') => On::Path(path.to_owned()),
        name => find(&TARGETS, name)
            .ok_or(unknown("on is any, probe, exchange, refresh, location-token, data or a path"))?,
    };
    state.set_fault(Some(Fault { on, kind, times: form.times.filter(|times| *times > 0) }));
    Ok(done())
}

fn find<T: Clone>(table: &[(&str, T)], name: &str) -> Option<T> {
    table.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone())
}

/// Refuses connections for this time, and then removes the fault, if it is still the current fault. During this time,
/// no client can reach the form that removes a fault.
async fn refuse(state: Arc<SandboxState>, how_long: Duration) {
    // The response to the form must be sent first.
    sleep(Duration::from_millis(150)).await;
    state.set_fault(Some(Fault::always(On::Any, FaultKind::RefuseConnection)));
    sleep(how_long).await;
    if state.faults.current().is_some_and(|fault| fault.kind == FaultKind::RefuseConnection) {
        state.set_fault(None);
    }
}
