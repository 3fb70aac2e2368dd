//! Starts and ends browsers.

use crate::chromium;
use crate::driver::{self, Driver};
use crate::engine::Engine;
use crate::fail::{OrFail, fail};
use crate::pool::{self, Chromium, Context};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long a browser may take to start.
const START_TIMEOUT: Duration = Duration::from_secs(30);

/// Opens a browser context in an idle or a new Chromium. Returns the Chromium and the context.
pub(super) async fn open_context(proxy: SocketAddr) -> (Chromium, Context) {
    while let Some(chromium) = pool::take() {
        if let Ok(context) = chromium.open_context(proxy).await {
            return (chromium, context);
        }
    }
    let (driver, client) = start(Engine::Chromium, chromium::capabilities()).await;
    let chromium = Chromium::new(driver, client).await;
    let context = chromium.open_context(proxy).await.or_fail("open a browser context");
    (chromium, context)
}

/// Starts a session. After a timeout, tries again, at most three times in all, because WebKit's driver waits for ever
/// for a browser that ends during its start.
pub(super) async fn start(engine: Engine, wanted: Value) -> (Arc<Driver>, Client) {
    let wanted = wanted.as_object().cloned().unwrap_or_default();
    for _ in 0..3 {
        let driver = driver::for_browser(engine);
        let url = format!("http://{}/", driver.address());
        let starting = Client::with_capabilities_and_connector(&url, &wanted, HttpConnector::new());
        if let Ok(started) = timeout(START_TIMEOUT, starting).await {
            let client = started.or_fail(
                "start the browser (install it, or name it in LEG3_CHROMIUM, LEG3_FIREFOX or LEG3_WEBKIT)",
            );
            return (driver, client);
        }
    }
    fail("the driver started no browser in time")
}

/// Sends `DELETE /session/{id}`. This function uses no async runtime, because it also runs during a panic.
pub(super) fn end_session(address: &str, session: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(stream, "DELETE /session/{session} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    stream.read_to_end(&mut Vec::new())?;
    Ok(())
}
