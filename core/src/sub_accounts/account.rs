//! A sub-account where the app is installed, as an entry of `GET /oauth/installedLocations` tells of it.

use crate::grant::json::Json;
use alloc::string::String;

/// One sub-account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Account {
    /// `_id`: the location id.
    pub id: String,
    /// As somebody named it.
    pub name: String,
    /// As somebody wrote it; empty where it is not said.
    pub address: String,
    /// When the app was installed there: ISO 8601, which sorts as text. Empty where it is not said.
    pub installed_at: String,
}

impl Account {
    /// `None` for an entry without an id.
    pub(super) fn read(entry: &Json) -> Option<Self> {
        let text = |name: &str| entry.text_of(name).map(String::from);
        Some(Self {
            id: text("_id")?,
            name: text("name").unwrap_or_default(),
            address: text("address").unwrap_or_default(),
            installed_at: text("installedAt").unwrap_or_default(),
        })
    }

    /// True where the name or the address holds `wanted`, or the id is it. Letters match in either case.
    #[must_use]
    pub fn fits(&self, wanted: &str) -> bool {
        let (id, wanted) = (wanted.trim(), wanted.trim().to_lowercase());
        self.id == id
            || [&self.name, &self.address].into_iter().any(|text| text.to_lowercase().contains(&wanted))
    }
}
