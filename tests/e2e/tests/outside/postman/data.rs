//! Tests that client IDs, client secrets, agency and sub-account IDs, refresh tokens and URLs of API calls arrive
//! unchanged, even if a value has a special meaning in Postman.

use super::desk::{Desk, LOCATION};
use super::keep_alive::call_of;
use super::newman::ending_in;
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::UserType;

/// Texts with a special meaning in Postman, JSON, JavaScript, a form or a URL.
const ODD: [&str; 4] = [
    "{{$guid}} {{client_secret}} {{x}} {{{{access_token}}}} ${1+1} @name@ [object Object]",
    "it's \"so\" `id` \\ \\n \\u0041 %41 %7B%7B ! ~ * ( ) ? # ; & = + | < > \\",
    "line\nline\r\nline\u{2028}line\ttab </script><!-- \u{1f98a} Þóra 李 \u{200f}e\u{301}",
    ":name/:path",
];

/// Returns the value of a field in the last request for this path.
fn field(desk: &Desk, path: &str, name: &str) -> String {
    let last = desk.seen(path).pop().expect("a request");
    form_encoding::pairs(&last.body_text()).into_iter().find(|(known, _)| known == name).expect(name).1
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn client_ids_and_secrets_with_special_characters_are_sent_unchanged() {
    for odd in ODD {
        let desk = Desk::empty();
        let secret = ["secret ", odd].concat();
        desk.lay_out(UserType::Location, (odd, &secret), &["/locations/", LOCATION].concat());
        for name in ["Call the API", "Refresh the tokens"] {
            desk.set("access_token", &ending_in(600));
            let ran = desk.send(name);
            assert!(ran.well, "{odd}, {name}: {}", ran.said);
            assert_eq!(field(&desk, "/oauth/token", "client_id"), odd);
            assert_eq!(field(&desk, "/oauth/token", "client_secret"), secret);
            assert_eq!((desk.held("client_id"), desk.held("client_secret")), (odd.into(), secret.clone()));
        }
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn ids_and_refresh_tokens_with_special_characters_are_sent_unchanged() {
    for odd in ODD {
        let desk = Desk::new(UserType::Company);
        for name in ["company_id", "location_id"] {
            desk.set(name, odd);
        }
        assert!(!desk.send(call_of(UserType::Company)).well);
        for name in ["companyId", "locationId"] {
            assert_eq!(field(&desk, "/oauth/locationToken", name), odd);
        }
        for name in [call_of(UserType::Company), "Refresh the tokens"] {
            desk.set("access_token", &ending_in(600));
            desk.set("refresh_token", odd);
            let ran = desk.send(name);
            assert!(!ran.well && ran.said.contains("(401)"), "{}", ran.said);
            assert_eq!(field(&desk, "/oauth/token", "refresh_token"), odd);
        }
        // The access token goes into a header. If the value is not valid in a header, the collection sends nothing.
        desk.set("access_token", odd);
        desk.sandbox.clear_requests();
        let ran = desk.send(call_of(UserType::Company));
        assert!(!ran.well && ran.said.contains("does not hold a token, so nothing was sent"), "{}", ran.said);
        assert!(desk.sandbox.requests().is_empty());
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn special_characters_in_a_call_address_are_sent_unchanged() {
    for odd in ODD {
        let desk = Desk::empty();
        let mut encoded = String::new();
        odd.bytes().for_each(|byte| form_encoding::percent(&mut encoded, byte));
        for path in [["/locations/", odd].concat(), ["/locations/", &encoded, "?limit=", &encoded].concat()] {
            let app = ("6650b0a7c0ffee5a4db0c5ed-lq3demo1", "0badc0de-5a4d-4b0c-8e55-1e63de300001");
            desk.lay_out(UserType::Location, app, &path);
            desk.send("Call the API");
            let call = desk.sandbox.requests().pop().expect("a call");
            let sent =
                [call.path, if call.query.is_empty() { "".into() } else { ["?", &call.query].concat() }]
                    .concat();
            let read =
                |text: &str| form_encoding::pairs(&text.replace(['&', '=', '+'], "%26")).pop().unwrap().0;
            assert_eq!(read(&sent), read(&path), "{sent}");
        }
    }
}
