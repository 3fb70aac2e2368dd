//! Runs unmodified nginx and Caddy, which serve the package with the configuration files in the package.
//!
//! Both servers listen on loopback over plain HTTP, because the proof needs no certificate. The proof checks content
//! types, headers, cache rules and compression. It also checks that the page works, and that no log contains an
//! authorization code that was sent to the page. The page is at `/` on one port and at `/sub/path/` on another port.

use crate::project::{Place, files};
use crate::{debian, release, say, test};
use anyhow::{Context as _, Result, bail, ensure};
use fs_err as fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xshell::cmd;

/// A web server.
struct Server {
    name: &'static str,
    /// The program's path in Debian's package.
    program: &'static str,
    /// The argument that prints the server's version.
    version: &'static str,
    /// The arguments that start the server, before the name of the configuration file.
    arguments: &'static [&'static str],
    configuration: &'static str,
}

const SERVERS: [Server; 2] = [
    Server {
        name: "nginx",
        program: "usr/sbin/nginx",
        version: "-v",
        arguments: &["-e", "stderr", "-c"],
        configuration: include_str!("prove_hosts/nginx.conf"),
    },
    Server {
        name: "caddy",
        program: "usr/bin/caddy",
        version: "version",
        arguments: &["run", "--adapter", "caddyfile", "--config"],
        configuration: include_str!("prove_hosts/Caddyfile"),
    },
];

/// The names of the log files. `true` means that the log must contain the request for [`ELSEWHERE`], and `false` means
/// that it must not contain this request. Caddy writes no access log by default.
const LOGS: [(&str, bool); 4] =
    [("access.log", true), ("error.log", true), ("nginx.log", false), ("caddy.log", false)];

/// The path of a request outside the page's folder. If a log contains this path, the server writes to this log.
const ELSEWHERE: &str = "/elsewhere?code=of-another-page";

/// Runs the proof. `ground` is a folder that only the proof uses.
pub(crate) fn prove(place: &Place, ground: &Path) -> Result<()> {
    release::unpack(place)?;
    // A server that dropped its privileges must be able to read the page, no matter who owns the project.
    cmd!(place.sh, "chmod a+rx {ground}").quiet().run()?;
    let (package, page) = (release::unpacked(place), ground.join("page"));
    fs::create_dir_all(&page)?;
    for file in files(&package)? {
        fs::copy(package.join(&file), page.join(&file))?;
    }
    let mut running = Vec::new();
    let mut addresses = Vec::new();
    for server in &SERVERS {
        let why = "the page is tried on a real server";
        let program = debian::unpacked(place, server.name, server.program, why)?;
        let (port, below) = (free_port()?, free_port()?);
        running.push(server.start(&program, ground, port, below)?);
        for port in [port, below] {
            let log = || fs::read_to_string(ground.join(format!("{}.log", server.name))).unwrap_or_default();
            answers(port).with_context(log)?;
        }
        ask_elsewhere(below)?;
        addresses.push(format!("http://127.0.0.1:{port}/ http://127.0.0.1:{below}/sub/path/"));
        say::line(&format!("{} serves the package at / and /sub/path/.", server.said(&program)?));
    }
    test::hosted(place, &addresses.join(" "))?;
    have_no_code(ground)
}

impl Server {
    /// Starts the server with its configuration. Its standard error goes to a log file.
    fn start(&self, program: &Path, ground: &Path, port: u16, below: u16) -> Result<Running> {
        let file = ground.join(self.name).with_extension("configuration");
        let filled = self.configuration.replace("{ground}", &ground.to_string_lossy());
        let filled = filled.replace("{port}", &port.to_string()).replace("{port below}", &below.to_string());
        fs::write(&file, filled)?;
        let log = fs::File::create(ground.join(self.name).with_extension("log"))?.into_file();
        let mut server = Command::new(program);
        server.args(self.arguments).arg(file).stdin(Stdio::null()).stderr(log);
        // Without these variables, Caddy would store its files in the user's home folder.
        server.env("XDG_DATA_HOME", ground).env("XDG_CONFIG_HOME", ground);
        Ok(Running(server.spawn().with_context(|| format!("{} did not start", self.name))?))
    }

    /// Returns the text that the server prints for its name and version. nginx prints it on standard error.
    fn said(&self, program: &Path) -> Result<String> {
        let output = Command::new(program).arg(self.version).output()?;
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).trim().to_owned();
        Ok(if said.contains(self.name) { said } else { format!("{} {said}", self.name) })
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn answers(port: u16) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(start.elapsed() < Duration::from_secs(10), "no server answers on port {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Requests a path outside the page's folder.
fn ask_elsewhere(port: u16) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(format!("GET {ELSEWHERE} HTTP/1.0\r\n\r\n").as_bytes())?;
    stream.read_to_end(&mut Vec::new()).context("no response outside the page's folder")?;
    Ok(())
}

/// Checks the logs. The tests sent authorization codes in URLs, also in URLs of missing files. No log may contain such
/// a code. [`LOGS`] says which logs must contain the request for [`ELSEWHERE`]. The other logs must not contain it.
fn have_no_code(ground: &Path) -> Result<()> {
    for (log, has_others) in LOGS {
        let text = fs::read_to_string(ground.join(log))?;
        let (others, ours): (Vec<&str>, Vec<&str>) =
            text.lines().filter(|line| line.contains("code=")).partition(|line| line.contains(ELSEWHERE));
        if let Some(line) = ours.first() {
            bail!("{log} has a code: {line}");
        }
        ensure!(
            others.is_empty() != has_others,
            "{log} lacks the request for {ELSEWHERE}, or contains it unexpectedly."
        );
    }
    say::line("No log of the servers contains a code.");
    Ok(())
}

/// A running server. It ends when this value is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // nginx ends its worker process only if nginx gets SIGTERM. SIGKILL would leave the worker running.
        let asked = Command::new("kill").arg(self.0.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}
