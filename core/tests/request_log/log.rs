//! Tests of the request log: the log combines the page's own list of requests with the browser's list, and summarises
//! both lists in one line.

use leg3_core::highlevel::{HOST, ORIGIN, token_endpoint};
use leg3_core::request_log::{LoggedRequest, RequestOutcome, SeenAddress, hosts, record, summary};

const PAGE_ORIGIN: &str = "https://tokens.example";

/// The page's own list of requests, with this many rows.
fn logged(count: usize) -> Vec<LoggedRequest> {
    let row = LoggedRequest {
        key: 0,
        at: 0.0,
        method: "POST",
        url: token_endpoint(),
        why: String::new(),
        outcome: RequestOutcome::Status(401),
        took: 0.0,
        times: 1,
    };
    vec![row; count]
}

/// A row of the browser's list of requests.
fn seen(url: &str) -> SeenAddress {
    SeenAddress { url: url.into(), blocked: false }
}

#[test]
fn the_highlevel_host_matches_its_origin() {
    assert_eq!(ORIGIN, ["https://", HOST].concat());
}

#[test]
fn the_summary_without_requests_says_only_this_site() {
    assert_eq!(summary(&[], &[], PAGE_ORIGIN), "only this site");
}

#[test]
fn files_of_the_page_are_not_counted_as_requests() {
    let own =
        ["", "/", "/app-1f.css", "/folder/leg3_bg.wasm?x=1"].map(|path| seen(&[PAGE_ORIGIN, path].concat()));
    assert!(hosts(&[], &own, PAGE_ORIGIN).is_empty());
    assert!(
        hosts(&[], &[seen("data:image/svg+xml,x"), seen("blob:https://tokens.example/1")], PAGE_ORIGIN)
            .is_empty()
    );
}

#[test]
fn an_origin_that_only_starts_like_the_page_origin_counts_as_another_host() {
    for stranger in
        ["https://tokens.example.evil/x", "https://tokens.examples/", "https://tokens.example:8443/"]
    {
        assert_eq!(hosts(&[], &[seen(stranger)], PAGE_ORIGIN).len(), 1, "{stranger}");
    }
}

#[test]
fn requests_are_counted_per_host() {
    assert_eq!(summary(&logged(1), &[], PAGE_ORIGIN), [HOST, ", 1 request"].concat());
    assert_eq!(summary(&logged(2), &[], PAGE_ORIGIN), [HOST, ", 2 requests"].concat());
}

#[test]
fn a_request_in_both_lists_counts_once_and_the_higher_count_wins() {
    let both = [seen(&token_endpoint()), seen(&token_endpoint())];
    assert_eq!(hosts(&logged(2), &both, PAGE_ORIGIN), [(HOST.into(), 2)]);
    assert_eq!(hosts(&logged(3), &both, PAGE_ORIGIN), [(HOST.into(), 3)]);
    assert_eq!(hosts(&logged(1), &both, PAGE_ORIGIN), [(HOST.into(), 2)]);
}

#[test]
fn a_host_that_only_the_browser_recorded_is_listed() {
    let stranger = [seen("wss://spy.example?q=1"), seen("https://spy.example#x")];
    assert_eq!(
        summary(&logged(1), &stranger, PAGE_ORIGIN),
        [HOST, ", 1 request; spy.example, 2 requests"].concat()
    );
}

#[test]
fn a_request_blocked_by_the_security_policy_is_not_counted() {
    let blocked = SeenAddress { url: "https://spy.example/".into(), blocked: true };
    assert_eq!(summary(&[], &[blocked], PAGE_ORIGIN), "only this site");
}

#[test]
fn the_log_keeps_100_rows_and_counts_all_requests() {
    let mut list = Vec::new();
    logged(1_000).into_iter().for_each(|row| record(&mut list, row));
    assert_eq!(list.len(), 100);
    assert_eq!(hosts(&list, &[], PAGE_ORIGIN), [(HOST.to_owned(), 1_000)]);
}
