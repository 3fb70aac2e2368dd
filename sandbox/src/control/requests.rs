//! The recorded requests as JSON. Bodies are shown unchanged: every secret in them is made up.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Redirect, Response};
use serde_json::{Value, json};

use super::form::done;
use crate::clock::unix;
use crate::reply;
use crate::seen::{Listener, Seen};
use crate::world::World;

/// Every recorded request, the oldest first.
pub(crate) async fn list(State(world): State<Arc<World>>) -> Response {
    let requests: Vec<Value> = world.record.all().iter().map(entry).collect();
    reply::json(StatusCode::OK, &Value::Array(requests))
}

pub(crate) async fn clear(State(world): State<Arc<World>>) -> Redirect {
    world.record.clear();
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
