//! A literal of another language says the text it was made of: asked of the real shells, of Node and of Python.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;

use help::{ODD, tries};
use leg3::recipe::quote::{javascript, n8n, posix, powershell, python};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use std::io::Write;
use std::process::{Command, Stdio};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![proptest::sample::select(ODD.to_vec()).prop_map(String::from), "[ -~]{0,40}", any::<String>()]
}

/// What a program prints that is given this to run.
fn printed(program: &str, script: &str) -> Option<Vec<u8>> {
    let mut child =
        Command::new(program).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    child.stdin.take().expect("a pipe").write_all(script.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{program} refused {script}");
    Some(output.stdout)
}

/// Many texts at once: starting a program takes longer than all of them. Each comes back behind its length.
fn agree(program: &str, script: impl Fn(&[String]) -> String, as_said: fn(&str) -> String) {
    let run = TestRunner::new(tries(12)).run(&vec(text(), 1..60), |texts| {
        let texts: Vec<String> = texts.into_iter().chain(ODD.map(String::from)).collect();
        let Some(said) = printed(program, &script(&texts)) else { panic!("{program} is not here") };
        let wanted: String = texts.iter().map(|text| format!("{}\0", as_said(text))).collect();
        assert_eq!(String::from_utf8_lossy(&said), wanted);
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
    agree(program, all, |text| text.replace('\0', ""));
}

#[test]
fn in_sh() {
    in_a_shell("sh");
}

#[test]
fn in_bash() {
    in_a_shell("bash");
}

#[test]
fn in_node() {
    let all = |texts: &[String]| {
        let literals: Vec<String> = texts.iter().map(|text| javascript(text)).collect();
        format!("process.stdout.write([{}].map(text => text + '\\0').join(''))", literals.join(","))
    };
    agree("node", all, str::to_owned);
}

#[test]
fn in_python() {
    let all = |texts: &[String]| {
        let literals: Vec<String> = texts.iter().map(|text| python(text)).collect();
        format!(
            "import sys\nsys.stdout.buffer.write(''.join(t + '\\0' for t in [{}]).encode())\n",
            literals.join(",")
        )
    };
    agree("python3", all, str::to_owned);
}

#[test]
fn in_json_and_without_a_sign_of_any_template() {
    let run = TestRunner::new(tries(2000)).run(&text(), |text| {
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
fn in_a_parameter_of_n8n_it_is_a_text_or_an_expression_that_is_nothing_but_this_text() {
    let run = TestRunner::new(tries(2000)).run(&text(), |text| {
        let parameter = n8n(&text);
        // n8n takes what begins with `=` for an expression, and finds its code between double braces.
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
fn in_powershell_every_quote_it_knows_is_doubled() {
    let quotes = ['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'];
    let run = TestRunner::new(tries(2000)).run(&text(), |text| {
        let literal = powershell(&text);
        let inside = literal.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap();
        // As PowerShell reads it: two quotes are one, and one alone would end it.
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
