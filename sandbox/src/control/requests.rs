//! The record as JSON. Bodies are shown as they are: every secret in them is pretend.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::Desk;
use super::levers::done;
use crate::clock::unix;
use crate::reply;
use crate::seen::{Listener, Seen};

/// Every kept request, the oldest first.
pub(crate) async fn list(State(desk): State<Desk>) -> Response {
    let requests: Vec<Value> = desk.world.record.all().iter().map(entry).collect();
    reply::json(StatusCode::OK, &Value::Array(requests))
}

/// Forgets them.
pub(crate) async fn clear(State(desk): State<Desk>) -> Response {
    desk.world.record.clear();
    done()
}

fn entry(seen: &Seen) -> Value {
    json!({
        "when": unix(seen.when),
        "listener": match seen.listener { Listener::Http => "http", Listener::Https => "https" },
        "method": seen.method,
        "path": seen.path,
        "query": seen.query,
        "headers": seen.headers,
        "body": seen.body_text(),
        "bodyLength": seen.body_len,
    })
}
