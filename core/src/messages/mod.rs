//! Every sentence on the page, in one place, in two voices: the plain one says "HighLevel", the neutral one
//! "your CRM", because HighLevel keeps its name off the pages of white-label apps.
//!
//! A view asks `copy(Sentence::GetMyTokens)` and never holds text. [`advice`] has a place for every failure,
//! [`renewal`] for every failed refresh.

#[path = "exchange_advice.rs"]
pub mod advice;
#[path = "call_advice.rs"]
pub mod call;
#[path = "code_status.rs"]
mod fate;
#[path = "branding.rs"]
mod host;
#[path = "refresh.rs"]
mod late;
#[path = "tokens.rs"]
mod printed;
#[path = "exchange_refusals.rs"]
mod refused;
#[path = "refresh_advice.rs"]
pub mod renewal;
#[path = "table.rs"]
mod sentences;
#[path = "install.rs"]
mod setup;
#[path = "phrases.rs"]
pub mod spoken;
#[path = "integrations.rs"]
mod take;
#[path = "sub_accounts.rs"]
pub mod tools;
#[path = "exchange.rs"]
mod words;

pub use host::HostWord;
pub use late::Late;
pub use printed::Printed;
pub use setup::Setup;
pub use take::Take;
pub use tools::Tool;
pub use words::Sentence;

/// Who is speaking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// Names HighLevel.
    HighLevel,
    /// Names nobody: "your CRM".
    Neutral,
}

/// The voice of this build, so that no wrong word is ever painted.
pub const VOICE: Voice =
    if option_env!("LEG3_NEUTRAL").is_some() { Voice::Neutral } else { Voice::HighLevel };

/// The sentence in the voice of this build.
#[must_use]
pub fn copy(sentence: Sentence) -> &'static str {
    sentence.text(VOICE)
}

/// The sentence of the second program, in the voice of this build.
#[must_use]
pub fn late(sentence: Late) -> &'static str {
    sentence.text(VOICE)
}

impl From<Late> for &'static str {
    fn from(sentence: Late) -> Self {
        sentence.text(VOICE)
    }
}

impl From<Setup> for &'static str {
    fn from(sentence: Setup) -> Self {
        sentence.text(VOICE)
    }
}

/// The sentence about what comes before the code, in the voice of this build.
#[must_use]
pub fn setup(sentence: Setup) -> &'static str {
    sentence.text(VOICE)
}

impl From<Take> for &'static str {
    fn from(sentence: Take) -> Self {
        sentence.text(VOICE)
    }
}

/// The sentence about using the tokens elsewhere, in the voice of this build.
#[must_use]
pub fn take(sentence: Take) -> &'static str {
    sentence.text(VOICE)
}

impl From<Tool> for &'static str {
    fn from(sentence: Tool) -> Self {
        sentence.text(VOICE)
    }
}

/// The sentence about Make or Zapier, in the voice of this build.
#[must_use]
pub fn tool(sentence: Tool) -> &'static str {
    sentence.text(VOICE)
}

impl From<HostWord> for &'static str {
    fn from(sentence: HostWord) -> Self {
        sentence.text(VOICE)
    }
}

/// The sentence around the host's own words, in the voice of this build.
#[must_use]
pub fn host_word(sentence: HostWord) -> &'static str {
    sentence.text(VOICE)
}

/// Joins literals with `Brand` (starts a sentence), `brand` (inside one) and `own` (behind another article) into one text per
/// voice.
macro_rules! say {
    ($voice:expr, $($piece:tt)+) => {
        match $voice {
            $crate::copy::Voice::HighLevel => concat!($($crate::copy::piece!(plain $piece)),+),
            $crate::copy::Voice::Neutral => concat!($($crate::copy::piece!(neutral $piece)),+),
        }
    };
}

macro_rules! piece {
    (plain Brand) => {
        "HighLevel"
    };
    (plain brand) => {
        "HighLevel"
    };
    (neutral Brand) => {
        "Your CRM"
    };
    (neutral brand) => {
        "your CRM"
    };
    (plain own) => {
        "HighLevel"
    };
    (neutral own) => {
        "CRM"
    };
    ($voice:ident $text:literal) => {
        $text
    };
}

pub(crate) use {piece, say};
