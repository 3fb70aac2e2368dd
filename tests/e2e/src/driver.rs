//! The driver of each browser: one process per test binary, started when first needed, gone when the binary is. For WebKit,
//! whose driver may wait for ever for a browser that has ended, one process per browser, gone with it.
//!
//! Rust drops no statics, and a test binary may be killed. So a second process minds the first: it waits until the
//! pipe from this process closes, for whatever reason, then kills the driver's process group, in which its browsers
//! live too, and removes the folder of their profiles.

use crate::engine::Engine;
use crate::fail::{DEADLINE, OrFail, POLL, fail};
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

const MINDER: &str = r#"
trap '' INT TERM HUP
cat >/dev/null
kill -s KILL -- "-$1"
for again in 1 2 3 4 5; do rm -rf -- "$2" && exit; sleep 0.1; done
"#;

/// A running driver. Dropping it ends it, and its browsers.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    driver: Child,
    /// Ends the driver when its own input closes.
    minder: Child,
}

impl Driver {
    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.minder.stdin.take());
        // The next driver uses the same folder.
        let _ = self.minder.wait();
        let _ = self.driver.wait();
    }
}

/// The driver for one more browser: the one that all of this kind share, or a new one.
pub(crate) fn need(engine: Engine) -> Arc<Driver> {
    static CHROMIUM: OnceLock<Arc<Driver>> = OnceLock::new();
    static FIREFOX: OnceLock<Arc<Driver>> = OnceLock::new();
    let shared = match engine {
        Engine::Chromium => &CHROMIUM,
        Engine::Firefox => &FIREFOX,
        Engine::WebKit => return Arc::new(start(engine)),
    };
    Arc::clone(shared.get_or_init(|| Arc::new(start(engine))))
}

fn start(engine: Engine) -> Driver {
    let (named, name) = engine.driver();
    let program = std::env::var_os(named).unwrap_or_else(|| OsString::from(name));
    let folder = std::env::temp_dir().join(format!("leg3-e2e-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).or_fail("make a folder for browser profiles");
    let port = if engine.driver_tells_its_port() { 0 } else { free_port() };
    let mut driver = Command::new(&program)
        .args(engine.driver_arguments(port))
        .env("TMPDIR", &folder)
        .envs(engine.environment())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .or_fail(&format!("start {name} (install it, or name it in {named})"));
    let minder = mind(driver.id(), &folder);
    let said = driver.stdout.take().or_fail("listen to the driver");
    let told = told_port(engine, said);
    let port = if engine.driver_tells_its_port() {
        told.or_fail("learn the driver's port: it ended without saying")
    } else {
        wait_for(port);
        port
    };
    Driver { port, driver, minder }
}

/// The port in what the driver says. Whatever else it says has somewhere to go.
fn told_port(engine: Engine, said: ChildStdout) -> Option<u16> {
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let told = engine.driver_tells_its_port().then(|| lines.find_map(|line| engine.port(&line))).flatten();
    std::thread::spawn(move || lines.for_each(drop));
    told
}

/// A port that nobody listens on now. Below those that the system gives out by itself, so that nobody is given it meanwhile.
fn free_port() -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let first = std::process::id();
    let ports = std::iter::repeat_with(|| {
        let number = first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        20_000 + (number % 12_000) as u16
    });
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    ports.take(1000).find(free).or_fail("find a free port")
}

/// Waits until somebody listens on this port.
fn wait_for(port: u16) {
    let end = Instant::now() + DEADLINE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() >= end {
            fail("the driver does not listen");
        }
        std::thread::sleep(POLL);
    }
}

fn mind(group: u32, folder: &Path) -> Child {
    Command::new("sh")
        .args(["-c", MINDER, "minder"])
        .arg(group.to_string())
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .or_fail("start the shell that minds the driver")
}
