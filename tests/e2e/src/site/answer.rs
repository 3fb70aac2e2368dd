//! Answers one request with a file from the folder, or with the response that the test has set.

use super::headers_file::headers_for;
use super::state::{Request, SiteState, Trouble};
use crate::fail::OrFail;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{self, State};
use axum::http::header::{CONTENT_TYPE, LAST_MODIFIED};
use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, Version};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt as _, stream};
use std::io;
use std::path::Path;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;
use tower::ServiceExt as _;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_status::SetStatus;

/// How long the first half of a file may take to reach the browser. After this time, the connection closes.
const TIME_FOR_HALF: Duration = Duration::from_millis(100);

pub(super) fn router(state: watch::Sender<SiteState>) -> Router {
    let compresses = state.clone();
    let compression = CompressionLayer::new().quality(CompressionLevel::Best).compress_when(
        move |_: StatusCode, _: Version, _: &HeaderMap, _: &Extensions| compresses.borrow().compresses,
    );
    Router::new().fallback(answer).layer(compression).with_state(state)
}

async fn answer(State(state): State<watch::Sender<SiteState>>, request: extract::Request) -> Response {
    let path = request.uri().path().to_owned();
    state.send_modify(|state| state.requests.push(Request::new(&request)));
    let delay = state.borrow().delay;
    sleep(delay).await;
    drop(state.subscribe().wait_for(|state| state.trouble(&path) != Some(Trouble::Held)).await);

    let (root, trouble, replacement, headers) = {
        let state = state.borrow();
        let replacement = state.replacements.get(&path).cloned();
        (state.root.clone(), state.trouble(&path), replacement, headers_for(&path, &state.headers_file))
    };
    if let Some(replacement) = replacement {
        return replacement.map(Body::from);
    }
    let (mut parts, body) = file(&root, &path, request, trouble == Some(Trouble::Missing)).await.into_parts();
    parts.headers.extend(headers.or_fail("use _headers"));
    let bytes = to_bytes(body, usize::MAX).await.or_fail("read a file of the site");
    let body = match trouble {
        Some(Trouble::Truncated) => half(&bytes),
        Some(Trouble::Altered) => altered(bytes),
        _ => Body::from(bytes),
    };
    Response::from_parts(parts, body)
}

/// Returns the file at this path. If there is no such file, or if `is_missing` is true, returns `404.html` with the
/// status 404.
async fn file(root: &Path, path: &str, request: extract::Request, is_missing: bool) -> Response {
    let not_found = SetStatus::new(ServeFile::new(root.join("404.html")), StatusCode::NOT_FOUND);
    let mut response = if is_missing {
        not_found.oneshot(request).await.into_response()
    } else {
        ServeDir::new(root).fallback(not_found).oneshot(request).await.into_response()
    };
    let name = if response.status().is_success() { path } else { "404.html" };
    response.headers_mut().insert(CONTENT_TYPE, content_type(name));
    // With the header `Last-Modified`, a browser may use its cached copy of the file without a request.
    response.headers_mut().remove(LAST_MODIFIED);
    response
}

/// The content type for the extension of the file name. A path that ends with `/` has the type of `index.html`. A name
/// without a known extension is plain text.
pub(super) fn content_type(path: &str) -> HeaderValue {
    let file = if path.ends_with('/') { "index.html" } else { path };
    let mime = mime_guess::from_path(file).first_or_text_plain();
    let charset = if mime.type_() == "text" { "; charset=utf-8" } else { "" };
    HeaderValue::try_from(format!("{mime}{charset}")).or_fail("write the content type")
}

/// Sends half of the bytes, and then an error, which closes the connection. `tower-http` has no function for this.
fn half(bytes: &Bytes) -> Body {
    let half = bytes.slice(..bytes.len() / 2);
    let end = async {
        sleep(TIME_FOR_HALF).await;
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    };
    Body::from_stream(stream::iter([Ok(half)]).chain(stream::once(end)))
}

/// The bytes, with one byte in the middle changed.
fn altered(bytes: Bytes) -> Body {
    let mut bytes = Vec::from(bytes);
    let middle = bytes.len() / 2;
    if let Some(byte) = bytes.get_mut(middle) {
        *byte ^= 1;
    }
    Body::from(bytes)
}
