//! Tests *Do it outside the browser*: the collection sends one request, and the page accepts the response.

use super::desk::{Desk, LOCATION};
use super::newman::Ran;
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::postman::single_request;
use leg3_core::oauth::credentials::{ClientId, ClientSecret, Code, Credentials};
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::{Options, TokenRequest, UserType};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::reader::pasted_answer::{self, Pasted};
use leg3_core::tokens::token_response::Tokens;
use serde_json::json;

/// Runs the collection with these variables. All other variables are empty.
fn run(desk: &Desk, collection: &str, filled: &[(&str, &str)]) -> Ran {
    desk.write("once.json", collection);
    desk.change("once.json", |content| {
        for row in content["variable"].as_array_mut().unwrap() {
            let value = filled.iter().find(|(name, _)| row["key"] == *name);
            row["value"] = json!(value.map_or("", |(_, value)| value));
        }
    });
    desk.run("once.json", &[])
}

/// Returns the tokens that *Paste the answer* reads in the response.
fn pasted(ran: &Ran) -> Tokens {
    assert!(ran.well, "{}", ran.said);
    let Pasted::Tokens(reply) = pasted_answer::read(&ran.answer) else {
        panic!("the response has no tokens")
    };
    match reply.read() {
        TokenResponse::Tokens { tokens, salvaged: false } => tokens,
        _ => panic!("{}", ran.answer),
    }
}

fn app(id: &str, secret: &str) -> Credentials {
    Credentials { id: ClientId::parse(id).unwrap(), secret: ClientSecret::parse(secret).unwrap() }
}

fn sends(desk: &Desk, request: &TokenRequest) {
    let seen = desk.seen("/oauth/token").pop().unwrap();
    let body = std::str::from_utf8(&request.body).unwrap();
    assert_eq!(form_encoding::pairs(&seen.body_text()), form_encoding::pairs(body));
    assert_eq!(seen.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!((seen.header("version"), seen.header("authorization")), (None, None));
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn the_exchange_and_the_refresh_send_the_same_requests_as_the_page() {
    let odd = "{{$guid}} it's \"so\" \\ \n%41+&=";
    for (id, secret) in [(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET), (odd, odd)] {
        let desk = Desk::empty();
        desk.sandbox.register(id, secret);
        let code = desk.code(id, UserType::Location);
        let options = Options {
            user_type: Some(UserType::Location),
            redirect_uri: Some("https://a.example/{{x}}".into()),
        };
        let collection =
            single_request::exchange(&OutsideRequest { code: &code, client_id: id, options: &options });
        let tokens = pasted(&run(&desk, &collection, &[("client_secret", &[" ", secret, "\n"].concat())]));
        sends(&desk, &TokenRequest::exchange(&Code::parse(&code).unwrap(), &app(id, secret), &options));

        let token = tokens.refresh.unwrap();
        let filled = [("client_id", id), ("client_secret", secret), ("refresh_token", token.expose())];
        let tokens = pasted(&run(&desk, &single_request::refresh("", Some(UserType::Location)), &filled));
        sends(&desk, &TokenRequest::refresh(&token, &app(id, secret), Some(UserType::Location)));
        assert!(!tokens.refresh.unwrap().same_as(&token));
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_sub_account_token_is_requested_with_the_agency_token() {
    let desk = Desk::new(UserType::Company);
    let collection = single_request::sub_account(COMPANY_ID, LOCATION);
    let tokens = pasted(&run(&desk, &collection, &[("access_token", &desk.held("access_token"))]));
    assert_eq!(tokens.fields.location_id.as_deref(), Some(LOCATION));
    desk.sandbox.clear_requests();
    let ran = run(&desk, &collection, &[("access_token", "{{$guid}}")]);
    assert!(!ran.well && ran.said.contains("does not hold a token, so nothing was sent"), "{}", ran.said);
    let collection = single_request::sub_account("", "{{$guid}}");
    run(&desk, &collection, &[("access_token", "a.b-c_d"), ("company_id", "{{$guid}}")]);
    let seen = desk.sandbox.requests();
    assert_eq!(seen.len(), 1);
    let sent = [("companyId", "{{$guid}}"), ("locationId", "{{$guid}}")].map(|(n, v)| (n.into(), v.into()));
    assert_eq!(form_encoding::pairs(&seen[0].body_text()), sent);
    assert_eq!(seen[0].header("authorization"), Some("Bearer a.b-c_d"));
    assert_eq!(seen[0].header("version"), Some("2021-07-28"));
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn an_empty_client_secret_is_not_sent_and_an_error_response_can_be_pasted() {
    let desk = Desk::empty();
    let (code, options) = (desk.code(DEMO_CLIENT_ID, UserType::Location), Options::default());
    let collection = single_request::exchange(&OutsideRequest {
        code: &code,
        client_id: DEMO_CLIENT_ID,
        options: &options,
    });
    let ran = run(&desk, &collection, &[]);
    assert!(!ran.well && ran.said.starts_with("client_secret is empty, so nothing was sent"), "{}", ran.said);
    assert!(desk.sandbox.requests().is_empty());
    let ran = run(&desk, &collection, &[("client_secret", "wrong")]);
    assert!(matches!(pasted_answer::read(&ran.answer), Pasted::Refusal(_)), "{}", ran.answer);
    pasted(&run(&desk, &collection, &[("client_secret", DEMO_CLIENT_SECRET)]));
}
