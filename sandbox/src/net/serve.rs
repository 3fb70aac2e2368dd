//! The accept loop, and HTTP/1.1 over one connection.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};

use super::port::{HangUp, Port};
use super::tls::Acceptor;

/// Instead of an answer: close the connection without a byte.
#[derive(Debug)]
pub(crate) struct Cut;

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection was cut on purpose")
    }
}

impl std::error::Error for Cut {}

/// What answers on a port.
pub(crate) trait Host: Send + Sync + 'static {
    fn answer(&self, request: Request<Incoming>) -> impl Future<Output = Result<Response<Body>, Cut>> + Send;
}

/// Serves the port until it stops, in the background.
pub(crate) fn serve(port: Arc<Port>, tls: Option<Acceptor>, host: Arc<impl Host>) {
    tokio::spawn(async move {
        while let Some((stream, hang_up)) = port.accept().await {
            // Without it the tail of an answer may wait 40 ms for the other side's acknowledgement.
            let _ = stream.set_nodelay(true);
            let host = Arc::clone(&host);
            match tls.clone() {
                None => drop(tokio::spawn(until(hang_up, converse(stream, host)))),
                Some(tls) => drop(tokio::spawn(until(hang_up, async move {
                    // Who fails the handshake was not a caller; that includes browsers that distrust us.
                    if let Ok(stream) = tls.accept(stream).await {
                        converse(stream, host).await;
                    }
                }))),
            }
        }
    });
}

async fn until(mut hang_up: HangUp, conversation: impl Future<Output = ()>) {
    tokio::select! {
        // Looked at first: a request that comes after the port was closed is not answered any more.
        biased;
        _ = hang_up.changed() => {}
        () = conversation => {}
    }
}

async fn converse(stream: impl AsyncRead + AsyncWrite + Unpin, host: Arc<impl Host>) {
    let service = service_fn(|request| host.answer(request));
    let connection =
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    // Errors are callers who left, and our own cuts.
    let _ = connection.await;
}
