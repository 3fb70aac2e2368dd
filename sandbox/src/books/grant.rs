//! What one install allows: shared by every token that descends from it.

use crate::COMPANY_ID;
use crate::install::{Class, Install};

/// What an app may do, for whom.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub(crate) client_id: String,
    pub(crate) class: Class,
    /// Of a Location grant, always there.
    pub(crate) location: Option<String>,
    pub(crate) user_id: &'static str,
    /// The scopes, separated by spaces.
    pub(crate) scope: String,
    /// The sub-accounts an agency user ticked; none means all.
    pub(crate) approved: Vec<String>,
    /// Whether this is a sub-account's grant made with an agency's token.
    pub(crate) minted: bool,
}

impl Grant {
    pub(crate) fn of(client_id: String, install: Install) -> Self {
        let user_id = match install.class {
            Class::Company => "usrSandboxAgency0001",
            Class::Location => "usrSandboxPerson0001",
        };
        let Install { class, location, approved, scope } = install;
        Self { client_id, class, location, user_id, scope, approved, minted: false }
    }

    /// The grant for one sub-account that this agency's grant stands for.
    pub(crate) fn for_location(&self, location_id: &str) -> Self {
        Self {
            class: Class::Location,
            location: Some(location_id.to_owned()),
            approved: Vec::new(),
            minted: true,
            ..self.clone()
        }
    }

    /// The part of the client id before the `-`.
    pub(crate) fn app_id(&self) -> &str {
        self.client_id.split('-').next().unwrap_or_default()
    }

    /// Whose grant it is: the sub-account's id, or else the agency's.
    pub(crate) fn subject(&self) -> &str {
        self.location.as_deref().unwrap_or(COMPANY_ID)
    }

    pub(crate) fn scopes(&self) -> impl Iterator<Item = &str> {
        self.scope.split_whitespace()
    }

    pub(crate) fn has_scope(&self, scope: &str) -> bool {
        self.scopes().any(|granted| granted == scope)
    }

    /// Whether the app is installed in the sub-account.
    pub(crate) fn covers(&self, location_id: &str) -> bool {
        match &self.location {
            Some(own) => own == location_id,
            None => self.approved.is_empty() || self.approved.iter().any(|id| id == location_id),
        }
    }
}
