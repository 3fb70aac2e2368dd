//! The small levers. A form in, then back to the page for people, or a plain sentence about what was wrong with it.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use crate::cors::Cors;
use crate::form::Fields;
use crate::install::Install;
use crate::world::World;
use crate::{DEMO_CLIENT_ID, reply};

/// The names of the CORS modes in forms.
pub(crate) const MODES: [(&str, Cors, &str); 4] = [
    ("open", Cors::Open, "Open: the page may read every answer"),
    ("closed", Cors::Closed, "Closed: the page may read none"),
    ("closed-on-errors", Cors::ClosedOnErrors, "Closed on errors: the page may read successes only"),
    ("closed-on-success", Cors::ClosedOnSuccess, "Closed on success: the page may read refusals only"),
];

/// `mode`.
pub(crate) async fn cors(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let fields = Fields::parse(&body);
    let Some((_, mode, _)) = MODES.iter().find(|(name, ..)| Some(*name) == fields.get("mode")) else {
        return bad("mode is open, closed, closed-on-errors or closed-on-success");
    };
    world.set_cors(*mode);
    done().into_response()
}

/// `client_id`, `class` (Company or Location), `location`, `scope`; all may be left out. Answers `{"code": …}`.
pub(crate) async fn code(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let fields = Fields::parse(&body);
    let install = match (fields.get("class"), fields.get("location")) {
        (Some("Location"), location) => Install::sub_account(location.unwrap_or("locSandbox0000000001")),
        (_, Some(location)) => Install::agency_ticking([location]),
        (_, None) => Install::agency(),
    };
    let install = match fields.get("scope") {
        Some(scope) => install.with_scope(scope),
        None => install,
    };
    let code = world.issue_code(fields.get("client_id").unwrap_or(DEMO_CLIENT_ID), install);
    reply::json(StatusCode::OK, &json!({"code": code}))
}

/// `client_id`, `client_secret`.
pub(crate) async fn app(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let fields = Fields::parse(&body);
    let (Some(id), Some(secret)) = (fields.get("client_id"), fields.get("client_secret")) else {
        return bad("client_id and client_secret are needed");
    };
    world.books().register(id.to_owned(), secret.to_owned());
    done().into_response()
}

/// `location`, `paused` (true or false).
pub(crate) async fn pause(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let fields = Fields::parse(&body);
    let (Some(location), Some(Ok(paused))) = (fields.get("location"), fields.get("paused").map(str::parse))
    else {
        return bad("location is an id, paused is true or false");
    };
    world.books().set_paused(location, paused);
    done().into_response()
}

/// `count`.
pub(crate) async fn locations(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let Some(Ok(count)) = Fields::parse(&body).get("count").map(str::parse) else {
        return bad("count is a number");
    };
    world.books().set_places(count);
    done().into_response()
}

/// `seconds`, forward only.
pub(crate) async fn clock(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let Some(Ok(seconds)) = Fields::parse(&body).get("seconds").map(str::parse::<u32>) else {
        return bad("seconds is a number");
    };
    world.clock.advance(Duration::from_secs(seconds.into()));
    done().into_response()
}

/// Back to the page for people.
pub(crate) fn done() -> Redirect {
    Redirect::to("/")
}

/// What was wrong with the form.
pub(crate) fn bad(sentence: &'static str) -> Response {
    (StatusCode::BAD_REQUEST, sentence).into_response()
}
