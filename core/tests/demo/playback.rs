//! Tests of [`Playback`], which answers the requests of pretend mode as a script says. Some responses also depend on
//! the results of earlier requests.

use crate::support::NOW;
use leg3_core::demo::playback::Playback;
use leg3_core::demo::response::{Delivery, DemoAnswer};
use leg3_core::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use leg3_core::exchange::failure::Failure;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::highlevel::token_endpoint;

const PROBE: &str = "grant_type=authorization_code&client_id=leg3-probe&code=leg3-probe";
const EXCHANGE: &str = "grant_type=authorization_code&client_id=pretend&code=0";
const REFRESH: &str = "grant_type=refresh_token&client_id=pretend&refresh_token=0";

fn playback(exchange: DemoExchange, follow_up: DemoFollowUp) -> Playback {
    Playback::of(DemoScript { exchange, follow_up })
}

fn sent(playback: &mut Playback, form: &str) -> DemoAnswer {
    playback.answer(&token_endpoint(), form, NOW)
}

#[test]
fn a_probe_after_the_exchange_belongs_to_the_refresh() {
    let failure = Failure::ProbeHidden;
    let mut playback = playback(DemoExchange::SubAccount, DemoFollowUp::RefreshFails(failure));
    assert_eq!(sent(&mut playback, PROBE).status, 401, "the probe of the exchange has no response");
    assert_eq!(sent(&mut playback, EXCHANGE).status, 200);
    assert_eq!(
        sent(&mut playback, PROBE).delivery,
        Delivery::Throws,
        "the response to the probe of the refresh is readable"
    );
}

#[test]
fn a_lost_connection_stays_lost() {
    let mut playback = playback(DemoExchange::Fails(Failure::Lost), DemoFollowUp::Works);
    assert_eq!(sent(&mut playback, PROBE).delivery, Delivery::Whole);
    assert!(playback.reach(NOW).reached, "the connection is lost before the code is sent");
    assert_eq!(sent(&mut playback, EXCHANGE).delivery, Delivery::Throws);
    assert_eq!(sent(&mut playback, PROBE).delivery, Delivery::Throws);
    assert_eq!(sent(&mut playback, PROBE).delivery, Delivery::Throws);
    assert_eq!(playback.reach(NOW), NoResponse { online: true, reached: false });
}

#[test]
fn a_hidden_response_does_not_affect_the_connection() {
    let mut playback = playback(DemoExchange::Fails(Failure::AnswerHidden), DemoFollowUp::Works);
    assert_eq!(sent(&mut playback, EXCHANGE).delivery, Delivery::Throws);
    assert_eq!(sent(&mut playback, PROBE).status, 401);
    assert_eq!(playback.reach(NOW), NoResponse { online: true, reached: true });
}

#[test]
fn an_offline_script_reports_no_network() {
    let offline = Failure::Offline;
    for playback in [
        playback(DemoExchange::Fails(offline), DemoFollowUp::Works),
        playback(DemoExchange::SubAccount, DemoFollowUp::RefreshFails(offline)),
    ] {
        assert_eq!(playback.reach(NOW), NoResponse { online: false, reached: false });
    }
}

#[test]
fn the_default_script_succeeds_for_the_exchange_and_the_refresh() {
    let mut playback = Playback::default();
    for form in [PROBE, EXCHANGE, PROBE, REFRESH] {
        let status = if form == PROBE { 401 } else { 200 };
        assert_eq!(sent(&mut playback, form).status, status, "{form}");
    }
}
