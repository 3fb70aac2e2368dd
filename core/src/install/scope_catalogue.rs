//! The catalogue of HighLevel's scopes, parsed from the project's own list (`data/scopes.json`).
//!
//! The list is a JSON array of objects with the keys `scope`, `class`, `calls`, `events`, `instead` and `onlySeen`.

use crate::oauth::json::Json;
use crate::text::contains_ignoring_case;
use alloc::string::String;
use alloc::vec::Vec;

/// All known scopes of HighLevel.
#[derive(Default)]
pub struct Catalogue {
    /// The scopes, in the order of the list. The list is sorted by name.
    pub scopes: Vec<Scope>,
}

/// One scope, with the calls and events that it is known to allow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scope {
    /// The name of the scope in an install link, for example `contacts.readonly`.
    pub name: String,
    /// The class of account that can grant the scope.
    pub class: Class,
    /// The API calls that the scope allows, each as method and path: `GET /forms/submissions`.
    pub calls: Vec<String>,
    /// The names of the webhook events that the scope allows.
    pub events: Vec<String>,
    /// The spelling that HighLevel's API uses for the same scope, if that spelling is different.
    pub other_spelling: Option<String>,
    /// True if HighLevel's API description does not use this scope. The scope was seen only in a document or in a scope
    /// picker.
    pub undocumented: bool,
}

/// The class of account that can grant a scope. In the list, the class is written as `sub-account`, `agency` or `both`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// A sub-account (Location).
    SubAccount,
    /// An agency (Company).
    Agency,
    /// Both a sub-account and an agency.
    Both,
}

impl Catalogue {
    /// The list in `data/scopes.json`, which is compiled into the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self::parse(include_str!("../../../data/scopes.json")).unwrap_or_default()
    }

    /// Parses the JSON list. `None` if the text is not such a list, or if any entry has no name or an unknown class.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Json::List(entries) = Json::parse(text)? else { return None };
        let scopes = entries.iter().map(Scope::read).collect::<Option<Vec<Scope>>>()?;
        Some(Self { scopes })
    }

    /// The scope with exactly this name. The comparison is case-sensitive.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Scope> {
        self.scopes.iter().find(|scope| scope.name == name)
    }

    /// The scopes that contain every word of `query` in their name, calls or events. ASCII case is ignored.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<&Scope> {
        self.scopes.iter().filter(|scope| scope.matches(query)).collect()
    }
}

impl Scope {
    fn read(entry: &Json) -> Option<Self> {
        let list = |name: &str| match entry.get(name) {
            Some(Json::List(items)) => items.iter().filter_map(Json::text).map(String::from).collect(),
            _ => Vec::new(),
        };
        Some(Self {
            name: entry.text_of("scope")?.into(),
            class: match entry.text_of("class")? {
                "sub-account" => Class::SubAccount,
                "agency" => Class::Agency,
                "both" => Class::Both,
                _ => return None,
            },
            calls: list("calls"),
            events: list("events"),
            other_spelling: entry.text_of("instead").map(String::from),
            undocumented: matches!(entry.get("onlySeen"), Some(Json::Bool(true))),
        })
    }

    /// The area of the API that the scope belongs to: the name up to the first `/` or `.`. The area of
    /// `conversations/message.write` is `conversations`.
    #[must_use]
    pub fn area(&self) -> &str {
        self.name.split(['/', '.']).next().unwrap_or(&self.name)
    }

    fn matches(&self, query: &str) -> bool {
        let contains_word = |word: &str| {
            let searched = core::iter::once(&self.name).chain(&self.calls).chain(&self.events);
            searched.into_iter().any(|text| contains_ignoring_case(text, word))
        };
        query.split_whitespace().all(contains_word)
    }
}
