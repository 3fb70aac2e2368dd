//! The handle of a sandbox. It starts and stops the sandbox, and returns its addresses and the recorded requests. The
//! module `settings` contains the methods that change settings.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::net::{Certificate, Port, serve};
use crate::options::Options;
use crate::record::RecordedRequest;
use crate::state::SandboxState;
use crate::{api, install_link, site};

/// The URL at which `trunk serve` serves the page.
const TRUNK_SERVE: &str = "http://127.0.0.1:8080/";

/// A running sandbox. Clones refer to the same sandbox. The sandbox stops when [`stop`] is called, or when the last
/// clone is dropped.
///
/// [`stop`]: Sandbox::stop
#[derive(Clone)]
pub struct Sandbox(Arc<Running>);

struct Running {
    state: Arc<SandboxState>,
    http: Option<Arc<Port>>,
    https: Option<Arc<Port>>,
    page: Option<Arc<Port>>,
    certificate_pem: Option<String>,
}

impl Sandbox {
    /// Opens the listeners and serves them in the background of the current tokio runtime.
    ///
    /// # Errors
    /// If an address cannot be bound, if the folder of the static site does not exist, if one of the site's headers is
    /// invalid, or if the TLS certificate cannot be made. If an address cannot be bound, the message names this
    /// address.
    pub async fn start(options: Options) -> io::Result<Self> {
        let bind = |address| Port::bind(address).map(Arc::new);
        let site = options.page.as_ref().map(site::routes).transpose()?;
        let page = options.page.map(|page| bind(page.addr)).transpose()?;
        let http = options.http.map(bind).transpose()?;
        let https = options.https.map(bind).transpose()?;
        let certificate = https.as_ref().map(|_| Certificate::make()).transpose()?;

        let page_url = page.as_ref().map(|page| format!("http://{}/", page.address()));
        let redirect_url = page_url.unwrap_or_else(|| TRUNK_SERVE.to_owned());
        let api_ports = http.iter().chain(&https).cloned().collect();
        let state = Arc::new(SandboxState::new(redirect_url, api_ports));
        if let (Some(port), Some(site)) = (&page, site) {
            serve(Arc::clone(port), None, site);
        }
        if let Some(port) = &http {
            serve(Arc::clone(port), None, api::http(&state));
        }
        if let (Some(port), Some(certificate)) = (&https, &certificate) {
            serve(Arc::clone(port), Some(certificate.acceptor.clone()), api::https(&state));
        }
        let certificate_pem = certificate.map(|certificate| certificate.pem);
        Ok(Self(Arc::new(Running { state, http, https, page, certificate_pem })))
    }

    /// The address of the HTTP listener.
    pub fn http(&self) -> Option<SocketAddr> {
        self.0.http.as_ref().map(|port| port.address())
    }

    /// The address of the TLS listener.
    pub fn https(&self) -> Option<SocketAddr> {
        self.0.https.as_ref().map(|port| port.address())
    }

    /// The address of the static site.
    pub fn page(&self) -> Option<SocketAddr> {
        self.0.page.as_ref().map(|port| port.address())
    }

    /// The install link of the demo app. After the install, the consent page redirects to the static site. If the
    /// sandbox serves no static site, the consent page redirects to the URL of `trunk serve`. `None` if there is no
    /// HTTP listener.
    pub fn install_link(&self) -> Option<String> {
        let origin = format!("http://{}", self.http()?);
        Some(install_link::link(&origin, &self.0.state.redirect_url))
    }

    /// The self-signed certificate of the TLS listener, as PEM. The certificate is made when the sandbox starts. `None`
    /// if there is no TLS listener.
    pub fn certificate_pem(&self) -> Option<&str> {
        self.0.certificate_pem.as_deref()
    }

    /// The latest requests to the pretend API, the oldest first, including preflights: at most 2000 requests, and at
    /// most 8 MB. Requests to the control paths are not recorded.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.state().record.all()
    }

    /// Clears the record of requests.
    pub fn clear_requests(&self) {
        self.state().record.clear();
    }

    /// Closes every listener and every connection permanently.
    pub fn stop(&self) {
        self.0.stop();
    }

    pub(crate) fn state(&self) -> &SandboxState {
        &self.0.state
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
