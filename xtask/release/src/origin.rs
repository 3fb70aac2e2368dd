//! Reads the origin that a user typed for pages that may frame this page, and writes it as browsers write it.

use anyhow::{Result, anyhow};

/// Returns the origin as browsers write it, or the reason why the text is not a valid origin.
///
/// The origin goes into headers and into the page, so only letters, digits, dots, dashes and a port are accepted.
pub fn origin(text: &str) -> Result<String> {
    let no = |why: &str| Err(anyhow!("`{text}` cannot be allowed: {why}"));
    let lower = text.to_ascii_lowercase();
    let Some((scheme, rest)) = lower.split_once("://") else {
        return no("it needs its scheme, as in https://example.com.");
    };
    if let Some(at) = rest.find(['/', '?', '#']) {
        return no(&format!("an origin ends with the host; write {scheme}://{}.", &rest[..at]));
    }
    if rest.contains('*') {
        return no("a wildcard would also allow hosts of others under that name. Name each host.");
    }
    let (host, port) = rest.split_once(':').map_or((rest, None), |(host, port)| (host, Some(port)));
    if !host.split('.').all(label) {
        return no("that is no host name. (Write other letters in their encoded form, xn--….)");
    }
    let own_port = match scheme {
        "https" => "443",
        "http" if here(host) => "80",
        "http" => {
            return no("over http anybody on the way can be that page. Only localhost may, for trying.");
        }
        _ => return no("the scheme is https."),
    };
    match port {
        None => Ok(format!("{scheme}://{host}")),
        // A browser writes an origin without the default port, and compares origins in this form.
        Some(port) if port == own_port => Ok(format!("{scheme}://{host}")),
        Some(port) if is_port(port) => Ok(format!("{scheme}://{host}:{port}")),
        Some(_) => no("a port is a number from 1 to 65535."),
    }
}

fn label(label: &str) -> bool {
    let inside = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(inside)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Returns true if the host is this computer: `localhost`, a name that ends with `.localhost`, or `127.0.0.1`.
fn here(host: &str) -> bool {
    host == "localhost" || host == "127.0.0.1" || host.ends_with(".localhost")
}

fn is_port(port: &str) -> bool {
    !port.starts_with(['0', '+']) && port.parse::<u16>().is_ok()
}
