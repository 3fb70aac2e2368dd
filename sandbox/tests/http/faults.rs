//! Tests of the response that a client receives for each fault, and of whether the fault uses up the authorization
//! code.

use std::io::ErrorKind;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use sandbox::{Fault, FaultKind, Install, On};
use tokio::net::TcpSocket;

use super::client::{Broken, Connection};
use super::stage::{FORM, Stage, exchange};

/// Returns the response to an exchange with this fault, and whether the authorization code still works after the
/// exchange.
fn exchange_with(kind: FaultKind) -> (Result<super::client::Answer, Broken>, bool) {
    let stage = Stage::new();
    stage.fault(kind);
    let code = stage.code(Install::agency());
    let answer = stage.try_exchange(&code);
    let still_works = stage.still_works(&code);
    (answer, still_works)
}

#[test]
fn a_delayed_response_arrives_late_and_is_correct() {
    let began = Instant::now();
    let (answer, still_works) = exchange_with(FaultKind::Delay(Duration::from_millis(120)));
    assert!(began.elapsed() >= Duration::from_millis(120));
    assert_eq!((answer.unwrap().status, still_works), (200, false));
}

#[test]
fn a_held_response_is_sent_only_after_the_fault_is_removed() {
    let stage = Stage::new();
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    let code = stage.code(Install::agency());
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| stage.exchange(&code));
        while stage.sandbox.fault().is_some() {
            assert!(!waits.is_finished(), "the fault did not apply");
            std::thread::yield_now();
        }
        // The sandbox answers other requests in the meantime.
        assert_eq!(stage.exchange("another").status, 401);
        assert!(!waits.is_finished());
        stage.sandbox.set_fault(None);
        assert_eq!(waits.join().unwrap().status, 200);
    });
}

#[test]
fn connections_are_refused_until_the_fault_is_removed() {
    let stage = Stage::new();
    let address = stage.sandbox.http().unwrap();
    let mut connection = Connection::open(address).unwrap();
    assert_eq!(connection.send("GET", "/", &[], b"").unwrap().status, 200);
    stage.fault(FaultKind::RefuseConnection);
    assert_eq!(stage.try_exchange("any").unwrap_err(), Broken::Refused);
    assert_eq!(connection.send("GET", "/", &[], b"").unwrap_err(), Broken::Nothing);
    if cfg!(target_os = "linux") {
        // No other program can bind this address. Linux makes the same check when a program asks for any free port, so
        // no program gets this port by chance.
        let other_program = TcpSocket::new_v4().unwrap();
        assert_eq!(other_program.bind(address).unwrap_err().kind(), ErrorKind::AddrInUse);
    }
    stage.sandbox.set_fault(None);
    assert_eq!(stage.sandbox.http(), Some(address));
    assert_eq!(stage.exchange("any").status, 401);
}

#[test]
fn a_cut_before_the_response_sends_no_byte_and_uses_up_the_code() {
    let (answer, still_works) = exchange_with(FaultKind::CutBeforeAnswer);
    assert_eq!((answer.unwrap_err(), still_works), (Broken::Nothing, false));
}

#[test]
fn a_cut_inside_the_response_sends_half_of_the_body_and_uses_up_the_code() {
    let (answer, still_works) = exchange_with(FaultKind::CutInsideAnswer);
    let Err(Broken::Half { status, expected, arrived }) = answer else { panic!("not half: {answer:?}") };
    assert_eq!((status, arrived), (200, expected / 2));
    assert!(expected > 1000 && !still_works);
}

#[test]
fn a_stalled_response_lacks_its_last_byte_and_keeps_its_connection_open() {
    let stage = Stage::new();
    stage.fault(FaultKind::StallInsideAnswer);
    let stream = TcpStream::connect(stage.sandbox.http().unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(2))).unwrap();
    let mut connection = Connection::over(stream.try_clone().unwrap());
    let answer = connection.send("POST", "/oauth/token", &[FORM], exchange("wrong").as_bytes());
    let Err(Broken::Half { status, expected, arrived }) = answer else { panic!("not stalled: {answer:?}") };
    assert_eq!((status, arrived), (401, expected - 1));
    stream.set_nonblocking(true).unwrap();
    assert_eq!(stream.peek(&mut [0]).unwrap_err().kind(), ErrorKind::WouldBlock, "the connection was closed");
}

#[test]
fn an_error_response_of_an_intermediate_server_does_not_use_up_the_code() {
    for (kind, status, content_type, words) in [
        (FaultKind::Status500, 500, "text/plain; charset=utf-8", "Internal Server Error"),
        (FaultKind::Status500Json, 500, "application/json; charset=utf-8", "Internal server error"),
        (FaultKind::Gateway, 502, "text/html; charset=utf-8", "502 Bad Gateway"),
        (FaultKind::TooMany, 429, "application/json; charset=utf-8", "Too Many Requests"),
        (FaultKind::FirewallHtml, 403, "text/html; charset=utf-8", "firewall"),
    ] {
        let (answer, still_works) = exchange_with(kind);
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.header("content-type")), (status, Some(content_type)));
        assert!(answer.text().contains(words));
        assert_eq!(answer.header("retry-after").is_some(), status == 429);
        assert!(still_works, "{status}");
    }
}

#[test]
fn a_broken_response_uses_up_the_code() {
    let (empty, still_works) = exchange_with(FaultKind::EmptyBody);
    let empty = empty.unwrap();
    assert_eq!(
        (empty.status, empty.body.len(), empty.header("content-type"), still_works),
        (200, 0, None, false)
    );

    let (truncated, still_works) = exchange_with(FaultKind::TruncatedJson);
    let truncated = truncated.unwrap();
    assert!(serde_json::from_slice::<serde_json::Value>(&truncated.body).is_err());
    assert!(truncated.text().starts_with('{'));
    assert_eq!((truncated.status, still_works), (200, false));

    let (mislabelled, still_works) = exchange_with(FaultKind::WrongContentType);
    let mislabelled = mislabelled.unwrap();
    assert_eq!((mislabelled.header("content-type"), still_works), (Some("text/html; charset=utf-8"), false));
    assert!(mislabelled.json()["access_token"].is_string());

    let (huge, still_works) = exchange_with(FaultKind::HugeBody);
    let huge = huge.unwrap();
    assert!(huge.body.len() > 10 * 1024 * 1024 && huge.json()["access_token"].is_string());
    assert!(!still_works);

    let (camel, still_works) = exchange_with(FaultKind::V3Spelling);
    let camel = camel.unwrap().json();
    assert!(camel["accessToken"].is_string() && camel["refreshToken"].is_string() && !still_works);
    assert!(camel.get("access_token").is_none());
}

#[test]
fn a_redirect_does_not_use_up_the_code_and_the_next_request_is_recorded() {
    for (kind, status) in [(FaultKind::Redirect, 302), (FaultKind::Redirect307, 307)] {
        let (answer, still_works) = exchange_with(kind);
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.header("location")), (status, Some("/oauth/elsewhere")));
        assert!(still_works);
    }
    let stage = Stage::new();
    stage.send("POST", "/oauth/elsewhere", &[FORM], b"client_secret=oh-dear");
    let requests = stage.sandbox.requests();
    assert_eq!(
        (requests[0].path.as_str(), requests[0].body_text()),
        ("/oauth/elsewhere", "client_secret=oh-dear".to_owned())
    );
}

#[test]
fn a_canned_response_is_sent_unchanged_and_uses_up_the_code_only_on_success() {
    for (status, still_works_after) in [(418, true), (200, false)] {
        let canned = FaultKind::Canned {
            status,
            content_type: "text/x-own".to_owned(),
            body: b"\xff\x00own".to_vec(),
        };
        let (answer, still_works) = exchange_with(canned);
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.header("content-type")), (status, Some("text/x-own")));
        assert_eq!((answer.body.as_slice(), still_works), (b"\xff\x00own".as_slice(), still_works_after));
    }
}

#[test]
fn a_reused_connection_survives_an_error_response() {
    let stage = Stage::new();
    let mut connection = Connection::open(stage.sandbox.http().unwrap()).unwrap();
    for _ in 0..3 {
        let answer = connection.send("POST", "/oauth/token", &[FORM], exchange("wrong").as_bytes()).unwrap();
        assert_eq!(answer.status, 401);
    }
}
