//! nginx and Caddy as they are, serving the package with the pieces of configuration it brings.
//!
//! They listen on loopback, over plain http: what is proven are types, headers, cache rules, compression and the page's
//! work, none of which asks for a certificate. Both come from Debian's packages into the tools' folder, where nothing is
//! started by itself and nothing on the machine changes.

use crate::{Outcome, logs, package, place::Place, say, sh, test};
use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where the page lies on each server.
const PATHS: [&str; 2] = ["/", "/sub/path/"];

/// A web server: its name, where its package keeps it, how it is asked for its version.
struct Server {
    name: &'static str,
    program: &'static str,
    version: &'static str,
    start: fn(&Path, &Path, &Path, [u16; 2]) -> Outcome<Command>,
}

const SERVERS: [Server; 2] = [
    Server { name: "nginx", program: "usr/sbin/nginx", version: "-v", start: nginx },
    Server { name: "caddy", program: "usr/bin/caddy", version: "version", start: caddy },
];

/// The proof. `ground` is a folder to work in.
pub(crate) fn prove(place: &Place, ground: &Path) -> Outcome {
    package::fresh(place)?;
    // Where a server that gave up its rights can read it, whoever owns the project.
    let page = ground.join("page");
    fs::create_dir_all(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    let package = place.tried_package();
    for file in crate::files::files(&package, &package)? {
        fs::copy(package.join(&file), page.join(&file)).map_err(|error| error.to_string())?;
    }
    let mut running = Vec::new();
    let mut addresses = Vec::new();
    for server in &SERVERS {
        let program = server.need(place)?;
        let ports = [free_port()?, free_port()?];
        let mut command = (server.start)(&program, ground, &page, ports)?;
        let log = ground.join(format!("{}.log", server.name));
        let errors = fs::File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
        command.stdin(Stdio::null()).stderr(errors);
        let child = command.spawn().map_err(|error| format!("{} did not start: {error}", server.name))?;
        running.push(Running(child));
        for (port, path) in ports.into_iter().zip(PATHS) {
            answers(port).map_err(|why| {
                format!("{}: {why}\n{}", server.name, fs::read_to_string(&log).unwrap_or_default())
            })?;
            if path != "/" {
                logs::ask_elsewhere(port)?;
            }
            addresses.push(format!("http://127.0.0.1:{port}{path}"));
        }
        say::line(&format!("{} serves the package at {}.", server.said(&program), PATHS.join(" and ")));
    }
    test::hosted(place, &addresses.join(" "))?;
    logs::have_no_code(ground)
}

impl Server {
    /// The program: one that is installed, or else out of Debian's package.
    fn need(&self, place: &Place) -> Outcome<PathBuf> {
        if let Some(found) = sh::which(self.name) {
            return Ok(found);
        }
        let folder = place.tools.join(format!("{}-debian", self.name));
        let program = folder.join(self.program);
        if !program.is_file() {
            self.unpack(&folder)?;
        }
        Ok(program)
    }

    fn unpack(&self, folder: &Path) -> Outcome {
        if sh::which("apt-get").is_none() {
            return Err(format!("{0} is not here. Install it, so that `{0}` is on PATH.", self.name));
        }
        say::line(&format!(
            "Unpacking Debian's package of {} into {}: the page is tried on a real server. About 10 seconds, once.",
            self.name,
            folder.display()
        ));
        let part = folder.with_added_extension("part");
        let _ = fs::remove_dir_all(&part);
        fs::create_dir_all(&part).map_err(|error| format!("{}: {error}", part.display()))?;
        sh::run(Command::new("apt-get").args(["download", "--quiet=2", self.name]).current_dir(&part))?;
        let package = fs::read_dir(&part).into_iter().flatten().flatten().map(|entry| entry.path()).next();
        let package = package.ok_or("apt-get downloaded nothing; `apt-get update` may help.")?;
        sh::run(Command::new("dpkg-deb").arg("--extract").arg(&package).arg(&part))?;
        fs::rename(&part, folder).map_err(|error| format!("{}: {error}", folder.display()))
    }

    /// Its name and version, in its own words. nginx says it on standard error.
    fn said(&self, program: &Path) -> String {
        let said = Command::new(program).arg(self.version).output();
        let said = said.map(|output| [output.stdout, output.stderr].concat()).unwrap_or_default();
        let said = String::from_utf8_lossy(&said).trim().to_owned();
        if said.contains(self.name) { said } else { format!("{} {said}", self.name) }
    }
}

fn nginx(program: &Path, ground: &Path, page: &Path, ports: [u16; 2]) -> Outcome<Command> {
    let (ground_, page_) = (ground.display(), page.display());
    let mut text = format!(
        "daemon off;\npid \"{ground_}/nginx.pid\";\nerror_log \"{ground_}/error.log\";\nevents {{}}\nhttp {{\n\
        access_log \"{ground_}/access.log\";\n"
    );
    for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        text.push_str(&format!("{kind}_temp_path \"{ground_}/{kind}\";\n"));
    }
    for (port, path) in ports.into_iter().zip(PATHS) {
        // As many sites have it; it must not win.
        let others = "location ~* \\.(js|css|json|wasm)$ { expires 30d; }";
        text.push_str(&format!(
            "server {{ {others} listen 127.0.0.1:{port}; location ^~ {path} {{ alias \"{page_}/\"; include \"{page_}/nginx.conf\"; }} }}\n"
        ));
    }
    text.push_str("}\n");
    let file = write(ground, "nginx.conf", &text)?;
    let mut command = Command::new(program);
    command.arg("-e").arg("stderr").arg("-c").arg(file);
    Ok(command)
}

fn caddy(program: &Path, ground: &Path, page: &Path, ports: [u16; 2]) -> Outcome<Command> {
    let page = page.display();
    let mut text = "{\n\tadmin off\n\tauto_https off\n}\n".to_owned();
    let piece = format!("root * \"{page}\"\n\t\timport \"{page}/Caddyfile\"");
    for (port, path) in ports.into_iter().zip(PATHS) {
        let site = if path == "/" { piece.clone() } else { format!("handle_path {path}* {{\n{piece}\n}}") };
        text.push_str(&format!("http://127.0.0.1:{port} {{\n{site}\n}}\n"));
    }
    let file = write(ground, "Caddyfile", &text)?;
    let mut command = Command::new(program);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    // Otherwise it keeps its certificates in the person's home.
    command.env("XDG_DATA_HOME", ground).env("XDG_CONFIG_HOME", ground);
    Ok(command)
}

fn write(ground: &Path, name: &str, text: &str) -> Outcome<PathBuf> {
    let file = ground.join(name);
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("There is no free port: {error}"))
}

fn answers(port: u16) -> Outcome {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(10) {
        if TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(format!("nothing answers at {address}"))
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
