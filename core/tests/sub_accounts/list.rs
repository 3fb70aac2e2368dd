//! Tests of the list of sub-accounts: the list requests all pages, and the newest install comes first. If the request
//! for a page fails, the list keeps the earlier pages.

use crate::support::reply;
use leg3_core::api::failed_call::CallError;
use leg3_core::api::failure::{ApiError, CallFailure, NoAnswer};
use leg3_core::oauth::response::HttpResponse;
use leg3_core::sub_accounts::account::SubAccount;
use leg3_core::sub_accounts::list::{Effect, Event, ListState, PAGE, SubAccountList, advance, page};

/// HighLevel's response with the page of the list that starts at entry `skip`, if the app is installed in `total`
/// sub-accounts.
fn answer(skip: usize, total: usize) -> HttpResponse {
    let entry = |n: usize| {
        format!(
            r#"{{"_id":"loc{n}","name":"Shop {n}","installedAt":"2025-01-01T{:02}:{:02}:00.000Z"}}"#,
            n / 60,
            n % 60
        )
    };
    let entries: Vec<String> = (skip..total.min(skip + PAGE)).map(entry).collect();
    reply(200, &format!(r#"{{"locations":[{}],"count":{total}}}"#, entries.join(",")))
}

/// Answers the request for every page until the list requests no more pages. Returns the list and the number of pages.
fn all(total: usize) -> (SubAccountList, usize) {
    let (mut listing, mut effect) = advance(SubAccountList::default(), Event::Asked);
    let mut pages = 0;
    while let Some(Effect::Ask(attempt, skip)) = effect {
        pages += 1;
        (listing, effect) = advance(listing, Event::Answered(attempt, answer(skip, total)));
    }
    (listing, pages)
}

#[test]
fn all_pages_are_read_and_the_newest_install_comes_first() {
    let (listing, pages) = all(1000);
    assert_eq!((listing.accounts.len(), pages, listing.state), (1000, 10, ListState::Complete));
    assert_eq!(listing.accounts[0].id, "loc999");
    assert_eq!(all(0).0.state, ListState::Complete);
    assert_eq!(all(PAGE).1, 1, "a page was requested after the last one");
}

#[test]
fn sub_accounts_without_the_app_are_marked_and_listed_last() {
    let entry =
        |n: usize| format!(r#"{{"_id":"loc{n}","name":"Shop {n}","isInstalled":{}}}"#, n.is_multiple_of(3));
    let page = |skip: usize| {
        let entries: Vec<String> = (skip..316.min(skip + PAGE)).map(entry).collect();
        reply(200, &format!(r#"{{"locations":[{}],"count":316}}"#, entries.join(",")))
    };
    let (mut listing, mut effect) = advance(SubAccountList::default(), Event::Asked);
    while let Some(Effect::Ask(attempt, skip)) = effect {
        (listing, effect) = advance(listing, Event::Answered(attempt, page(skip)));
    }
    let with_app = listing.accounts.iter().take_while(|account| account.is_installed).count();
    assert_eq!((listing.accounts.len(), with_app), (316, 106));
    assert!(listing.accounts[with_app..].iter().all(|account| !account.is_installed));
}

#[test]
fn a_duplicate_entry_is_listed_once() {
    let (listing, _) = advance(SubAccountList::default(), Event::Asked);
    let (listing, _) = advance(listing, Event::Answered(1, answer(0, 150)));
    let (listing, effect) = advance(listing, Event::Answered(2, answer(99, 150)));
    assert_eq!((listing.accounts.len(), effect), (150, None));
}

#[test]
fn an_entry_that_one_page_repeats_is_listed_once() {
    let (listing, _) = advance(SubAccountList::default(), Event::Asked);
    let repeated = r#"{"locations":[{"_id":"loc1","name":"Shop"},{"_id":"loc2"},{"_id":"loc1"}],"count":3}"#;
    let (listing, effect) = advance(listing, Event::Answered(1, reply(200, repeated)));
    let ids: Vec<&str> = listing.accounts.iter().map(|account| &*account.id).collect();
    assert_eq!((ids, listing.name_of("loc1"), effect), (vec!["loc1", "loc2"], "Shop", None));
}

#[test]
fn a_failed_page_keeps_the_earlier_entries_and_is_requested_again() {
    let (listing, _) = advance(SubAccountList::default(), Event::Asked);
    let (listing, _) = advance(listing, Event::Answered(1, answer(0, 250)));
    let (listing, _) = advance(listing, Event::Unanswered(2, NoAnswer::NotReached));
    assert_eq!(
        (listing.accounts.len(), &listing.state),
        (100, &ListState::Failed(CallError::no_answer(NoAnswer::NotReached)))
    );
    let (_, effect) = advance(listing, Event::Asked);
    assert_eq!(effect, Some(Effect::Ask(3, 100)));
}

#[test]
fn the_list_waits_after_a_429() {
    let (listing, _) = advance(SubAccountList::default(), Event::Asked);
    let (listing, effect) = advance(listing, Event::Answered(1, reply(429, "{}")));
    assert_eq!(effect, Some(Effect::Wait(1, 10_000)));
    let (listing, effect) = advance(listing, Event::Asked);
    assert_eq!(effect, None, "a press shortened the wait");
    assert_eq!(advance(listing, Event::Waited(1)).1, Some(Effect::Ask(2, 0)));
}

#[test]
fn a_missing_scope_is_reported() {
    let (listing, _) = advance(SubAccountList::default(), Event::Asked);
    let refused = reply(401, r#"{"message":"The token is not authorized for this scope."}"#);
    let (listing, _) = advance(listing, Event::Answered(1, refused));
    let ListState::Failed(error) = listing.state else { panic!("the list has not failed") };
    assert_eq!(error.failure, CallFailure::Refused(ApiError::ScopeMissing));
    assert_eq!(
        error.details.messages,
        ["The token is not authorized for this scope."],
        "HighLevel's own words are missing"
    );
}

#[test]
fn the_list_stops_after_too_many_429_responses_and_resumes_when_asked() {
    let mut listing = advance(SubAccountList::default(), Event::Asked).0;
    for attempt in 1..=5 {
        listing = advance(listing, Event::Answered(attempt, reply(429, "{}"))).0;
        listing = advance(listing, Event::Waited(attempt)).0;
    }
    let (listing, effect) = advance(listing, Event::Answered(6, reply(429, "{}")));
    assert!(matches!(listing.state, ListState::Failed(_)) && effect.is_none());
    assert_eq!(advance(listing, Event::Asked).1, Some(Effect::Ask(7, 0)));
}

#[test]
fn a_complete_list_is_requested_again_from_the_first_page() {
    let listing = advance(SubAccountList::default(), Event::Asked).0;
    let listing = advance(listing, Event::Answered(1, answer(0, 3))).0;
    let (listing, effect) = advance(listing, Event::Asked);
    assert_eq!(effect, Some(Effect::Ask(2, 0)));
    let listing = advance(listing, Event::Answered(2, answer(0, 4))).0;
    assert_eq!((listing.accounts.len(), listing.state), (4, ListState::Complete));
}

#[test]
fn a_late_response_and_a_second_press_change_nothing() {
    let (listing, _) = advance(SubAccountList::default(), Event::Asked);
    let (listing, effect) = advance(listing, Event::Asked);
    assert_eq!(effect, None);
    let (listing, _) = advance(listing, Event::Forget);
    let (listing, effect) = advance(listing, Event::Answered(1, answer(0, 5)));
    assert_eq!((listing.accounts.len(), effect), (0, None));
}

#[test]
fn search_matches_the_name_the_address_and_the_whole_id() {
    let account = SubAccount {
        id: "locA".into(),
        name: "Harbour Street Dental".into(),
        address: "1 Rehearsal Road".into(),
        installed_at: String::new(),
        is_installed: true,
    };
    assert!(["dental", "  HARBOUR ", "rehearsal", "locA", ""].iter().all(|wanted| account.fits(wanted)));
    assert!(!account.fits("loc") && !account.fits("plumbing"));
}

#[test]
fn a_page_request_has_the_documented_query() {
    let call = page("com 1", "app1", 200);
    let query = "companyId=com+1&appId=app1&isInstalled=true&skip=200&limit=100";
    assert_eq!(call.url.split_once('?').map(|(_, query)| query), Some(query));
}
