//! What became of the code, or of the refresh token, in words.

use super::{VOICE, say};
use crate::grant::failure::CodeFate;
use crate::grant::refresh::failure::RefreshFate;

impl CodeFate {
    /// The verdict, short.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::StillGood => say!(VOICE, "still good"),
            Self::ProbablyGood => say!(VOICE, "still good, most likely"),
            Self::MayBeSpent => say!(VOICE, "may be spent"),
            Self::Spent => say!(VOICE, "spent"),
        }
    }
}

impl RefreshFate {
    /// The verdict, short.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::StillGood => say!(VOICE, "still good"),
            Self::ProbablyGood => say!(VOICE, "still good, most likely"),
            Self::MayBeSpent => say!(VOICE, "may not work any more"),
            Self::Unknown => say!(VOICE, "not known to " brand),
            Self::Spent => say!(VOICE, "does not work any more"),
        }
    }
}
