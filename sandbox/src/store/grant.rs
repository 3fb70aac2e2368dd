//! A grant contains the permissions of an install. The tokens from an exchange and from its later refreshes share one
//! grant. A sub-account's token that was made with an agency's token has a separate grant.

use crate::COMPANY_ID;
use crate::install::{Class, Install};

#[derive(Clone)]
pub(crate) struct Grant {
    pub(crate) client_id: String,
    pub(crate) class: Class,
    /// The ID of the sub-account, for a grant of class `Location`. `None` for class `Company`.
    pub(crate) location_id: Option<String>,
    pub(crate) user_id: &'static str,
    /// The scopes, separated by spaces.
    pub(crate) scope: String,
    /// The IDs of the sub-accounts that an agency user selected. An empty list means all sub-accounts.
    pub(crate) approved_locations: Vec<String>,
    /// Whether the grant was made with an agency's token.
    pub(crate) from_agency: bool,
}

impl Grant {
    pub(crate) fn new(client_id: String, install: Install) -> Self {
        let user_id = match install.class {
            Class::Company => "usrSandboxAgency0001",
            Class::Location => "usrSandboxPerson0001",
        };
        let Install { class, location_id, approved_locations, scope } = install;
        Self { client_id, class, location_id, user_id, scope, approved_locations, from_agency: false }
    }

    /// Returns a grant for one sub-account. The permissions come from this grant, which belongs to an agency.
    pub(crate) fn for_location(&self, location_id: &str) -> Self {
        Self {
            class: Class::Location,
            location_id: Some(location_id.to_owned()),
            approved_locations: Vec::new(),
            from_agency: true,
            ..self.clone()
        }
    }

    /// The app ID: the part of the client ID before the dash.
    pub(crate) fn app_id(&self) -> &str {
        self.client_id.split('-').next().unwrap_or_default()
    }

    /// The ID of the sub-account or the agency. In tokens, the name of this ID is `authClassId`.
    pub(crate) fn auth_class_id(&self) -> &str {
        self.location_id.as_deref().unwrap_or(COMPANY_ID)
    }

    pub(crate) fn scopes(&self) -> impl Iterator<Item = &str> {
        self.scope.split_whitespace()
    }

    pub(crate) fn has_scope(&self, scope: &str) -> bool {
        self.scopes().any(|granted| granted == scope)
    }

    /// Whether the app is installed in the sub-account.
    pub(crate) fn is_installed_in(&self, location_id: &str) -> bool {
        match &self.location_id {
            Some(own) => own == location_id,
            None => {
                self.approved_locations.is_empty()
                    || self.approved_locations.iter().any(|id| id == location_id)
            }
        }
    }
}
