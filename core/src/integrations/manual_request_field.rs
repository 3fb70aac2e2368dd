//! One header or form field of a request, and the blank in it that the user has to fill in.
//!
//! A blank stands for a value that the page does not have or never writes into a text. A complete request is in
//! `manual_request`.

use alloc::string::String;

/// A value that the user or the tool fills in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blank {
    /// The client ID, if the user entered no client ID on the page.
    ClientId,
    /// The client secret, which is never written into a text.
    ClientSecret,
    /// The refresh token, which is never written into a text.
    RefreshToken,
    /// The access token, which is never written into a text.
    AccessToken,
    /// The ID of the agency, if it is unknown.
    CompanyId,
    /// The ID of the sub-account, if none is chosen.
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

    /// The visible placeholder. It consists of letters and `-`, so every encoding leaves it unchanged.
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

    /// The name of the variable in which a tool keeps the value.
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
    /// The value, not encoded. If there is a blank, the value ends with its placeholder.
    pub value: String,
    /// The blank in the value, if there is one.
    pub blank: Option<Blank>,
    /// True if the value is a secret, or if its blank stands for a secret. The page masks the value on the screen, but
    /// copies the exact value.
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

    /// The value, with the blank's placeholder replaced by the result of `fill`. Nothing is encoded.
    #[must_use]
    pub fn filled(&self, fill: impl Fn(Blank) -> String) -> String {
        let Some(blank) = self.blank else { return self.value.clone() };
        let prefix = self.value.strip_suffix(blank.placeholder()).unwrap_or_default();
        [prefix, &fill(blank)].concat()
    }
}
