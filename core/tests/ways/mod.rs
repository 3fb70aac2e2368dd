//! Tests of the ways to connect a tool to HighLevel.

use leg3_core::install::known_redirects::KnownRedirect;
use leg3_core::install::redirect_check::{Finding, examine};
use leg3_core::integrations::manual_steps::{ManualField, ValueSource};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::text_of;
use leg3_core::reader::{item::Kind, scan};
use leg3_core::ways::choice::Choice;
use leg3_core::ways::{Way, WayKind, ways};

fn all_ways() -> impl Iterator<Item = (Choice, usize, Way)> {
    Choice::ALL.into_iter().flat_map(|choice| {
        let (first, others) = ways(choice);
        core::iter::once(first).chain(others).enumerate().map(move |(at, way)| (choice, at, way))
    })
}

/// Returns the fixed values in the steps of a way to connect a tool, each with the name of its field.
fn values(way: &Way) -> Vec<(&'static str, String)> {
    let fields = way.steps.iter().flat_map(|step| &step.fields);
    let value = |field: &ManualField| {
        let texts: Vec<&str> = field
            .parts
            .iter()
            .filter_map(|part| match part {
                ValueSource::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        (field.name, texts.concat())
    };
    fields.map(value).collect()
}

#[test]
fn the_first_way_for_each_choice_is_the_simplest() {
    for (choice, kind) in [
        (Choice::Make, WayKind::WithoutApp),
        (Choice::Zapier, WayKind::WithoutApp),
        (Choice::N8n, WayKind::WithApp),
        (Choice::Assistant, WayKind::WithoutApp),
        (Choice::Code, WayKind::WithoutApp),
        (Choice::Webhooks, WayKind::WithApp),
    ] {
        let (first, others) = ways(choice);
        assert_eq!(first.kind, kind, "{choice:?}");
        assert!(!first.steps.is_empty(), "{choice:?}: the first way has no steps");
        assert!(!others.is_empty() && others.len() <= 2, "{choice:?}");
    }
}

#[test]
fn the_way_with_tokens_from_this_page_is_never_first_and_has_no_steps() {
    for (choice, at, way) in all_ways() {
        assert_eq!(way.kind == WayKind::Tokens, way.steps.is_empty(), "{choice:?}");
        assert!(at > 0 || way.kind != WayKind::Tokens, "{choice:?}");
        assert!(at == 0 || way.subtitle.is_some(), "{choice:?}: a folded way has no subtitle");
    }
}

#[test]
fn every_choice_has_a_unique_word_and_every_tool_has_a_choice() {
    for choice in Choice::ALL {
        assert_eq!(Choice::parse(choice.word()), Some(choice));
    }
    for tool in Tool::ALL {
        assert!(Choice::ALL.contains(&Choice::of_tool(tool)));
    }
    assert_eq!(Choice::Make.tool(), Some(Tool::Make));
    assert_eq!(Choice::of_tool(Tool::Postman), Choice::Code);
    assert_eq!((Choice::Webhooks.tool(), Choice::Assistant.tool()), (None, None));
    assert_eq!(Choice::parse("Make"), None);
}

#[test]
fn the_redirect_check_knows_the_redirect_urls_of_the_tools() {
    let callbacks: Vec<String> = all_ways()
        .flat_map(|(_, _, way)| values(&way))
        .map(|(_, value)| value)
        .filter(|value| value.contains("/oauth/cb/") || value.contains("pstmn.io"))
        .collect();
    assert_eq!(callbacks.len(), 4);
    for callback in callbacks {
        let found = examine(&callback);
        assert!(
            matches!(found[..], [Finding::Known(KnownRedirect::Make | KnownRedirect::Postman)]),
            "{callback}: {found:?}"
        );
    }
}

#[test]
fn the_addresses_for_assistants_point_to_the_mcp_server() {
    let addresses = all_ways()
        .filter(|(choice, ..)| *choice == Choice::Assistant)
        .flat_map(|(_, _, way)| values(&way))
        .filter(|(_, value)| value.starts_with("https://"));
    let mut count = 0;
    for (name, address) in addresses {
        assert!(scan::read(&address).has(Kind::McpAddress), "{name}: {address}");
        count += 1;
    }
    assert_eq!(count, 3);
}

#[test]
fn the_private_token_request_has_every_required_part_and_no_token() {
    for choice in [Choice::Make, Choice::Zapier, Choice::Code] {
        let values = values(&ways(choice).0);
        let all: Vec<&str> = values.iter().flat_map(|(name, value)| [*name, value.as_str()]).collect();
        for part in ["Authorization", "Version", "2021-07-28", "GET"] {
            assert!(all.contains(&part), "{choice:?} lacks {part}");
        }
        assert!(all.iter().any(|value| value.contains("/contacts/?locationId=LOCATION-ID")), "{choice:?}");
        assert!(!all.iter().any(|value| value.contains("pit-")), "{choice:?}");
    }
}

#[test]
fn the_way_with_a_private_token_says_that_it_is_for_one_account() {
    let (first, _) = ways(Choice::Make);
    assert!(text_of(first.title).contains("One account"), "{}", text_of(first.title));
}
