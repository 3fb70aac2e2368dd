//! What became of the code, in words.

use super::{VOICE, say};
use crate::grant::failure::CodeFate;

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
