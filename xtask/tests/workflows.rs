//! Tests of the GitHub workflows: actions are pinned, jobs have only the permissions that they need, and jobs run only
//! commands that the README lists.

use crate::support::file;
use serde_yaml_ng::Value;
use std::collections::BTreeMap;

const WORKFLOWS: [&str; 3] = ["pages.yml", "release.yml", "test.yml"];

/// The permissions of each job. A comment gives the reason for each write permission. A test fails if a workflow gives
/// a job other permissions.
const RIGHTS: [(&str, &str, &[&str]); 5] = [
    ("pages.yml", "build", &["contents: read"]),
    // GitHub Pages verifies which workflow deploys the page.
    ("pages.yml", "deploy", &["id-token: write", "pages: write"]),
    ("release.yml", "build", &["contents: read"]),
    // The attestation is signed in the workflow's name, and stored with the release.
    ("release.yml", "publish", &["attestations: write", "contents: write", "id-token: write"]),
    ("test.yml", "test", &["contents: read"]),
];

fn text(name: &str) -> String {
    file(&[".github/workflows/", name].concat())
}

fn workflow(name: &str) -> Value {
    serde_yaml_ng::from_str(&text(name)).unwrap()
}

/// Returns the values of a YAML mapping, by key.
fn members(value: &Value) -> BTreeMap<&str, &Value> {
    value.as_mapping().into_iter().flatten().map(|(name, value)| (name.as_str().unwrap(), value)).collect()
}

/// Returns the value of this key from each step of the workflow that has the key.
fn in_steps<'a>(workflow: &'a Value, key: &str) -> Vec<&'a Value> {
    let jobs = members(&workflow["jobs"]).into_values();
    jobs.flat_map(|job| job["steps"].as_sequence().unwrap()).filter_map(|step| step.get(key)).collect()
}

#[test]
fn every_action_is_githubs_own_and_pinned_to_one_commit() {
    let mut pinned = BTreeMap::new();
    for name in WORKFLOWS {
        for action in in_steps(&workflow(name), "uses") {
            let action = action.as_str().unwrap();
            let (action, commit) = action.split_once('@').unwrap();
            assert!(action.starts_with("actions/"), "{name}: {action}");
            let hex = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
            assert!(commit.len() == 40 && commit.bytes().all(hex), "{name}: {action} is not pinned");
            assert!(
                text(name).contains(&format!("{action}@{commit} # v")),
                "{name}: the version of {action} is missing"
            );
            let other = pinned.insert(action.to_owned(), commit.to_owned());
            assert!(other.is_none_or(|other| other == commit), "{action} has two commits");
        }
    }
}

#[test]
fn each_job_has_only_the_permissions_that_it_needs() {
    let mut found = Vec::new();
    for name in WORKFLOWS {
        let workflow = workflow(name);
        let all = workflow["permissions"].as_mapping().unwrap();
        assert!(all.is_empty(), "{name} does not start without permissions");
        for (job, steps) in members(&workflow["jobs"]) {
            let rights = members(&steps["permissions"]).into_iter();
            let rights = rights.map(|(right, level)| format!("{right}: {}", level.as_str().unwrap()));
            found.push((name, job.to_owned(), rights.collect::<Vec<_>>()));
        }
    }
    let wanted = RIGHTS.map(|(name, job, rights)| {
        (name, job.to_owned(), rights.iter().map(|&right| right.to_owned()).collect::<Vec<_>>())
    });
    assert_eq!(found, wanted);
}

#[test]
fn workflows_run_only_commands_of_the_readme() {
    let readme = file("README.md");
    for name in WORKFLOWS {
        for command in in_steps(&workflow(name), "run") {
            let command = command.as_str().unwrap();
            let plain = command.split(['"', '-']).next().unwrap_or_default().trim();
            assert!(readme.contains(&["`", plain].concat()), "{name}: {command}");
            // Text from outside the project must not become part of a command.
            assert!(!command.contains("${{") && command.lines().count() == 1, "{name}: {command}");
        }
    }
}

#[test]
fn every_workflow_is_in_the_list() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../.github/workflows");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, WORKFLOWS);
}

#[test]
fn a_pull_request_starts_only_the_tests_and_gets_no_secret() {
    for name in WORKFLOWS {
        let workflow = workflow(name);
        let events: Vec<&str> = members(&workflow["on"]).into_keys().collect();
        let expected: &[&str] = match name {
            "pages.yml" => &["workflow_dispatch"],
            "release.yml" => &["push"],
            _ => &["pull_request", "push"],
        };
        assert_eq!(events, expected, "{name}");
        let can_be_a_strangers = events.contains(&"pull_request");
        for secret in ["secrets", "github.token"] {
            assert!(!can_be_a_strangers || !text(name).contains(secret), "{name} names {secret}");
        }
        let jobs = members(&workflow["jobs"]).into_values();
        let steps = jobs.flat_map(|job| job["steps"].as_sequence().unwrap());
        for step in
            steps.filter(|step| step["uses"].as_str().is_some_and(|it| it.starts_with("actions/checkout")))
        {
            assert_eq!(step["with"]["persist-credentials"], Value::from(false), "{name}");
        }
    }
}
