//! HighLevel's scopes, from the project's own list (`data/scopes.json`).

use crate::grant::json::Json;
use crate::grant::text::contains_ignoring_case;
use alloc::string::String;
use alloc::vec::Vec;

/// Every scope that is known of.
#[derive(Default)]
pub struct Catalogue {
    /// In the order of their names.
    pub scopes: Vec<Scope>,
}

/// One scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scope {
    /// As it is asked for: `contacts.readonly`.
    pub name: String,
    /// For whom it exists.
    pub class: Class,
    /// The calls it opens: method and path.
    pub calls: Vec<String>,
    /// The webhook events it opens.
    pub events: Vec<String>,
    /// What is known to be written differently elsewhere for the same thing.
    pub instead: Option<String>,
    /// True for what no description of HighLevel's API uses: seen in its documents only, or in a picker.
    pub only_seen: bool,
}

/// Which kind of account can grant a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// A sub-account (Location).
    SubAccount,
    /// An agency (Company).
    Agency,
    /// Either.
    Both,
}

impl Catalogue {
    /// Reads the list. `None` where it is no such list.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Json::List(entries) = Json::parse(text)? else { return None };
        let scopes = entries.iter().map(Scope::read).collect::<Option<Vec<Scope>>>()?;
        Some(Self { scopes })
    }

    /// The scope of exactly this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Scope> {
        self.scopes.iter().find(|scope| scope.name == name)
    }

    /// Those whose name, calls or events hold every word of `wanted`. ASCII letters match in either case.
    #[must_use]
    pub fn search(&self, wanted: &str) -> Vec<&Scope> {
        self.scopes.iter().filter(|scope| scope.fits(wanted)).collect()
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
            instead: entry.text_of("instead").map(String::from),
            only_seen: matches!(entry.get("onlySeen"), Some(Json::Bool(true))),
        })
    }

    /// What it is about: `conversations` of `conversations/message.write`.
    #[must_use]
    pub fn area(&self) -> &str {
        self.name.split(['/', '.']).next().unwrap_or(&self.name)
    }

    fn fits(&self, wanted: &str) -> bool {
        let holds = |word: &str| {
            let all = core::iter::once(&self.name).chain(&self.calls).chain(&self.events);
            all.into_iter().any(|text| contains_ignoring_case(text, word))
        };
        wanted.split_whitespace().all(holds)
    }
}
