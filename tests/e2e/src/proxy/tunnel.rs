//! One connection through the proxy.

use super::head::Head;
use super::{Contact, Outcome, Shared};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::io::{AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

/// Command-line switches make Chromium's own services connect to this address (see `chromium`). The proxy refuses these
/// connections and does not record them.
const NOWHERE: &str = "127.0.0.1:1";

pub(super) async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        // The browser notices a broken connection itself, so the error is ignored.
        tokio::spawn(serve(stream, Arc::clone(&shared)));
    }
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) -> io::Result<()> {
    let Some(mut head) = Head::read(&mut stream).await? else { return Ok(()) };
    let plain = head.method != "CONNECT";
    let authority = if plain { take_authority(&mut head.target) } else { head.target.clone() };
    let Some(address) = shared.decide(&authority) else { return refuse(&mut stream).await };
    let Ok(mut upstream) = TcpStream::connect(address).await else { return refuse(&mut stream).await };
    if plain {
        upstream.write_all(&origin_form(&head)).await?;
    } else {
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
        upstream.write_all(&head.rest).await?;
    }
    let carry = tokio::spawn(async move { copy_bidirectional(&mut stream, &mut upstream).await });
    shared.lock().open.push((authority, carry.abort_handle()));
    Ok(())
}

async fn refuse(stream: &mut TcpStream) -> io::Result<()> {
    stream.write_all(b"HTTP/1.1 502 Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await
}

impl Shared {
    /// The address to connect to, or `None` to refuse the connection. Records the attempt, unless its address is
    /// [`NOWHERE`].
    fn decide(&self, authority: &str) -> Option<SocketAddr> {
        if authority == NOWHERE {
            return None;
        }
        let mut state = self.lock();
        let (outcome, address) = if state.refused.contains(authority) {
            (Outcome::Refused, None)
        } else if let Some(address) = state.map.get(authority) {
            (Outcome::Mapped, Some(*address))
        } else if let Some(address) = loopback(authority) {
            (Outcome::Loopback, Some(address))
        } else {
            (Outcome::Unknown, None)
        };
        state.contacts.push(Contact { authority: authority.to_owned(), at: self.born.elapsed(), outcome });
        address
    }
}

/// The address of a loopback host. For `localhost` and its subdomains, this is 127.0.0.1, on which the site listens.
/// `None` for any other host.
fn loopback(authority: &str) -> Option<SocketAddr> {
    if let Ok(address) = authority.parse::<SocketAddr>() {
        return address.ip().is_loopback().then_some(address);
    }
    let (host, port) = authority.rsplit_once(':')?;
    let local = host == "localhost" || host.ends_with(".localhost");
    Some(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port.parse().ok()?)).filter(|_| local)
}

/// Removes the scheme and the host from `http://host/path`. Returns the host and the port.
fn take_authority(target: &mut String) -> String {
    let rest = target.strip_prefix("http://").unwrap_or(target).to_owned();
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    *target = if path.is_empty() { "/".to_owned() } else { path.to_owned() };
    if authority.contains(':') { authority.to_owned() } else { format!("{authority}:80") }
}

/// The request in the form that a server expects: its head, and the part of the body that arrived with the head.
/// `connection: close` makes the browser open a new connection for each request, so that the proxy records each
/// request.
fn origin_form(head: &Head) -> Vec<u8> {
    let mut text = format!("{} {} HTTP/1.1\r\n", head.method, head.target);
    for (name, value) in &head.headers {
        if !matches!(name.as_str(), "proxy-connection" | "connection" | "keep-alive") {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    text.push_str("connection: close\r\n\r\n");
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(&head.rest);
    bytes
}
