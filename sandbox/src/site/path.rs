//! From a request's path to a file of the folder, and never out of it.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The file a path means, if it may be served: inside the folder, not hidden, and no file of instructions for a
/// host (`_headers`, `_redirects`).
pub(crate) fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let mut file = root.to_path_buf();
    let mut parts = path.strip_prefix('/')?.split('/').peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        let part = if last && part.is_empty() { "index.html" } else { part };
        if part.is_empty() || part.starts_with(['.', '_']) || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    // A symbolic link may still lead out.
    file.canonicalize().ok().filter(|file| file.starts_with(root))
}

/// The `Content-Type` of a file, by its name.
pub(crate) fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => crate::reply::HTML,
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}
