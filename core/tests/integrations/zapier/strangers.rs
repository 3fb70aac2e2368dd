//! Whatever strangers wrote, a field holds data.

use crate::help::{ODD, tries};
use crate::{CLASSES, SECRETS, fields, filled, owned, pairs, step, taken};
use leg3::copy::Tool;
use leg3::grant::request::UserType;
use leg3::highlevel::origin;
use leg3::recipe::fields::Part;
use leg3::recipe::taken::{Secrets, Taken};
use leg3::recipe::zapier::{call_steps, steps};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(ODD.to_vec()).prop_map(String::from),
        "[{}@1a.]{0,12}",
        any::<String>()
    ]
}

proptest! {
    #![proptest_config(tries(256))]

    #[test]
    fn no_field_holds_a_brace_whatever_a_stranger_wrote(
        client_id in odd(), company_id in odd(), location_id in odd(), path in odd(), secret in odd(),
    ) {
        let url = [origin(), "/", &path].concat();
        let secrets = Secrets { client_secret: &secret, ..SECRETS };
        for user_type in CLASSES {
            let taken = Taken {
                client_id: &client_id, user_type, company_id: &company_id, location_id: &location_id, call: Some(&url),
            };
            let made = [steps(&taken, Some(&secrets)), call_steps(&taken).unwrap()];
            for field in made.iter().flat_map(|steps| fields(steps)) {
                for part in &field.parts {
                    let text = match part {
                        Part::Text(text) => text,
                        Part::Secret(secret) => secret.expose(),
                        _ => continue,
                    };
                    prop_assert!(text.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{}", text);
                    prop_assert!(!text.contains(['{', '}', '"', '\\', '<']), "{}", text);
                }
            }
        }
    }

    #[test]
    fn a_refresh_is_a_whole_form_whatever_the_client_is_called(client_id in odd(), secret in odd()) {
        for user_type in CLASSES {
            let taken = Taken { client_id: &client_id, ..taken(user_type, "") };
            let made = steps(&taken, Some(&Secrets { client_secret: &secret, ..SECRETS }));
            let data = filled(step(&made, Tool::ZapierRefresh), "Data");
            let stored = filled(step(&made, Tool::ZapierRecord), "client_secret");
            let sent = data.replace("2.client_secret", &stored).replace("2.refresh_token", "refresh0");
            let mut expected = vec![("grant_type", "refresh_token")];
            expected.extend(user_type.map(|user_type| ("user_type", UserType::as_str(user_type))));
            expected.push(("client_id", if client_id.is_empty() { "yours" } else { &client_id }));
            expected.push(("client_secret", if secret.is_empty() { "yours" } else { &secret }));
            expected.push(("refresh_token", "refresh0"));
            prop_assert_eq!(pairs(&sent), owned(&expected));
        }
    }
}
