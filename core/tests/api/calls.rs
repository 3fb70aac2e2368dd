//! Tests of the failure codes of API calls, of the advice for each failure, and of the terminal commands for an API
//! call and for a refresh.

use leg3_core::api::call::Call;
use leg3_core::api::failure::CallFailure;
use leg3_core::integrations::terminal::{api_call, refresh};
use leg3_core::messages::Voice;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::oauth::request::UserType;
use std::collections::BTreeSet;

#[test]
fn each_call_failure_has_a_unique_code() {
    let codes: BTreeSet<&str> = CallFailure::ALL.iter().map(|failure| failure.code()).collect();
    assert_eq!(codes.len(), CallFailure::ALL.len());
}

#[test]
fn each_call_failure_has_complete_advice_in_both_voices() {
    for failure in CallFailure::ALL {
        for voice in [Voice::HighLevel, Voice::Neutral] {
            let words = api_advice(failure, voice);
            for text in [words.title, words.what, words.why, words.todo] {
                assert!(text.len() > 8, "{failure:?}: {text:?}");
                assert!(voice == Voice::HighLevel || !text.contains("HighLevel"), "{failure:?}: {text}");
            }
        }
    }
}

#[test]
fn a_command_for_a_call_quotes_hostile_values_and_contains_no_token() {
    let call = Call::with_query("/contacts/", &[("locationId", "it's; $(id) `id` \"x\"")]);
    let command = api_call::shell(&call, None);
    assert!(!call.url.contains('\''), "the address holds a single quote");
    assert!(command.contains(&["' '", &call.url, "'"].concat()));
    assert!(command.contains("stty -echo"));
    let posted = api_call::shell(&call, Some("locationId=it%27s"));
    assert!(posted.contains("--data 'locationId=it%27s' 'http"), "{posted}");
    for (form, method) in [(None, "-Method Get"), (Some("locationId=it%27s"), "-Method Post")] {
        let command = api_call::powershell(&call, form);
        assert!(command.contains(method) && command.contains(&["-Uri '", &call.url, "'"].concat()));
        assert_eq!(command.contains("-Body 'locationId=it%27s'"), form.is_some());
    }
}

#[test]
fn a_refresh_command_asks_for_the_secrets_and_sends_a_known_user_type() {
    for (user_type, sent) in [(Some(UserType::Company), true), (None, false)] {
        for make in [refresh::shell, refresh::powershell] {
            let command = make("it's", user_type);
            assert_eq!(command.contains("user_type=Company"), sent);
            assert!(command.contains("grant_type=refresh_token&client_id=it%27s"), "{command}");
            assert!(
                !command.contains("refresh_token=&") && !command.contains("client_secret=&"),
                "{command}"
            );
        }
    }
    assert!(refresh::shell("", None).contains("printf 'Client ID: '"));
}
