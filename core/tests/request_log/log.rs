//! Who was contacted: both sides' tales, in one line.

use leg3::highlevel::{HOST, ORIGIN, token_endpoint};
use leg3::ledger::{Outcome, Said, Seen, hosts, record, summary};

const OWN: &str = "https://tokens.example";

fn said(count: usize) -> Vec<Said> {
    let row = Said {
        key: 0,
        at: 0.0,
        method: "POST",
        url: token_endpoint(),
        why: String::new(),
        outcome: Outcome::Status(401),
        took: 0.0,
        times: 1,
    };
    vec![row; count]
}

fn seen(url: &str) -> Seen {
    Seen { url: url.into(), blocked: false }
}

#[test]
fn the_host_is_the_origins() {
    assert_eq!(ORIGIN, ["https://", HOST].concat());
}

#[test]
fn a_page_that_asked_nobody_says_so() {
    assert_eq!(summary(&[], &[], OWN), "only this site");
}

#[test]
fn the_pages_own_files_are_no_contact() {
    let own = ["", "/", "/app-1f.css", "/folder/leg3_bg.wasm?x=1"].map(|path| seen(&[OWN, path].concat()));
    assert!(hosts(&[], &own, OWN).is_empty());
    assert!(
        hosts(&[], &[seen("data:image/svg+xml,x"), seen("blob:https://tokens.example/1")], OWN).is_empty()
    );
}

#[test]
fn a_host_that_only_begins_like_ours_is_a_stranger() {
    for stranger in
        ["https://tokens.example.evil/x", "https://tokens.examples/", "https://tokens.example:8443/"]
    {
        assert_eq!(hosts(&[], &[seen(stranger)], OWN).len(), 1, "{stranger}");
    }
}

#[test]
fn requests_are_counted_per_host() {
    assert_eq!(summary(&said(1), &[], OWN), [HOST, ", 1 request"].concat());
    assert_eq!(summary(&said(2), &[], OWN), [HOST, ", 2 requests"].concat());
}

#[test]
fn a_request_both_sides_tell_of_is_one_and_whoever_knows_more_is_believed() {
    let both = [seen(&token_endpoint()), seen(&token_endpoint())];
    assert_eq!(hosts(&said(2), &both, OWN), [(HOST.into(), 2)]);
    assert_eq!(hosts(&said(3), &both, OWN), [(HOST.into(), 3)]);
    assert_eq!(hosts(&said(1), &both, OWN), [(HOST.into(), 2)]);
}

#[test]
fn a_stranger_only_the_browser_saw_is_named() {
    let stranger = [seen("wss://spy.example?q=1"), seen("https://spy.example#x")];
    assert_eq!(summary(&said(1), &stranger, OWN), [HOST, ", 1 request; spy.example, 2 requests"].concat());
}

#[test]
fn what_the_policy_stopped_was_not_contacted() {
    let blocked = Seen { url: "https://spy.example/".into(), blocked: true };
    assert_eq!(summary(&[], &[blocked], OWN), "only this site");
}

#[test]
fn a_long_list_stays_short_and_counts_on() {
    let mut list = Vec::new();
    said(1_000).into_iter().for_each(|row| record(&mut list, row));
    assert_eq!(list.len(), 100);
    assert_eq!(hosts(&list, &[], OWN), [(HOST.to_owned(), 1_000)]);
}
