//! One answer of the static host: which file, which type, which trouble.

use super::rules::Rules;
use super::{Request, Shared, Trouble};
use crate::http::Head;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write as _};
use std::path::{Component, Path};
use std::sync::Arc;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

const HEADERS_FILE: &str = "_headers";

pub(super) async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(serve(stream, Arc::clone(&shared)));
    }
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) -> io::Result<()> {
    let Some(head) = Head::read(&mut stream).await? else { return Ok(()) };
    let (path, query) = head.target.split_once('?').unwrap_or((&head.target, ""));
    let request = Request {
        method: head.method,
        path: path.to_owned(),
        query: query.to_owned(),
        headers: head.headers,
    };
    shared.lock().requests.push(request);
    let late = shared.lock().late;
    tokio::time::sleep(late).await;

    let mut changes = shared.changes.subscribe();
    while shared.trouble(path) == Some(Trouble::Held) {
        if changes.changed().await.is_err() {
            return Ok(());
        }
    }
    if let Some(given) = shared.given(path) {
        let kind = content_type(path);
        let (status, length) = (given.status, given.body.len());
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{}connection: close\r\n\r\n",
            given.headers
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(&given.body).await?;
        return stream.shutdown().await;
    }
    let trouble = shared.trouble(path);
    let missing = trouble == Some(Trouble::Missing) || shared.hides(path);
    let found = if missing { None } else { file(&shared.root, path).await };
    let (status, mut body) = match found {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", file(&shared.root, "/404.html").await.unwrap_or_default()),
    };
    let mut encoding = "";
    if shared.lock().compresses {
        body = gzipped(&body)?;
        encoding = "content-encoding: gzip\r\n";
    }
    let length = body.len();
    match trouble {
        Some(Trouble::Truncated) => body.truncate(length / 2),
        Some(Trouble::Altered) => body.get_mut(length / 2).into_iter().for_each(|byte| *byte ^= 1),
        _ => {}
    }
    let kind = if status.starts_with("200") { content_type(path) } else { content_type("/404.html") };
    let asked = match shared.headers_for(path).await {
        Ok(asked) => asked + encoding,
        // Not quietly: a host would pass over it, and the test would miss why.
        Err(why) => {
            let head =
                "HTTP/1.1 500 Internal Server Error\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n";
            stream.write_all(format!("{head}{why}").as_bytes()).await?;
            return stream.shutdown().await;
        }
    };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{asked}connection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&body).await?;
    stream.shutdown().await
}

fn gzipped(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

async fn file(root: &Path, path: &str) -> Option<Vec<u8>> {
    let folder = path.ends_with('/');
    let path = Path::new(path.trim_start_matches('/'));
    // Only downwards: neither `..` nor another root.
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let full = if folder { root.join(path).join("index.html") } else { root.join(path) };
    if !inside {
        return None;
    }
    tokio::fs::read(full).await.ok()
}

fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let plain = if name.is_empty() { "html" } else { "txt" };
    match name.rsplit_once('.').map_or(plain, |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

impl Shared {
    /// The header lines that `_headers` has for a path, where it is heeded.
    async fn headers_for(&self, path: &str) -> Result<String, String> {
        if !self.lock().heeds_headers_file {
            return Ok(String::new());
        }
        let text = tokio::fs::read_to_string(self.root.join(HEADERS_FILE)).await.unwrap_or_default();
        Rules::read(&text).map(|rules| rules.lines(path))
    }

    /// A host that heeds the file does not show it.
    fn hides(&self, path: &str) -> bool {
        self.lock().heeds_headers_file && path.trim_start_matches('/') == HEADERS_FILE
    }
}
