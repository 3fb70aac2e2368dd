//! Tests of the requests that the user sends outside the browser: the commands quote hostile values safely, and the
//! previews mask the secrets.

use crate::support::{CODE, ID, with_cases};
use leg3_core::highlevel::token_endpoint;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::request_preview;
use leg3_core::integrations::terminal::exchange_powershell;
use leg3_core::integrations::terminal::exchange_shell;
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::{Options, UserType};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

/// Generates random texts. Some of them try to end a quoted string.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "['\"`$();&|<>\\\\!#~*?{}\\[\\]\r\n\t %+=@-]{0,20}",
        "[‘’‚‛“”„`'\"\u{0}\u{85}\u{2028}\u{202e}\u{feff}a]{0,20}",
    ]
}

/// The parts of a command that are between single quotes.
fn quoted(command: &str) -> Vec<&str> {
    command.split('\'').skip(1).step_by(2).collect()
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn hostile_values_cannot_break_out_of_a_command(code in hostile(), client_id in hostile(), redirect in hostile()) {
        let options = Options { user_type: Some(UserType::Location), redirect_uri: Some(redirect) };
        let plain = Options { user_type: options.user_type, redirect_uri: Some("r".into()) };
        let outside = OutsideRequest { code: &code, client_id: &client_id, options: &options };
        for make in [exchange_shell::command, exchange_powershell::command] {
            let command = make(&outside);
            prop_assert!(command.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{}", command);
            // A command with harmless values has the same number of quoted parts. Only the part with the request's body
            // differs.
            let id = if client_id.is_empty() { "" } else { "i" };
            let harmless = make(&OutsideRequest { code: "c", client_id: id, options: &plain });
            let (parts, harmless_parts) = (quoted(&command), quoted(&harmless));
            prop_assert_eq!(parts.len(), harmless_parts.len());
            let differing: Vec<_> = parts.iter().zip(&harmless_parts).filter(|(one, other)| one != other).collect();
            prop_assert!(differing.iter().all(|(part, _)| part.starts_with("grant_type=authorization_code")));
        }
    }

    #[test]
    fn a_command_sends_the_same_fields_as_the_page(code in hostile(), client_id in hostile()) {
        let command = exchange_shell::command(&OutsideRequest { code: &code, client_id: &client_id, options: &Options::default() });
        let body = quoted(&command).into_iter().find(|part| part.starts_with("grant_type")).unwrap_or_default();
        let expected = [("grant_type", "authorization_code"), ("client_id", &client_id), ("code", &code)];
        let expected = expected.into_iter().filter(|(_, value)| !value.is_empty());
        prop_assert_eq!(form_encoding::pairs(body), expected.map(|(n, v)| (n.into(), v.into())).collect::<Vec<(String, String)>>());
    }
}

#[test]
fn a_command_asks_for_the_client_id_only_if_it_is_missing() {
    for make in [exchange_shell::command, exchange_powershell::command] {
        let options = Options::default();
        let with = make(&OutsideRequest { code: CODE, client_id: ID, options: &options });
        let without = make(&OutsideRequest { code: CODE, client_id: "", options: &options });
        assert!(!with.contains("Client ID") && without.contains("Client ID"));
        assert!(with.contains(CODE) && with.contains(&token_endpoint()));
    }
}

#[test]
fn the_preview_of_an_exchange_masks_the_secrets() {
    let options =
        Options { user_type: Some(UserType::Company), redirect_uri: Some("https://a.example/?x=1".into()) };
    let expected = "POST https://services.leadconnectorhq.com/oauth/token\n\
        Content-Type: application/x-www-form-urlencoded\n\
        Accept: application/json\n\n\
        grant_type=authorization_code\n\
        &client_id=664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c\n\
        &client_secret=••••••••\n\
        &code=9b2e••••••••4e6b\n\
        &user_type=Company\n\
        &redirect_uri=https%3A%2F%2Fa.example%2F%3Fx%3D1";
    assert_eq!(request_preview::exchange(CODE, ID, true, &options), expected);
}

#[test]
fn the_preview_omits_empty_fields() {
    let text = request_preview::exchange(CODE, "", false, &Options::default());
    assert!(!text.contains("client_id") && !text.contains("client_secret") && !text.contains("redirect_uri"));
}

#[test]
fn the_preview_of_a_refresh_masks_both_secrets() {
    let expected = "POST https://services.leadconnectorhq.com/oauth/token\n\
        Content-Type: application/x-www-form-urlencoded\n\
        Accept: application/json\n\n\
        grant_type=refresh_token\n\
        &client_id=664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c\n\
        &client_secret=••••••••\n\
        &refresh_token=••••••••\n\
        &user_type=Location";
    assert_eq!(request_preview::refresh(ID, true, Some(UserType::Location)), expected);
    let without = request_preview::refresh("", false, None);
    assert!(!without.contains("client") && without.ends_with("&refresh_token=••••••••"), "{without}");
}

#[test]
fn the_preview_of_a_call_masks_the_token() {
    let url = "https://services.leadconnectorhq.com/locations/x";
    let head = "Authorization: Bearer ••••••••\nVersion: 2021-07-28\nAccept: application/json";
    assert_eq!(request_preview::call(url, "2021-07-28", None), ["GET ", url, "\n", head].concat());
    let form = "\nContent-Type: application/x-www-form-urlencoded\n\ncompanyId=a%26b\n&locationId=c";
    assert_eq!(
        request_preview::call(url, "2021-07-28", Some("companyId=a%26b&locationId=c")),
        ["POST ", url, "\n", head, form].concat()
    );
}
