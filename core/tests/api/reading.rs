//! Tests of the kinds of account data (`Reading`) that a token is allowed to read. The token's user type, scopes and
//! IDs decide which kinds these are. The tests also compare the call for each kind with HighLevel's documentation.

use crate::support::{HOSTILE_TEXTS, file, with_cases};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::highlevel::origin;
use leg3_core::messages::try_today::{at_most, label};
use leg3_core::messages::{Message, Voice};
use leg3_core::oauth::request::UserType;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use serde_json::Value;
use url::Url;

/// Returns the facts about a token that has this user type and unknown scopes.
pub(crate) fn subject(class: Option<UserType>) -> TokenSubject {
    TokenSubject {
        user_type: class,
        location_id: (class != Some(UserType::Company)).then(|| "loc1".into()),
        company_id: Some("com1".into()),
        app_id: Some("app1".into()),
        client_id: None,
        scopes: Vec::new(),
    }
}

fn with_scopes(class: UserType, scopes: &[&str]) -> TokenSubject {
    TokenSubject { scopes: scopes.iter().map(|scope| (*scope).into()).collect(), ..subject(Some(class)) }
}

fn owner(reading: Reading) -> TokenSubject {
    let classes = [UserType::Location, UserType::Company].map(|class| subject(Some(class)));
    classes.into_iter().find(|subject| reading.call(subject).is_some()).expect("a user type reads it")
}

#[test]
fn contacts_come_first_and_each_reading_belongs_to_one_user_type() {
    let of_location = Reading::allowed(&subject(Some(UserType::Location)));
    let of_agency = Reading::allowed(&subject(Some(UserType::Company)));
    assert_eq!(of_location[0], Reading::Contacts);
    assert_eq!(of_agency, [Reading::SubAccounts, Reading::Installed, Reading::Agency]);
    assert_eq!(
        [of_location.clone(), of_agency].concat(),
        Reading::ALL,
        "a reading does not belong to exactly one user type"
    );
    assert_eq!(
        Reading::allowed(&subject(None)),
        of_location,
        "an unknown user type does not count as a sub-account"
    );
}

#[test]
fn only_readings_that_the_scopes_allow_are_offered() {
    let scopes = ["workflows.readonly", "users.readonly", "contacts.readonly"];
    let subject = with_scopes(UserType::Location, &scopes);
    assert_eq!(Reading::allowed(&subject), [Reading::Contacts, Reading::Users]);
    assert_eq!(Reading::allowed(&with_scopes(UserType::Company, &scopes)), []);
    assert_eq!(Reading::allowed(&with_scopes(UserType::Location, &["workflows.readonly"])), []);
}

#[test]
fn a_reading_is_not_offered_without_the_ids_that_it_needs() {
    for id in [None, Some(String::new())] {
        let unknown = TokenSubject { location_id: id, ..subject(Some(UserType::Location)) };
        assert_eq!(Reading::allowed(&unknown), []);
    }
    let no_app = TokenSubject { app_id: None, ..subject(Some(UserType::Company)) };
    assert!(!Reading::allowed(&no_app).contains(&Reading::Installed));
}

#[test]
fn scopes_json_lists_each_call_under_its_scope() {
    let list: Vec<Value> = serde_json::from_str(&file("../data/scopes.json")).unwrap();
    for reading in Reading::ALL {
        let url = Url::parse(&reading.call(&owner(reading)).unwrap().url).unwrap();
        let row = list.iter().find(|row| row["scope"] == reading.scope()).unwrap();
        let path = url.path().replace("loc1", "{locationId}").replace("com1", "{companyId}");
        let call = ["GET ", &path].concat();
        assert!(row["calls"].as_array().unwrap().contains(&call.as_str().into()), "{call}");
    }
}

#[test]
fn each_reading_calls_its_documented_url_with_its_version() {
    for (reading, path, version) in [
        (Reading::Contacts, "/contacts/?locationId=loc1&limit=100", "2021-07-28"),
        (Reading::Opportunities, "/opportunities/search?location_id=loc1&limit=100", "2021-07-28"),
        (Reading::Pipelines, "/opportunities/pipelines?locationId=loc1", "2021-07-28"),
        (Reading::Conversations, "/conversations/search?locationId=loc1&limit=20", "2021-04-15"),
        (Reading::Calendars, "/calendars/?locationId=loc1", "2021-04-15"),
        (Reading::Users, "/users/search?locationId=loc1&companyId=com1&limit=25", "2021-07-28"),
        (Reading::SubAccount, "/locations/loc1", "2021-07-28"),
        (Reading::SubAccounts, "/locations/search?companyId=com1&limit=10", "2021-07-28"),
        (
            Reading::Installed,
            "/oauth/installedLocations?companyId=com1&appId=app1&isInstalled=true&limit=100",
            "2021-07-28",
        ),
        (Reading::Agency, "/companies/com1", "2021-07-28"),
    ] {
        let call = reading.call(&owner(reading)).unwrap();
        assert_eq!((call.url.strip_prefix(origin()), call.version), (Some(path), version));
    }
}

#[test]
fn each_reading_has_a_unique_label_and_lists_state_their_limit() {
    for voice in [Voice::HighLevel, Voice::Neutral] {
        let mut names = Reading::ALL.map(|reading| label(reading).in_voice(voice)).to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Reading::ALL.len());
    }
    assert_eq!(at_most(Reading::Contacts).as_deref(), Some("At most the first 100."));
    assert_eq!(at_most(Reading::SubAccount), None);
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![select(HOSTILE_TEXTS.to_vec()).prop_map(String::from), any::<String>()]
}

proptest! {
    #![proptest_config(with_cases(200))]

    #[test]
    fn a_hostile_id_stays_a_single_value_in_the_url(id in id(), other in id()) {
        for reading in Reading::ALL {
            let odd = TokenSubject {
                location_id: Some(id.clone()),
                company_id: Some(if reading == Reading::Users { other.clone() } else { id.clone() }),
                app_id: Some(other.clone()),
                ..owner(reading)
            };
            let Some(call) = reading.call(&odd) else { continue };
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~*:/?&=%+".contains(&byte);
            prop_assert!(call.url.bytes().all(is_plain), "{}", call.url);
            let (odd, tame) = (Url::parse(&call.url).unwrap(), reading.call(&owner(reading)).unwrap().url);
            let tame = Url::parse(&tame).unwrap();
            prop_assert_eq!(odd.origin(), tame.origin());
            let names = |url: &Url| url.query_pairs().map(|(name, _)| name.into_owned()).collect::<Vec<_>>();
            prop_assert_eq!(names(&odd), names(&tame));
            if tame.query().is_some() {
                prop_assert_eq!(odd.path(), tame.path());
                prop_assert_eq!(&odd.query_pairs().next().unwrap().1, &id);
            } else {
                prop_assert_eq!(odd.path().matches('/').count(), tame.path().matches('/').count());
            }
        }
    }
}
