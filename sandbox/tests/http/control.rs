//! Tests of the control page and its forms.

use std::time::{Duration, Instant};

use sandbox::{FaultKind, On};

use super::stage::{FIRST, ID, SECRET, Stage};

#[test]
fn the_page_shows_the_demo_app_and_how_to_start() {
    let page = Stage::new().get("/", &[]).text();
    for words in
        [ID, SECRET, "/v2/oauth/chooselocation", "/sandbox/fault", "/sandbox/cors", "/sandbox/requests"]
    {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn every_fault_on_the_page_can_be_set_and_removed() {
    let stage = Stage::new();
    let page = stage.get("/", &[]).text();
    let list = page.split("name=\"kind\">").nth(1).and_then(|rest| rest.split("</select>").next()).unwrap();
    let kinds: Vec<&str> = list.split("<option>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert!(kinds.len() >= 19);
    for kind in kinds.iter().filter(|kind| !["none", "refuse-connection"].contains(kind)) {
        assert_eq!(stage.post("/sandbox/fault", &[("kind", kind), ("on", "probe")]).status, 303, "{kind}");
        assert_eq!(stage.sandbox.fault().unwrap().on, On::Probe, "{kind}");
    }
    stage.post("/sandbox/fault", &[("kind", "none")]);
    assert!(stage.sandbox.fault().is_none());
    assert_eq!(stage.post("/sandbox/fault", &[("kind", "nonsense")]).status, 400);
}

#[test]
fn a_connection_refusal_set_by_form_ends_after_its_time() {
    let stage = Stage::new();
    assert_eq!(stage.post("/sandbox/fault", &[("kind", "refuse-connection"), ("seconds", "1")]).status, 303);
    let began = Instant::now();
    let until = |refused: bool| {
        while stage.try_send("GET", "/", &[], b"").is_err() != refused {
            assert!(began.elapsed() < Duration::from_secs(5));
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    until(true);
    assert_eq!(stage.sandbox.fault().unwrap().kind, FaultKind::RefuseConnection);
    until(false);
}

#[test]
fn an_empty_field_counts_as_missing() {
    let stage = Stage::new();
    stage.post("/sandbox/fault", &[("kind", "delay"), ("on", "any"), ("times", ""), ("ms", "")]);
    let fault = stage.sandbox.fault().unwrap();
    assert_eq!((fault.kind, fault.times), (FaultKind::Delay(Duration::from_secs(3)), None));
    stage.post("/sandbox/fault", &[("kind", "hold"), ("on", "")]);
    assert_eq!(stage.sandbox.fault().unwrap().on, On::Any);
    stage.post("/sandbox/fault", &[("kind", ""), ("on", "")]);
    assert!(stage.sandbox.fault().is_none());
    let code = stage.post("/sandbox/code", &[("client_id", ""), ("class", ""), ("scope", "")]).json();
    assert_eq!(stage.exchange(code["code"].as_str().unwrap()).status, 200);
}

#[test]
fn an_invalid_form_is_refused_with_the_name_of_the_field() {
    let stage = Stage::new();
    for (path, fields, name) in [
        ("/sandbox/fault", vec![("kind", "delay"), ("ms", "soon")], "ms"),
        ("/sandbox/pause", vec![("location", FIRST), ("paused", "perhaps")], "paused"),
        ("/sandbox/app", vec![("client_id", ID)], "client_secret"),
        ("/sandbox/app", vec![("client_id", ""), ("client_secret", "s")], "client_id"),
        ("/sandbox/pause", vec![("location", ""), ("paused", "true")], "location"),
        ("/sandbox/code", vec![("class", "Agency")], "class"),
        ("/sandbox/clock", vec![("seconds", "-1")], "seconds"),
    ] {
        let answer = stage.post(path, &fields);
        assert_eq!(answer.status, 400, "{path}");
        assert!(answer.text().contains(name), "{path}: {}", answer.text());
    }
}

#[test]
fn an_unknown_control_path_returns_404_and_is_not_recorded() {
    let stage = Stage::new();
    let refusal = stage.get("/sandbox/nothing", &[]).refusal();
    assert_eq!(refusal, (404, "Cannot GET /sandbox/nothing".to_owned()));
    assert_eq!(stage.get("/sandbox/", &[]).status, 404);
    assert_eq!(stage.post("/", &[]).status, 404);
    assert!(stage.sandbox.requests().is_empty());
}

#[test]
fn the_settings_can_be_changed_by_forms() {
    let stage = Stage::new();
    assert_eq!(stage.post("/sandbox/cors", &[("mode", "closed")]).status, 303);
    assert_eq!(stage.exchange("x").header("access-control-allow-origin"), None);
    assert_eq!(stage.post("/sandbox/cors", &[("mode", "half-open")]).status, 400);

    let code = stage.post("/sandbox/code", &[("class", "Location"), ("location", FIRST)]).json();
    stage.post("/sandbox/pause", &[("location", FIRST), ("paused", "true")]);
    assert_eq!(stage.exchange(code["code"].as_str().unwrap()).status, 400);
    stage.post("/sandbox/pause", &[("location", FIRST), ("paused", "false")]);
    stage.post("/sandbox/clock", &[("seconds", "601")]);
    assert_eq!(stage.exchange(code["code"].as_str().unwrap()).status, 401);

    assert_eq!(stage.get("/sandbox/requests", &[]).json().as_array().unwrap().len(), 3);
    stage.post("/sandbox/requests/clear", &[]);
    assert_eq!(stage.get("/sandbox/requests", &[]).text(), "[]");
}
