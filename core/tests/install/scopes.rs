//! Tests of the scope catalogue: the catalogue is complete, sorted and searchable, and the presets use only its scopes.

use super::catalogue;
use crate::support::file;
use leg3_core::install::scope_catalogue::{Catalogue, Class};
use leg3_core::install::scope_presets::{OAUTH, Preset};
use std::collections::BTreeSet;

#[test]
fn the_catalogue_contains_every_entry_of_scopes_json_once_and_in_order() {
    let file: serde_json::Value = serde_json::from_str(&file("../data/scopes.json")).unwrap();
    let names: Vec<&str> =
        file.as_array().unwrap().iter().map(|entry| entry["scope"].as_str().unwrap()).collect();
    let read = catalogue();
    assert_eq!(read.scopes.iter().map(|scope| scope.name.as_str()).collect::<Vec<_>>(), names);
    assert_eq!(names.len(), 151);
    assert!(names.is_sorted() && names.iter().collect::<BTreeSet<_>>().len() == names.len());
}

#[test]
fn a_scope_lists_its_user_type_calls_and_events() {
    let all = catalogue();
    let messages = all.find("conversations/message.readonly").unwrap();
    assert_eq!((messages.class, messages.area()), (Class::SubAccount, "conversations"));
    assert!(messages.events.contains(&"InboundMessage".to_owned()));
    assert!(messages.calls.contains(&"GET /conversations/messages/{id}".to_owned()), "{:?}", messages.calls);
    assert_eq!(all.find("companies.readonly").unwrap().class, Class::Agency);
    assert_eq!(all.find("locations.readonly").unwrap().class, Class::Both);
    let unused = |name: &str| all.find(name).unwrap().undocumented;
    assert!(unused("twilioaccount.read") && !unused("contacts.readonly"));
}

#[test]
fn a_search_finds_names_calls_and_events() {
    let all = catalogue();
    let found =
        |wanted: &str| all.search(wanted).into_iter().map(|scope| scope.name.clone()).collect::<Vec<_>>();
    assert!(found("CONTACTS").contains(&"contacts.write".to_owned()));
    assert!(found("InboundMessage").contains(&"conversations/message.readonly".to_owned()));
    assert!(found("post /contacts").contains(&"contacts.write".to_owned()));
    assert_eq!(found("").len(), all.scopes.len());
    assert!(found("no such thing").is_empty());
}

#[test]
fn an_invalid_list_gives_no_catalogue() {
    for text in ["", "{}", "[1]", r#"[{"scope":"a"}]"#, r#"[{"scope":"a","class":"nobody"}]"#] {
        assert!(Catalogue::parse(text).is_none(), "{text}");
    }
}

#[test]
fn each_preset_contains_only_existing_scopes_for_sub_accounts() {
    let all = catalogue();
    for preset in Preset::ALL {
        for scope in preset.scopes().iter().chain(&OAUTH) {
            let known =
                all.find(scope).unwrap_or_else(|| unreachable!("{preset:?} has the unknown scope {scope}"));
            assert!(
                known.other_spelling.is_none() && !known.undocumented,
                "{scope} is misspelled or undocumented"
            );
            assert!(known.class != Class::Agency, "{scope} is for agencies only");
        }
        assert!(preset.scopes().contains(&"locations.readonly"), "{preset:?}: the account cannot be named");
    }
}

fn pressed(presets: &[Preset]) -> Vec<String> {
    presets.iter().fold(Vec::new(), |chosen, preset| preset.pressed(&chosen))
}

#[test]
fn a_preset_adds_its_scopes_and_the_oauth_scopes_once() {
    let chosen = pressed(&[Preset::ReadContacts, Preset::WriteContacts]);
    for scope in Preset::WriteContacts.scopes().iter().chain(&OAUTH) {
        assert_eq!(chosen.iter().filter(|known| known == scope).count(), 1, "{scope}");
    }
    assert!(Preset::ReadContacts.is_chosen(&chosen));
}

#[test]
fn a_second_press_removes_scopes_that_no_other_preset_needs() {
    let chosen = pressed(&[Preset::ReadContacts, Preset::Forms, Preset::Forms]);
    assert_eq!(chosen, pressed(&[Preset::ReadContacts]));
}

#[test]
fn every_press_on_a_preset_changes_the_selection() {
    for first in Preset::ALL {
        for second in Preset::ALL {
            let before = pressed(&[first, second]);
            for preset in Preset::ALL {
                assert_ne!(
                    preset.pressed(&before),
                    before,
                    "{preset:?} changes nothing after {first:?} and {second:?}"
                );
            }
        }
    }
}
