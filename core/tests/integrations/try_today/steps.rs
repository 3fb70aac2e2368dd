//! The steps to enter by hand: complete, short, and the token masked.

use super::{STEPS, TOKEN, owner, values};
use leg3_core::api::reading::Reading;
use leg3_core::integrations::try_today::{make, n8n, postman};

/// The most steps that the page promises for contacts in Make.
const MOST: usize = 12;

#[test]
fn contacts_in_make_by_hand_are_at_most_twelve_steps() {
    let steps = make::by_hand(Reading::Contacts, &owner(Reading::Contacts), TOKEN).unwrap();
    assert!(steps.len() <= MOST, "{} steps", steps.len());
    for steps in [make::import_steps(), n8n::import_steps(), postman::import_steps()] {
        assert!((2..=3).contains(&steps.len()), "a file is the shorter way");
    }
}

#[test]
fn the_steps_name_the_whole_request_and_the_token_is_masked() {
    for reading in Reading::ALL {
        let call = reading.call(&owner(reading)).unwrap();
        for (tool, write) in STEPS {
            let values = values(&write(reading, &owner(reading), TOKEN).unwrap());
            let shown: Vec<&str> =
                values.iter().filter(|(_, _, masked)| !masked).map(|(_, text, _)| text.as_str()).collect();
            for part in ["GET", &call.url, call.version, "application/json"] {
                assert_eq!(shown.iter().filter(|text| **text == part).count(), 1, "{tool}: {part}");
            }
            let masked: Vec<&str> =
                values.iter().filter(|(_, _, masked)| *masked).map(|(_, text, _)| text.as_str()).collect();
            assert_eq!(masked, [["Bearer ", TOKEN].concat()], "{tool}");
            assert!(!shown.iter().any(|text| text.contains(TOKEN)), "{tool}");
        }
    }
}

#[test]
fn each_header_in_make_is_a_name_and_a_value() {
    let steps = make::by_hand(Reading::Calendars, &owner(Reading::Calendars), TOKEN).unwrap();
    let headers: Vec<_> = steps.iter().filter(|step| step.fields.len() == 2).collect();
    let names: Vec<_> = headers.iter().map(|step| [step.fields[0].name, step.fields[1].name]).collect();
    assert_eq!(names, [["Name", "Value"]; 3]);
    let values = values(&steps);
    for (name, value) in [("Version", "2021-04-15"), ("Accept", "application/json")] {
        let at = values.iter().position(|(_, text, _)| text == name).unwrap();
        assert_eq!(values[at + 1].1, value);
    }
}
