//! The handle: start the sandbox, ask where it is and what it has seen, stop it. Its levers are in `levers`.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::net::{Certificate, Port, serve};
use crate::options::Options;
use crate::seen::Seen;
use crate::world::World;
use crate::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, api, site};

/// A running sandbox. Clones are the same sandbox; it stops when the last one is dropped, or at [`stop`].
///
/// [`stop`]: Sandbox::stop
#[derive(Clone)]
pub struct Sandbox(Arc<Running>);

struct Running {
    world: Arc<World>,
    http: Option<Arc<Port>>,
    https: Option<Arc<Port>>,
    page: Option<Arc<Port>>,
    certificate: Option<String>,
}

impl Sandbox {
    /// Opens the listeners and serves them in the background of the current tokio runtime.
    ///
    /// # Errors
    /// If an address cannot be bound (the message names it), the page's folder is not there, or one of its headers
    /// is no header.
    pub async fn start(options: Options) -> io::Result<Self> {
        let bind = |address| Port::bind(address).map(Arc::new);
        let site = options.page.as_ref().map(site::routes).transpose()?;
        let page = options.page.map(|page| bind(page.addr)).transpose()?;
        let http = options.http.map(bind).transpose()?;
        let https = options.https.map(bind).transpose()?;
        let certificate = https.as_ref().map(|_| Certificate::make()).transpose()?;

        let page_origin = page.as_ref().map(|page| format!("http://{}/", page.address()));
        let api_ports = http.iter().chain(&https).cloned().collect();
        let world = Arc::new(World::new(page_origin, api_ports));
        if let (Some(port), Some(site)) = (&page, site) {
            serve(Arc::clone(port), None, site);
        }
        if let Some(port) = &http {
            serve(Arc::clone(port), None, api::http(&world));
        }
        if let (Some(port), Some(certificate)) = (&https, &certificate) {
            serve(Arc::clone(port), Some(certificate.acceptor.clone()), api::https(&world));
        }
        let certificate = certificate.map(|certificate| certificate.pem);
        Ok(Self(Arc::new(Running { world, http, https, page, certificate })))
    }

    /// Where plain http listens.
    pub fn http(&self) -> Option<SocketAddr> {
        self.0.http.as_ref().map(|port| port.address())
    }

    /// Where TLS listens.
    pub fn https(&self) -> Option<SocketAddr> {
        self.0.https.as_ref().map(|port| port.address())
    }

    /// Where the page is served.
    pub fn page(&self) -> Option<SocketAddr> {
        self.0.page.as_ref().map(|port| port.address())
    }

    /// The self-signed certificate of the TLS listener, made at start, as PEM.
    pub fn certificate_pem(&self) -> Option<&str> {
        self.0.certificate.as_deref()
    }

    /// The latest requests to the pretend API, oldest first, preflights included; at most 2000 and 8 MB of them.
    /// The control paths of the http listener are not among them.
    pub fn requests(&self) -> Vec<Seen> {
        self.0.world.record.all()
    }

    /// Forgets them.
    pub fn clear_requests(&self) {
        self.0.world.record.clear();
    }

    /// The full client id of the demo app.
    pub fn demo_client_id() -> &'static str {
        DEMO_CLIENT_ID
    }

    /// The client secret of the demo app.
    pub fn demo_client_secret() -> &'static str {
        DEMO_CLIENT_SECRET
    }

    /// Closes every listener and hangs up on everyone, for good.
    pub fn stop(&self) {
        self.0.stop();
    }
}

impl Sandbox {
    /// What the levers move.
    pub(crate) fn world(&self) -> &World {
        &self.0.world
    }
}

impl Running {
    fn stop(&self) {
        for port in [&self.http, &self.https, &self.page].into_iter().flatten() {
            port.stop();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}
