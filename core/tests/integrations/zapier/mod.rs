//! Tests of the steps for Zapier: the forms are complete, and only masked values contain secrets.

mod strangers;

use crate::support::{ID, SECRET};
use leg3_core::highlevel::{origin, token_endpoint};
use leg3_core::integrations::manual_steps::{ManualField, ManualStep, ValueSource};
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::integrations::zapier::{call_steps, steps};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::UserType;

const CLASSES: [Option<UserType>; 3] = [Some(UserType::Location), Some(UserType::Company), None];
const SECRETS: ToolSecrets<'_> =
    ToolSecrets { client_secret: SECRET, access_token: "access0", refresh_token: "refresh0" };

fn context(user_type: Option<UserType>, call: &str) -> ToolContext<'_> {
    let agency = user_type == Some(UserType::Company);
    ToolContext {
        client_id: ID,
        user_type,
        company_id: if agency { "agency7" } else { "" },
        location_id: if agency { "a place/7" } else { "place7" },
        call: Some(call),
    }
}

/// The URL of the API call.
fn call_url() -> String {
    [origin(), "/locations/place7"].concat()
}

fn fields(steps: &[ManualStep]) -> impl Iterator<Item = &ManualField> {
    steps.iter().flat_map(|step| &step.fields)
}

fn step(steps: &[ManualStep], says: IntegrationsText) -> &ManualStep {
    steps.iter().find(|step| step.instruction == says).unwrap()
}

/// The content of a field. A value from another step is written as `STEP.FIELD`, and a value that the user types is
/// written as `yours`.
fn field_content(step: &ManualStep, name: &str) -> String {
    let field = step
        .fields
        .iter()
        .find(|field| field.name == name)
        .unwrap_or_else(|| panic!("the step has no field {name}"));
    let part = |part: &ValueSource| match part {
        ValueSource::Text(text) => text.clone(),
        ValueSource::Secret(secret) => secret.expose().into(),
        ValueSource::UserInput(_) => "yours".into(),
        ValueSource::Mapped { step, field } => format!("{step}.{field}"),
    };
    field.parts.iter().map(part).collect()
}

fn pairs(data: &str) -> Vec<(String, String)> {
    form_encoding::pairs(data)
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
}

#[test]
fn a_refresh_calls_highlevel_and_stores_both_new_tokens_in_the_same_record() {
    for class in CLASSES {
        let made = steps(&context(class, ""), None);
        let refresh = step(&made, IntegrationsText::ZapierRefresh);
        assert_eq!(
            (field_content(refresh, "Method"), field_content(refresh, "URL")),
            ("POST".into(), token_endpoint())
        );
        assert_eq!(field_content(refresh, "Headers: Content-Type"), "application/x-www-form-urlencoded");
        let update = step(&made, IntegrationsText::ZapierUpdate);
        for (name, from) in
            [("Record ID", "2.ID"), ("access_token", "3.access_token"), ("refresh_token", "3.refresh_token")]
        {
            assert_eq!(field_content(update, name), from);
        }
        let (record, find) =
            (step(&made, IntegrationsText::ZapierRecord), step(&made, IntegrationsText::ZapierFind));
        assert_eq!(field_content(record, "account"), field_content(find, "account"));
        let table =
            step(&made, IntegrationsText::ZapierTable).fields.iter().map(|field| match &field.parts[..] {
                [ValueSource::Text(name)] => name.as_str(),
                _ => panic!("a field of the table has a value"),
            });
        assert!(
            table.eq(record.fields.iter().map(|field| field.name)),
            "the record does not have the fields of the table"
        );
    }
}

#[test]
fn a_call_sends_the_stored_access_token_and_the_version() {
    let url = call_url();
    for class in [Some(UserType::Location), None] {
        let made = call_steps(&context(class, &url)).unwrap();
        let call = step(&made, IntegrationsText::ZapierCall);
        assert_eq!(
            (field_content(call, "Method"), field_content(call, "URL"), field_content(call, "Data")),
            ("GET".into(), call_url(), String::new())
        );
        assert_eq!(field_content(call, "Headers: Authorization"), "Bearer 2.access_token");
        assert_eq!(field_content(call, "Headers: Version"), "2021-07-28");
    }
}

#[test]
fn an_agency_token_mints_a_sub_account_token_for_the_call() {
    let made = call_steps(&context(Some(UserType::Company), "")).unwrap();
    let (mint, call) =
        (step(&made, IntegrationsText::ZapierMint), step(&made, IntegrationsText::ZapierCallMinted));
    assert_eq!(
        (field_content(mint, "Method"), field_content(mint, "URL")),
        ("POST".into(), [origin(), "/oauth/locationToken"].concat())
    );
    assert_eq!(
        pairs(&field_content(mint, "Data")),
        owned(&[("companyId", "agency7"), ("locationId", "a place/7")])
    );
    assert_eq!(field_content(mint, "Headers: Authorization"), "Bearer 2.access_token");
    assert_eq!(
        (field_content(call, "Method"), field_content(call, "URL")),
        ("GET".into(), [origin(), "/locations/a%20place%2F7"].concat())
    );
    assert_eq!(field_content(call, "Headers: Authorization"), "Bearer 3.access_token");
    for step in [mint, call] {
        assert_eq!(field_content(step, "Headers: Version"), "2021-07-28");
    }
    let nobody = ToolContext { company_id: "", location_id: "", ..context(Some(UserType::Company), "") };
    let made = call_steps(&nobody).unwrap();
    assert_eq!(
        field_content(step(&made, IntegrationsText::ZapierMint), "Data"),
        "companyId=yours&locationId=yours"
    );
    assert_eq!(
        field_content(step(&made, IntegrationsText::ZapierCallMinted), "URL"),
        [origin(), "/locations/yours"].concat()
    );
}

#[test]
fn no_call_steps_are_made_without_a_call_to_highlevel() {
    for call in [
        "",
        "https://a.example/locations/1",
        &[origin(), "@a.example/"].concat(),
        &[origin(), ".example/"].concat(),
    ] {
        assert!(call_steps(&context(None, call)).is_none(), "{call}");
    }
}

#[test]
fn the_steps_contain_secrets_only_if_given_and_mask_them() {
    for class in CLASSES {
        for (given, expected) in [(Some(&SECRETS), vec![SECRET, "access0", "refresh0"]), (None, vec![])] {
            let (record, calling) =
                (steps(&context(class, ""), given), call_steps(&context(class, &call_url())).unwrap());
            let parts = fields(&record).chain(fields(&calling)).flat_map(|field| &field.parts);
            let mut masked = Vec::new();
            for part in parts {
                match part {
                    ValueSource::Secret(secret) => masked.push(secret.expose()),
                    ValueSource::Text(text) => {
                        assert!(![SECRET, "access0", "refresh0"].iter().any(|secret| text.contains(secret)));
                    }
                    _ => {}
                }
            }
            assert_eq!(masked, expected);
        }
    }
}

#[test]
fn mapped_values_come_only_from_earlier_steps() {
    let url = call_url();
    for class in CLASSES {
        for made in [steps(&context(class, &url), None), call_steps(&context(class, &url)).unwrap()] {
            let mut reached = 1;
            for step in &made {
                reached = match step.instruction {
                    IntegrationsText::ZapierFind => 2,
                    IntegrationsText::ZapierRefresh
                    | IntegrationsText::ZapierMint
                    | IntegrationsText::ZapierCall => 3,
                    IntegrationsText::ZapierUpdate | IntegrationsText::ZapierCallMinted => 4,
                    _ => reached,
                };
                for part in step.fields.iter().flat_map(|field| &field.parts) {
                    assert!(!matches!(part, ValueSource::Mapped { step, .. } if *step >= reached));
                }
            }
        }
    }
}
