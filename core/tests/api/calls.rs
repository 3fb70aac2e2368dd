//! API calls with a token: the advice for every failure, and the same calls as commands.

use leg3_core::api::call::Call;
use leg3_core::api::failure::CallFailure;
use leg3_core::integrations::terminal::{api_call, refresh};
use leg3_core::messages::Voice;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::oauth::request::UserType;
use std::collections::BTreeSet;

#[test]
fn every_trouble_has_a_code_of_its_own() {
    let codes: BTreeSet<&str> = CallFailure::ALL.iter().map(|failure| failure.code()).collect();
    assert_eq!(codes.len(), CallFailure::ALL.len());
}

#[test]
fn every_trouble_says_what_why_and_what_to_do_in_both_voices() {
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
fn a_call_as_a_command_holds_no_token_and_what_is_strange_in_it_stays_inside_its_quotes() {
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
fn a_refresh_as_a_command_asks_for_what_is_secret_and_sends_the_user_type_that_came() {
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
