//! Tests the files of the package without a browser: requests the files from a host, and compares each response with
//! the expected response.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and tells what it saw"
)]

use super::headers;
use e2e::package;
use std::fs;
use std::path::Path;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The response of a host.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    /// The bytes of the body, as received.
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter().filter(|(known, _)| known == name);
        let first = all.next().map(|(_, value)| value.as_str());
        assert!(all.next().is_none(), "{name} came twice");
        first
    }
}

/// Sends one `GET` without compression.
pub(super) async fn get(address: &str) -> Answer {
    ask(address, "identity").await
}

/// Sends one `GET`. Without compression, the request uses HTTP/1.0, so that the body is not chunked. With compression,
/// the request uses HTTP/1.1, because some servers do not compress HTTP/1.0 responses. The body can then be chunked.
async fn ask(address: &str, encodings: &str) -> Answer {
    let url = url::Url::parse(address).unwrap();
    let (host, port) = (url.host_str().unwrap(), url.port().unwrap());
    let mut stream = TcpStream::connect((host, port)).await.unwrap();
    let version = if encodings == "identity" { "1.0" } else { "1.1" };
    let asked = format!(
        "GET {} HTTP/{version}\r\nHost: {host}:{port}\r\nAccept-Encoding: {encodings}\r\nConnection: close\r\n\r\n",
        &url[url::Position::BeforePath..url::Position::AfterQuery]
    );
    stream.write_all(asked.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let pair = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        (name.to_ascii_lowercase(), value.trim().to_owned())
    };
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, headers: head.lines().skip(1).map(pair).collect(), body: bytes[end + 4..].to_vec() }
}

/// Returns the names of the files in an unpacked package, which has no folders.
pub(super) fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The content type with which a browser must receive this file. Empty if any content type is allowed.
fn kind(file: &str) -> &'static str {
    let file = if file.is_empty() { "index.html" } else { file };
    match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "" => "text/plain; charset=utf-8",
        _ => "",
    }
}

/// Files for the host, which browsers do not need. Caddy does not serve its own file, `Caddyfile`.
const FOR_HOSTS: [&str; 3] = ["_headers", "Caddyfile", "nginx.conf"];

/// Checks that this host serves every file of the package except [`FOR_HOSTS`] with the right bytes, the right type,
/// and the headers that the module `headers` names. Also checks the response to a request for a missing file.
pub(super) async fn assert_whole(address: &str) {
    let html = fs::read_to_string(package().join("index.html")).unwrap();
    let policy = headers::policy(&html).unwrap();
    let all = files(&package());
    let all = all.iter().map(String::as_str).filter(|file| !FOR_HOSTS.contains(file)).chain([""]);
    let mut compared = 0;
    for file in all {
        let here = format!("{address}{file}");
        let answer = get(&here).await;
        assert_eq!(answer.status, 200, "{here}");
        let source = if file.is_empty() { "index.html" } else { file };
        assert!(answer.body == fs::read(package().join(source)).unwrap(), "{here}: the bytes differ");
        if !kind(file).is_empty() {
            assert_eq!(answer.header("content-type"), Some(kind(file)), "{here}");
        }
        for (name, value) in headers::of(file, policy, &[]) {
            assert_eq!(answer.header(&name.to_ascii_lowercase()), Some(value.as_str()), "{here}: {name}");
            compared += 1;
        }
    }
    // If a file is missing, a browser must not cache the 404 response for a year.
    let missing = get(&format!("{address}leg3-0123456789abcdef.js?code=0123")).await;
    assert_eq!(missing.status, 404);
    assert_ne!(missing.header("cache-control"), Some(headers::FOREVER), "{address}");
    println!("{address}: {compared} headers, all as in the source");
}

/// The smallest size in bytes of a file that a server must compress.
const WORTH_IT: u64 = 512;

/// Returns true if this file must load before the app runs.
fn is_at_once(file: &str) -> bool {
    file == "index.html" || file.starts_with("leg3-")
}

/// Checks that every HTML, JavaScript, CSS, WebAssembly and JSON file of at least [`WORTH_IT`] bytes is compressed, and
/// that the `Vary` header of the response contains `Accept-Encoding`.
pub(super) async fn assert_small(address: &str) {
    let mut sum = 0;
    let mut used = Vec::new();
    for file in files(&package()) {
        if !["html", "js", "css", "wasm", "json"].iter().any(|ending| file.ends_with(&format!(".{ending}"))) {
            continue;
        }
        let whole = fs::metadata(package().join(&file)).unwrap().len();
        if whole < WORTH_IT {
            continue;
        }
        let path = if file == "index.html" { "" } else { &file };
        let answer = ask(&format!("{address}{path}"), "gzip, deflate, br, zstd").await;
        let encoding = answer.header("content-encoding").unwrap_or("none").to_owned();
        assert!(["gzip", "br", "zstd"].contains(&&*encoding), "{address}{path}: {encoding}");
        assert!(
            answer.header("vary").is_some_and(|vary| vary.contains("Accept-Encoding")),
            "{address}{path}"
        );
        assert!((answer.body.len() as u64) < whole, "{address}{path}: compression made the file larger");
        if is_at_once(&file) {
            sum += answer.body.len();
        }
        used.push(encoding);
    }
    used.sort();
    used.dedup();
    println!("{address}: before the app runs, {sum} bytes with {}", used.join(" and "));
}
