//! Tests with hostile text: no account name, ID or scope breaks a file or adds an expression to it.

use super::{FILES, STEPS, TOKEN, owner, values};
use crate::integrations::make::shape::texts;
use crate::support::{HOSTILE_TEXTS, with_cases};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use serde_json::Value;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        "[{}@=*~1a.\"$]{1,12}",
        any::<String>()
    ]
}

/// The facts about a token in which every ID is `id`. The text `id` is also one of the scopes.
fn odd(reading: Reading, id: &str) -> TokenSubject {
    let id = || Some(id.to_owned());
    TokenSubject {
        location_id: id(),
        company_id: id(),
        app_id: id(),
        client_id: id(),
        scopes: Vec::from([id().unwrap_or_default(), reading.scope().to_owned()]),
        ..owner(reading)
    }
}

proptest! {
    #![proptest_config(with_cases(150))]

    #[test]
    fn hostile_text_changes_only_the_name_and_the_url_in_a_file(id in text(), account in text(), at in 0..Reading::ALL.len()) {
        let reading = Reading::ALL[at];
        let subject = odd(reading, &id);
        if reading.call(&subject).is_none() {
            return Ok(());
        }
        for (tool, write) in FILES {
            let file = write(reading, &subject, &account, TOKEN).unwrap();
            prop_assert_eq!(file.expose().matches(TOKEN).count(), 1);
            let odd: Value = serde_json::from_str(file.expose()).unwrap();
            let tame = write(reading, &owner(reading), "a", TOKEN).unwrap();
            let tame: Value = serde_json::from_str(tame.expose()).unwrap();
            let (mut odd, mut tame) = (texts(&odd), texts(&tame));
            prop_assert_eq!(odd.len(), tame.len());
            // `name` is the position of the text that names the scenario, workflow or collection. Of the three tools,
            // only Make evaluates expressions in this name. So the name in Make's file contains no brace.
            let name = odd.iter().position(|text| text.contains("with today's token")).unwrap();
            prop_assert!(tool != "Make" || !odd[name].contains(['{', '}']), "{}", odd[name]);
            odd.remove(name);
            tame.remove(name);
            for (odd, tame) in odd.iter().zip(&tame) {
                prop_assert!(!odd.starts_with('=') && !odd.contains("{{"), "{}: {}", tool, odd);
                prop_assert!(odd == tame || odd.starts_with("https://services.leadconnectorhq.com/"), "{}", odd);
                prop_assert!(odd == tame || !odd.contains(['{', '}', '"', '\'', '\\', '<', '$', ' ']), "{}", odd);
            }
        }
    }

    #[test]
    fn hostile_text_adds_no_expression_to_the_steps(id in text(), at in 0..Reading::ALL.len()) {
        let reading = Reading::ALL[at];
        for (tool, write) in STEPS {
            let Some(steps) = write(reading, &odd(reading, &id), TOKEN) else { continue };
            for (name, value, _) in values(&steps) {
                prop_assert!(!value.contains(['{', '}', '\n']), "{}, {}: {}", tool, name, value);
            }
        }
    }
}
