//! A static file server for the release folder or another folder, on its own origin. The server records every request.
//!
//! The server sends the bytes of a file unchanged, unless a test replaces the file, sets a [`Trouble`] for the file, or
//! calls [`Site::compress`].

mod answer;
mod headers_file;
mod state;

pub use state::{Request, Trouble};

use crate::fail::OrFail;
use axum::body::Bytes;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{Response, StatusCode};
use axum::serve::ListenerExt as _;
use headers_file::headers_for;
use state::SiteState;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::AbortHandle;

/// The server. It stops listening when this value is dropped.
#[derive(Debug)]
pub struct Site {
    state: watch::Sender<SiteState>,
    address: SocketAddr,
    listening: AbortHandle,
}

impl Site {
    /// Serves a folder on a free loopback port.
    ///
    /// # Errors
    ///
    /// If the folder has no `index.html`, or no port is free.
    pub async fn start(root: impl Into<PathBuf>) -> io::Result<Self> {
        let root = root.into();
        let index = root.join("index.html");
        tokio::fs::metadata(&index)
            .await
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", index.display())))?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        // With Nagle's algorithm, the last part of a response may wait 40 ms for an acknowledgement.
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        let state = watch::Sender::new(SiteState { root, ..SiteState::default() });
        let router = answer::router(state.clone());
        let listening = tokio::spawn(async { axum::serve(listener, router).await }).abort_handle();
        Ok(Self { state, address, listening })
    }

    /// The host and port, as the proxy records them.
    #[must_use]
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// The origin, in the form that a browser uses.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The origin of the same files under another host name. A browser treats this origin as another site. For example,
    /// `other("shop")` is `http://shop.localhost:…`.
    #[must_use]
    pub fn other(&self, name: &str) -> String {
        format!("http://{name}.localhost:{}", self.address.port())
    }

    /// Every request since the start of the server or the last call of [`Site::clear`].
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.state.borrow().requests.clone()
    }

    /// Deletes the record of all earlier requests.
    pub fn clear(&self) {
        self.set(|state| state.requests.clear());
    }

    /// Sets this trouble for every file whose path contains `part`. A file that a test has replaced is affected only by
    /// [`Trouble::Held`].
    pub fn trouble(&self, part: &str, trouble: Trouble) {
        self.set(|state| state.troubles.insert(part.to_owned(), trouble));
    }

    /// Removes the trouble that was set for `part`. Then the server sends the responses that it held back because of
    /// this trouble.
    pub fn heal(&self, part: &str) {
        self.set(|state| state.troubles.remove(part));
    }

    /// Serves these bytes at this path, instead of the folder's file.
    pub fn give(&self, path: &str, body: impl Into<Vec<u8>>) {
        self.replace(path, Response::new(Bytes::from(body.into())));
    }

    /// Responds to requests for this path with this status and no body.
    ///
    /// # Panics
    ///
    /// If `status` is not a valid HTTP status.
    pub fn refuse(&self, path: &str, status: u16) {
        let refusal = Response::builder().status(status).body(Bytes::new());
        self.replace(path, refusal.or_fail("answer with this status"));
    }

    /// Redirects requests for this path to the URL `location`.
    ///
    /// # Panics
    ///
    /// If `location` is not a valid header value.
    pub fn redirect(&self, path: &str, location: &str) {
        let redirect = Response::builder().status(StatusCode::FOUND).header(LOCATION, location);
        self.replace(path, redirect.body(Bytes::new()).or_fail("redirect to this address"));
    }

    fn set<T>(&self, change: impl FnOnce(&mut SiteState) -> T) {
        self.state.send_modify(|state| drop(change(state)));
    }

    fn replace(&self, path: &str, mut response: Response<Bytes>) {
        response.headers_mut().insert(CONTENT_TYPE, answer::content_type(path));
        self.set(|state| state.replacements.insert(path.to_owned(), response));
    }

    /// From now on, compresses the responses to requests that allow compression, as real hosts do.
    pub fn compress(&self) {
        self.set(|state| state.compresses = true);
    }

    /// From now on, delays every response by this time, as a distant host does.
    pub fn delay(&self, delay: Duration) {
        self.set(|state| state.delay = delay);
    }

    /// From now on, sends the headers in the folder's `_headers` file, as Cloudflare Pages and Netlify do. A file that
    /// a test has replaced gets none of these headers. Without this call, the server does not send these headers, like
    /// GitHub Pages.
    ///
    /// # Panics
    ///
    /// If the file cannot be read, or if Cloudflare Pages or Netlify might not accept the file.
    pub fn heed_headers_file(&self) {
        let file = self.state.borrow().root.join("_headers");
        let text = std::fs::read_to_string(file).or_fail("read _headers");
        headers_for("/", &text).or_fail("use _headers");
        self.set(|state| state.headers_file = text);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.listening.abort();
    }
}
