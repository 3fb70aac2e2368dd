//! `cargo xtask scopes FOLDER`: updates `data/scopes.json` from a folder of HighLevel's OpenAPI files.
//!
//! The command writes each scope in these files to `data/scopes.json`, with its class and the calls that it allows.
//! Webhook events, known misspellings, and scopes that only other documents name, stay unchanged in `data/scopes.json`.

use crate::project::{Place, files};
use crate::say;
use anyhow::{Context as _, Result, ensure};
use fs_err as fs;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// An entry of `data/scopes.json`. The fields are in the same order as in the file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scope {
    scope: String,
    /// `sub-account`, `agency` or `both`.
    class: String,
    /// The calls that the scope allows, such as `GET /contacts`, sorted by path.
    calls: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    events: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    instead: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    only_seen: bool,
}

/// All scopes. The key is the name of the scope.
pub type Scopes = BTreeMap<String, Scope>;

/// Updates `data/scopes.json`, and prints the changes.
pub(crate) fn scopes(place: &Place, folder: &Path) -> Result<()> {
    let file = place.root.join("data/scopes.json");
    let before = read(&fs::read_to_string(&file)?)?;
    let mut known = before.clone();
    let mut seen = 0;
    for name in files(folder)?.iter().filter(|name| name.ends_with(".json")) {
        let api = serde_json::from_str(&fs::read_to_string(folder.join(name))?);
        seen += usize::from(take(&mut known, &api.with_context(|| name.clone())?));
    }
    ensure!(seen > 0, "There is no OpenAPI file with scopes in {}.", folder.display());
    fs::write(&file, written(&known)?)?;
    let changed = known.iter().filter(|(scope, entry)| before.get(*scope) != Some(entry)).count();
    say::line(&format!("{seen} files, {} scopes, {changed} changed.", known.len()));
    let new: Vec<&str> =
        known.keys().filter(|scope| !before.contains_key(*scope)).map(String::as_str).collect();
    if !new.is_empty() {
        say::line(&format!("New: {}.", new.join(", ")));
    }
    Ok(())
}

/// Reads the list in `data/scopes.json`.
///
/// # Errors
///
/// If the list is not JSON of this format.
pub fn read(list: &str) -> Result<Scopes> {
    let entries: Vec<Scope> = serde_json::from_str(list).context("data/scopes.json cannot be read")?;
    Ok(entries.into_iter().map(|entry| (entry.scope.clone(), entry)).collect())
}

/// Returns the list as JSON with one line per scope, so that a diff is readable.
pub fn written(scopes: &Scopes) -> Result<String> {
    let lines = scopes.values().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

/// Adds the scopes of an OpenAPI file to `known`. Returns true if the file contains a scope.
pub fn take(known: &mut Scopes, api: &Value) -> bool {
    let mut any = false;
    for (path, operations) in members(&api["paths"]) {
        for (method, operation) in members(operations) {
            let call = format!("{} {}", method.to_uppercase(), plain(path));
            let schemes = operation["security"].as_array().into_iter().flatten().flat_map(members);
            for (scheme, scopes) in schemes {
                let class = if scheme.starts_with("Agency") { "agency" } else { "sub-account" };
                for scope in scopes.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    add(known, scope, class, &call);
                    any = true;
                }
            }
        }
    }
    any
}

fn add(known: &mut Scopes, scope: &str, class: &str, call: &str) {
    let entry = known.entry(scope.to_owned()).or_insert_with(|| Scope {
        scope: scope.to_owned(),
        class: class.to_owned(),
        calls: Vec::new(),
        events: Vec::new(),
        instead: None,
        only_seen: false,
    });
    if entry.class != class {
        entry.class = "both".to_owned();
    }
    entry.only_seen = false;
    entry.calls.push(call.to_owned());
    entry
        .calls
        .sort_by_key(|call| call.split_once(' ').map(|(method, path)| (path.to_owned(), method.to_owned())));
    entry.calls.dedup();
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// Returns the path in one spelling, so that `/contacts/:id` and `contacts/{id}` give the same text.
fn plain(path: &str) -> String {
    let parts = path.trim_start_matches('/').split('/').map(|part| match part.strip_prefix(':') {
        Some(name) => format!("/{{{name}}}"),
        None => format!("/{part}"),
    });
    parts.collect()
}
