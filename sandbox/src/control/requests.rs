//! The recorded requests as JSON. Secrets in headers and bodies are not masked, because the secrets of the sandbox are
//! not real.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Redirect, Response};
use serde_json::{Value, json};

use super::form::done;
use crate::api::json_response;
use crate::clock::unix;
use crate::record::{Listener, RecordedRequest};
use crate::state::SandboxState;

/// Every recorded request, the oldest first.
pub(crate) async fn list(State(state): State<Arc<SandboxState>>) -> Response {
    let requests: Vec<Value> = state.record.all().iter().map(entry).collect();
    json_response(StatusCode::OK, &Value::Array(requests))
}

pub(crate) async fn clear(State(state): State<Arc<SandboxState>>) -> Redirect {
    state.record.clear();
    done()
}

fn entry(request: &RecordedRequest) -> Value {
    json!({
        "when": unix(request.when),
        "listener": match request.listener { Listener::Http => "http", Listener::Https => "https" },
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "headers": request.headers,
        "body": request.body_text(),
        "bodyLength": request.body_len,
    })
}
