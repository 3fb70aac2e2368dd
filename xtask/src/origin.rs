//! An origin that may frame the page, as somebody types it and as a browser writes it.

use crate::Outcome;

/// The origin in a browser's spelling, or why it is none.
///
/// It goes into headers and into the page, so nothing passes but letters, digits, dots, dashes and a port.
pub(crate) fn origin(text: &str) -> Outcome<String> {
    let no = |why: &str| Err(format!("`{text}` cannot be allowed: {why}"));
    let lower = text.to_ascii_lowercase();
    let Some((scheme, rest)) = lower.split_once("://") else {
        return no("it needs its scheme, as in https://example.com.");
    };
    if let Some(at) = rest.find(['/', '?', '#']) {
        return no(&format!("an origin ends with the host; write {scheme}://{}.", &rest[..at]));
    }
    if rest.contains('*') {
        return no("a wildcard would let in whoever gets a name under it. Name each host.");
    }
    let (host, port) = rest.split_once(':').map_or((rest, None), |(host, port)| (host, Some(port)));
    if !host.split('.').all(label) {
        return no(
            "that is no host name. (One with other letters is written as the browser sends it: xn--….)",
        );
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
        // A browser leaves it out, and compares what it wrote.
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

/// This machine, by the names a browser trusts.
fn here(host: &str) -> bool {
    host == "localhost" || host == "127.0.0.1" || host.ends_with(".localhost")
}

fn is_port(port: &str) -> bool {
    !port.starts_with(['0', '+']) && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_taken_as_a_browser_writes_it() {
        for (typed, written) in [
            ("https://funnel.example", "https://funnel.example"),
            ("HTTPS://Funnel.Example:443", "https://funnel.example"),
            ("https://funnel.example:8443", "https://funnel.example:8443"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://localhost:80", "http://localhost"),
            ("http://shop.localhost:8080", "http://shop.localhost:8080"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ] {
            assert_eq!(origin(typed).as_deref(), Ok(written), "{typed}");
        }
    }

    #[test]
    fn what_is_no_origin_is_refused_with_its_reason() {
        for (typed, why) in [
            ("funnel.example", "needs its scheme"),
            ("https://funnel.example/", "write https://funnel.example."),
            ("https://funnel.example/page?a=b", "write https://funnel.example."),
            ("https://*.example", "a wildcard"),
            ("*", "needs its scheme"),
            ("'none'", "needs its scheme"),
            ("http://funnel.example", "over http"),
            ("http://localhost.example", "over http"),
            ("ftp://funnel.example", "the scheme is https"),
            ("https://", "no host name"),
            ("https://bücher.example", "xn--"),
            ("https://me@funnel.example", "no host name"),
            ("https://[::1]", "no host name"),
            ("https://a..example", "no host name"),
            ("https://-a.example", "no host name"),
            ("https://a.example:", "a port"),
            ("https://a.example:0", "a port"),
            ("https://a.example:+1", "a port"),
            ("https://a.example:99999", "a port"),
            ("https://a.example:1:2", "a port"),
        ] {
            let refused = origin(typed).unwrap_err();
            assert!(refused.contains(why) && refused.contains(typed), "{refused}");
        }
    }

    #[test]
    fn nothing_that_could_end_a_header_or_an_attribute_gets_through() {
        for sign in [" ", ";", ",", "\"", "'", "<", ">", "\n", "\r", "\t", "$", "{", "\\", "\0"] {
            assert!(origin(&format!("https://a{sign}b.example")).is_err(), "{sign:?}");
            assert!(origin(&format!("https://a.example{sign}")).is_err(), "{sign:?}");
            assert!(origin(&format!("https://a.example:80{sign}")).is_err(), "{sign:?}");
        }
    }
}
