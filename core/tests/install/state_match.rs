//! Tests of early presses: the user presses *Get my tokens* before the page has checked the `state` that arrived
//! together with the authorization code.

use leg3_core::install::state_match::StateMatch;

#[test]
fn an_early_press_counts_only_without_a_warning() {
    assert!(StateMatch::Matches.allows_early_press(false));
    assert!(StateMatch::NotStartedHere.allows_early_press(false));
    assert!(!StateMatch::DoesNotMatch.allows_early_press(false));
    assert!(!StateMatch::Matches.allows_early_press(true));
}
