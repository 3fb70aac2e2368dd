//! A listening port that can really close and come back: the difference between a refused connection and a
//! connection that is accepted and then dropped is one a browser sees.

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

/// How long to wait before trying again what the system refused: to accept, or to bind a port again.
const AGAIN: Duration = Duration::from_millis(20);

/// How many callers may wait to be accepted.
const QUEUE: u32 = 1024;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    Open,
    Closed,
    Stopped,
}

/// One address, open or closed. Opening and closing take effect before the call returns.
pub(crate) struct Port {
    address: SocketAddr,
    /// Bound and never listening: while the port is closed the system gives its number to nobody else.
    _reserve: Option<TcpSocket>,
    runtime: Handle,
    door: Mutex<(Wish, Option<TcpListener>)>,
    changed: Notify,
    hang_up: watch::Sender<()>,
}

/// Resolves when the conversations of a port have to end.
pub(crate) type HangUp = watch::Receiver<()>;

impl Port {
    /// Binds the address. Must be called within a runtime, which the port then keeps to.
    pub(crate) fn bind(address: SocketAddr) -> io::Result<Self> {
        let runtime = Handle::current();
        let socket = bound(address)?;
        let address = socket.local_addr()?;
        let reserve = bound(address).ok();
        let door = Mutex::new((Wish::Open, Some(socket.listen(QUEUE)?)));
        Ok(Self {
            address,
            _reserve: reserve,
            runtime,
            door,
            changed: Notify::new(),
            hang_up: watch::Sender::new(()),
        })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The next caller, with the sign that ends the conversation; `None` once the port has stopped.
    pub(crate) async fn accept(&self) -> Option<(TcpStream, HangUp)> {
        loop {
            let retry = match self.door().0 {
                Wish::Stopped => return None,
                Wish::Open => true,
                Wish::Closed => false,
            };
            tokio::select! {
                caller = poll_fn(|context| self.poll_accept(context)) => match caller {
                    Ok(caller) => return Some(caller),
                    Err(_) => sleep(AGAIN).await,
                },
                () = self.changed.notified() => {}
                () = sleep(AGAIN), if retry && self.door().1.is_none() => self.open(),
            }
        }
    }

    fn poll_accept(&self, context: &mut Context<'_>) -> Poll<io::Result<(TcpStream, HangUp)>> {
        let door = self.door();
        let Some(listener) = &door.1 else { return Poll::Pending };
        // Subscribed under the lock: a port that closes now hangs up on this caller too.
        listener.poll_accept(context).map_ok(|(stream, _)| (stream, self.hang_up.subscribe()))
    }

    /// Refuses connections from now on and hangs up on the present ones.
    pub(crate) fn close(&self) {
        self.shut(Wish::Closed);
    }

    /// Closes for good.
    pub(crate) fn stop(&self) {
        self.shut(Wish::Stopped);
    }

    fn shut(&self, wish: Wish) {
        let mut door = self.door();
        if door.0 != Wish::Stopped {
            *door = (wish, None);
        }
        self.hang_up.send_replace(());
        self.changed.notify_one();
    }

    /// Listens again on the same port. If another program was quicker, the accept loop keeps trying.
    pub(crate) fn open(&self) {
        let mut door = self.door();
        if door.0 == Wish::Stopped || door.1.is_some() {
            return;
        }
        *door = (Wish::Open, listen(self.address, &self.runtime).ok());
        self.changed.notify_one();
    }

    fn door(&self) -> MutexGuard<'_, (Wish, Option<TcpListener>)> {
        lock(&self.door)
    }
}

fn listen(address: SocketAddr, runtime: &Handle) -> io::Result<TcpListener> {
    let _inside = runtime.enter();
    bound(address)?.listen(QUEUE)
}

/// On Unix two may be bound to one address as long as only one of them listens; elsewhere the words mean less good.
fn bound(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(cfg!(unix))?;
    socket.bind(address).map_err(|error| io::Error::new(error.kind(), format!("{address}: {error}")))?;
    Ok(socket)
}
