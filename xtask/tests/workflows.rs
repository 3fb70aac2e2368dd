//! What runs on somebody else's machines, with rights of its own: pinned, no more allowed than it needs, and doing only
//! what the README has people do.

mod support;

use support::file;

const WORKFLOWS: [&str; 2] = ["pages.yml", "release.yml"];

/// What each job may do, and why it must. A right more or less fails here.
const RIGHTS: [(&str, &str, &[&str]); 4] = [
    ("pages.yml", "build", &["contents: read"]),
    // Pages wants to know which workflow asks.
    ("pages.yml", "deploy", &["id-token: write", "pages: write"]),
    ("release.yml", "build", &["contents: read"]),
    // The signature is made in the workflow's name, and kept beside the release.
    ("release.yml", "publish", &["attestations: write", "contents: write", "id-token: write"]),
];

fn workflow(name: &str) -> String {
    file(&[".github/workflows/", name].concat())
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The lines below this one that are indented deeper.
fn below<'a>(lines: &[&'a str], at: usize) -> Vec<&'a str> {
    let deeper = |line: &&&str| line.trim().is_empty() || depth(line) > depth(lines[at]);
    lines[at + 1..].iter().take_while(deeper).copied().collect()
}

/// The values of a key, wherever it stands.
fn values<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    let value = |line: &'a str| line.trim().trim_start_matches("- ").strip_prefix(key)?.strip_prefix(": ");
    text.lines().filter_map(value).collect()
}

#[test]
fn every_action_is_githubs_own_and_pinned_to_one_commit() {
    for name in WORKFLOWS {
        let text = workflow(name);
        assert_eq!(values(&text, "uses").len(), text.matches("uses:").count());
        for action in values(&text, "uses") {
            let (pinned, version) = action.split_once(" # v").unwrap_or_default();
            let (action, commit) = pinned.split_once('@').unwrap_or_default();
            assert!(action.starts_with("actions/"), "{name}: {action}");
            let hex = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
            assert!(commit.len() == 40 && commit.bytes().all(hex), "{name}: {action} is not pinned");
            assert!(
                version.starts_with(|sign: char| sign.is_ascii_digit()),
                "{name}: which version is {action}?"
            );
        }
    }
}

#[test]
fn one_action_has_one_commit() {
    let all = WORKFLOWS.map(workflow).concat();
    let mut actions = values(&all, "uses");
    actions.sort_unstable();
    actions.dedup();
    let mut names: Vec<&str> = actions.iter().filter_map(|action| action.split('@').next()).collect();
    names.dedup();
    assert_eq!(names.len(), actions.len(), "{actions:?}");
}

#[test]
fn nothing_is_allowed_but_what_a_job_needs() {
    let mut found = Vec::new();
    for name in WORKFLOWS {
        let text = workflow(name);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.contains(&"permissions: {}"), "{name} starts with every right there is");
        let jobs = lines.iter().position(|line| *line == "jobs:").unwrap_or_default();
        for (at, line) in lines.iter().enumerate().skip(jobs + 1).filter(|(_, line)| depth(line) == 2) {
            let job = below(&lines, at);
            let rights = job.iter().position(|line| line.trim() == "permissions:");
            let rights = rights.map(|at| below(&job, at)).unwrap_or_default();
            let rights = rights.iter().map(|right| right.trim().to_owned()).filter(|right| !right.is_empty());
            found.push((name, line.trim().trim_end_matches(':').to_owned(), rights.collect::<Vec<_>>()));
        }
    }
    let wanted = RIGHTS.map(|(name, job, rights)| {
        (name, job.to_owned(), rights.iter().map(|&right| right.to_owned()).collect::<Vec<_>>())
    });
    assert_eq!(found, wanted);
}

#[test]
fn they_call_only_commands_of_the_readme() {
    let readme = file("README.md");
    for name in WORKFLOWS {
        for command in values(&workflow(name), "run") {
            let plain = command.split(['"', '-']).next().unwrap_or_default().trim();
            assert!(readme.contains(&["`", plain].concat()), "{name}: {command}");
            // What a stranger wrote must not become part of a command.
            assert!(!command.contains("${{") && !command.starts_with(['|', '>']), "{name}: {command}");
        }
    }
}

#[test]
fn a_stranger_starts_none_of_them_and_the_code_they_run_gets_no_key() {
    for name in WORKFLOWS {
        let text = workflow(name);
        for event in ["pull_request", "issue", "workflow_run", "schedule"] {
            assert!(!text.contains(event), "{name} runs on {event}");
        }
        let checkouts = text.matches("actions/checkout@").count();
        assert_eq!(text.matches("persist-credentials: false").count(), checkouts, "{name}");
    }
}
