//! The server for a router on a port. It accepts connections, and speaks HTTP/1.1 over each connection. It uses hyper,
//! because axum's own server cannot close a connection without a response, and cannot end all connections when a port
//! closes.

use std::future::Future;
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tower::ServiceExt;

use super::port::{HangUp, Port};
use super::tls::Acceptor;

/// An extension of a response. It tells the server to close the connection without sending any byte of the response.
#[derive(Clone, Copy)]
pub(crate) struct CloseConnection;

/// Serves the port in the background until the port stops.
pub(crate) fn serve(port: Arc<Port>, tls: Option<Acceptor>, router: Router) {
    tokio::spawn(async move {
        while let Some((stream, hang_up)) = port.accept().await {
            // Without this option, the end of a response may wait 40 ms for an acknowledgement.
            let _ = stream.set_nodelay(true);
            let router = router.clone();
            match tls.clone() {
                None => drop(tokio::spawn(until(hang_up, serve_connection(stream, router)))),
                Some(tls) => drop(tokio::spawn(until(hang_up, async move {
                    // A browser that does not trust the certificate ends the handshake. The sandbox ignores that.
                    if let Ok(stream) = tls.accept(stream).await {
                        serve_connection(stream, router).await;
                    }
                }))),
            }
        }
    });
}

async fn until(mut hang_up: HangUp, connection: impl Future<Output = ()>) {
    tokio::select! {
        // The signal `hang_up` is checked first, so that a request that arrives after the port was closed gets no
        // response.
        biased;
        _ = hang_up.changed() => {}
        () = connection => {}
    }
}

async fn serve_connection(stream: impl AsyncRead + AsyncWrite + Unpin, router: Router) {
    let service = service_fn(|request: Request<Incoming>| {
        let response = router.clone().oneshot(request);
        async {
            let Ok(response) = response.await;
            match response.extensions().get::<CloseConnection>() {
                None => Ok(response),
                Some(CloseConnection) => Err(io::Error::other("closed on purpose")),
            }
        }
    });
    let connection =
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    // An error needs no action: the client left or sent invalid HTTP, or the sandbox closed the connection on purpose.
    let _ = connection.await;
}
