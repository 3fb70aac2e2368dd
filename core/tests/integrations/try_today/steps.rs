//! Tests of the manual steps: they are complete and short, and the token is masked.

use super::{STEPS, TOKEN, owner, values};
use crate::support::file;
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::try_today::{make, n8n, postman};
use leg3_core::messages::{Message, Voice};

/// The maximum number of steps for reading contacts in Make.
const MOST: usize = 12;

#[test]
fn reading_contacts_in_make_takes_at_most_twelve_manual_steps() {
    let steps = make::by_hand(Reading::Contacts, &owner(Reading::Contacts), TOKEN).unwrap();
    assert!(steps.len() <= MOST, "{} steps", steps.len());
    for steps in [make::import_steps(), n8n::import_steps(), postman::import_steps()] {
        assert!((2..=3).contains(&steps.len()), "not two or three steps for the file");
    }
}

#[test]
fn the_steps_contain_the_whole_request_and_mask_the_token() {
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

#[test]
fn the_make_guide_lists_the_same_steps() {
    let guide = file("../docs/make.md");
    let subject = TokenSubject { location_id: Some("LOCATION-ID".into()), ..owner(Reading::Contacts) };
    let steps = make::by_hand(Reading::Contacts, &subject, "ACCESS-TOKEN").unwrap();
    let listed: Vec<&str> =
        guide.lines().filter(|line| line.starts_with(|sign: char| sign.is_ascii_digit())).collect();
    assert_eq!(listed.len(), steps.len());
    for (at, step) in steps.iter().enumerate() {
        let mut line = format!("{}. {}", at + 1, step.instruction.in_voice(Voice::HighLevel));
        for (_, value, _) in values(std::slice::from_ref(step)) {
            line.push_str(&[" `", &value, "`"].concat());
        }
        assert_eq!(listed[at], line);
    }
}
