//! Tests of the scripts in `boot/`. These scripts run before the app starts, and follow the same rules as the app.

use crate::support::file;
use leg3_core::exchange::code_age::LIFETIME;
use leg3_core::oauth::credentials::LONGEST_CODE;
use leg3_core::reader::shapes::holds_secret;
use regex::Regex;

#[test]
fn the_boot_script_has_the_same_code_lifetime_and_length_limit_as_the_app() {
    let script = file("boot/code.js");
    let number = |name: &str| {
        let (_, rest) = script.split_once(&["const ", name, " = "].concat()).expect("find the constant");
        rest.split(';').next().and_then(|value| value.parse::<f64>().ok()).expect("read the number")
    };
    assert_eq!(number("LIFETIME").to_bits(), LIFETIME.to_bits());
    assert!(script.contains(&format!("length <= {LONGEST_CODE}")));
    assert!(script.contains("const KEY = \"leg3.code\";"), "the key differs from the one in the documents");
}

#[test]
fn the_boot_script_detects_the_same_secrets_as_the_app() {
    let script = file("boot/code.js");
    let (_, rest) = script.split_once("const SECRET = /").expect("find the pattern");
    let (pattern, _) = rest.split_once("/i;").expect("find the end of the pattern");
    let finds_secret = Regex::new(&["(?i)", pattern].concat()).expect("read the pattern");
    let uuid = "01234567-89ab-cdef-0123-456789abcdef";
    for (text, is_secret) in [
        (uuid, true),
        (&uuid.to_uppercase(), true),
        (&format!("code={uuid}&"), true),
        (&format!("0{uuid}0"), true),
        (&uuid[1..], false),
        (&uuid[..35], false),
        (&uuid.replace('c', "g"), false),
        (&uuid.replace('-', ""), false),
        (&uuid.replace('-', "_"), false),
        ("eyJhbGciOiJSUzI1NiJ9.e30.c2ln", true),
        ("EYJHBGCI", true),
        ("e.y.J", false),
        ("pit-01234567", true),
        ("a Pit-stop", true),
        ("pit_01234567", false),
        ("0123456789abcdef0123456789abcdef01234567", false),
        ("0123456789abcdef01234567-abcd1234", false),
        ("code with ü and 🦀", false),
        ("", false),
    ] {
        assert_eq!(holds_secret(text), is_secret, "the app: {text}");
        assert_eq!(finds_secret.is_match(text), is_secret, "boot/code.js: {text}");
    }
}

#[test]
fn the_scripts_are_short_enough_to_be_reviewed() {
    let lines: usize = ["first", "code", "frame", "start"]
        .map(|name| file(&format!("boot/{name}.js")).lines().count())
        .iter()
        .sum();
    assert!(lines <= 260, "{lines} lines");
}
