//! Tests of [`Holdings`]: whether the page must warn a user who leaves the page that tokens would be lost, and whether
//! saving the tokens is the next step.

use super::saved_tokens::minted;
use crate::support::{canned, reply};
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::held_tokens::{HeldPair, HeldSubAccount, Holdings};
use leg3_core::tokens::summary::TokenSummary;

const BOTH: [bool; 2] = [true, false];

fn agency(has_refresh: bool, saved: bool) -> HeldPair {
    HeldPair { user_type: Some(UserType::Company), has_refresh, saved }
}

/// A sub-account's token that can be requested again with the agency's token.
fn made(has_refresh: bool, saved: bool) -> HeldSubAccount {
    HeldSubAccount { has_refresh, can_be_made_again: true, saved }
}

fn with(main: HeldPair, sub_accounts: &[HeldSubAccount]) -> Holdings {
    Holdings { sub_accounts: sub_accounts.into(), ..Holdings::only(main) }
}

#[test]
fn a_pair_is_protected_until_its_refresh_token_is_saved() {
    for (has_refresh, saved, must_warn) in
        [(true, false, true), (true, true, false), (false, false, false), (false, true, false)]
    {
        let holdings = Holdings::only(agency(has_refresh, saved));
        assert_eq!(holdings.must_warn(), must_warn, "{holdings:?}");
        assert_eq!(holdings.saving_is_next(), !saved, "{holdings:?}");
    }
}

#[test]
fn a_sub_account_token_that_the_saved_agency_can_make_again_needs_no_warning() {
    let holdings = with(agency(true, true), &[made(false, false), made(false, false)]);
    assert!(!holdings.must_warn() && !holdings.saving_is_next());
}

#[test]
fn an_unsaved_token_that_cannot_be_made_again_is_protected() {
    let foreign = HeldSubAccount { can_be_made_again: false, ..made(false, false) };
    for (holdings, why) in [
        (with(agency(true, true), &[made(true, false)]), "its refresh token works once"),
        (with(agency(true, true), &[foreign]), "another agency's pair made it"),
        (with(agency(false, true), &[made(false, false)]), "the agency's token ends in a day"),
        (with(agency(false, false), &[made(false, false)]), "nothing was saved"),
    ] {
        assert!(holdings.must_warn() && holdings.saving_is_next(), "{why}");
        assert_eq!(holdings.sub_accounts_at_risk(), 1, "{why}");
    }
    let saved = with(agency(true, true), &[made(true, true), HeldSubAccount { saved: true, ..foreign }]);
    assert!(!saved.must_warn() && !saved.saving_is_next());
}

#[test]
fn a_refreshed_agency_pair_is_protected_until_it_is_saved_again() {
    let refreshed = with(agency(true, false), &[made(false, false), made(true, true)]);
    assert!(refreshed.must_warn() && refreshed.saving_is_next());
}

#[test]
fn a_pending_or_unreadable_response_is_protected() {
    let nothing_at_risk = Holdings::only(agency(true, true));
    assert!(Holdings { is_waiting: true, ..nothing_at_risk.clone() }.must_warn());
    assert!(Holdings { unreadable: 1, ..nothing_at_risk }.must_warn());
}

/// The page warns the user if leaving would lose an unsaved main pair with a refresh token, an unsaved token of a
/// sub-account, or a pending response. There is one exception: a sub-account's access token that came without a refresh
/// token. The page does not warn about this access token if it can be requested again with the agency's saved pair.
#[test]
fn unsaved_tokens_are_protected_except_for_tokens_that_can_be_made_again() {
    for (main_refresh, main_saved, has_refresh) in combinations() {
        for (can_be_made_again, saved, is_waiting) in combinations() {
            let account = HeldSubAccount { has_refresh, can_be_made_again, saved };
            let holdings = Holdings { is_waiting, ..with(agency(main_refresh, main_saved), &[account]) };
            let is_unsaved = main_refresh && !main_saved || is_waiting || !saved;
            let is_made_again = can_be_made_again && !has_refresh && main_refresh && main_saved;
            assert_eq!(
                holdings.must_warn(),
                is_unsaved && (is_waiting || saved || !is_made_again),
                "{holdings:?}"
            );
            // If the page must warn the user and waits for no response, saving the tokens is the next step.
            assert!(holdings.saving_is_next() || !holdings.must_warn() || is_waiting, "{holdings:?}");
        }
    }
}

fn combinations() -> impl Iterator<Item = (bool, bool, bool)> {
    BOTH.into_iter().flat_map(|one| BOTH.into_iter().flat_map(move |two| BOTH.map(|three| (one, two, three))))
}

#[test]
fn a_refresh_token_in_a_sub_accounts_response_is_detected() {
    let agency = TokenSummary::default();
    let of = |text: &str| HeldSubAccount::of(&reply(201, text), &agency, false).has_refresh;
    assert!(of(&minted(1, true)) && !of(&minted(1, false)) && !of("no JSON"));
    assert!(HeldSubAccount::of(&canned("success-location"), &agency, false).has_refresh);
}

#[test]
fn only_the_agency_that_made_a_token_can_make_it_again() {
    let can_be_made_again = |user_type, company_id: Option<&str>| {
        let company_id = company_id.map(str::to_owned);
        let main = TokenSummary { user_type, company_id, ..TokenSummary::default() };
        let answer = reply(201, r#"{"access_token":"a","locationId":"loc","companyId":"agency"}"#);
        HeldSubAccount::of(&answer, &main, false).can_be_made_again
    };
    assert!(can_be_made_again(Some(UserType::Company), Some("agency")));
    assert!(can_be_made_again(Some(UserType::Company), None), "an agency without an ID counts as another");
    assert!(!can_be_made_again(Some(UserType::Company), Some("another")));
    assert!(!can_be_made_again(Some(UserType::Location), Some("agency")));
}
