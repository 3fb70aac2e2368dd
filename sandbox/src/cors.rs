//! Whether a browser may read the answers. HighLevel never promised it, so each possibility is a mode.

use axum::body::Body;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::response::Response;

/// Which answers carry the headers that let a page of another origin read them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cors {
    /// Every answer, and preflights succeed.
    #[default]
    Open,
    /// None, and preflights fail. A simple request is processed all the same.
    Closed,
    /// Answers with a 2xx status only; preflights succeed.
    ClosedOnErrors,
    /// Answers without a 2xx status only; preflights succeed. A probe can be read, tokens cannot.
    ClosedOnSuccess,
}

const HEADERS: [(HeaderName, &str); 3] = [
    (header::ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,PUT,PATCH,POST,DELETE"),
    (header::ACCESS_CONTROL_ALLOW_HEADERS, "authorization, version, content-type"),
    // A change of mode has to show with the very next request.
    (header::ACCESS_CONTROL_MAX_AGE, "0"),
];

impl Cors {
    /// Whether a request is a preflight rather than an `OPTIONS` of somebody's own.
    pub(crate) fn is_preflight(method: &Method, headers: &axum::http::HeaderMap) -> bool {
        method == Method::OPTIONS && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
    }

    /// The answer to a preflight.
    pub(crate) fn preflight(self) -> Response {
        let mut response = Response::new(Body::empty());
        if self == Self::Closed {
            *response.status_mut() = StatusCode::NOT_FOUND;
            return response;
        }
        *response.status_mut() = StatusCode::NO_CONTENT;
        for (name, value) in HEADERS {
            response.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        Self::Open.dress(response)
    }

    /// The same answer, readable or not, as the mode has it. Only the origin is allowed: rate limit headers and
    /// the like stay hidden from a page, since nobody has seen HighLevel expose them.
    pub(crate) fn dress(self, mut response: Response) -> Response {
        let readable = match self {
            Self::Open => true,
            Self::Closed => false,
            Self::ClosedOnErrors => response.status().is_success(),
            Self::ClosedOnSuccess => !response.status().is_success(),
        };
        if readable {
            response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
        response
    }
}
