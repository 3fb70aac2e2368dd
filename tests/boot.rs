//! What stands in `boot.js` says the same as the program: it works before the program does, and after it died.

mod support;

use leg3_core::highlevel::CODE_LIFETIME;
use leg3_core::oauth::credentials::LONGEST_CODE;
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
