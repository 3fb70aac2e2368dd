//! Tests that hostile text in a blueprint does not change what the blueprint does.

use super::shape::{complaints, expressions, texts};
use super::{CLASSES, api_blueprint, context, read, refresh_blueprint};
use crate::support::{HOSTILE_TEXTS, with_cases};
use leg3_core::highlevel::origin;
use leg3_core::integrations::make::{blueprint, call_blueprint};
use leg3_core::integrations::tool_context::ToolContext;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use serde_json::Value;

fn hostile_text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        "[{}@1a.]{0,12}",
        any::<String>()
    ]
}

#[test]
fn hostile_text_adds_no_expression_to_a_blueprint() {
    let of = |it: &Value| -> Vec<String> {
        texts(it).iter().flat_map(|text| expressions(text)).map(str::to_owned).collect()
    };
    let five = (hostile_text(), hostile_text(), hostile_text(), hostile_text(), hostile_text());
    let ran =
        TestRunner::new(with_cases(150)).run(&five, |(client_id, company_id, location_id, path, name)| {
            for user_type in CLASSES {
                let url = [origin(), "/", &path].concat();
                let odd = ToolContext {
                    client_id: &client_id,
                    user_type,
                    company_id: &company_id,
                    location_id: &location_id,
                    call: Some(&url),
                };
                for (made, tame) in [
                    (read(&blueprint(&odd, &name)), refresh_blueprint(user_type)),
                    (read(&call_blueprint(&odd, &name).unwrap()), api_blueprint(user_type)),
                ] {
                    assert_eq!(complaints(&made), Vec::<String>::new());
                    assert_eq!(of(&made), of(&tame));
                    // The two blueprints may differ only in the scenario name, the key of the record and the URL of the
                    // API call. The texts that differ contain no braces.
                    for (one, other) in
                        texts(&made).iter().zip(texts(&tame)).filter(|(one, other)| *one != other)
                    {
                        assert!(!one.contains(['{', '}', '"', '\\', '<', '\n']), "{one}");
                        let ours = ["Keep tokens alive", "Call the API", "tokens", origin()];
                        assert!(
                            ours.iter().any(|ours| one.starts_with(ours) && other.starts_with(ours)),
                            "{one}"
                        );
                    }
                }
            }
            Ok(())
        });
    if let Err(why) = ran {
        panic!("{why}");
    }
}

#[test]
fn the_scenario_name_contains_the_account_name_without_unsafe_characters() {
    let called = |name: &str| read(&blueprint(&context(None, ""), name))["name"].as_str().unwrap().to_owned();
    assert_eq!(called("Smith & Sons, Ltd."), "Keep tokens alive: Smith & Sons, Ltd.");
    assert_eq!(called("  Þóra\u{2028}李\u{202e} "), "Keep tokens alive: Þóra 李");
    assert_eq!(called("{{1.x}}"), "Keep tokens alive: 1.x");
    assert_eq!(called("<b>{{}}</b>"), "Keep tokens alive: b b");
    assert_eq!(called("{{}}"), "Keep tokens alive");
    assert_eq!(called(&"a ".repeat(99)).chars().count(), "Keep tokens alive: ".len() + 59);
}
