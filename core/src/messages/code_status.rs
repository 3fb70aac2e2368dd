//! The short texts for the status of an authorization code and of a refresh token.

use crate::exchange::failure::CodeStatus;
use crate::messages::{VOICE, say};
use crate::refresh::failure::RefreshTokenStatus;

impl CodeStatus {
    /// Describes the status of the authorization code in a few words, in the voice of this build.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::StillGood => say!(VOICE, "still good"),
            Self::ProbablyGood => say!(VOICE, "still good, most likely"),
            Self::MayBeUsedUp => say!(VOICE, "may be used up"),
            Self::UsedUp => say!(VOICE, "used up"),
        }
    }
}

impl RefreshTokenStatus {
    /// Describes the status of the refresh token in a few words, in the voice of this build.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::StillGood => say!(VOICE, "still good"),
            Self::ProbablyGood => say!(VOICE, "still good, most likely"),
            Self::MayBeUsedUp => say!(VOICE, "may not work any more"),
            Self::Unknown => say!(VOICE, "not known to " brand),
            Self::UsedUp => say!(VOICE, "does not work any more"),
        }
    }
}
