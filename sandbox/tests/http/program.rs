//! Tests of the output of the program `sandbox`, and of the memory that it needs.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;

use super::client::Connection;
use super::stage::{FORM, ID, SECRET, exchange};

const EXCHANGES: usize = 10_000;
const CONNECTIONS: usize = 4;

struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program with these arguments. Returns the program and the lines of its output.
fn start(arguments: &[&str]) -> (Program, impl Iterator<Item = String>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
    let mut child = command.args(arguments).stdout(Stdio::piped()).spawn().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    (Program(child), output.lines().map(Result::unwrap))
}

/// Starts the program with only an http listener. Returns the program, its address and the lines of its output.
fn spawn() -> (Program, SocketAddr, Vec<String>) {
    let (program, lines) = start(&["--http", "127.0.0.1:0"]);
    let lines: Vec<String> = lines.take(4).collect();
    let address = lines[0].rsplit_once("http://").unwrap().1.trim_end_matches('/').parse().unwrap();
    (program, address, lines)
}

/// The resident memory of the program now, and its peak, in kB.
fn resident(program: &Program) -> (u64, u64) {
    let status = fs::read_to_string(format!("/proc/{}/status", program.0.id())).unwrap();
    let line = |name| status.lines().find(|line| line.starts_with(name)).unwrap();
    let number = |name| line(name).split_whitespace().nth(1).unwrap().parse().unwrap();
    (number("VmRSS:"), number("VmHWM:"))
}

#[test]
fn ten_thousand_exchanges_stay_under_fifty_megabytes() {
    let (program, address, _) = spawn();
    let (before, _) = resident(&program);
    thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(move || {
                let mut connection = Connection::open(address).unwrap();
                for _ in 0..EXCHANGES / CONNECTIONS {
                    let code = connection.send("POST", "/sandbox/code", &[FORM], b"").unwrap().json();
                    let body = exchange(code["code"].as_str().unwrap());
                    let answer = connection.send("POST", "/oauth/token", &[FORM], body.as_bytes()).unwrap();
                    assert_eq!(answer.status, 200);
                }
            });
        }
    });
    let (after, most) = resident(&program);
    assert!(most < 50 * 1024, "{before} kB before, {after} kB after, {most} kB at most");
}

#[test]
fn the_program_prints_its_address_and_the_demo_app() {
    let (_program, _, lines) = spawn();
    assert!(lines[0].starts_with("sandbox ") && lines[0].ends_with('/'));
    assert!(lines[1].ends_with(ID) && lines[2].ends_with(SECRET));
}

#[test]
fn the_printed_install_link_leads_to_consent_for_every_scope_and_back_to_trunk_serve() {
    let (_program, address, lines) = spawn();
    let (_, path) = lines[3].split_once(&format!("install link   http://{address}")).unwrap();
    let page = Connection::open(address).unwrap().send("GET", path, &[], b"").unwrap();
    assert_eq!(page.status, 200);
    let text = String::from_utf8(page.body).unwrap();
    for part in ["oauth.readonly", "companies.readonly", "http://127.0.0.1:8080/"] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn without_http_the_program_serves_only_the_page() {
    let arguments = ["--http", "none", "--page", env!("CARGO_MANIFEST_DIR"), "--page-addr", "127.0.0.1:0"];
    let (mut program, mut lines) = start(&arguments);
    assert!(lines.next().unwrap().starts_with("page "));
    // The program prints all lines at once, so no line is lost when the program is killed.
    program.0.kill().unwrap();
    assert_eq!(lines.next(), None);
}

#[test]
fn an_address_in_use_is_reported_with_the_option_to_change() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_sandbox")).args(["--http", &address]).output().unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(words.starts_with(&format!("{address} is in use by another program.")), "{words}");
    assert!(words.contains("--http"));
}
