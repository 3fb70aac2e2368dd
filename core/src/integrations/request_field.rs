//! One header or form field, and what may have to be filled in there.

use alloc::string::String;

/// What somebody fills in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blank {
    /// The client id, where none was typed into the page.
    ClientId,
    /// The client secret. Never part of a text.
    ClientSecret,
    /// The refresh token. Never part of a text.
    RefreshToken,
    /// The access token. Never part of a text.
    AccessToken,
    /// The agency, where it is not known.
    CompanyId,
    /// The sub-account, where none is chosen.
    LocationId,
}

impl Blank {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::ClientId,
        Self::ClientSecret,
        Self::RefreshToken,
        Self::AccessToken,
        Self::CompanyId,
        Self::LocationId,
    ];

    /// What stands in its place for people to see. Letters and `-`: the same however it is encoded.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ClientId => "CLIENT-ID",
            Self::ClientSecret => "CLIENT-SECRET",
            Self::RefreshToken => "REFRESH-TOKEN",
            Self::AccessToken => "ACCESS-TOKEN",
            Self::CompanyId => "COMPANY-ID",
            Self::LocationId => "LOCATION-ID",
        }
    }

    /// A name for a variable in which a tool keeps it.
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

    /// True where nobody else may see what is filled in.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(self, Self::ClientSecret | Self::RefreshToken | Self::AccessToken)
    }
}

/// A header, or a field of the form. Its value may be a code, so it cannot be printed.
pub struct Field {
    /// What it is called.
    pub name: &'static str,
    /// The value as it is, not encoded in any way. Where there is a blank, its word is the end of it.
    pub value: String,
    /// What is to be filled in, where something is.
    pub blank: Option<Blank>,
    /// True where the value is, or will be, a secret: masked on the screen, exact in the clipboard.
    pub is_secret: bool,
}

impl Field {
    pub(super) fn plain(name: &'static str, value: &str) -> Self {
        Self { name, value: value.into(), blank: None, is_secret: name == "code" }
    }

    /// `before`, and the blank's word.
    pub(super) fn blank(name: &'static str, before: &str, blank: Blank) -> Self {
        let value = [before, blank.word()].concat();
        Self { name, value, blank: Some(blank), is_secret: blank.is_secret() }
    }

    /// The value with something else in the place of the blank's word.
    #[must_use]
    pub fn filled(&self, fill: impl Fn(Blank) -> String) -> String {
        let Some(blank) = self.blank else { return self.value.clone() };
        let before = self.value.strip_suffix(blank.word()).unwrap_or_default();
        [before, &fill(blank)].concat()
    }
}
