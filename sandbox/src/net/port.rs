//! A listening port that can close and open again. While it is closed, it refuses connections. A browser treats a
//! refused connection differently from a connection that is accepted and then closed. A `TcpListener` of tokio cannot
//! open again after it was closed.

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};
use tokio::time::sleep;

use crate::lock::lock;

/// The pause before the next try, if the system could not accept a connection or bind the port again.
const RETRY_AFTER: Duration = Duration::from_millis(20);

/// The maximum number of connections that wait to be accepted.
const BACKLOG: u32 = 1024;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Open,
    Closed,
    Stopped,
}

/// The status that the port should have, and its listener, if there is one. A port with the status `Open` has no
/// listener as long as its address cannot be bound.
struct Listening {
    status: Status,
    listener: Option<TcpListener>,
}

/// An address with an open or closed port. The port is closed when `close` returns. It is open when `open` returns,
/// except if `open` cannot bind the address: then the accept loop opens the port later.
pub(crate) struct Port {
    address: SocketAddr,
    /// A bound socket that never listens. It prevents the system from giving the number of a closed port to another
    /// program. `None` if the system does not allow a second socket at this address.
    _reserve: Option<TcpSocket>,
    runtime: Handle,
    listening: Mutex<Listening>,
    changed: Notify,
    hang_up: watch::Sender<()>,
}

/// A receiver whose value changes when the connections of a port must end.
pub(crate) type HangUp = watch::Receiver<()>;

impl Port {
    /// Binds the address. Must be called within a tokio runtime, which the port then uses.
    pub(crate) fn bind(address: SocketAddr) -> io::Result<Self> {
        let runtime = Handle::current();
        let socket = bound(address)?;
        let address = socket.local_addr()?;
        let reserve = bound(address).ok();
        let listener = Some(socket.listen(BACKLOG)?);
        Ok(Self {
            address,
            _reserve: reserve,
            runtime,
            listening: Mutex::new(Listening { status: Status::Open, listener }),
            changed: Notify::new(),
            hang_up: watch::Sender::new(()),
        })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the next connection, and the receiver that signals when the connection must end. `None` after the port
    /// has stopped.
    pub(crate) async fn accept(&self) -> Option<(TcpStream, HangUp)> {
        loop {
            let must_reopen = match &*self.listening() {
                Listening { status: Status::Stopped, .. } => return None,
                Listening { status, listener } => *status == Status::Open && listener.is_none(),
            };
            tokio::select! {
                connection = poll_fn(|context| self.poll_accept(context)) => match connection {
                    Ok(connection) => return Some(connection),
                    Err(_) => sleep(RETRY_AFTER).await,
                },
                () = self.changed.notified() => {}
                () = sleep(RETRY_AFTER), if must_reopen => self.open(),
            }
        }
    }

    fn poll_accept(&self, context: &mut Context<'_>) -> Poll<io::Result<(TcpStream, HangUp)>> {
        let listening = self.listening();
        let Some(listener) = &listening.listener else { return Poll::Pending };
        // Subscribes while the lock is held, so that a later close of the port also ends this connection.
        listener.poll_accept(context).map_ok(|(stream, _)| (stream, self.hang_up.subscribe()))
    }

    /// Refuses new connections, and ends the existing connections.
    pub(crate) fn close(&self) {
        self.shut(Status::Closed);
    }

    /// Closes the port permanently.
    pub(crate) fn stop(&self) {
        self.shut(Status::Stopped);
    }

    fn shut(&self, status: Status) {
        let mut listening = self.listening();
        if listening.status != Status::Stopped {
            *listening = Listening { status, listener: None };
        }
        self.hang_up.send_replace(());
        self.changed.notify_one();
    }

    /// Listens again on the same port, if the port is closed. If that fails, the accept loop tries again. A port that
    /// has stopped stays closed.
    pub(crate) fn open(&self) {
        let mut listening = self.listening();
        if listening.status == Status::Stopped || listening.listener.is_some() {
            return;
        }
        *listening = Listening { status: Status::Open, listener: listen(self.address, &self.runtime).ok() };
        self.changed.notify_one();
    }

    fn listening(&self) -> MutexGuard<'_, Listening> {
        lock(&self.listening)
    }
}

fn listen(address: SocketAddr, runtime: &Handle) -> io::Result<TcpListener> {
    let _inside = runtime.enter();
    bound(address)?.listen(BACKLOG)
}

/// Binds a socket to the address. On Unix, two sockets with `SO_REUSEADDR` may be bound to one address if only one of
/// them listens. On Windows, this option would let a program take over the port of another program, so it is set only
/// on Unix.
fn bound(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(cfg!(unix))?;
    socket.bind(address).map_err(|error| io::Error::new(error.kind(), format!("{address}: {error}")))?;
    Ok(socket)
}
