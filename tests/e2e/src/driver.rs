//! Starts and ends the drivers of the browsers.
//!
//! A test binary starts one driver for Chromium and one for Firefox, each when a test first needs it. These drivers end
//! with the test binary. WebKit's driver may wait for ever for a browser that has ended, so each WebKit browser has its
//! own driver.
//!
//! Rust does not drop statics, and a test binary may be killed. So each driver has a watcher. The watcher is a shell
//! that waits until its standard input closes. This happens whenever the test binary ends. Then the watcher kills the
//! process group of the driver, which includes the browsers, and removes the folder with their profiles.

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

const WATCHER: &str = r#"
trap '' INT TERM HUP
cat >/dev/null
kill -s KILL -- "-$1"
for again in 1 2 3 4 5; do rm -rf -- "$2" && exit; sleep 0.1; done
"#;

/// A running driver. Dropping this value ends the driver and its browsers.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    driver: Child,
    /// A shell that ends the driver when the shell's standard input closes.
    watcher: Child,
}

impl Driver {
    /// The host and port on which the driver listens.
    pub(crate) fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        // The next driver may use the same folder, so wait until the folder is removed.
        let _ = self.watcher.wait();
        let _ = self.driver.wait();
    }
}

/// The driver for a new browser: a shared driver, or a new driver for WebKit.
pub(crate) fn for_browser(engine: Engine) -> Arc<Driver> {
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
    let watcher = watch(driver.id(), &folder);
    let output = driver.stdout.take().or_fail("read the output of the driver");
    let announced = announced_port(engine, output);
    let port = if engine.driver_tells_its_port() {
        announced.or_fail("learn the driver's port: it ended without printing it")
    } else {
        wait_for(port);
        port
    };
    Driver { port, driver, watcher }
}

/// The port that the driver prints. `None` if the driver prints no port. A thread reads the rest of the driver's
/// output, so that the pipe does not fill up.
fn announced_port(engine: Engine, output: ChildStdout) -> Option<u16> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = engine.driver_tells_its_port().then(|| lines.find_map(|line| engine.port(&line))).flatten();
    std::thread::spawn(move || lines.for_each(drop));
    port
}

/// A port on which no program listens now. The port is below the range from which the system assigns ports, so the
/// system does not give it to another program before the driver uses it.
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

/// Waits until a program listens on this port.
fn wait_for(port: u16) {
    let end = Instant::now() + DEADLINE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() >= end {
            fail("the driver does not listen");
        }
        std::thread::sleep(POLL);
    }
}

fn watch(group: u32, folder: &Path) -> Child {
    Command::new("sh")
        .args(["-c", WATCHER, "watcher"])
        .arg(group.to_string())
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .or_fail("start the shell that watches the driver")
}
