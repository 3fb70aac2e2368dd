//! One sub-account: an entry in the response to `GET /oauth/installedLocations`.

use crate::oauth::json::Json;
use alloc::string::String;

/// One sub-account. Its name and its street address are untrusted text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SubAccount {
    /// `_id`: the location ID. Never empty.
    pub id: String,
    /// `name`. Empty if the entry has no name.
    pub name: String,
    /// `address`: the street address. Empty if the entry has no address.
    pub address: String,
    /// `installedAt`: the time when the HighLevel app was installed in the sub-account, in ISO 8601 format, which can
    /// be sorted as text. Empty if the entry has no time.
    pub installed_at: String,
    /// `isInstalled`: false if HighLevel says that the HighLevel app is not installed in the sub-account. Without the
    /// app, HighLevel returns no token for the sub-account.
    pub is_installed: bool,
}

impl SubAccount {
    /// Reads an entry of the list of sub-accounts. `None` for an entry without an ID.
    pub(super) fn read(entry: &Json) -> Option<Self> {
        let text = |name: &str| entry.text_of(name).map(String::from);
        Some(Self {
            id: text("_id")?,
            name: text("name").unwrap_or_default(),
            address: text("address").unwrap_or_default(),
            installed_at: text("installedAt").unwrap_or_default(),
            is_installed: !matches!(entry.get("isInstalled"), Some(Json::Bool(false))),
        })
    }

    /// True if the name or the street address contains `query`, ignoring case, or if the location ID equals `query`.
    /// Spaces around `query` are ignored.
    #[must_use]
    pub fn fits(&self, query: &str) -> bool {
        let (id, query) = (query.trim(), query.trim().to_lowercase());
        self.id == id
            || [&self.name, &self.address].into_iter().any(|text| text.to_lowercase().contains(&query))
    }
}
