//! Tests of the responses of pretend mode: the page reads each response as the failure or success that it represents.

use crate::support::{NOW, reply};
use leg3_core::api::classify_error;
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::demo::request_handler::{DemoRequest, answer};
use leg3_core::demo::response::{Delivery, DemoAnswer};
use leg3_core::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use leg3_core::dictionary::entry::Place;
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::{origin, token_endpoint};
use leg3_core::oauth::classify_error::classify;
use leg3_core::oauth::json::Json;
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::sub_accounts::list::page;

const PROBE: &str = "grant_type=authorization_code&client_id=leg3-probe&code=leg3-probe";
const EXCHANGE: &str = "grant_type=authorization_code&client_id=pretend&code=0";
const REFRESH: &str = "grant_type=refresh_token&client_id=pretend&refresh_token=0";

fn script(exchange: DemoExchange, later: DemoFollowUp) -> DemoScript {
    DemoScript { exchange, follow_up: later }
}

fn response_to(script: DemoScript, url: &str, body: &str) -> DemoAnswer {
    answer(script, &request(url, body))
}

fn request<'a>(url: &'a str, body: &'a str) -> DemoRequest<'a> {
    DemoRequest { url, body, is_knock: false, is_recheck: false, has_tokens: false, now: NOW }
}

fn token(script: DemoScript, body: &str) -> DemoAnswer {
    response_to(script, &token_endpoint(), body)
}

fn as_reply(answer: &DemoAnswer) -> HttpResponse {
    reply(answer.status, &answer.body)
}

#[test]
fn each_pretend_token_response_is_read_as_the_intended_failure() {
    for (body, wrap) in [
        (
            EXCHANGE,
            (|failure| script(DemoExchange::Fails(failure), DemoFollowUp::Works))
                as fn(Failure) -> DemoScript,
        ),
        (REFRESH, |failure| script(DemoExchange::SubAccount, DemoFollowUp::RefreshFails(failure))),
    ] {
        for exchange in DemoExchange::all() {
            let DemoExchange::Fails(failure) = exchange else { continue };
            let answer = token(wrap(failure), body);
            match failure {
                Failure::Refused(refusal) => {
                    assert_eq!(answer.delivery, Delivery::Whole);
                    assert_eq!(classify(answer.status, Json::parse(&answer.body).as_ref()), refusal);
                }
                Failure::Unreadable(why) => {
                    assert!(
                        matches!(as_reply(&answer).read(), TokenResponse::Unreadable(read) if read == why),
                        "{why:?}"
                    );
                }
                Failure::Lost | Failure::AnswerHidden => assert_eq!(answer.delivery, Delivery::Throws),
                Failure::ProbeBroken => assert_eq!(answer.status, 200, "the probe fails"),
                Failure::Overdue | Failure::Stopped => assert_eq!(answer.delivery, Delivery::Never),
                _ => assert_eq!(answer.status, 200, "{failure:?}: the probe fails"),
            }
        }
    }
}

#[test]
fn each_failure_is_listed_once_and_a_failure_before_sending_makes_the_probe_fail() {
    let failures: Vec<Failure> = DemoExchange::all()
        .into_iter()
        .filter_map(|exchange| match exchange {
            DemoExchange::Fails(failure) => Some(failure),
            _ => None,
        })
        .collect();
    for (at, failure) in failures.iter().enumerate() {
        assert!(!failures[..at].contains(failure), "{failure:?} is listed twice");
        let probe = token(script(DemoExchange::Fails(*failure), DemoFollowUp::Works), PROBE);
        let usual = probe.delivery == Delivery::Whole && probe.status == 401;
        assert_eq!(usual, !failure.before_sending(), "{failure:?}");
    }
    assert_eq!(failures.len(), 37);
}

#[test]
fn a_refresh_can_fail_after_a_successful_exchange() {
    for later in DemoFollowUp::all() {
        let DemoFollowUp::RefreshFails(failure) = later else { continue };
        let script = script(DemoExchange::SubAccount, later);
        let probe = |has_tokens: bool| {
            let url = token_endpoint();
            let request = DemoRequest { has_tokens, ..request(&url, PROBE) };
            let answer = answer(script, &request);
            answer.delivery == Delivery::Whole && answer.status == 401
        };
        assert!(probe(false), "{failure:?}");
        assert_eq!(token(script, EXCHANGE).status, 200, "{failure:?}");
        assert_eq!(probe(true), !failure.before_sending(), "{failure:?}");
    }
}

#[test]
fn pretend_tokens_are_read_like_real_ones() {
    for (exchange, class, refresh) in [
        (DemoExchange::SubAccount, "Location", true),
        (DemoExchange::Agency, "Company", true),
        (DemoExchange::WithoutRefresh, "Location", false),
    ] {
        let answer = token(script(exchange, DemoFollowUp::Works), EXCHANGE);
        let TokenResponse::Tokens { tokens, .. } = as_reply(&answer).read() else {
            panic!("{exchange:?}: no tokens")
        };
        assert_eq!(tokens.refresh.is_some(), refresh);
        let known = leg3_core::tokens::token_info::TokenInfo::of(&tokens, Some(NOW));
        assert_eq!(known.summary.user_type.map(|class| class.as_str()), Some(class));
        assert_eq!(known.summary.access_ends.map(|ends| ((ends - NOW) / 3_600_000.0).round()), Some(24.0));
        assert!(answer.body.contains("pretend"));
    }
}

#[test]
fn each_pretend_call_response_is_read_as_the_intended_failure() {
    for later in DemoFollowUp::all() {
        let DemoFollowUp::CallFails(failure) = later else { continue };
        let path = match place(failure) {
            Place::Mint => "/oauth/locationToken",
            _ => "/locations/pretend",
        };
        let answer = response_to(script(DemoExchange::Agency, later), &[origin(), path].concat(), "");
        let read = match answer.delivery {
            Delivery::Whole if answer.status >= 400 => {
                let response = reply(answer.status, &answer.body);
                Some(CallFailure::Refused(classify_error::classify(place(failure), &response)))
            }
            Delivery::Whole => Some(CallFailure::Unreadable),
            Delivery::Throws | Delivery::Never | Delivery::CutOff => None,
        };
        if matches!(failure, CallFailure::NoAnswer(_)) {
            assert_eq!(read, None, "{failure:?}");
        } else {
            assert_eq!(read, Some(failure));
        }
        assert!(failure != CallFailure::Refused(ApiError::Firewall) || answer.content_type == "text/html");
    }
}

/// Returns the kind of request that HighLevel answers with this failure. Two failures occur only when the page lists
/// sub-accounts or requests a sub-account's token.
fn place(failure: CallFailure) -> Place {
    if failure.is_only_of_minting() { Place::Mint } else { Place::Call }
}

#[test]
fn the_pretend_agency_lists_its_sub_accounts_page_by_page() {
    let script = script(DemoExchange::Agency, DemoFollowUp::Works);
    let count = |skip: usize| response_to(script, &page("c", "a", skip).url, "").body.matches("_id").count();
    assert_eq!((count(0), count(100), count(200), count(300)), (100, 100, 40, 0));
    let minted = response_to(
        script,
        &[origin(), "/oauth/locationToken"].concat(),
        "companyId=c&locationId=pretendLocation00007",
    );
    assert_eq!(minted.status, 201);
    assert!(minted.body.contains(r#""locationId":"pretendLocation00007""#));
}
