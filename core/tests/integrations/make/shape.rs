//! The structure check. It compares a blueprint with `structure.json`, and reports each difference.

use crate::support;
use serde_json::Value;

/// Returns the differences between this blueprint and the structure of published blueprints, and the faults that
/// [`Check::order`] finds. The list is empty if there are none.
pub(crate) fn complaints(blueprint: &Value) -> Vec<String> {
    let structure: Value =
        serde_json::from_str(&support::file("tests/integrations/make/structure.json")).unwrap();
    let mut checked = Check { structure: &structure, complaints: Vec::new() };
    checked.compare("", blueprint, &structure["blueprint"]);
    checked.order(blueprint);
    checked.complaints
}

/// Returns the expressions in a text, without their braces.
pub(crate) fn expressions(text: &str) -> Vec<&str> {
    let mut parts = text.split("{{");
    parts.next();
    parts.map(|part| part.split_once("}}").map_or(part, |(inside, _)| inside)).collect()
}

/// Returns every string in a JSON value, including the keys of objects.
pub(crate) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(members) => {
            members.iter().flat_map(|(key, value)| [vec![key.clone()], texts(value)].concat()).collect()
        }
        _ => Vec::new(),
    }
}

/// The state of a comparison: the expected structure, and the complaints so far.
pub(crate) struct Check<'a> {
    pub(crate) structure: &'a Value,
    complaints: Vec<String>,
}

impl Check<'_> {
    pub(crate) fn say(&mut self, place: &str, what: impl AsRef<str>) {
        self.complaints.push(format!("{place}: {}", what.as_ref()));
    }

    fn compare(&mut self, place: &str, value: &Value, shape: &Value) {
        match shape {
            Value::String(kind) => self.kind(place, value, kind),
            Value::Object(shape) => match shape.iter().next().map(|(word, of)| (word.as_str(), of)) {
                Some(("list", of)) => match value.as_array() {
                    Some(items) => {
                        for (at, item) in items.iter().enumerate() {
                            self.compare(&format!("{place}/{at}"), item, of);
                        }
                    }
                    None => self.say(place, "is no list"),
                },
                Some(("any", of)) => match value.as_object() {
                    Some(members) => {
                        for (key, value) in members {
                            self.compare(&format!("{place}/{key}"), value, of);
                        }
                    }
                    None => self.say(place, "is no object"),
                },
                Some(("one of", of)) => {
                    if !of.as_array().unwrap().contains(value) {
                        self.say(place, format!("is {value}"));
                    }
                }
                Some(("either", of)) => self.either(place, value, of.as_array().unwrap()),
                _ => self.members(place, value, shape),
            },
            _ => panic!("{shape} is not a valid shape"),
        }
    }

    /// Compares the value with each of several shapes, and keeps the shortest list of complaints.
    fn either(&mut self, place: &str, value: &Value, shapes: &[Value]) {
        let tried = shapes.iter().map(|shape| {
            let mut check = Check { structure: self.structure, complaints: Vec::new() };
            check.compare(place, value, shape);
            check.complaints
        });
        let best = tried.min_by_key(Vec::len).unwrap();
        self.complaints.extend(best);
    }

    fn members(&mut self, place: &str, value: &Value, shape: &serde_json::Map<String, Value>) {
        let Some(members) = value.as_object() else { return self.say(place, "is no object") };
        for (key, of) in shape {
            let name = key.trim_end_matches('?');
            match members.get(name) {
                Some(value) => self.compare(&format!("{place}/{name}"), value, of),
                None if key.ends_with('?') => {}
                None => self.say(place, format!("lacks {name}")),
            }
        }
        for name in members.keys() {
            if !shape.keys().any(|key| key.trim_end_matches('?') == name) {
                self.say(place, format!("has {name}, which no published one has"));
            }
        }
    }

    fn kind(&mut self, place: &str, value: &Value, kind: &str) {
        let fits = match kind {
            "text" => value.is_string(),
            "name" => value.as_str().is_some_and(|name| (1..=120).contains(&name.chars().count())),
            "number" => value.is_u64(),
            "true or false" => value.is_boolean(),
            "module" => return self.module(place, value),
            // This function accepts any value here. The function `module` then compares the value with the shape that
            // `structure.json` contains for the module's name.
            "see modules" => true,
            _ => false,
        };
        if !fits {
            self.say(place, format!("is no {kind}: {value}"));
        }
    }

    fn module(&mut self, place: &str, value: &Value) {
        self.compare(place, value, &self.structure["around every module"].clone());
        let name = value["module"].as_str().unwrap_or_default();
        let known = self.structure["modules"][name].clone();
        if known.is_null() {
            return self.say(place, format!("{name} is in no published blueprint"));
        }
        if value["version"] != known["version"] {
            self.say(place, format!("{name} has version {}", value["version"]));
        }
        for part in ["parameters", "mapper"] {
            self.compare(&format!("{place}/{part}"), &value[part], &known[part]);
        }
    }
}
