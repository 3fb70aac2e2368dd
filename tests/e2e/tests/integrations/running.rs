//! Helpers that run the page's code snippets and programs: in a shell, with Node.js, with Python.

use crate::person::say;
use e2e::Stage;
use e2e::shells::{Shells, through_a_pipe};
use leg3_core::highlevel::origin;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::use_them::UseText;
use serde_json::Value;

/// The languages that the tests run. PowerShell is not in this list, because PowerShell may not be installed.
pub(super) const LANGUAGES: [Language; 3] = [Language::Shell, Language::JavaScript, Language::Python];

pub(super) async fn choose_language(stage: &Stage, language: Language) {
    let name = match language {
        Language::Shell => IntegrationsText::Curl,
        Language::PowerShell => IntegrationsText::PowerShell,
        Language::JavaScript => IntegrationsText::JavaScript,
        Language::Python => IntegrationsText::Python,
    };
    stage.screen.choose_option(say(UseText::Language), say(name)).await;
}

/// Returns the program with the sandbox's address instead of HighLevel's. A shell program needs no change, because its
/// `curl` already connects to the sandbox.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(super) fn here(stage: &Stage, language: Language, program: &str) -> String {
    if language == Language::Shell {
        return program.to_owned();
    }
    assert_eq!(program.matches(origin()).count(), 1, "the address is not in exactly one place");
    let sandbox = stage.sandbox.http().expect("find the sandbox's address");
    program.replace(origin(), &format!("http://{sandbox}"))
}

/// Runs these lines. A shell asks for `secrets` in their order. Programs in other languages read the secrets from the
/// environment. Returns the output.
pub(super) async fn run(stage: &Stage, language: Language, lines: &str, secrets: &[(&str, &str)]) -> String {
    assert!(!secrets.iter().any(|(_, secret)| lines.contains(secret)), "a secret is in the lines");
    let shells = Shells::for_stage(stage);
    let lines = here(stage, language, lines);
    if language == Language::Shell {
        let typed: String = secrets.iter().map(|(_, secret)| [secret, "\n"].concat()).collect();
        return through_a_pipe(&shells, "sh", &lines, &typed).await;
    }
    // The extension `.mjs` makes Node.js read the file as a module. Python accepts any extension.
    shells.save("lines.mjs", &lines);
    shells.run_file(language.runs_by(), &["lines.mjs"], secrets).await
}

/// Reads the JSON that a program printed.
#[allow(clippy::panic, reason = "a test fails by panicking")]
pub(super) fn json(printed: &str) -> Value {
    serde_json::from_str(printed).unwrap_or_else(|why| panic!("{why}: {printed}"))
}
