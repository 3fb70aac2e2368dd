//! A folder of files on an origin of its own, served as a plain static host would. It knows nothing of the API.

mod path;

use std::path::PathBuf;

use axum::body::Body;
use axum::http::header::{ALLOW, CACHE_CONTROL, HeaderName, HeaderValue};
use axum::http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;

use crate::net::{Cut, Host};
use crate::options::PageDir;
use crate::reply::{self, HTML};

/// The folder.
pub(crate) struct Site {
    /// Without symbolic links, so that what they lead to can be compared with it.
    root: PathBuf,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Site {
    /// Fails if the folder is not there or a header could not be sent.
    pub(crate) fn open(dir: &PageDir) -> std::io::Result<Self> {
        let root = dir.root.canonicalize().map_err(|error| {
            std::io::Error::new(error.kind(), format!("the folder {}: {error}", dir.root.display()))
        })?;
        let header = |(name, value): &(String, String)| {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(std::io::Error::other)?;
            let value = HeaderValue::from_str(value).map_err(std::io::Error::other)?;
            Ok((name, value))
        };
        let headers = dir.headers.iter().map(header).collect::<std::io::Result<_>>()?;
        Ok(Self { root, headers })
    }

    async fn find(&self, path: &str) -> Response<Body> {
        if let Some(file) = path::inside(&self.root, path)
            && let Ok(bytes) = tokio::fs::read(&file).await
        {
            return reply::bytes(StatusCode::OK, path::content_type(&file), bytes);
        }
        match tokio::fs::read(self.root.join("404.html")).await {
            Ok(bytes) => reply::bytes(StatusCode::NOT_FOUND, HTML, bytes),
            Err(_) => {
                reply::bytes(StatusCode::NOT_FOUND, HTML, "<!doctype html><title>404</title><p>Not found.")
            }
        }
    }
}

impl Host for Site {
    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Body>, Cut> {
        let mut response = if matches!(*request.method(), Method::GET | Method::HEAD) {
            self.find(request.uri().path()).await
        } else {
            let refusal =
                reply::bytes(StatusCode::METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", "GET or HEAD");
            reply::with_header(refusal, ALLOW, "GET, HEAD")
        };
        let is_page = response.headers().get("content-type").is_none_or(|value| value == HTML);
        let lasting = !is_page && response.status() == StatusCode::OK;
        let caching = if lasting { "public, max-age=31536000, immutable" } else { "no-store" };
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(caching));
        for (name, value) in &self.headers {
            response.headers_mut().append(name, value.clone());
        }
        Ok(response)
    }
}
