//! The guard of the report: it finds what the page has held, whatever that is wrapped in, and lets everything else pass.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;
#[path = "encodings.rs"]
mod wrap;

use help::{CODE, ID, SECRET, all_canned, canned, member, tries};
use leg3::grant::reply::Reading;
use leg3::recipe::guard::opaque::opaque;
use leg3::recipe::guard::{Held, SHORTEST, WINDOW};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_oneof, proptest};
use wrap::{Wrap, base64, wraps};

const KEY: [u8; 16] = [7; 16];
const UUID: &str = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

fn nothing() -> Held {
    Held::new(&KEY)
}

fn having(secret: &str) -> Held {
    let mut held = nothing();
    held.learn(secret);
    held
}

/// A JWT with claims of its own, signed by nobody.
fn jwt() -> impl Strategy<Value = String> {
    ("[ -!#-\\[\\]-~]{10,60}", "[A-Za-z0-9_-]{86,342}")
        .prop_map(|(claim, signature)| help::token(&format!("{{\"sub\":\"{claim}\"}}")) + &signature)
}

/// Everything that may be held: as HighLevel makes it, and as nobody would.
fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        UUID,
        "[0-9a-f]{40}",
        "[0-9A-F]{40}",
        jwt(),
        UUID.prop_map(|uuid| ["pit-", &uuid].concat()),
        "[A-Za-z0-9_-]{24,300}",
        "[A-Za-z0-9+/]{24,90}={0,2}",
        // Whatever a person's keyboard has.
        "[ -~]{0,10}[a-z0-9]{24}[ -~]{0,30}",
        "([a-z][ -/]){24,40}",
        "[!-/:-@^-`{-~]{30,60}",
        // What looks encoded, and is not.
        "([a-z0-9]{16,20}(%[2-7][0-9a-f]|%|\\\\u00[2-7][0-9a-f]|\\\\[\\\\nx/\"]|&amp;|&#3[0-9];)){2,4}",
        vec(prop_oneof![any::<char>(), proptest::char::range('a', 'z')], 40..80).prop_map(String::from_iter),
    ]
    .prop_map(|text| text.trim().to_owned())
}

/// What stands around: words, addresses, JSON, more digits.
fn around() -> impl Strategy<Value = String> {
    prop_oneof![
        "",
        "[ -~]{0,40}",
        "[a-z]{1,9}( [a-z]{1,9}){0,8}",
        "[0-9a-f]{0,30}",
        "[A-Za-z0-9_/+-]{0,30}",
        "\\{\"error\":\"[a-z ]{0,20}\",\"value\":\"",
    ]
}

proptest! {
    #![proptest_config(tries(600))]

    #[test]
    fn what_was_held_is_found_in_every_wrapping(
        secret in secret(), wrapping in wraps(), before in around(), after in around(),
    ) {
        let held = having(&secret);
        let wrapped = wrapping.iter().fold(secret.clone(), |text, wrap| wrap.around(&text));
        let text = [&*before, &wrapped, &after].concat();
        prop_assert!(held.is_in(&text), "{:?}: {}", wrapping, text);
    }
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn a_piece_of_what_was_held_is_found_too(
        secret in prop_oneof![UUID, "[0-9a-f]{40}", "[a-z0-9]{20,120}"], from in 0..100_usize, wrapping in wraps(),
    ) {
        let signs: Vec<char> = secret.chars().filter(char::is_ascii_alphanumeric).collect();
        let from = from.min(signs.len() - WINDOW);
        let piece: String = signs[from..from + WINDOW].iter().collect();
        let wrapped = wrapping.iter().fold(piece, |text, wrap| wrap.around(&text));
        prop_assert!(having(&secret).is_in(&[". ", &wrapped, " ."].concat()), "{:?}: {}", wrapping, wrapped);
    }

    #[test]
    fn a_piece_of_a_long_one_is_found_when_it_is_twice_as_long(secret in "[a-z0-9]{129,600}", from in 0..600_usize) {
        let length = 2 * WINDOW - 1;
        let from = from.min(secret.len() - length);
        prop_assert!(having(&secret).is_in(&secret[from..from + length]));
    }

    #[test]
    fn a_short_one_is_found_whole(secret in "[a-z0-9]{8,15}", wrapping in wraps()) {
        let wrapped = wrapping.iter().fold(secret.clone(), |text, wrap| wrap.around(&text));
        prop_assert!(having(&secret).is_in(&[". ", &wrapped, " ."].concat()), "{:?}: {}", wrapping, wrapped);
    }

    #[test]
    fn a_token_or_a_code_is_found_although_it_was_never_held(
        secret in prop_oneof![jwt(), "[0-9]{3}[a-f]{3}[0-9a-f]{34}", UUID.prop_map(|uuid| ["pit-", &uuid].concat())],
        wrapping in wraps(), before in "[ -~]{0,20}",
    ) {
        let wrapped = wrapping.iter().fold(secret, |text, wrap| wrap.around(&text));
        prop_assert!(nothing().is_in(&[&*before, ": ", &wrapped, " ."].concat()), "{:?}: {}", wrapping, wrapped);
    }

    #[test]
    fn each_part_of_a_token_alone_is_found_although_it_was_never_held(token in jwt(), part in 0..3_usize) {
        let part = token.split('.').nth(part).unwrap();
        prop_assert!(nothing().is_in(&["message: ", part, "?"].concat()), "{}", part);
    }

    #[test]
    fn what_authorizes_is_found(
        name in "(Bearer|bearer|BEARER|Basic)", gap in "( |  |\t|%20|\\+)", value in "[A-Za-z]{6}[0-9][A-Za-z0-9._~+/-]{3,40}",
    ) {
        prop_assert!(nothing().is_in(&["header ", &name, &gap, &value].concat()));
    }

    #[test]
    fn ids_of_other_things_pass(
        secret in secret(), uuid in UUID, id in "[A-Za-z0-9]{20}", app in "[0-9a-f]{24}", state in "[0-9a-f]{32}",
        moment in 1_000_000_000_u64..2_000_000_000, took in 0..60_000_u32,
    ) {
        let text = format!(
            "status: 422\ntrace id: {uuid}\n{took} ms: GET https://services.leadconnectorhq.com/locations/{id}?skip=100\n\
             client_id={app}-lx4ab12c\nstate={state}\n{{\"traceId\":\"{uuid}\",\"at\":{moment},\"locationId\":\"{id}\"}}",
        );
        prop_assert!(!having(&secret).is_in(&text), "{} with {}", text, secret);
    }

    #[test]
    fn words_pass(text in "([A-Z]?[a-z]{1,14}[,.:;]? ?){1,120}", secret in prop_oneof![UUID, "[0-9a-f]{40}", jwt()]) {
        prop_assert!(!having(&secret).is_in(&text));
    }
}

#[test]
fn a_client_secret_is_told_from_a_trace_id_by_having_been_held() {
    let text = ["trace id: ", SECRET].concat();
    assert!(!nothing().is_in(&text));
    assert!(having(SECRET).is_in(&text));
}

#[test]
fn the_client_id_is_no_secret_also_where_it_was_put_into_the_wrong_field() {
    assert!(!having(ID).is_in(&["client_id=", ID].concat()));
}

#[test]
fn what_is_found_everywhere_is_not_compared() {
    for short in ["", " ", "x", "secret", "1234567"] {
        assert!(short.trim().len() < SHORTEST && !having(short).is_in("x secret 1234567"));
    }
}

#[test]
fn highlevels_own_refusals_pass() {
    let held = {
        let mut held = nothing();
        for secret in [SECRET, CODE] {
            held.learn(secret);
        }
        let (mut secrets, names) = (Vec::new(), all_canned());
        names
            .iter()
            .filter(|name| name.starts_with("success"))
            .for_each(|name| secrets.push(help::body(name)));
        secrets.iter().for_each(|body| held.learn_all(body));
        held
    };
    let refusals: Vec<String> =
        all_canned().into_iter().filter(|name| !name.starts_with("success")).collect();
    assert!(refusals.len() > 15);
    for name in refusals {
        assert!(!held.is_in(&help::body(&name)), "{name}");
    }
}

#[test]
fn names_of_browsers_and_addresses_pass() {
    for text in [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1 [FBAN/FBIOS;FBAV/489.0.0.47.76;FBBV/661254789;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/18.1;FBSS/3;FBID/phone;FBLC/de_DE;FBOP/5]",
        "Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.81 Mobile Safari/537.36 Instagram 358.0.0.51.97 Android (34/14; 480dpi; 1080x2115; samsung; SM-S911B; dm1q; qcom; de_DE; 661823499)",
        "https://services.leadconnectorhq.com/opportunities/pipelines?locationId=ve9EPM428h8vShlRW1KT",
        "https://someone.github.io/tools/oauth/leg3-1f2e3d4c5b6a7988_bg.wasm",
        "authorization: Bearer ••••••••\nwww-authenticate: Bearer realm=\"api\", error=\"invalid_token\"",
        "Bearer authentication is required. Basic authentication is not. The bearer token is missing.",
        "surveyJobDescriptionForEverybody keyJoinedByUnderscores_and_more eyJustAName",
        "etag: W/\"a5-pq7Jx0uWkCzHhRkzqVv3s1bGx5Y\"\ncf-ray: 8f3b6f5c8d5e4b0a-FRA\nx-request-id: 1-5759e988-bd862e3fe1be46a994272793",
        "1234567890123456789012345678901234567890123456789012345678901234567890",
    ] {
        assert!(!having(SECRET).is_in(text), "{text}");
    }
}

#[test]
fn an_answer_teaches_its_tokens_and_not_its_ids() {
    for name in all_canned().iter().filter(|name| name.starts_with("success")) {
        let reply = canned(name);
        let Reading::Tokens { tokens, .. } = reply.read() else { panic!("{name}") };
        let found = opaque(reply.body.expose());
        let tokens = [Some(tokens.access.expose()), tokens.refresh.as_ref().map(|token| token.expose())];
        assert_eq!(found, tokens.into_iter().flatten().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn an_answer_that_was_cut_off_teaches_what_is_there() {
    let body = help::body("success-location");
    let token = member(&body, "refresh_token");
    let cut = help::cut_inside(&body, "refresh_token");
    let mut held = nothing();
    held.learn_all(cut);
    assert!(held.is_in(&token[..token.len() / 2]) && held.is_in(&member(&body, "access_token")));
}

#[test]
fn odd_places_of_an_answer_are_looked_into() {
    let held = |text: &str| opaque(text).into_iter().map(String::from).collect::<Vec<_>>();
    assert_eq!(
        held(r#"{"data":{"apiKey":"k1-0123456789abcdef"},"locationId":"ve9EPM428h8vShlRW1KT"}"#),
        ["k1-0123456789abcdef"]
    );
    assert_eq!(held(r#"$ curl -s … {"odd": ["a1\"b2\"c3d4e5f6g7h8"]}"#), [r#"a1\"b2\"c3d4e5f6g7h8"#]);
    assert_eq!(
        held("pasted: pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44\n$"),
        ["pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"]
    );
    assert_eq!(
        held(r#"{"code":"RESOURCE_NOT_FOUND","message":"Nothing is here 0123456789abcdef"}"#),
        Vec::<String>::new()
    );
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn looking_never_fails(text in any::<String>(), bytes in vec(any::<u8>(), 0..200)) {
        let mut held = having(SECRET);
        held.learn_all(&text);
        let _ = (held.is_in(&text), held.is_in(&String::from_utf8_lossy(&bytes)), held.is_in(&base64(&bytes, false)));
    }
}

#[test]
fn a_space_whose_plus_sign_was_escaped_is_seen_through() {
    let token =
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIGFhIDBBYSMgIn0.c2ln_AaaA--a-Aa--AaA0a_A0aaaaAAA-0aaAa00_a0aaAAA";
    let wrapping = [Wrap::Grouped { every: 1, between: " " }, Wrap::Form, Wrap::Units { upper: false }];
    let wrapped = wrapping.iter().fold(token.to_owned(), |text, wrap| wrap.around(&text));
    assert!(nothing().is_in(&wrapped), "{wrapped}");
}
