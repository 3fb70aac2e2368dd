//! The form that requests an authorization code, and the forms that change settings other than the current fault.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::form::{ControlForm, UnknownName, done, may_be_empty, not_empty, unknown};
use crate::DEMO_CLIENT_ID;
use crate::api::{Cors, json_response};
use crate::install::{Class, Install};
use crate::state::SandboxState;

/// The CORS modes, each with its name in the form and its label on the control page.
pub(crate) const MODES: [(&str, Cors, &str); 4] = [
    ("open", Cors::Open, "Open: every response"),
    ("closed", Cors::Closed, "Closed: no response"),
    ("closed-on-errors", Cors::ClosedOnErrors, "Closed on errors: successful responses only"),
    ("closed-on-success", Cors::ClosedOnSuccess, "Closed on success: error responses only"),
];

#[derive(Deserialize)]
pub(crate) struct CorsForm {
    mode: String,
}

pub(crate) async fn cors(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<CorsForm>,
) -> Result<Redirect, UnknownName> {
    let mode = MODES.iter().find(|(name, ..)| *name == form.mode);
    let (_, mode, _) = mode.ok_or(unknown("mode is open, closed, closed-on-errors or closed-on-success"))?;
    state.set_cors(*mode);
    Ok(done())
}

#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default, deserialize_with = "may_be_empty")]
    client_id: Option<String>,
    #[serde(default, deserialize_with = "may_be_empty")]
    class: Option<Class>,
    #[serde(default, deserialize_with = "may_be_empty")]
    location: Option<String>,
    #[serde(default, deserialize_with = "may_be_empty")]
    scope: Option<String>,
}

/// Responds with a new authorization code as JSON.
pub(crate) async fn code(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<CodeForm>,
) -> Response {
    let install = Install::by(form.class.unwrap_or(Class::Company), form.location);
    let install = match form.scope {
        Some(scope) => install.with_scope(scope),
        None => install,
    };
    let code = state.issue_code(form.client_id.as_deref().unwrap_or(DEMO_CLIENT_ID), install);
    json_response(StatusCode::OK, &json!({"code": code}))
}

#[derive(Deserialize)]
pub(crate) struct AppForm {
    #[serde(deserialize_with = "not_empty")]
    client_id: String,
    #[serde(deserialize_with = "not_empty")]
    client_secret: String,
}

pub(crate) async fn app(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<AppForm>,
) -> Redirect {
    state.store().register(form.client_id, form.client_secret);
    done()
}

#[derive(Deserialize)]
pub(crate) struct PauseForm {
    #[serde(deserialize_with = "not_empty")]
    location: String,
    paused: bool,
}

pub(crate) async fn pause(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<PauseForm>,
) -> Redirect {
    state.store().set_paused(&form.location, form.paused);
    done()
}

#[derive(Deserialize)]
pub(crate) struct LocationsForm {
    count: usize,
}

pub(crate) async fn locations(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<LocationsForm>,
) -> Redirect {
    state.store().set_locations(form.count);
    done()
}

#[derive(Deserialize)]
pub(crate) struct ClockForm {
    seconds: u32,
}

/// Moves the clock forward.
pub(crate) async fn clock(
    State(state): State<Arc<SandboxState>>,
    ControlForm(form): ControlForm<ClockForm>,
) -> Redirect {
    state.clock.advance(Duration::from_secs(form.seconds.into()));
    done()
}
