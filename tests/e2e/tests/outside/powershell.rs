//! Tests the page's PowerShell code with an independent parser, tree-sitter. No test runs the code, because PowerShell
//! may not be installed. The page tells the user that the code has not been run.

use leg3_core::api::call::Call;
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::highlevel::API_VERSION;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::string_literals;
use leg3_core::integrations::terminal::api_call;
use leg3_core::integrations::terminal::exchange_powershell;
use leg3_core::integrations::terminal::refresh;
use leg3_core::integrations::tool_context::ToolContext;
use leg3_core::integrations::try_today::code;
use leg3_core::oauth::request::{Options, UserType};
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::{Config, TestRunner};
use tree_sitter::{Node, Parser, Tree};

/// Texts that PowerShell or a parser could misread.
const ODD: [&str; 9] = [
    "",
    "it's",
    "$(Get-Date) $env:HOME ${x} `n `\"",
    "'; Write-Host run #",
    "\u{2018}\u{2019}\u{201a}\u{201b}'\u{201c}",
    "line\nline\r\n'@",
    "@'\n'@ @\"\n\"@",
    "<# #> # | ; & { }",
    "🦊 Þóra 李",
];

fn parsed(text: &str) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
    parser.parse(text, None).unwrap()
}

/// Collects the texts of all string literals, in order.
fn literals<'a>(node: Node<'_>, text: &'a str, found: &mut Vec<&'a str>) {
    if node.kind() == "verbatim_string_characters" || node.kind() == "expandable_string_literal" {
        found.push(&text[node.byte_range()]);
    }
    let mut cursor = node.walk();
    for child in node.children(&mut cursor) {
        literals(child, text, found);
    }
}

fn assert_sound(text: &str) {
    let tree = parsed(text);
    assert!(!tree.root_node().has_error(), "{}\n{text}", tree.root_node().to_sexp());
}

#[test]
fn any_text_becomes_exactly_one_string_literal() {
    let texts = prop_oneof![
        proptest::sample::select(ODD.to_vec()).prop_map(String::from),
        "[ -~]{0,40}",
        any::<String>()
    ];
    // The parser does not accept U+0000.
    let texts = texts.prop_map(|text| text.replace('\0', ""));
    let config = Config { failure_persistence: None, ..Config::with_cases(1000) };
    let run = TestRunner::new(config).run(&texts, |text| {
        let literal = string_literals::powershell(&text);
        let script = ["$first = ", &literal, "\n$second = 'end'\n"].concat();
        assert_sound(&script);
        let mut found = Vec::new();
        literals(parsed(&script).root_node(), &script, &mut found);
        assert_eq!(found, [literal.as_str(), "'end'"]);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn each_program_and_each_command_parses_with_any_ids() {
    let url = [leg3_core::highlevel::origin(), "/contacts/?locationId=loc1&limit=1"].concat();
    let call = Call { url: url.clone(), version: API_VERSION };
    for odd in ODD {
        for user_type in [None, Some(UserType::Location), Some(UserType::Company)] {
            let taken = ToolContext {
                client_id: odd,
                user_type,
                company_id: odd,
                location_id: odd,
                call: Some(&url),
            };
            let program = taken.write(Language::PowerShell, Language::PowerShell.keep_alive());
            assert!(program.contains(&string_literals::powershell(odd)));
            assert_sound(&program);
            assert_sound(&refresh::powershell(odd, user_type));
            let options = Options { user_type, redirect_uri: Some(odd.into()) };
            assert_sound(&exchange_powershell::command(&OutsideRequest {
                code: odd,
                client_id: odd,
                options: &options,
            }));
        }
    }
    for odd in ODD {
        let id = Some(odd.to_owned());
        let subject = TokenSubject { location_id: id.clone(), company_id: id, ..TokenSubject::default() };
        let agency = TokenSubject { user_type: Some(UserType::Company), ..subject.clone() };
        let lines = [
            code::call(Language::PowerShell, Reading::Contacts, &subject),
            code::call(Language::PowerShell, Reading::Agency, &agency),
            code::sub_account_token(Language::PowerShell, &agency, odd),
        ];
        lines.iter().flatten().for_each(|lines| assert_sound(lines));
        assert!(odd.is_empty() || lines.iter().all(Option::is_some));
    }
    assert_sound(&api_call::powershell(&call, None));
    assert_sound(&api_call::powershell(&call, Some("companyId=comp1&locationId=loc1")));
}

#[test]
fn the_parser_reports_an_unclosed_literal_or_block() {
    assert!(parsed("$first = 'it's'\n").root_node().has_error());
    assert!(parsed("if ($x) {\n").root_node().has_error());
}
