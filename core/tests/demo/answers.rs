//! Pretend answers mean what they pretend: each failure looks to the page like itself.
#![allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;

use help::{NOW, reply};
use leg3::bearer::listing::page;
use leg3::bearer::refusal::{self, ApiRefusal, Trouble};
use leg3::grant::failure::Failure;
use leg3::grant::json::Json;
use leg3::grant::refusal::classify;
use leg3::grant::reply::{Reading, Reply};
use leg3::highlevel::{origin, token_endpoint};
use leg3::pretend::{After, Answer, Asked, How, Script, Trade, answer};

const PROBE: &str = "grant_type=authorization_code&client_id=leg3-probe&code=leg3-probe";
const EXCHANGE: &str = "grant_type=authorization_code&client_id=pretend&code=0";
const REFRESH: &str = "grant_type=refresh_token&client_id=pretend&refresh_token=0";

fn script(trade: Trade, after: After) -> Script {
    Script { trade, after }
}

fn ask(script: Script, url: &str, body: &str) -> Answer {
    answer(script, &Asked { url, body, is_knock: false, is_recheck: false, now: NOW })
}

fn token(script: Script, body: &str) -> Answer {
    ask(script, &token_endpoint(), body)
}

fn as_reply(answer: &Answer) -> Reply {
    reply(answer.status, &answer.body)
}

#[test]
fn each_pretend_refusal_is_read_as_the_refusal_it_is() {
    for (body, wrap) in [
        (EXCHANGE, (|failure| script(Trade::Fails(failure), After::Works)) as fn(Failure) -> Script),
        (REFRESH, |failure| script(Trade::SubAccount, After::RefreshFails(failure))),
    ] {
        for trade in Trade::all() {
            let Trade::Fails(failure) = trade else { continue };
            let answer = token(wrap(failure), body);
            match failure {
                Failure::Refused(refusal) => {
                    assert_eq!(answer.how, How::Whole);
                    assert_eq!(classify(answer.status, Json::parse(&answer.body).as_ref()), refusal);
                }
                Failure::Unreadable(why) => {
                    assert!(
                        matches!(as_reply(&answer).read(), Reading::Unreadable(read) if read == why),
                        "{why:?}"
                    );
                }
                Failure::Lost | Failure::AnswerHidden => assert_eq!(answer.how, How::Throws),
                Failure::ProbeBroken => assert_eq!(answer.status, 200, "strikes the probe"),
                Failure::Overdue | Failure::Stopped => assert_eq!(answer.how, How::Never),
                _ => assert_eq!(answer.status, 200, "{failure:?} strikes the probe"),
            }
        }
    }
}

#[test]
fn each_failure_is_there_once_and_the_probe_meets_what_comes_before_sending() {
    let failures: Vec<Failure> = Trade::all()
        .into_iter()
        .filter_map(|trade| match trade {
            Trade::Fails(failure) => Some(failure),
            _ => None,
        })
        .collect();
    for (at, failure) in failures.iter().enumerate() {
        assert!(!failures[..at].contains(failure), "{failure:?} twice");
        let probe = token(script(Trade::Fails(*failure), After::Works), PROBE);
        let usual = probe.how == How::Whole && probe.status == 401;
        assert_eq!(usual, !failure.before_sending(), "{failure:?}");
    }
    assert_eq!(failures.len(), 35);
}

#[test]
fn pretend_tokens_are_read_like_real_ones() {
    for (trade, class, refresh) in [
        (Trade::SubAccount, "Location", true),
        (Trade::Agency, "Company", true),
        (Trade::WithoutRefresh, "Location", false),
    ] {
        let answer = token(script(trade, After::Works), EXCHANGE);
        let Reading::Tokens { tokens, .. } = as_reply(&answer).read() else { panic!("{trade:?}: no tokens") };
        assert_eq!(tokens.refresh.is_some(), refresh);
        let known = leg3::bearer::known::Known::of(&tokens, Some(NOW), NOW);
        assert_eq!(known.passport.user_type.map(|class| class.as_str()), Some(class));
        assert_eq!(known.passport.access_ends.map(|ends| ((ends - NOW) / 3_600_000.0).round()), Some(24.0));
        assert!(answer.body.contains("pretend"));
    }
}

#[test]
fn each_pretend_trouble_of_a_call_is_read_as_itself() {
    for after in After::all() {
        let After::CallFails(trouble) = after else { continue };
        let answer = ask(script(Trade::SubAccount, after), &[origin(), "/locations/pretend"].concat(), "");
        let read = match answer.how {
            How::Whole if answer.status >= 400 => {
                Some(Trouble::Refused(refusal::classify(answer.status, Json::parse(&answer.body).as_ref())))
            }
            How::Whole => Some(Trouble::Unreadable),
            How::Throws | How::Never | How::CutOff => None,
        };
        if matches!(trouble, Trouble::NoAnswer(_)) {
            assert_eq!(read, None, "{trouble:?}");
        } else {
            assert_eq!(read, Some(trouble));
        }
        assert!(trouble != Trouble::Refused(ApiRefusal::Firewall) || answer.content_type == "text/html");
    }
}

#[test]
fn the_pretend_agency_lists_its_sub_accounts_page_by_page() {
    let script = script(Trade::Agency, After::Works);
    let count = |skip: usize| ask(script, &page("c", "a", skip).url, "").body.matches("_id").count();
    assert_eq!((count(0), count(100), count(200), count(300)), (100, 100, 40, 0));
    let minted = ask(
        script,
        &[origin(), "/oauth/locationToken"].concat(),
        "companyId=c&locationId=pretendLocation00007",
    );
    assert_eq!(minted.status, 201);
    assert!(minted.body.contains(r#""locationId":"pretendLocation00007""#));
}
