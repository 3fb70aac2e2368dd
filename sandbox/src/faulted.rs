//! How each fault looks on the wire.

use std::future::Future;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION, RETRY_AFTER};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::sync::watch::Receiver;

use crate::fault::FaultKind;
use crate::net::{Cut, HalfBody};
use crate::reply::{self, HTML, JSON};
use crate::spelling::camel_case;

const PADDING: usize = 10 * 1024 * 1024;

/// The faulted answer. `right` gives the right one; it is awaited only by faults that strike after processing. What is
/// held comes with the next of the `changes`.
pub(crate) async fn play(
    kind: FaultKind,
    right: impl Future<Output = Response>,
    mut changes: Receiver<()>,
) -> Result<Response, Cut> {
    if let Some(response) = before(&kind) {
        return Ok(response);
    }
    let response = right.await;
    match kind {
        FaultKind::Delay(by) => {
            tokio::time::sleep(by).await;
            Ok(response)
        }
        FaultKind::Hold => {
            // An error would say that the sandbox is gone, and so is whoever waits.
            let _ = changes.changed().await;
            Ok(response)
        }
        FaultKind::CutBeforeAnswer => Err(Cut),
        FaultKind::CutInsideAnswer => Ok(broken_off(response, |all| all / 2, HalfBody::new).await),
        FaultKind::StallInsideAnswer => {
            Ok(broken_off(response, |all| all.saturating_sub(1), HalfBody::stalled).await)
        }
        FaultKind::EmptyBody => Ok(replace(response, None, Bytes::new())),
        FaultKind::TruncatedJson => {
            let (response, body) = whole(response).await;
            Ok(replace(response, Some(JSON), body.slice(..body.len() / 2)))
        }
        FaultKind::WrongContentType => {
            let (response, body) = whole(response).await;
            Ok(replace(response, Some(HTML), body))
        }
        FaultKind::HugeBody => Ok(rewrite(response, pad).await),
        FaultKind::V3Spelling => Ok(rewrite(response, camel_case).await),
        FaultKind::Canned { status, content_type, body } => Ok(canned(status, &content_type, body)),
        _ => Ok(response),
    }
}

/// The answers of whatever stands in front of HighLevel's own.
fn before(kind: &FaultKind) -> Option<Response> {
    let plain = "text/plain; charset=utf-8";
    let response = match kind {
        FaultKind::Status500 => {
            reply::bytes(StatusCode::INTERNAL_SERVER_ERROR, plain, "Internal Server Error")
        }
        FaultKind::Status500Json => {
            let body = json!({"statusCode": 500, "message": "Internal server error"});
            reply::json(StatusCode::INTERNAL_SERVER_ERROR, &body)
        }
        FaultKind::Gateway => reply::bytes(StatusCode::BAD_GATEWAY, HTML, GATEWAY),
        FaultKind::TooMany => {
            let body = json!({"statusCode": 429, "message": "Too Many Requests"});
            reply::with_header(reply::json(StatusCode::TOO_MANY_REQUESTS, &body), RETRY_AFTER, "10")
        }
        FaultKind::FirewallHtml => reply::bytes(StatusCode::FORBIDDEN, HTML, FIREWALL),
        FaultKind::Redirect => redirect(StatusCode::FOUND),
        FaultKind::Redirect307 => redirect(StatusCode::TEMPORARY_REDIRECT),
        FaultKind::Canned { status, content_type, body } if !(200..300).contains(status) => {
            canned(*status, content_type, body.clone())
        }
        _ => return None,
    };
    Some(response)
}

fn redirect(status: StatusCode) -> Response {
    reply::with_header(reply::bytes(status, HTML, ""), LOCATION, "/oauth/elsewhere")
}

fn canned(status: u16, content_type: &str, body: Vec<u8>) -> Response {
    reply::bytes(
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        content_type,
        body,
    )
}

/// The same answer, of whose bytes only so many come.
async fn broken_off(response: Response, come: fn(usize) -> usize, half: fn(Bytes) -> HalfBody) -> Response {
    let (mut response, body) = whole(response).await;
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    *response.body_mut() = Body::new(half(body.slice(..come(body.len()))));
    response
}

async fn rewrite(response: Response, with: impl FnOnce(Value) -> Value) -> Response {
    let (response, body) = whole(response).await;
    match serde_json::from_slice(&body) {
        Ok(value) => replace(response, Some(JSON), with(value).to_string().into()),
        Err(_) => replace(response, None, body),
    }
}

fn pad(mut value: Value) -> Value {
    if let Value::Object(object) = &mut value {
        object.insert("padding".to_owned(), json!("x".repeat(PADDING)));
    }
    value
}

/// The same status and headers with another body.
fn replace(mut response: Response, content_type: Option<&'static str>, body: Bytes) -> Response {
    match content_type {
        Some(value) => response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(value)),
        None => response.headers_mut().remove(CONTENT_TYPE),
    };
    response.headers_mut().remove(CONTENT_LENGTH);
    *response.body_mut() = Body::from(body);
    response
}

/// The answer and all of its body, which is in memory already.
async fn whole(response: Response) -> (Response, Bytes) {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    (Response::from_parts(parts, Body::empty()), body)
}

const GATEWAY: &str = "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<h1>502 Bad Gateway</h1>\n\
    <hr>pretend proxy\n</body>\n</html>\n";

const FIREWALL: &str = "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head><title>Access held back</title>\n\
    <meta name=\"robots\" content=\"noindex\"></head>\n<body>\n<h1>This request was held back</h1>\n\
    <p>A pretend firewall in front of services.leadconnectorhq.com took this request for an attack.</p>\n\
    <p>Ray: <code>5a4db0c5ed1e6300-AMS</code></p>\n</body>\n</html>\n";
