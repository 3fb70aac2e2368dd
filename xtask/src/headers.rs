//! What a host says along with each file of the page: the one source of every host's file, and of the tests.
//!
//! Nothing here reads a file or knows a host. The content policy itself stands in `index.html`, where it also holds on
//! hosts that send no headers; here it gets what only a header can say.
#![allow(unreachable_pub, reason = "the tests of the page include this file as a module of their own")]

/// A header's name and value.
pub type Header = (&'static str, String);

/// What is sent with every file, the same for all. `policy` is the one of `index.html`; `embed` are the origins that may
/// frame the page.
pub fn everywhere(policy: &str, embed: &[String]) -> Vec<Header> {
    let ancestors = if embed.is_empty() { "'none'".to_owned() } else { embed.join(" ") };
    vec![
        // Of a page with two policies a browser asks both, so the one in `index.html` goes on holding beside this.
        ("Content-Security-Policy", format!("{policy}; frame-ancestors {ancestors}")),
        // Nobody who is linked to, or asked, learns the address, which a code may stand in.
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Permissions-Policy", permissions()),
        // A window that opened this page keeps no hold on it. The install page is opened with `noopener` anyway, and its
        // code comes back over a BroadcastChannel, which this does not touch; nor does it touch a frame.
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        // A year of https, which HighLevel asks of a redirect URL anyway. Without `includeSubDomains` and `preload`: what
        // else lives under the name is not ours to decide. Over plain http, browsers pass it over.
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
    ]
}

/// How long a file may be kept, by its name; the folder itself has none.
pub fn cache(file: &str) -> &'static str {
    match file {
        // It names all other files; and its address may hold a code.
        "" | "index.html" => NEVER,
        _ if has_hash(file) => FOREVER,
        _ => ASK_FIRST,
    }
}

/// Which pages may load a file: those of this origin. Only the embed script is for other people's pages.
pub fn resource(file: &str) -> &'static str {
    if file == EMBED { "cross-origin" } else { "same-origin" }
}

/// For what is never kept.
pub const NEVER: &str = "no-store";
/// For what is kept, and used only after a question whether it is still right.
pub const ASK_FIRST: &str = "no-cache";
/// For what never changes.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// The script that puts the page into a frame on another page.
pub const EMBED: &str = "embed.js";

/// The host's own words; empty until there are some.
pub const WORDS: &str = "leg3.json";

/// Everything that is sent with one file.
pub fn of(file: &str, policy: &str, embed: &[String]) -> Vec<Header> {
    let mut all = everywhere(policy, embed);
    all.push(("Cache-Control", cache(file).to_owned()));
    all.push(("Cross-Origin-Resource-Policy", resource(file).to_owned()));
    all
}

/// The content policy of a page.
pub fn policy(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    rest.split_once('"').map(|(policy, _)| policy)
}

/// Whether the name changes with the content: `boot-1f2e….js`, `leg3-1f2e…_bg.wasm`. As a regular expression, for hosts
/// that match names: [`HASHED`].
pub fn has_hash(file: &str) -> bool {
    let Some((stem, ending)) = file.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_hex = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
    let is_plain = |sign: u8| sign.is_ascii_lowercase();
    hash.len() == 16 && hash.bytes().all(is_hex) && !ending.is_empty() && ending.bytes().all(is_plain)
}

/// The same rule as [`has_hash`], on a path.
pub const HASHED: &str = r"-[0-9a-f]{16}(_bg)?\.[a-z]+$";

/// What the page may ask of the browser: to put something on the clipboard; and no other power there is a name for.
fn permissions() -> String {
    let denied: Vec<String> = DENIED.split_whitespace().map(|power| format!("{power}=()")).collect();
    format!("clipboard-write=(self), {}", denied.join(", "))
}

/// Those that Chromium knows on every system; it complains about a name it does not.
const DENIED: &str = "
    accelerometer autoplay camera clipboard-read cross-origin-isolated display-capture encrypted-media fullscreen gamepad
    geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture
    publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking";
