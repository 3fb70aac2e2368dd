//! What stands in `boot.js` says the same as the program: it works before the program does, and after it died.

mod support;

use leg3_core::highlevel::CODE_LIFETIME;
use leg3_core::oauth::credentials::LONGEST_CODE;
use leg3_core::reader::shapes::holds_secret;
use regex_lite::Regex;
use support::file;

#[test]
fn boot_keeps_a_code_as_long_and_as_short_as_the_program_does() {
    let boot = file("boot.js");
    let number = |name: &str| {
        let rest = boot.split_once(&["const ", name, " = "].concat()).expect("the constant").1;
        rest.split(';').next().and_then(|value| value.parse::<f64>().ok()).expect("a number")
    };
    assert_eq!(number("LIFETIME").to_bits(), CODE_LIFETIME.to_bits());
    assert_eq!(number("LONGEST").to_bits(), (LONGEST_CODE as f64).to_bits());
    assert!(boot.contains("const KEY = \"leg3.code\";"), "documents name this key");
}

#[test]
fn boot_masks_by_the_same_rule() {
    // The rule itself is tried in `credentials`; here it is only held in place.
    let boot = file("boot.js");
    for line in [
        "const shown = Math.min(4, Math.floor([...text].length / 8));",
        "[...text].slice(0, shown).join(\"\") + \"••••••••\" + (shown ? [...text].slice(-shown).join(\"\") : \"\")",
    ] {
        assert!(boot.contains(line), "{line}");
    }
}

#[test]
fn boot_keeps_from_storage_what_the_program_keeps_from_it() {
    let boot = file("boot.js");
    let pattern = boot
        .split_once("const SECRET = /")
        .and_then(|(_, rest)| rest.split_once("/i;"))
        .expect("the shapes")
        .0;
    let boot_finds_secret =
        Regex::new(&["(?i)", pattern].concat()).expect("a pattern that both languages know");
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
        assert_eq!(holds_secret(text), is_secret, "the program: {text}");
        assert_eq!(boot_finds_secret.is_match(text), is_secret, "boot.js: {text}");
    }
}
