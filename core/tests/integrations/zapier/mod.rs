//! What is entered in Zapier: data whatever a stranger wrote, every form whole, and no secret that nobody switched on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../support/mod.rs"]
mod help;
#[path = "strangers.rs"]
mod strangers;

use help::{ID, SECRET};
use leg3::copy::Tool;
use leg3::grant::form;
use leg3::grant::request::UserType;
use leg3::highlevel::{origin, token_endpoint};
use leg3::recipe::fields::{Field, Part, Step};
use leg3::recipe::taken::{Secrets, Taken};
use leg3::recipe::zapier::{call_steps, steps};

const CLASSES: [Option<UserType>; 3] = [Some(UserType::Location), Some(UserType::Company), None];
const SECRETS: Secrets<'_> =
    Secrets { client_secret: SECRET, access_token: "access0", refresh_token: "refresh0" };

fn taken(user_type: Option<UserType>, call: &str) -> Taken<'_> {
    let agency = user_type == Some(UserType::Company);
    Taken {
        client_id: ID,
        user_type,
        company_id: if agency { "agency7" } else { "" },
        location_id: if agency { "a place/7" } else { "place7" },
        call: Some(call),
    }
}

fn place() -> String {
    [origin(), "/locations/place7"].concat()
}

fn fields(steps: &[Step]) -> impl Iterator<Item = &Field> {
    steps.iter().flat_map(|step| &step.fields)
}

fn step(steps: &[Step], says: Tool) -> &Step {
    steps.iter().find(|step| step.says == says).unwrap()
}

/// What stands in a field in the end; what comes from elsewhere, as that is called.
fn filled(step: &Step, name: &str) -> String {
    let field = step.fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("no {name}"));
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Secret(secret) => secret.expose().into(),
        Part::Yours(_) => "yours".into(),
        Part::Mapped { step, field } => format!("{step}.{field}"),
    };
    field.parts.iter().map(part).collect()
}

fn pairs(data: &str) -> Vec<(String, String)> {
    form::pairs(data)
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
}

#[test]
fn a_refresh_goes_to_highlevel_and_both_new_tokens_into_the_same_record() {
    for class in CLASSES {
        let made = steps(&taken(class, ""), None);
        let refresh = step(&made, Tool::ZapierRefresh);
        assert_eq!((filled(refresh, "Method"), filled(refresh, "URL")), ("POST".into(), token_endpoint()));
        assert_eq!(filled(refresh, "Headers: Content-Type"), "application/x-www-form-urlencoded");
        let update = step(&made, Tool::ZapierUpdate);
        for (name, from) in
            [("Record ID", "2.ID"), ("access_token", "3.access_token"), ("refresh_token", "3.refresh_token")]
        {
            assert_eq!(filled(update, name), from);
        }
        let (record, find) = (step(&made, Tool::ZapierRecord), step(&made, Tool::ZapierFind));
        assert_eq!(filled(record, "account"), filled(find, "account"));
        let table = step(&made, Tool::ZapierTable).fields.iter().map(|field| match &field.parts[..] {
            [Part::Text(name)] => name.as_str(),
            _ => panic!("a field of the table is a name"),
        });
        assert!(table.eq(record.fields.iter().map(|field| field.name)), "the record is of that table");
    }
}

#[test]
fn a_call_carries_the_stored_token_and_the_version() {
    let url = place();
    for class in [Some(UserType::Location), None] {
        let made = call_steps(&taken(class, &url)).unwrap();
        let call = step(&made, Tool::ZapierCall);
        assert_eq!(
            (filled(call, "Method"), filled(call, "URL"), filled(call, "Data")),
            ("GET".into(), place(), String::new())
        );
        assert_eq!(filled(call, "Headers: Authorization"), "Bearer 2.access_token");
        assert_eq!(filled(call, "Headers: Version"), "2021-07-28");
    }
}

#[test]
fn an_agency_s_token_makes_the_sub_account_s_which_then_calls() {
    let made = call_steps(&taken(Some(UserType::Company), "")).unwrap();
    let (mint, call) = (step(&made, Tool::ZapierMint), step(&made, Tool::ZapierCallMinted));
    assert_eq!(
        (filled(mint, "Method"), filled(mint, "URL")),
        ("POST".into(), [origin(), "/oauth/locationToken"].concat())
    );
    assert_eq!(pairs(&filled(mint, "Data")), owned(&[("companyId", "agency7"), ("locationId", "a place/7")]));
    assert_eq!(filled(mint, "Headers: Authorization"), "Bearer 2.access_token");
    assert_eq!(
        (filled(call, "Method"), filled(call, "URL")),
        ("GET".into(), [origin(), "/locations/a%20place%2F7"].concat())
    );
    assert_eq!(filled(call, "Headers: Authorization"), "Bearer 3.access_token");
    for step in [mint, call] {
        assert_eq!(filled(step, "Headers: Version"), "2021-07-28");
    }
    let nobody = Taken { company_id: "", location_id: "", ..taken(Some(UserType::Company), "") };
    let made = call_steps(&nobody).unwrap();
    assert_eq!(filled(step(&made, Tool::ZapierMint), "Data"), "companyId=yours&locationId=yours");
    assert_eq!(filled(step(&made, Tool::ZapierCallMinted), "URL"), [origin(), "/locations/yours"].concat());
}

#[test]
fn where_nothing_can_be_called_there_are_no_steps_for_it() {
    for call in [
        "",
        "https://a.example/locations/1",
        &[origin(), "@a.example/"].concat(),
        &[origin(), ".example/"].concat(),
    ] {
        assert!(call_steps(&taken(None, call)).is_none(), "{call}");
    }
}

#[test]
fn secrets_are_there_only_where_they_were_given_and_masked_then() {
    for class in CLASSES {
        for (given, expected) in [(Some(&SECRETS), vec![SECRET, "access0", "refresh0"]), (None, vec![])] {
            let (record, calling) =
                (steps(&taken(class, ""), given), call_steps(&taken(class, &place())).unwrap());
            let parts = fields(&record).chain(fields(&calling)).flat_map(|field| &field.parts);
            let mut masked = Vec::new();
            for part in parts {
                match part {
                    Part::Secret(secret) => masked.push(secret.expose()),
                    Part::Text(text) => {
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
fn what_is_mapped_comes_from_a_step_that_was_made_before() {
    let url = place();
    for class in CLASSES {
        for made in [steps(&taken(class, &url), None), call_steps(&taken(class, &url)).unwrap()] {
            let mut reached = 1;
            for step in &made {
                reached = match step.says {
                    Tool::ZapierFind => 2,
                    Tool::ZapierRefresh | Tool::ZapierMint | Tool::ZapierCall => 3,
                    Tool::ZapierUpdate | Tool::ZapierCallMinted => 4,
                    _ => reached,
                };
                for part in step.fields.iter().flat_map(|field| &field.parts) {
                    assert!(!matches!(part, Part::Mapped { step, .. } if *step >= reached));
                }
            }
        }
    }
}
