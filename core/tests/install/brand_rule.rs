//! Tests that the rule about HighLevel's brand names refuses exactly the texts that match the pattern in HighLevel's
//! own tool.

use crate::support::with_cases;
use leg3_core::install::address::AddressPart;
use leg3_core::install::brand_rule::find;
use leg3_core::install::redirect_check::{Finding, examine};
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use regex_lite::Regex;

/// The pattern in HighLevel's marketplace CLI, which uses it with the flag `i`.
const PATTERN: &str = r"(?i)(Go-)?HighLevel|GoHighLevel|\bGHL\b|High.?Level|Go\s+High\s+Level";

/// Random texts. Many of them match the pattern or almost match it.
fn nearly_refused() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "(?i)(go|high|level|ghl)",
        "[-_ ./?#&=:\n\t]",
        "[a-zA-Z0-9é🦊]",
        "(Go-|GoHigh|HighLevel|High-Level|GHL|ghl2|xghl)"
    ];
    let pieces = proptest::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

#[test]
fn the_rule_agrees_with_highlevels_own_pattern_on_random_texts() {
    let pattern = Regex::new(PATTERN).expect("read the pattern");
    let run = TestRunner::new(with_cases(5000)).run(&nearly_refused(), |text| {
        assert_eq!(find(&text), pattern.find(&text).map(|found| found.range()), "{text:?}");
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn a_brand_name_is_found_in_every_part_of_the_url() {
    for (address, part, word) in [
        ("https://my-high-level.app/cb", AddressPart::Host, "high-level"),
        ("https://gohighlevel-tools.example.com/", AddressPart::Host, "gohighlevel"),
        ("https://go-highlevel.example.com/", AddressPart::Host, "go-highlevel"),
        ("https://my-ghl.example.com/", AddressPart::Host, "ghl"),
        ("https://ghl.example.com:8443/", AddressPart::Host, "ghl"),
        ("https://x.app/ghl/", AddressPart::Path, "ghl"),
        ("https://x.app/GHL", AddressPart::Path, "GHL"),
        ("https://x.app/oauth/HighLevel", AddressPart::Path, "HighLevel"),
        ("https://x.app/high_level/cb", AddressPart::Path, "high_level"),
        ("https://x.app/cb?from=highlevel", AddressPart::Query, "highlevel"),
        ("https://x.app?crm=ghl&b=c", AddressPart::Query, "ghl"),
        ("https://x.app/cb#ghl", AddressPart::Fragment, "ghl"),
    ] {
        let findings = examine(address);
        assert!(findings.contains(&Finding::Brand(part, word.into())), "{address}: {findings:?}");
    }
}

#[test]
fn ghl_is_refused_only_as_a_whole_word() {
    for address in [
        "https://ghlapiv2.com/",
        "https://myghl.app/cb",
        "https://x.app/ghl2/cb",
        "https://x.app/ghl_callback",
        "https://x.app/cb?from=ghls",
        "https://highlands.example/level",
        "https://leadconnector.example/cb",
    ] {
        assert_eq!(examine(address), [], "{address}");
    }
}
