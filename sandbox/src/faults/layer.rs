//! The layer that applies the current fault. It decides what a client receives for each fault.

use std::future::{Future, pending};
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::{FutureExt, StreamExt, stream};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::{FaultKind, gateway};
use crate::api::{HTML, JSON, RequestKind, camel_case};
use crate::net::CloseConnection;
use crate::state::SandboxState;

const PADDING: usize = 10 * 1024 * 1024;

/// The time for which a connection stays open after half of a response was sent, so that this half arrives at the
/// client.
const GRACE: Duration = Duration::from_millis(250);

/// Replaces, changes or delays the response, if there is a fault for the request.
pub(crate) async fn layer(
    State(state): State<Arc<SandboxState>>,
    Extension(kind): Extension<RequestKind>,
    request: Request,
    next: Next,
) -> Response {
    let Some((fault, mut changes)) = state.faults.claim(kind, request.uri().path()) else {
        return next.run(request).await;
    };
    if let Some(response) = gateway::response(&fault) {
        return response;
    }
    let response = next.run(request).await;
    match fault {
        FaultKind::Delay(by) => {
            sleep(by).await;
            response
        }
        FaultKind::Hold => {
            // The sender of this signal lives as long as the sandbox, so no error can occur.
            let _ = changes.changed().await;
            response
        }
        FaultKind::CutBeforeAnswer => Extension(CloseConnection).into_response(),
        FaultKind::CutInsideAnswer => {
            let cut = sleep(GRACE).map(|()| io::Error::other("cut on purpose"));
            partial(response, |length| length / 2, cut).await
        }
        FaultKind::StallInsideAnswer => partial(response, |length| length.saturating_sub(1), pending()).await,
        FaultKind::EmptyBody => replace(response, None, Bytes::new()),
        FaultKind::TruncatedJson => {
            let (response, body) = buffered(response).await;
            replace(response, Some(JSON), body.slice(..body.len() / 2))
        }
        FaultKind::WrongContentType => {
            let (response, body) = buffered(response).await;
            replace(response, Some(HTML), body)
        }
        FaultKind::HugeBody => rewrite(response, pad).await,
        FaultKind::V3Spelling => rewrite(response, camel_case).await,
        FaultKind::Canned { status, content_type, body } => gateway::canned(status, content_type, body),
        _ => response,
    }
}

/// Returns the same response with only a part of its body. The connection then stays open until the future `error`
/// returns its error.
async fn partial(
    response: Response,
    part: fn(usize) -> usize,
    error: impl Future<Output = io::Error> + Send + 'static,
) -> Response {
    let (mut response, body) = buffered(response).await;
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let chunks = stream::iter([Ok(body.slice(..part(body.len())))]).chain(stream::once(error.map(Err)));
    *response.body_mut() = Body::from_stream(chunks);
    response
}

/// Returns the same response with its JSON changed. If the body is not JSON, only the content type is removed.
async fn rewrite(response: Response, change: impl FnOnce(Value) -> Value) -> Response {
    let (response, body) = buffered(response).await;
    match serde_json::from_slice(&body) {
        Ok(value) => replace(response, Some(JSON), change(value).to_string().into()),
        Err(_) => replace(response, None, body),
    }
}

fn pad(mut value: Value) -> Value {
    if let Value::Object(object) = &mut value {
        object.insert("padding".to_owned(), json!("x".repeat(PADDING)));
    }
    value
}

/// Returns the same response with another body and this content type. `None` removes the content type.
fn replace(mut response: Response, content_type: Option<&'static str>, body: Bytes) -> Response {
    match content_type {
        Some(value) => response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(value)),
        None => response.headers_mut().remove(CONTENT_TYPE),
    };
    response.headers_mut().remove(CONTENT_LENGTH);
    *response.body_mut() = Body::from(body);
    response
}

/// Returns the response without its body, and the body. The length of the body is not limited, because the endpoint has
/// already made the body in memory.
async fn buffered(response: Response) -> (Response, Bytes) {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    (Response::from_parts(parts, Body::empty()), body)
}
