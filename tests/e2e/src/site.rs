//! A static host for the release folder, on an origin of its own, that remembers what it was asked.
//!
//! It serves the bytes as they are, unless a test gives a file trouble. It knows nothing of the app.

mod answer;
mod rules;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::AbortHandle;

/// One request the host received: what its owner could find in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, mostly.
    pub method: String,
    /// The path.
    pub path: String,
    /// What follows the `?`, without it.
    pub query: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
}

/// What can be wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// 404.
    Missing,
    /// The connection ends after half of it.
    Truncated,
    /// One byte in its middle is another.
    Altered,
    /// It does not come until [`Site::heal`].
    Held,
}

/// What stands in the place of a file.
#[derive(Clone, Debug)]
struct Given {
    status: String,
    headers: String,
    body: Vec<u8>,
}

#[derive(Debug, Default)]
struct State {
    requests: Vec<Request>,
    troubles: Vec<(String, Trouble)>,
    given: Vec<(String, Given)>,
    heeds_headers_file: bool,
    compresses: bool,
    late: Duration,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    state: Mutex<State>,
    /// Moves with every change of the troubles.
    changes: watch::Sender<()>,
}

/// The host. It stops listening when dropped.
#[derive(Debug)]
pub struct Site {
    shared: Arc<Shared>,
    address: SocketAddr,
    listening: AbortHandle,
}

impl Site {
    /// Serves a folder on a free loopback port.
    ///
    /// # Errors
    ///
    /// When the folder has no `index.html`, or there is no port to be had.
    pub async fn start(root: impl Into<PathBuf>) -> io::Result<Self> {
        let root = root.into();
        tokio::fs::metadata(root.join("index.html")).await.map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", root.join("index.html").display()))
        })?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let (changes, _) = watch::channel(());
        let shared = Arc::new(Shared { root, state: Mutex::default(), changes });
        let listening = tokio::spawn(answer::listen(listener, Arc::clone(&shared))).abort_handle();
        Ok(Self { shared, address, listening })
    }

    /// Host and port, as the proxy records them.
    #[must_use]
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// The origin, as a browser writes it.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same files under another host name, which is another site to a browser: `other("shop")` is
    /// `http://shop.localhost:…`.
    #[must_use]
    pub fn other(&self, name: &str) -> String {
        format!("http://{name}.localhost:{}", self.address.port())
    }

    /// Every request so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.lock().requests.clone()
    }

    /// Forgets the requests so far.
    pub fn clear(&self) {
        self.shared.lock().requests.clear();
    }

    /// Gives every file with this in its path this trouble.
    pub fn trouble(&self, part: &str, trouble: Trouble) {
        self.heal(part);
        self.shared.lock().troubles.push((part.to_owned(), trouble));
    }

    /// Takes the trouble from these files; what was held comes now.
    pub fn heal(&self, part: &str) {
        self.shared.lock().troubles.retain(|(troubled, _)| troubled != part);
        self.shared.changes.send_replace(());
    }

    /// Has a file with these bytes under this path, whatever the folder has there.
    pub fn give(&self, path: &str, body: impl Into<Vec<u8>>) {
        self.put(path, "200 OK", String::new(), body.into());
    }

    /// Answers with this status under this path, `503 Service Unavailable` for instance, and with no body.
    pub fn refuse(&self, path: &str, status: &str) {
        self.put(path, status, String::new(), Vec::new());
    }

    /// Sends whoever asks for this path on to another address.
    pub fn redirect(&self, path: &str, location: &str) {
        self.put(path, "302 Found", format!("location: {location}\r\n"), Vec::new());
    }

    /// Compresses every file from now on, as real hosts do.
    pub fn compress(&self) {
        self.shared.lock().compresses = true;
    }

    fn put(&self, path: &str, status: &str, headers: String, body: Vec<u8>) {
        let given = Given { status: status.to_owned(), headers, body };
        let mut state = self.shared.lock();
        state.given.retain(|(known, _)| known != path);
        state.given.push((path.to_owned(), given));
    }

    /// From now on begins every answer this much later, as a host far away does.
    pub fn delay(&self, late: Duration) {
        self.shared.lock().late = late;
    }

    /// Sends the headers that the folder's `_headers` asks for, as Cloudflare Pages and Netlify do. Without this the
    /// host is like GitHub Pages, which sends none.
    pub fn heed_headers_file(&self) {
        self.shared.lock().heeds_headers_file = true;
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn given(&self, path: &str) -> Option<Given> {
        self.lock().given.iter().find(|(known, _)| known == path).map(|(_, given)| given.clone())
    }

    fn trouble(&self, path: &str) -> Option<Trouble> {
        let state = self.lock();
        let found = state.troubles.iter().find(|(part, _)| path.contains(part.as_str()));
        found.map(|(_, trouble)| *trouble)
    }
}
