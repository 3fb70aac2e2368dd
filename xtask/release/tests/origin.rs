//! Tests of the origins that may frame the page.

use release::origin::origin;

#[test]
fn an_origin_is_normalised_as_in_a_browser() {
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
        assert_eq!(origin(typed).unwrap(), written, "{typed}");
    }
}

#[test]
fn an_invalid_origin_is_refused_with_the_reason() {
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
        let refused = origin(typed).unwrap_err().to_string();
        assert!(refused.contains(why) && refused.contains(typed), "{refused}");
    }
}

#[test]
fn characters_that_could_end_a_header_or_an_attribute_are_refused() {
    for sign in [" ", ";", ",", "\"", "'", "<", ">", "\n", "\r", "\t", "$", "{", "\\", "\0"] {
        assert!(origin(&format!("https://a{sign}b.example")).is_err(), "{sign:?}");
        assert!(origin(&format!("https://a.example{sign}")).is_err(), "{sign:?}");
        assert!(origin(&format!("https://a.example:80{sign}")).is_err(), "{sign:?}");
    }
}
