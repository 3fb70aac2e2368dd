//! nginx and Caddy as they are, serving the package with the pieces of configuration it brings.
//!
//! They listen on loopback, over plain http: what is proven are types, headers, cache rules, compression and the page's
//! work, none of which asks for a certificate. The page is at `/` on one port and at `/sub/path/` on another.

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
    /// Where Debian's package keeps it.
    program: &'static str,
    /// How it is asked for its version.
    version: &'static str,
    /// How it is started. The name of the file with the configuration follows.
    arguments: &'static [&'static str],
    configuration: &'static str,
}

const SERVERS: [Server; 2] = [
    Server {
        name: "nginx",
        program: "usr/sbin/nginx",
        version: "-v",
        arguments: &["-e", "stderr", "-c"],
        configuration: include_str!("servers/nginx.conf"),
    },
    Server {
        name: "caddy",
        program: "usr/bin/caddy",
        version: "version",
        arguments: &["run", "--adapter", "caddyfile", "--config"],
        configuration: include_str!("servers/Caddyfile"),
    },
];

/// Each log, and whether what is asked for outside the page's folder stands in it. Caddy keeps none unless it is told to.
const LOGS: [(&str, bool); 4] =
    [("access.log", true), ("error.log", true), ("nginx.log", false), ("caddy.log", false)];

/// Asked for outside the page's folder, so that a server that logs is seen to do it.
const ELSEWHERE: &str = "/elsewhere?code=of-another-page";

/// The proof. `ground` is a folder to work in.
pub(crate) fn prove(place: &Place, ground: &Path) -> Result<()> {
    release::fresh(place)?;
    release::unpack(place)?;
    // There a server that gave up its rights can read the page, whoever owns the project.
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
    /// Starts it with its configuration. What it says on standard error goes into a log.
    fn start(&self, program: &Path, ground: &Path, port: u16, below: u16) -> Result<Running> {
        let file = ground.join(self.name).with_extension("configuration");
        let filled = self.configuration.replace("{ground}", &ground.to_string_lossy());
        let filled = filled.replace("{port}", &port.to_string()).replace("{port below}", &below.to_string());
        fs::write(&file, filled)?;
        let log = fs::File::create(ground.join(self.name).with_extension("log"))?.into_file();
        let mut server = Command::new(program);
        server.args(self.arguments).arg(file).stdin(Stdio::null()).stderr(log);
        // Otherwise Caddy keeps its certificates in the person's home.
        server.env("XDG_DATA_HOME", ground).env("XDG_CONFIG_HOME", ground);
        Ok(Running(server.spawn().with_context(|| format!("{} did not start", self.name))?))
    }

    /// Its name and version, in its own words. nginx says it on standard error.
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
        ensure!(start.elapsed() < Duration::from_secs(10), "nothing answers at port {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Asks for a page that is none of ours.
fn ask_elsewhere(port: u16) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(format!("GET {ELSEWHERE} HTTP/1.0\r\n\r\n").as_bytes())?;
    stream.read_to_end(&mut Vec::new()).context("nobody answers outside the page's folder")?;
    Ok(())
}

/// The tests had codes in addresses, also where nothing is. No log in this folder has any of them.
fn have_no_code(ground: &Path) -> Result<()> {
    for (log, has_others) in LOGS {
        let text = fs::read_to_string(ground.join(log))?;
        let (others, ours): (Vec<&str>, Vec<&str>) =
            text.lines().filter(|line| line.contains("code=")).partition(|line| line.contains(ELSEWHERE));
        if let Some(line) = ours.first() {
            bail!("{log} has a code: {line}");
        }
        ensure!(others.is_empty() != has_others, "{log} tells other things than it should of {ELSEWHERE}.");
    }
    say::line("No log of theirs has a code in it.");
    Ok(())
}

/// Ends with the proof, however that ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // nginx ends its worker only when asked; killed, it would leave it behind.
        let asked = Command::new("kill").arg(self.0.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}
