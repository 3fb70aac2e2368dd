//! Tests of the sections, values and voices in the templates of `core/templates`.

use crate::support::{file, with_cases};
use leg3_core::integrations::template::{fill, fill_in};
use leg3_core::messages::Voice;
use proptest::prelude::any;
use proptest::test_runner::TestRunner;

/// The tests use this function in place of a function that quotes values. It returns the value unchanged.
fn unquoted(text: &str) -> String {
    text.into()
}

#[test]
fn only_the_selected_sections_are_kept() {
    let template =
        "always\n# [[agency]]\nagency\n  // [[end]]\n# [[other]]\nother\n# [[end]]\nend [[agency]]";
    assert_eq!(fill(template, &["agency"], &[], unquoted), "always\nagency\nend [[agency]]\n");
}

#[test]
fn a_value_is_never_read_as_a_placeholder_or_changed_by_the_voice() {
    let run = TestRunner::new(with_cases(500)).run(&(any::<String>(), any::<String>()), |(one, other)| {
        let both = [one.as_str(), "@two@ HighLevel"].concat();
        let values = [("one", both.as_str()), ("two", other.as_str())];
        let filled = fill_in(Voice::Neutral, "x@one@y@two@z @three@", &[], &values, unquoted);
        assert_eq!(filled, ["x", &both, "y", &other, "z @three@\n"].concat());
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

/// The files in a folder, without its subfolders.
fn files_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir([env!("CARGO_MANIFEST_DIR"), "/", folder].concat()).unwrap();
    let files = entries.map(|entry| entry.unwrap()).filter(|entry| entry.file_type().unwrap().is_file());
    files.map(|entry| [folder, "/", entry.file_name().to_str().unwrap()].concat()).collect()
}

#[test]
fn templates_in_the_neutral_voice_do_not_name_highlevel() {
    let mut named = 0;
    for name in ["templates", "templates/n8n"].into_iter().flat_map(files_in) {
        let template = file(&name);
        let kept = ["agency", "sub-account", "call"];
        let (plain, neutral) = (
            fill_in(Voice::HighLevel, &template, &kept, &[], unquoted),
            fill_in(Voice::Neutral, &template, &kept, &[], unquoted),
        );
        named += plain.matches("HighLevel").count();
        assert!(!neutral.contains("HighLevel"), "{name}");
        assert_eq!(neutral.replace("The CRM", "the CRM"), plain.replace("HighLevel", "the CRM"), "{name}");
    }
    assert!(named > 40, "only {named}");
    let said = fill_in(Voice::Neutral, "echo \"HighLevel wrote what HighLevel said\"", &[], &[], unquoted);
    assert_eq!(said, "echo \"The CRM wrote what the CRM said\"\n");
}
