//! Tests of the install link that the page stores in its tab.

use leg3_core::install::kept_link::{new_state, parameter, with_state};
use leg3_core::install::link_reader::read;
use leg3_core::integrations::tool::Tool;
use leg3_core::oauth::redirect::state_in;
use proptest::prelude::*;

const LINK: &str = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly&state=old";

#[test]
fn the_state_contains_the_tool() {
    let state = new_state(Some(Tool::Make), [0x0f; 16]);
    assert_eq!(state, ["make-", &"0f".repeat(16)].concat());
    assert_eq!(Tool::of_state(&state), Some(Tool::Make));
    let without = new_state(None, [0xab; 16]);
    assert_eq!((without.len(), Tool::of_state(&without)), (32, None));
}

#[test]
fn the_state_is_empty_without_random_bytes() {
    assert_eq!(new_state(Some(Tool::Make), [0; 16]), "");
}

#[test]
fn a_new_state_replaces_the_old_one_and_changes_nothing_else() {
    let link = with_state(LINK, "make-1");
    assert_eq!(state_in(&link), "make-1");
    let (before, after) = (read(LINK).unwrap().link, read(&link).unwrap().link);
    assert_eq!(after.state, "make-1");
    let without_state = |mut link: leg3_core::install::link::InstallLink| {
        link.state.clear();
        link
    };
    assert_eq!(without_state(before), without_state(after));
}

#[test]
fn a_parameter_is_decoded_and_a_missing_one_is_empty() {
    assert_eq!(parameter(LINK, "redirect_uri"), "https://x.example/cb");
    assert_eq!(parameter(LINK, "version_id"), "");
    assert_eq!(parameter("", "client_id"), "");
    assert_eq!(parameter("no link", "client_id"), "");
}

proptest! {
    #[test]
    fn a_new_state_can_be_set_in_any_text(random in proptest::array::uniform16(1u8..), link in ".{0,80}") {
        let state = new_state(Some(Tool::N8n), random);
        prop_assert_eq!(parameter(&with_state(&link, &state), "state"), state);
    }
}
