//! Calls with a token: words for every refusal, and the same calls as commands.

use leg3::bearer::call::Call;
use leg3::bearer::refusal::Trouble;
use leg3::copy::Voice;
use leg3::copy::call::call_advice;
use leg3::grant::request::UserType;
use leg3::recipe;
use std::collections::BTreeSet;

#[test]
fn every_trouble_has_a_code_of_its_own() {
    let codes: BTreeSet<&str> = Trouble::ALL.iter().map(|trouble| trouble.code()).collect();
    assert_eq!(codes.len(), Trouble::ALL.len());
}

#[test]
fn every_trouble_says_what_why_and_what_to_do_in_both_voices() {
    for trouble in Trouble::ALL {
        for voice in [Voice::HighLevel, Voice::Neutral] {
            let words = call_advice(trouble, voice);
            for text in [words.title, words.what, words.why, words.todo] {
                assert!(text.len() > 8, "{trouble:?}: {text:?}");
                assert!(voice == Voice::HighLevel || !text.contains("HighLevel"), "{trouble:?}: {text}");
            }
        }
    }
}

#[test]
fn a_call_as_a_command_holds_no_token_and_what_is_strange_in_it_stays_inside_its_quotes() {
    let call = Call::asking("/contacts/", &[("locationId", "it's; $(id) `id` \"x\"")]);
    let command = recipe::call::shell(&call, None);
    assert!(!call.url.contains('\''), "an address has no quotes of a shell");
    assert!(command.contains(&["' '", &call.url, "'"].concat()));
    assert!(command.contains("stty -echo"));
    let posted = recipe::call::shell(&call, Some("locationId=it%27s"));
    assert!(posted.contains("--data 'locationId=it%27s' 'http"), "{posted}");
    for (form, method) in [(None, "-Method Get"), (Some("locationId=it%27s"), "-Method Post")] {
        let command = recipe::call::powershell(&call, form);
        assert!(command.contains(method) && command.contains(&["-Uri '", &call.url, "'"].concat()));
        assert_eq!(command.contains("-Body 'locationId=it%27s'"), form.is_some());
    }
}

#[test]
fn a_refresh_as_a_command_asks_for_what_is_secret_and_sends_the_user_type_that_came() {
    for (user_type, sent) in [(Some(UserType::Company), true), (None, false)] {
        for make in [recipe::refresh::shell, recipe::refresh::powershell] {
            let command = make("it's", user_type);
            assert_eq!(command.contains("user_type=Company"), sent);
            assert!(command.contains("grant_type=refresh_token&client_id=it%27s"), "{command}");
            assert!(
                !command.contains("refresh_token=&") && !command.contains("client_secret=&"),
                "{command}"
            );
        }
    }
    assert!(recipe::refresh::shell("", None).contains("printf 'Client ID: '"));
}
