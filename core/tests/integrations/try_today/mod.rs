//! Tests of *Try it today*: for each tool, the file or the steps request the account data that the user chose, and
//! contain the token once. No tool runs untrusted text.

mod code;
mod make;
mod n8n;
mod postman;
mod steps;
mod strangers;

use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::manual_steps::{ManualStep, ValueSource};
use leg3_core::integrations::try_today;
use leg3_core::messages::try_today::TryTodayText;
use leg3_core::oauth::request::UserType;
use leg3_core::oauth::secret::Secret;

/// An access token.
const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2ln-_0";

/// Writes the file for a tool. The parameters are the kind of account data to read, the facts about the token, the
/// account name and the token. Returns `None` if the token cannot read the data, or if the token is malformed.
type Write = fn(Reading, &TokenSubject, &str, &str) -> Option<Secret>;

/// Each tool, with the function that writes its file.
const FILES: [(&str, Write); 3] = [
    ("Make", try_today::make::blueprint),
    ("n8n", try_today::n8n::workflow),
    ("Postman", try_today::postman::collection),
];

/// Writes the steps for a tool. The parameters are the kind of account data to read, the facts about the token and the
/// token. Returns `None` in the same cases as [`Write`].
type Steps = fn(Reading, &TokenSubject, &str) -> Option<Vec<ManualStep<TryTodayText>>>;

/// Each tool, with the function that writes its steps.
const STEPS: [(&str, Steps); 2] = [("Make", try_today::make::by_hand), ("Zapier", try_today::zapier::steps)];

/// Returns the facts about a token that is allowed to read this kind of account data.
fn owner(reading: Reading) -> TokenSubject {
    let of = |class| crate::api::reading::subject(Some(class));
    let has = |subject: &TokenSubject| reading.call(subject).is_some();
    [of(UserType::Location), of(UserType::Company)].into_iter().find(has).unwrap()
}

/// Returns the field name and the text of each value in the steps, and whether the text is masked.
fn values(steps: &[ManualStep<TryTodayText>]) -> Vec<(&'static str, String, bool)> {
    let mut all = Vec::new();
    for field in steps.iter().flat_map(|step| &step.fields) {
        for part in &field.parts {
            match part {
                ValueSource::Text(text) => all.push((field.name, text.clone(), false)),
                ValueSource::Secret(secret) => all.push((field.name, secret.expose().to_owned(), true)),
                _ => panic!("{} has a value from another step", field.name),
            }
        }
    }
    all
}

#[test]
fn each_file_contains_the_token_once_and_unchanged() {
    for reading in Reading::ALL {
        for (tool, write) in FILES {
            let file = write(reading, &owner(reading), "Blue Door Dental", TOKEN).unwrap();
            assert_eq!(file.expose().matches(TOKEN).count(), 1, "{tool}: {}", file.expose());
            assert!(file.expose().contains(&["Bearer ", TOKEN].concat()), "{tool}");
        }
    }
}

#[test]
fn a_token_that_is_not_a_jwt_is_accepted() {
    for (tool, write) in FILES {
        let file = write(Reading::Contacts, &owner(Reading::Contacts), "", "a/b+c~d==").unwrap();
        // The file may contain some of these characters as JSON escapes.
        let file: serde_json::Value = serde_json::from_str(file.expose()).unwrap();
        assert!(file.to_string().contains("Bearer a/b+c~d=="), "{tool}: {file}");
    }
}

#[test]
fn a_malformed_token_is_refused() {
    let subject = owner(Reading::Contacts);
    for token in ["", "a b", "{{1.x}}", "a\"b", "a\nb", "a'b", "a=b", "=", "tökén", "a\\b", "$a"] {
        for (tool, write) in FILES {
            assert!(write(Reading::Contacts, &subject, "", token).is_none(), "{tool}: {token}");
        }
        for (tool, write) in STEPS {
            assert!(write(Reading::Contacts, &subject, token).is_none(), "{tool}: {token}");
        }
    }
}

#[test]
fn an_unavailable_reading_gives_no_file_and_no_steps() {
    let agency = owner(Reading::Agency);
    for (tool, write) in FILES {
        assert!(write(Reading::Contacts, &agency, "", TOKEN).is_none(), "{tool}");
    }
    for (tool, write) in STEPS {
        assert!(write(Reading::Contacts, &agency, TOKEN).is_none(), "{tool}");
    }
}
