//! The check that each module of a blueprint refers only to earlier modules and to the functions in `structure.json`.

use super::shape::{Check, expressions, texts};
use serde_json::Value;
use std::collections::BTreeSet;

impl Check<'_> {
    /// Checks that the first module has no filter, and that each module ID is used once. The braces of the expressions
    /// in a module must be complete, and the expressions may refer only to earlier modules and known functions. The
    /// name and the metadata of the blueprint may contain no expression.
    pub(crate) fn order(&mut self, blueprint: &Value) {
        let mut earlier = BTreeSet::new();
        for (at, module) in blueprint["flow"].as_array().into_iter().flatten().enumerate() {
            let place = format!("/flow/{at}");
            if at == 0 && !module["filter"].is_null() {
                self.say(&place, "the first module has a filter");
            }
            for text in texts(module) {
                if text.matches("{{").count() != text.matches("}}").count() {
                    self.say(&place, format!("{text} is open"));
                }
                for expression in expressions(&text) {
                    self.refers(&place, expression, &earlier);
                }
            }
            let id = module["id"].as_u64().unwrap_or_default();
            if id == 0 || !earlier.insert(id) {
                self.say(&place, format!("the id {id} is no id, or is there twice"));
            }
        }
        for text in texts(&blueprint["metadata"]).into_iter().chain(texts(&blueprint["name"])) {
            if text.contains("{{") {
                self.say("", format!("{text} would be an expression"));
            }
        }
    }

    fn refers(&mut self, place: &str, expression: &str, earlier: &BTreeSet<u64>) {
        // Strings inside an expression contain no references, so they are skipped.
        let bare: String = expression.split('"').step_by(2).collect::<Vec<_>>().join(" ");
        for word in bare.split(|sign: char| !sign.is_ascii_alphanumeric() && !"._(".contains(sign)) {
            let (called, word) = match word.rsplit_once('(') {
                Some((before, after)) => (before.split('(').collect(), after),
                None => (Vec::new(), word),
            };
            for function in called {
                let known = self.structure["functions"].as_array().unwrap();
                if !known.iter().any(|known| known == function) {
                    self.say(place, format!("calls {function}"));
                }
            }
            match word.split_once('.').map(|(id, path)| (id.parse::<u64>(), path)) {
                Some((Ok(id), path)) if earlier.contains(&id) && !path.is_empty() => {}
                None if word.is_empty() || word == "now" => {}
                _ => self.say(place, format!("refers to {word}, which does not come earlier")),
            }
        }
    }
}
