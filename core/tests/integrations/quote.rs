//! Tests of string literals in other languages. Node.js and Python read back the original text. Real shells read back
//! the text without its NUL characters. The tests of the literals for n8n and PowerShell run neither program.

use crate::support::{HOSTILE_TEXTS, with_cases};
use leg3_core::integrations::string_literals::{javascript, n8n, posix, powershell, python};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use std::io::Write;
use std::process::{Command, Stdio};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        "[ -~]{0,40}",
        any::<String>()
    ]
}

/// The output of a program that runs this script; `None` if the program is not installed.
fn printed(program: &str, script: &str) -> Option<Vec<u8>> {
    let mut child =
        Command::new(program).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    child.stdin.take().expect("open a pipe").write_all(script.as_bytes()).expect("write to the program");
    let output = child.wait_with_output().expect("wait for the program");
    assert!(output.status.success(), "{program} refused {script}");
    Some(output.stdout)
}

/// Checks that a program reads back many texts. All texts of a test case are in one script, because starting a program
/// is slow. The program prints a NUL byte after each text.
fn check_read_back(program: &str, script: impl Fn(&[String]) -> String, expected_text: fn(&str) -> String) {
    let run = TestRunner::new(with_cases(12)).run(&vec(text(), 1..60), |texts| {
        let texts: Vec<String> = texts.into_iter().chain(HOSTILE_TEXTS.map(String::from)).collect();
        let Some(output) = printed(program, &script(&texts)) else { panic!("{program} is not installed") };
        let expected: String = texts.iter().map(|text| format!("{}\0", expected_text(text))).collect();
        assert_eq!(String::from_utf8_lossy(&output), expected);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

fn in_a_shell(program: &str) {
    let all = |texts: &[String]| {
        texts.iter().map(|text| format!("printf '%s\\0' {}\n", posix(text))).collect::<String>()
    };
    check_read_back(program, all, |text| text.replace('\0', ""));
}

#[test]
fn sh_reads_back_the_original_text() {
    in_a_shell("sh");
}

#[test]
fn bash_reads_back_the_original_text() {
    in_a_shell("bash");
}

#[test]
fn node_reads_back_the_original_text() {
    let all = |texts: &[String]| {
        let literals: Vec<String> = texts.iter().map(|text| javascript(text)).collect();
        format!("process.stdout.write([{}].map(text => text + '\\0').join(''))", literals.join(","))
    };
    check_read_back("node", all, str::to_owned);
}

#[test]
fn python_reads_back_the_original_text() {
    let all = |texts: &[String]| {
        let literals: Vec<String> = texts.iter().map(|text| python(text)).collect();
        format!(
            "import sys\nsys.stdout.buffer.write(''.join(t + '\\0' for t in [{}]).encode())\n",
            literals.join(",")
        )
    };
    check_read_back("python3", all, str::to_owned);
}

#[test]
fn a_javascript_literal_is_valid_json_without_template_characters() {
    let run = TestRunner::new(with_cases(2000)).run(&text(), |text| {
        let literal = javascript(&text);
        assert_eq!(serde_json::from_str::<String>(&literal).unwrap(), text);
        assert!(!literal.contains(['{', '}', '<', '>', '$', '`', '\'', '=', '&']), "{literal}");
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn an_n8n_parameter_is_plain_text_or_an_expression_for_exactly_that_text() {
    let run = TestRunner::new(with_cases(2000)).run(&text(), |text| {
        let parameter = n8n(&text);
        // n8n evaluates a value that begins with `=` as an expression. The code of the expression is between double
        // braces.
        let Some(expression) = parameter.strip_prefix('=') else {
            assert_eq!(parameter, text);
            assert!(!text.contains(['{', '}']), "{text}");
            return Ok(());
        };
        let code = expression.strip_prefix("{{ ").and_then(|rest| rest.strip_suffix(" }}")).unwrap();
        assert_eq!(serde_json::from_str::<String>(code).unwrap(), text);
        assert!(!code.contains(['{', '}', '$', '(', '`']), "{code}");
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn a_powershell_literal_doubles_every_quote_character() {
    let quotes = ['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'];
    let run = TestRunner::new(with_cases(2000)).run(&text(), |text| {
        let literal = powershell(&text);
        let inside = literal.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap();
        // PowerShell reads two quotes as one quote character. One quote alone would end the literal.
        let (mut read, mut signs) = (String::new(), inside.chars());
        while let Some(sign) = signs.next() {
            if quotes.contains(&sign) {
                let next = signs.next();
                assert!(next.is_some_and(|next| quotes.contains(&next)), "{literal} ends early");
            }
            read.push(sign);
        }
        assert_eq!(read, text);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}
