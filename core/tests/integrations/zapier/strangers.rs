//! Tests with hostile text in the steps for Zapier: every field contains only data.

use super::{CLASSES, SECRETS, context, field_content, fields, owned, pairs, step};
use crate::support::{HOSTILE_TEXTS, with_cases};
use leg3_core::highlevel::origin;
use leg3_core::integrations::manual_steps::ValueSource;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::integrations::zapier::{call_steps, steps};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::oauth::request::UserType;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

fn hostile_text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        "[{}@1a.]{0,12}",
        any::<String>()
    ]
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn hostile_text_adds_no_brace_or_quote_to_a_field(
        client_id in hostile_text(), company_id in hostile_text(), location_id in hostile_text(), path in hostile_text(), secret in hostile_text(),
    ) {
        let url = [origin(), "/", &path].concat();
        let secrets = ToolSecrets { client_secret: &secret, ..SECRETS };
        for user_type in CLASSES {
            let context = ToolContext {
                client_id: &client_id, user_type, company_id: &company_id, location_id: &location_id, call: Some(&url),
            };
            let made = [steps(&context, Some(&secrets)), call_steps(&context).unwrap()];
            for field in made.iter().flat_map(|steps| fields(steps)) {
                for part in &field.parts {
                    let text = match part {
                        ValueSource::Text(text) => text,
                        ValueSource::Secret(secret) => secret.expose(),
                        _ => continue,
                    };
                    prop_assert!(text.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{}", text);
                    prop_assert!(!text.contains(['{', '}', '"', '\\', '<']), "{}", text);
                }
            }
        }
    }

    #[test]
    fn the_refresh_form_is_complete_with_hostile_credentials(client_id in hostile_text(), secret in hostile_text()) {
        for user_type in CLASSES {
            let context = ToolContext { client_id: &client_id, ..context(user_type, "") };
            let made = steps(&context, Some(&ToolSecrets { client_secret: &secret, ..SECRETS }));
            let data = field_content(step(&made, IntegrationsText::ZapierRefresh), "Data");
            let stored = field_content(step(&made, IntegrationsText::ZapierRecord), "client_secret");
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
