//! Tests of the manual steps for Make: the steps create a record with every field that the blueprints use, and mask
//! secrets.

use super::shape::{expressions, texts};
use super::{CLASSES, api_blueprint, context, refresh_blueprint};
use crate::support::SECRET;
use leg3_core::integrations::make::{call_steps, steps};
use leg3_core::integrations::manual_steps::{ManualStep, ValueSource};
use leg3_core::integrations::token_record::key;
use leg3_core::integrations::tool_context::ToolSecrets;

/// Returns the visible texts in the fields of the steps, and the masked values that the user copies.
fn parts(steps: &[ManualStep]) -> (Vec<String>, Vec<String>) {
    let parts = || steps.iter().flat_map(|step| &step.fields).flat_map(|field| &field.parts);
    let shown =
        parts().filter_map(|part| if let ValueSource::Text(text) = part { Some(text.clone()) } else { None });
    let masked = parts().filter_map(|part| {
        if let ValueSource::Secret(secret) = part { Some(secret.expose().to_owned()) } else { None }
    });
    (shown.collect(), masked.collect())
}

#[test]
fn the_steps_contain_secrets_only_if_given_and_mask_them() {
    let secrets = ToolSecrets { client_secret: SECRET, access_token: "access0", refresh_token: "refresh0" };
    for class in CLASSES {
        let (shown, masked) = parts(&steps(&context(class, ""), Some(&secrets)));
        assert_eq!(masked, [SECRET, "access0", "refresh0"]);
        assert!(!shown.iter().any(|text| masked.contains(text)));
        let (_, masked) = parts(&steps(&context(class, ""), None));
        assert_eq!(masked, Vec::<String>::new());
    }
    assert_eq!(parts(&call_steps()), (Vec::new(), Vec::new()));
}

#[test]
fn the_record_has_every_field_that_a_blueprint_reads_or_writes() {
    for class in CLASSES {
        let steps = steps(&context(class, ""), None);
        let (structure, record) = (&steps[0].fields, &steps[1].fields);
        let items = parts(&steps[..1]).0;
        assert_eq!(structure.len(), items.len());
        assert!(
            record.iter().skip(1).map(|field| field.name).eq(&items),
            "the record does not have the fields of the data structure"
        );
        assert_eq!(parts(&steps[1..2]).0[0], key(&context(class, "")));
        for it in [refresh_blueprint(class), api_blueprint(class)] {
            let written =
                it["flow"][2]["mapper"]["data"].as_object().into_iter().flat_map(|data| data.keys().cloned());
            let read = texts(&it)
                .iter()
                .flat_map(|text| expressions(text))
                .flat_map(|expression| {
                    let names =
                        expression.split(['(', ')', ';', ' ']).filter_map(|word| word.strip_prefix("1."));
                    names.map(str::to_owned).collect::<Vec<_>>()
                })
                .collect::<Vec<_>>();
            for name in written.chain(read) {
                assert!(items.contains(&name), "{name} is not in the record");
            }
        }
    }
}
