//! A static site on its own origin: the page under test. This module does not use the pretend API.
//!
//! tower-http's `ServeDir` is not used, because it would follow symbolic links out of the folder and serve hidden
//! files.

use std::io;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::middleware::map_response_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;

use crate::options::PageDir;

type Headers = Vec<(HeaderName, HeaderValue)>;

/// The routes of the site.
///
/// # Errors
/// If the folder does not exist, or if a header is invalid.
pub(crate) fn routes(dir: &PageDir) -> io::Result<Router> {
    // The path without symbolic links, so that it can be compared with other paths.
    let root = dir.root.canonicalize().map_err(|error| {
        io::Error::new(error.kind(), format!("the folder {}: {error}", dir.root.display()))
    })?;
    let headers: io::Result<Headers> = dir.headers.iter().map(header).collect();
    Ok(Router::new()
        .route("/", get(file))
        .route("/{*path}", get(file))
        .layer(map_response_with_state(headers?, add_headers))
        .with_state(root))
}

fn header((name, value): &(String, String)) -> io::Result<(HeaderName, HeaderValue)> {
    let name = HeaderName::try_from(name).map_err(io::Error::other)?;
    let value = HeaderValue::try_from(value).map_err(io::Error::other)?;
    Ok((name, value))
}

async fn file(State(root): State<PathBuf>, uri: Uri) -> Response {
    if let Some(path) = find(&root, uri.path())
        && let Ok(bytes) = tokio::fs::read(&path).await
    {
        return ([(CONTENT_TYPE, content_type(&path))], bytes).into_response();
    }
    match tokio::fs::read(root.join("404.html")).await {
        Ok(bytes) => (StatusCode::NOT_FOUND, Html(bytes)).into_response(),
        Err(_) => {
            (StatusCode::NOT_FOUND, Html("<!doctype html><title>404</title><p>Not found.")).into_response()
        }
    }
}

/// Returns the file for a path of the site. `None` if the file is missing, if the path is not UTF-8, if it leads out of
/// the folder, or if a name in the path is not allowed. A name is not allowed if it starts with `.` or `_`, as
/// `_headers` does, or if it contains a backslash, a colon or a zero byte. Only the last name may be empty. An empty
/// last name stands for `index.html`.
fn find(root: &Path, path: &str) -> Option<PathBuf> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let mut file = root.to_path_buf();
    let mut names = path.strip_prefix('/')?.split('/').peekable();
    while let Some(name) = names.next() {
        let is_last = names.peek().is_none();
        let name = if is_last && name.is_empty() { "index.html" } else { name };
        if name.is_empty() || name.starts_with(['.', '_']) || name.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(name);
    }
    // A symbolic link may still lead out of the folder.
    file.canonicalize().ok().filter(|file| file.starts_with(root))
}

fn content_type(file: &Path) -> String {
    let media_type = mime_guess::from_path(file).first_or_octet_stream();
    let charset = if media_type.type_() == mime_guess::mime::TEXT { "; charset=utf-8" } else { "" };
    format!("{media_type}{charset}")
}

/// Adds `cache-control: no-store` and the headers of [`PageDir`]. Without `no-store`, the browser could mix files of
/// two builds.
async fn add_headers(State(headers): State<Headers>, mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().extend(headers);
    response
}
