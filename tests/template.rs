//! Templates: sections, values, and who speaks in them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod help;

use help::{file, tries};
use leg3::copy::Voice;
use leg3::recipe::template::{fill, fill_in};
use proptest::prelude::any;
use proptest::test_runner::TestRunner;

fn bare(text: &str) -> String {
    text.into()
}

#[test]
fn a_section_is_there_only_where_it_is_kept() {
    let template =
        "always\n# [[agency]]\nagency\n  // [[end]]\n# [[other]]\nother\n# [[end]]\nend [[agency]]";
    assert_eq!(fill(template, &["agency"], &[], bare), "always\nagency\nend [[agency]]\n");
}

#[test]
fn nothing_in_a_value_is_taken_for_a_name_or_a_section() {
    let run = TestRunner::new(tries(500)).run(&(any::<String>(), any::<String>()), |(one, other)| {
        let both = [one.as_str(), "@two@ HighLevel"].concat();
        let values = [("one", both.as_str()), ("two", other.as_str())];
        let filled = fill_in(Voice::Neutral, "x@one@y@two@z @three@", &[], &values, bare);
        assert_eq!(filled, ["x", &both, "y", &other, "z @three@\n"].concat());
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn in_the_neutral_voice_no_template_names_highlevel() {
    let folder = [env!("CARGO_MANIFEST_DIR"), "/templates"].concat();
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut named = 0;
    for name in names {
        let name = name.into_string().unwrap();
        let template = file(&["templates/", &name].concat());
        let kept = ["agency", "sub-account", "call"];
        let (plain, neutral) = (
            fill_in(Voice::HighLevel, &template, &kept, &[], bare),
            fill_in(Voice::Neutral, &template, &kept, &[], bare),
        );
        named += plain.matches("HighLevel").count();
        assert!(!neutral.contains("HighLevel"), "{name}");
        assert_eq!(neutral.replace("The CRM", "the CRM"), plain.replace("HighLevel", "the CRM"), "{name}");
    }
    assert!(named > 40, "only {named}");
    let said = fill_in(Voice::Neutral, "echo \"HighLevel wrote what HighLevel said\"", &[], &[], bare);
    assert_eq!(said, "echo \"The CRM wrote what the CRM said\"\n");
}
