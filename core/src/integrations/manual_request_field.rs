//! One header or form field of a request, and the blank in it that the user has to fill in.
//!
//! A blank stands for a client secret, a token or an unknown ID. `manual_request` builds complete requests from these
//! fields.

use alloc::string::String;

/// A missing value of a request. The user or the tool fills it in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blank {
    /// The client ID, if it is unknown.
    ClientId,
    /// The client secret. In a [`RequestField`], the client secret is always a blank.
    ClientSecret,
    /// The refresh token. In a [`RequestField`], the refresh token is always a blank.
    RefreshToken,
    /// The access token. In a [`RequestField`], the access token is always a blank.
    AccessToken,
    /// The ID of the agency, if it is unknown.
    CompanyId,
    /// The ID of the sub-account, if no sub-account is chosen.
    LocationId,
}

impl Blank {
    /// All kinds of blanks.
    pub const ALL: [Self; 6] = [
        Self::ClientId,
        Self::ClientSecret,
        Self::RefreshToken,
        Self::AccessToken,
        Self::CompanyId,
        Self::LocationId,
    ];

    /// The placeholder that is shown in place of the value. It consists of letters and `-`, so form encoding and
    /// percent-encoding leave it unchanged.
    #[must_use]
    pub fn placeholder(self) -> &'static str {
        match self {
            Self::ClientId => "CLIENT-ID",
            Self::ClientSecret => "CLIENT-SECRET",
            Self::RefreshToken => "REFRESH-TOKEN",
            Self::AccessToken => "ACCESS-TOKEN",
            Self::CompanyId => "COMPANY-ID",
            Self::LocationId => "LOCATION-ID",
        }
    }

    /// The name of the variable in which a tool stores the value.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ClientId => "client_id",
            Self::ClientSecret => "client_secret",
            Self::RefreshToken => "refresh_token",
            Self::AccessToken => "access_token",
            Self::CompanyId => "company_id",
            Self::LocationId => "location_id",
        }
    }

    /// True if the value is a secret.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(self, Self::ClientSecret | Self::RefreshToken | Self::AccessToken)
    }
}

/// A header or a form field. Its value may be an authorization code, so this type does not implement `Debug`.
pub struct RequestField {
    /// The name of the header or field.
    pub name: &'static str,
    /// The value, not encoded. If the field has a blank, the value ends with the placeholder of the blank.
    pub value: String,
    /// The blank in the value, if there is one.
    pub blank: Option<Blank>,
    /// True if the value is a secret, or if its blank stands for a secret. On the screen, the page masks a secret
    /// value, but not the placeholder of a blank. The page copies the exact value.
    pub is_secret: bool,
}

impl RequestField {
    /// A field with a known value. An authorization code counts as a secret.
    pub(super) fn plain(name: &'static str, value: &str) -> Self {
        Self { name, value: value.into(), blank: None, is_secret: name == "code" }
    }

    /// A field whose value is `prefix`, followed by a blank.
    pub(super) fn blank(name: &'static str, prefix: &str, blank: Blank) -> Self {
        let value = [prefix, blank.placeholder()].concat();
        Self { name, value, blank: Some(blank), is_secret: blank.is_secret() }
    }

    /// Returns the value, with the blank's placeholder replaced by the result of `fill`. The function does not encode
    /// the result of `fill`.
    #[must_use]
    pub fn filled(&self, fill: impl Fn(Blank) -> String) -> String {
        let Some(blank) = self.blank else { return self.value.clone() };
        let prefix = self.value.strip_suffix(blank.placeholder()).unwrap_or_default();
        [prefix, &fill(blank)].concat()
    }
}
