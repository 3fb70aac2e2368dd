//! The HTTP headers that a host sends with each file of the page. The configuration files for all hosts, and the tests,
//! take the headers from this module only.
//!
//! This module reads no file, and its headers are the same for all hosts. The Content Security Policy is in
//! `index.html`, where it also works on hosts that send no headers. This module adds the directives that work only in a
//! header.
#![allow(unreachable_pub, reason = "the tests of the page include this file as a module of their own")]

/// A header's name and value.
pub type Header = (&'static str, String);

/// Returns the headers that are the same for every file. `policy` is the policy of `index.html`; `embed` are the
/// origins that may frame the page.
pub fn everywhere(policy: &str, embed: &[String]) -> Vec<Header> {
    let ancestors = if embed.is_empty() { "'none'".to_owned() } else { embed.join(" ") };
    vec![
        // A browser enforces both this policy and the policy in `index.html`.
        ("Content-Security-Policy", format!("{policy}; frame-ancestors {ancestors}")),
        // The page's URL may contain an authorization code, so the browser must not send the URL in a `Referer` header.
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Permissions-Policy", permissions()),
        // This header separates the page from a window that opened the page. The install page is opened with `noopener`
        // anyway, and the authorization code from the install arrives over a BroadcastChannel. This header has no
        // effect on a BroadcastChannel or on frames.
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        // With this header, browsers use only HTTPS for this host for a year. HighLevel requires HTTPS for redirect
        // URLs anyway. `includeSubDomains` and `preload` are left out, because sites on subdomains of the host are not
        // part of this project. Browsers ignore this header over plain HTTP.
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
    ]
}

/// Returns the value of `Cache-Control` for the file with this name. An empty name stands for the URL of the page's
/// folder.
pub fn cache(file: &str) -> &'static str {
    match file {
        // `index.html` names the app's files, and its URL may contain an authorization code.
        "" | "index.html" => NEVER,
        _ if has_hash(file) => FOREVER,
        _ => ASK_FIRST,
    }
}

/// Returns the value of `Cross-Origin-Resource-Policy` for the file with this name. Pages of other origins may load
/// only the embed script.
pub fn resource(file: &str) -> &'static str {
    if file == EMBED { "cross-origin" } else { "same-origin" }
}

/// The value of `Cache-Control` for files that are never cached.
pub const NEVER: &str = "no-store";
/// The value of `Cache-Control` for files that are cached but revalidated before each use.
pub const ASK_FIRST: &str = "no-cache";
/// The value of `Cache-Control` for files that never change.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// The script that puts the page into a frame on another page.
pub const EMBED: &str = "embed.js";

/// The name of the file in which the person who hosts the page sets its name, colour, logo and links. In `dist/`, this
/// file contains an empty object.
pub const WORDS: &str = "leg3.json";

/// Returns all headers of one file.
pub fn of(file: &str, policy: &str, embed: &[String]) -> Vec<Header> {
    let mut all = everywhere(policy, embed);
    all.push(("Cache-Control", cache(file).to_owned()));
    all.push(("Cross-Origin-Resource-Policy", resource(file).to_owned()));
    all
}

/// Returns the Content Security Policy that is in this HTML.
pub fn policy(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    rest.split_once('"').map(|(policy, _)| policy)
}

/// Returns true if the name contains a hash of the content: `boot-1f2e….js`, `leg3-1f2e…_bg.wasm`. [`HASHED`] is the
/// same rule as a regular expression, for hosts that compare file names with a pattern.
pub fn has_hash(file: &str) -> bool {
    let Some((stem, ending)) = file.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_hex = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
    let is_plain = |sign: u8| sign.is_ascii_lowercase();
    hash.len() == 16 && hash.bytes().all(is_hex) && !ending.is_empty() && ending.bytes().all(is_plain)
}

/// The rule of [`has_hash`] as a regular expression for a path.
pub const HASHED: &str = r"-[0-9a-f]{16}(_bg)?\.[a-z]+$";

/// Returns the permissions policy: the page may write to the clipboard, and the permissions in [`DENIED`] are denied.
fn permissions() -> String {
    let denied: Vec<String> = DENIED.split_whitespace().map(|power| format!("{power}=()")).collect();
    format!("clipboard-write=(self), {}", denied.join(", "))
}

/// The permissions that the page denies. Chromium knows each of these names on every system, and reports an error for
/// an unknown name.
const DENIED: &str = "
    accelerometer autoplay camera clipboard-read cross-origin-isolated display-capture encrypted-media fullscreen gamepad
    geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture
    publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking";
