//! Tests of the `.env` file, as shells and Node.js read it.

use crate::support::with_cases;
use leg3_core::integrations::dotenv::dotenv;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::oauth::request::UserType;
use proptest::prelude::any;
use proptest::test_runner::TestRunner;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

const NAMES: [&str; 7] =
    ["CLIENT_ID", "CLIENT_SECRET", "ACCESS_TOKEN", "REFRESH_TOKEN", "USER_TYPE", "COMPANY_ID", "LOCATION_ID"];

fn file(client_id: &str, client_secret: &str, token: &str) -> String {
    let context = ToolContext {
        client_id,
        user_type: Some(UserType::Location),
        company_id: "comp1",
        location_id: "loc1",
        call: None,
    };
    let secrets = ToolSecrets { client_secret, access_token: token, refresh_token: "" };
    dotenv(&context, &secrets).expose().to_owned()
}

/// Writes `text` to a file. Returns the value of each variable, as `program` reads it from this file.
fn read(program: &str, text: &str) -> Vec<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("leg3-dotenv-{}-{number}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    let mut command = Command::new(program);
    if program == "node" {
        let script = format!(
            "process.stdout.write('{}'.split(' ').map(name => process.env[name] + '\\0').join(''))",
            NAMES.join(" ")
        );
        command.arg(format!("--env-file={}", path.display())).args(["-e", &script]);
    } else {
        let print: String = NAMES.iter().map(|name| format!("printf '%s\\0' \"${name}\";")).collect();
        command.args(["-c", &format!(". '{}'; {print}", path.display())]);
    }
    let output = command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).output().expect(program);
    std::fs::remove_file(&path).unwrap();
    assert!(output.status.success(), "{program} refused {text}");
    let output = String::from_utf8(output.stdout).unwrap();
    output.split_terminator('\0').map(str::to_owned).collect()
}

#[test]
fn shells_and_node_read_back_the_written_values() {
    let text = file("664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c", "0c5e7f52-93d1", "eyJ.a-b_c.d+/=");
    let wanted = [
        "664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c",
        "0c5e7f52-93d1",
        "eyJ.a-b_c.d+/=",
        "",
        "Location",
        "comp1",
        "loc1",
    ];
    for program in ["sh", "bash", "node"] {
        assert_eq!(read(program, &text), wanted, "{program}");
    }
}

#[test]
fn a_value_that_needs_quotes_is_left_empty_with_a_note() {
    for odd in ["a b", "$HOME", "`id`", "x#y", "it's", "\"", "a\nCLIENT_SECRET=mine", "~", "\\n", "ö", "${A}"]
    {
        let text = file(odd, "s", "t");
        assert!(text.contains("put it in by hand.\nCLIENT_ID=\n"), "{text}");
        assert_eq!(read("bash", &text)[..2], ["", "s"]);
    }
}

#[test]
fn a_value_never_adds_a_line_or_an_unsafe_character() {
    let run = TestRunner::new(with_cases(2000)).run(&(any::<String>(), any::<String>()), |(id, secret)| {
        let text = file(&id, &secret, "t");
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(lines.len(), NAMES.len());
        for (line, name) in lines.iter().zip(NAMES) {
            let (known, value) = line.split_once('=').unwrap();
            assert_eq!(known, name);
            assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._+/=:".contains(&byte)));
        }
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}
