//! `cargo xtask scopes FOLDER`: brings `data/scopes.json` up to date from a folder of HighLevel's OpenAPI files.
//!
//! What those files name is taken: scopes, the calls they open, for whom they are. What only other documents name stays
//! as it was recorded: so do webhook events, and what is known to be misspelled.

use crate::{Outcome, place::Place, say};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What is known of one scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    calls: BTreeSet<(String, String)>,
    sub_account: bool,
    agency: bool,
    events: Vec<String>,
    instead: Option<String>,
    only_seen: bool,
}

type Scopes = BTreeMap<String, Entry>;

pub(crate) fn scopes(place: &Place, words: &[String]) -> Outcome {
    let [folder] = words else {
        return Err("`scopes` takes one folder, with HighLevel's OpenAPI files in it or below.".to_owned());
    };
    let file = place.root.join("data/scopes.json");
    let mut known = read(&parsed(&file)?)?;
    let before = known.clone();
    let mut seen = 0;
    for file in below(Path::new(folder))? {
        seen += usize::from(take(&mut known, &parsed(&file)?));
    }
    if seen == 0 {
        return Err(format!("No OpenAPI file with scopes is in {folder}."));
    }
    fs::write(&file, written(&known)).map_err(|error| format!("{}: {error}", file.display()))?;
    let new: Vec<&str> =
        known.keys().filter(|scope| !before.contains_key(*scope)).map(String::as_str).collect();
    let changed = known.iter().filter(|(scope, entry)| before.get(*scope) != Some(entry)).count();
    say::line(&format!("{seen} files, {} scopes, {changed} changed.", known.len()));
    if !new.is_empty() {
        say::line(&format!("New: {}.", new.join(", ")));
    }
    Ok(())
}

fn below(folder: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(below(&path)?);
        } else if path.extension().is_some_and(|kind| kind == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn parsed(file: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Takes what an OpenAPI file says; false where it names no scopes.
fn take(known: &mut Scopes, api: &Value) -> bool {
    let mut any = false;
    for (path, operations) in members(api.get("paths")) {
        for (method, operation) in members(Some(operations)) {
            let schemes = operation.get("security").and_then(Value::as_array).into_iter().flatten();
            for (scheme, scopes) in schemes.flat_map(|scheme| members(Some(scheme))) {
                for scope in scopes.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    let entry = known.entry(scope.to_owned()).or_default();
                    let _ = entry.calls.insert((plain(path), method.to_uppercase()));
                    entry.agency |= scheme.starts_with("Agency");
                    entry.sub_account |= !scheme.starts_with("Agency");
                    entry.only_seen = false;
                    any = true;
                }
            }
        }
    }
    any
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

/// `/contacts/:id` and `contacts/{id}` are the same.
fn plain(path: &str) -> String {
    let part = |part: &str| match part.strip_prefix(':') {
        Some(name) => format!("{{{name}}}"),
        None => part.to_owned(),
    };
    let parts: Vec<String> = path.trim_start_matches('/').split('/').map(part).collect();
    format!("/{}", parts.join("/"))
}

fn read(list: &Value) -> Outcome<Scopes> {
    let entries = list.as_array().ok_or("data/scopes.json is no list")?;
    let one = |entry: &Value| {
        let texts = |name: &str| {
            let items = entry[name].as_array().into_iter().flatten();
            items.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
        };
        let calls = texts("calls").into_iter().filter_map(|call| {
            call.split_once(' ').map(|(method, path)| (path.to_owned(), method.to_owned()))
        });
        let class = entry["class"].as_str().unwrap_or_default();
        let scope = entry["scope"].as_str().unwrap_or_default().to_owned();
        let entry = Entry {
            calls: calls.collect(),
            sub_account: class != "agency",
            agency: class != "sub-account",
            events: texts("events"),
            instead: entry["instead"].as_str().map(str::to_owned),
            only_seen: entry["onlySeen"] == true,
        };
        (scope, entry)
    };
    Ok(entries.iter().map(one).collect())
}

/// A line per scope, so that a change can be read.
fn written(scopes: &Scopes) -> String {
    let text = |value: &str| Value::from(value).to_string();
    let line = |(scope, entry): (&String, &Entry)| {
        let class = match (entry.sub_account, entry.agency) {
            (true, true) => "both",
            (false, true) => "agency",
            _ => "sub-account",
        };
        let calls: Vec<Value> =
            entry.calls.iter().map(|(path, method)| format!("{method} {path}").into()).collect();
        let mut line =
            format!("{{\"scope\":{},\"class\":{},\"calls\":{}", text(scope), text(class), Value::from(calls));
        if !entry.events.is_empty() {
            line += &format!(",\"events\":{}", Value::from(entry.events.clone()));
        }
        if let Some(instead) = &entry.instead {
            line += &format!(",\"instead\":{}", text(instead));
        }
        line + if entry.only_seen { ",\"onlySeen\":true}" } else { "}" }
    };
    format!("[\n{}\n]\n", scopes.iter().map(line).collect::<Vec<_>>().join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn own() -> String {
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../data/scopes.json")).unwrap()
    }

    #[test]
    fn the_projects_list_is_written_as_it_is_read() {
        let list = own();
        assert_eq!(written(&read(&serde_json::from_str(&list).unwrap()).unwrap()), list);
    }

    #[test]
    fn an_openapi_file_adds_what_it_names_and_takes_nothing_away() {
        let list = json!([
            {"scope": "a.readonly", "class": "sub-account", "calls": ["GET /a"], "events": ["A"], "onlySeen": true}
        ]);
        let mut known = read(&list).unwrap();
        let api = json!({"paths": {"/a/:id": {
            "get": {"security": [{"Agency-Access": ["a.readonly"]}, {"bearer": ["b.write"]}]},
            "put": {},
        }}});
        assert!(take(&mut known, &api));
        assert_eq!(
            written(&known),
            "[\n{\"scope\":\"a.readonly\",\"class\":\"both\",\"calls\":[\"GET /a\",\"GET /a/{id}\"],\"events\":[\"A\"]},\n\
             {\"scope\":\"b.write\",\"class\":\"sub-account\",\"calls\":[\"GET /a/{id}\"]}\n]\n"
        );
        assert!(!take(&mut known, &json!({"openapi": "3.0"})), "schemas alone name no scopes");
    }
}
