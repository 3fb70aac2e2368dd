//! Tests that a tool is read from its name, and from a value of the OAuth parameter `state` that begins with this name.

use leg3_core::integrations::tool::Tool;

#[test]
fn every_tool_is_read_from_its_name_and_from_a_state() {
    for tool in Tool::ALL {
        assert_eq!(Tool::parse(tool.word()), Some(tool));
        assert_eq!(Tool::of_state(&[tool.word(), "-0123456789abcdef"].concat()), Some(tool));
    }
}

#[test]
fn a_state_without_a_known_tool_gives_none() {
    for state in ["", "make", "0123456789abcdef", "Make-1", "made-1", "-make"] {
        assert_eq!(Tool::of_state(state), None, "{state}");
    }
}
