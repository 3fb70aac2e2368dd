//! The tools and their names in the `state`.

use leg3_core::integrations::tool::Tool;

#[test]
fn every_tool_is_read_from_its_word_and_from_a_state() {
    for tool in Tool::ALL {
        assert_eq!(Tool::parse(tool.word()), Some(tool));
        assert_eq!(Tool::of_state(&[tool.word(), "-0123456789abcdef"].concat()), Some(tool));
    }
}

#[test]
fn other_states_name_no_tool() {
    for state in ["", "make", "0123456789abcdef", "Make-1", "made-1", "-make"] {
        assert_eq!(Tool::of_state(state), None, "{state}");
    }
}
