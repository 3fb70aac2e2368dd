//! The workflow for n8n, imported and run by n8n itself.

use crate::n8n_server::{N8n, wait};
use crate::tool::{LOCATION, exchanged, sandbox};
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On, Sandbox};
use leg3::grant::request::UserType;
use leg3::highlevel::origin;
use leg3::recipe::n8n::workflow;
use leg3::recipe::taken::{Secrets, Taken};
use serde_json::{Value, json};
use std::time::Duration;

const SET_UP: &str = "Set up";
const REFRESH: &str = "Every 12 hours";
const CALL: &str = "When another workflow calls";

/// What tools take for their own.
const ODD: [&str; 10] = [
    "{{$env.HOME}}",
    "={{1+1}}",
    "=1+1",
    "{{ $json.client_secret }}",
    "it's \"so\" `id` $(id) ${HOME} \\ \\n %41 # ; & | < >",
    "line\nline\r\nline\u{2028}line\ttab\u{7f}\u{1b}[31m",
    "\\u0041 \\x41 \\",
    "\" + $env.HOME + \"",
    "@version@",
    "🦊 Þóra 李 \u{200f}e\u{301}",
];

/// An install, and the refresh token it brought.
fn install(sandbox: &Sandbox, install: Install) -> String {
    let answer: Value = serde_json::from_slice(&exchanged(sandbox, install)).unwrap();
    answer["refresh_token"].as_str().unwrap().to_owned()
}

/// The workflow as the page writes it, with the sandbox in HighLevel's place.
fn written(sandbox: &Sandbox, taken: &Taken<'_>, client_secret: &str, refresh_token: &str) -> String {
    let secrets = Secrets { client_secret, access_token: "", refresh_token };
    let text = workflow(taken, "Harbour & Sons", Some(&secrets));
    text.expose().replace(origin(), &format!("http://{}", sandbox.http().unwrap()))
}

fn sub_account(call: &str) -> Taken<'_> {
    let user_type = Some(UserType::Location);
    Taken {
        client_id: DEMO_CLIENT_ID,
        user_type,
        company_id: COMPANY_ID,
        location_id: LOCATION,
        call: Some(call),
    }
}

fn agency<'a>(client_id: &'a str, company_id: &'a str) -> Taken<'a> {
    Taken { client_id, user_type: Some(UserType::Company), company_id, location_id: "", call: None }
}

/// The workflow after somebody wrote this into one of its nodes.
fn with(text: &str, node: &str, place: &str, value: Value) -> String {
    let mut whole: Value = serde_json::from_str(text).unwrap();
    let node = whole["nodes"].as_array_mut().unwrap().iter_mut().find(|one| one["name"] == node).unwrap();
    *node["parameters"].pointer_mut(place).unwrap() = value;
    whole.to_string()
}

fn with_sub_account(text: &str) -> String {
    with(text, "Which sub-account", "/assignments/assignments/0/value", LOCATION.into())
}

/// A workflow of somebody's own that calls this one.
fn caller(id: &str) -> String {
    json!({
        "name": "Somebody's own",
        "nodes": [
            { "id": "1", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "id": "2", "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0],
              "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": id }, "options": {} } },
        ],
        "connections": { "Start": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] } },
    })
    .to_string()
}

/// The address of a sub-account.
fn call() -> String {
    [origin(), "/locations/", LOCATION].concat()
}

/// A sub-account's workflow, in an n8n that has just been started: with its id, and the first refresh token.
fn started(sandbox: &Sandbox) -> (N8n, String, String) {
    let first = install(sandbox, Install::sub_account(LOCATION));
    let mut n8n = N8n::new();
    n8n.start();
    let id = n8n.paste(&written(sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first));
    (n8n, id, first)
}

/// A column of the only row.
fn column(n8n: &N8n, name: &str) -> String {
    let rows = n8n.rows();
    assert!(rows.len() < 2, "{} rows", rows.len());
    rows.first().map_or("", |row| row[name].as_str().unwrap()).to_owned()
}

/// The refresh tokens that were sent.
fn traded(sandbox: &Sandbox) -> Vec<String> {
    let field = |seen: &e2e::sandbox::Seen| fields(&seen.body_text()).remove("refresh_token");
    sandbox.requests().iter().filter_map(field).collect()
}

fn fields(body: &str) -> std::collections::HashMap<String, String> {
    url::form_urlencoded::parse(body.as_bytes()).into_owned().collect()
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn on_its_schedule_a_sub_accounts_tokens_survive_the_rotation() {
    let (sandbox, _runtime) = sandbox();
    let first = install(&sandbox, Install::sub_account(LOCATION));
    let text = written(&sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first);
    // Nobody waits for twelve hours: the test has it run every three seconds.
    let often = json!([{ "field": "seconds", "secondsInterval": 3 }]);
    let daily = with(&text, REFRESH, "/rule/interval", often);
    let mut n8n = N8n::new();
    n8n.import(&daily, "daily");
    n8n.command(&["publish:workflow", "--id=daily"]);
    n8n.start();
    let fails = |words: &str| {
        let said = || n8n.failed_runs("daily").iter().any(|run| run.contains(words));
        wait(said).unwrap_or_else(|| panic!("no run fails with: {words}"));
    };

    fails("There is no refresh token yet");
    assert_eq!(traded(&sandbox).len(), 0);
    n8n.import(&text, "by-hand");
    n8n.begin("by-hand", SET_UP);
    let rotates =
        |from: &str| wait(|| !["", from].contains(&column(&n8n, "refresh_token").as_str())).unwrap();
    rotates(&first);
    for _ in 0..2 {
        rotates(&column(&n8n, "refresh_token"));
    }
    assert!(column(&n8n, "said").starts_with("The pair is of "));

    sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::RefuseConnection)));
    fails("HighLevel could not be reached");
    let kept = column(&n8n, "refresh_token");
    assert!(!traded(&sandbox).contains(&kept));
    sandbox.set_fault(None);
    rotates(&kept);
    let mut sent = traded(&sandbox);
    assert!(sent.len() > 3 && sent[0] == first);
    sent.dedup();
    assert_eq!(sent.len(), traded(&sandbox).len(), "no refresh token is sent twice");

    let (end, said) = n8n.press(&n8n.paste(&caller("daily")), "Start");
    assert!(end == "success" && said.contains("Harbour Street Dental"), "{said}");
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn twice_in_a_row_an_agencys_tokens_survive_and_open_a_sub_account() {
    let (sandbox, _runtime) = sandbox();
    let first = install(&sandbox, Install::agency());
    let text = written(&sandbox, &agency(DEMO_CLIENT_ID, COMPANY_ID), DEMO_CLIENT_SECRET, &first);
    let mut n8n = N8n::new();
    n8n.start();
    let id = n8n.paste(&text);
    let mut known = vec![first];
    for press in [SET_UP, REFRESH, REFRESH] {
        let (end, said) = n8n.press(&id, press);
        assert_eq!(end, "success", "{said}");
        assert!(!known.contains(&column(&n8n, "refresh_token")), "{press} stored no new pair");
        known.push(column(&n8n, "refresh_token"));
    }
    let (end, said) = n8n.press(&id, CALL);
    assert!(end == "error" && said.contains("Write the ID of a sub-account into"), "{said}");

    let id = n8n.paste(&with_sub_account(&text));
    let (end, said) = n8n.press(&id, CALL);
    assert!(end == "success" && said.contains("Harbour Street Dental"), "{said}");
    let minted =
        sandbox.requests().into_iter().rev().find(|seen| seen.path == "/oauth/locationToken").unwrap();
    assert_eq!(minted.header("version"), Some("2021-07-28"));
    assert_eq!(minted.body_text(), format!("companyId={COMPANY_ID}&locationId={LOCATION}"));
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn while_highlevel_is_down_the_old_tokens_stay_and_it_says_so() {
    let (sandbox, _runtime) = sandbox();
    let mut n8n = N8n::new();
    n8n.start();
    for (kind, words) in [
        (FaultKind::RefuseConnection, "HighLevel could not be reached"),
        (FaultKind::Gateway, "HighLevel refused (502)"),
        (FaultKind::TooMany, "HighLevel refused (429)"),
        (FaultKind::Redirect307, "HighLevel refused (307)"),
        (FaultKind::CutBeforeAnswer, "may be used up"),
        (FaultKind::CutInsideAnswer, "may be used up"),
        (FaultKind::EmptyBody, "without a whole new pair"),
        (FaultKind::TruncatedJson, "without a whole new pair"),
    ] {
        // Each begins with a pair that is good: some of these faults use it up.
        let first = install(&sandbox, Install::sub_account(LOCATION));
        let id = n8n.paste(&written(&sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first));
        assert_eq!(n8n.press(&id, SET_UP).0, "success");
        let pair = || [column(&n8n, "access_token"), column(&n8n, "refresh_token")];
        let before = pair();
        let sent = traded(&sandbox).len();
        sandbox.set_fault(Some(Fault::always(On::Refresh, kind.clone())));
        let (end, said) = n8n.press(&id, REFRESH);
        sandbox.set_fault(None);
        assert!(end == "error" && said.contains(words), "{kind:?}: {said}");
        assert!(column(&n8n, "said").contains(words), "{kind:?}");
        assert_eq!(pair(), before, "{kind:?}");
        assert!(traded(&sandbox).len() <= sent + 1, "{kind:?} is tried once");
        assert!(
            sandbox.requests().iter().all(|seen| !seen.path.contains("elsewhere")),
            "{kind:?} is not followed"
        );
        if kind == FaultKind::TruncatedJson {
            assert!(column(&n8n, "odd").starts_with('{'), "what came is kept");
        }
    }
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn two_never_run_at_once() {
    let (sandbox, _runtime) = sandbox();
    let (n8n, id, _) = started(&sandbox);
    n8n.press(&id, SET_UP);
    sandbox.clear_requests();
    sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::Delay(Duration::from_secs(8)))));
    let runs: Vec<_> = std::thread::scope(|scope| {
        let press = || scope.spawn(|| n8n.press(&id, REFRESH));
        let started: Vec<_> = std::iter::repeat_with(press).take(4).collect();
        started.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let turned_away = runs.iter().filter(|(_, said)| said.contains("Another run is at work")).count();
    assert_eq!((turned_away, traded(&sandbox).len()), (3, 1));
    sandbox.set_fault(None);
    assert_eq!(n8n.press(&id, REFRESH).0, "success");
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn set_up_can_be_pressed_again() {
    let (sandbox, _runtime) = sandbox();
    let (n8n, id, first) = started(&sandbox);
    let wrong = n8n.paste(&written(&sandbox, &sub_account(&call()), "wrong", &first));
    let empty = n8n.paste(&written(&sandbox, &sub_account(&call()), "", ""));
    let (end, said) = n8n.press(&empty, SET_UP);
    assert!(end == "error" && said.contains("Fill in both values"), "{said}");
    let (end, said) = n8n.press(&wrong, SET_UP);
    assert!(end == "error" && said.contains("HighLevel refused (401)"), "{said}");
    assert_eq!(column(&n8n, "refresh_token"), first);
    for _ in 0..2 {
        let (end, said) = n8n.press(&id, SET_UP);
        assert_eq!(end, "success", "{said}");
    }
    let mut sent = traded(&sandbox);
    assert_eq!(sent.len(), 3);
    sent.dedup();
    assert_eq!(sent.len(), 2, "the first token is sent again only after it was refused");
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn a_stranger_in_the_place_of_a_value_is_only_a_text() {
    let (sandbox, _runtime) = sandbox();
    let pair = Fault::always(
        On::Refresh,
        FaultKind::Canned {
            status: 200,
            content_type: "application/json".into(),
            body: br#"{"access_token":"={{1+1}}","refresh_token":"{{$env.HOME}}"}"#.into(),
        },
    );
    let mut n8n = N8n::new();
    n8n.start();
    for odd in ODD {
        sandbox.clear_requests();
        sandbox.set_fault(Some(pair.clone()));
        let text = written(&sandbox, &agency(odd, odd), odd, odd);
        let id = n8n.paste(&with_sub_account(&text));
        let (end, said) = n8n.press(&id, SET_UP);
        assert_eq!(end, "success", "{odd:?}: {said}");
        n8n.press(&id, CALL);
        let seen = sandbox.requests();
        let trade = fields(&seen.iter().find(|seen| seen.path == "/oauth/token").unwrap().body_text());
        let mint = seen.iter().find(|seen| seen.path == "/oauth/locationToken").unwrap();
        for (sent, name) in
            [(&trade["client_id"], "client_id"), (&fields(&mint.body_text())["companyId"], "companyId")]
        {
            assert_eq!(sent, odd, "{name}");
        }
        for name in ["client_secret", "refresh_token"] {
            assert_eq!(trade[name], odd.trim(), "{name}");
        }
        assert_eq!(mint.header("authorization"), Some("Bearer ={{1+1}}"));
        let account = format!("{odd} {odd}");
        let rows = n8n.rows();
        let row = rows
            .iter()
            .find(|row| row["account"] == account.trim())
            .unwrap_or_else(|| panic!("{odd:?}: {rows:?}"));
        assert_eq!(row["refresh_token"], "{{$env.HOME}}");
    }
}
