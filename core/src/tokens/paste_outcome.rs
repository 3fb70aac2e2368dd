//! The outcome of pasting tokens while the page already holds tokens.

use crate::tokens::pasted_response::{PastedAnswer, PastedSubAccount};
use crate::tokens::pasted_saved_text::SavedMain;

/// The outcome of pasting tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasteOutcome {
    /// The page already holds these tokens.
    Here,
    /// The text is a private integration token, which replaces nothing.
    PrivateToken,
    /// The page holds a newer token of the same sub-account, and keeps it.
    Older,
    /// The tokens belong to another account or HighLevel app. Nothing was replaced. The page asks the user whether to
    /// replace the held tokens.
    Foreign,
    /// It is not certain that the tokens are the next tokens of the same account and HighLevel app. Nothing was
    /// replaced. The page asks the user whether to replace the held tokens.
    Unsure,
    /// The pasted tokens replaced the held pair.
    Replaced,
    /// The page added the pasted token of a sub-account to the held tokens, and now shows this token.
    SubAccount,
    /// The page keeps the held pair, and took this number of sub-account tokens from the saved text.
    Restored(usize),
}

impl PasteOutcome {
    /// True if the page asks the user whether to replace the held tokens.
    #[must_use]
    pub fn asks(self) -> bool {
        matches!(self, Self::Foreign | Self::Unsure)
    }
}

/// The next step of the page in handling pasted tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PasteStep {
    /// No further step is needed. The value is the outcome.
    Done(PasteOutcome),
    /// The tokens replace the held pair. If `is_foreign` is true, the data about the previous agency's sub-accounts is
    /// also removed.
    Replace {
        /// True for the tokens of another account or HighLevel app, and for tokens that may not be the next tokens of
        /// the same account and HighLevel app.
        is_foreign: bool,
    },
    /// The token belongs to the sub-account with this ID. The page compares the token with the held token of the same
    /// sub-account.
    Join(alloc::string::String),
}

impl PasteStep {
    /// The step after a pasted response was compared with the held tokens. `is_sure` is true after the user chose to
    /// replace the held tokens.
    #[must_use]
    pub fn of_answer(answer: PastedAnswer, is_sure: bool) -> Self {
        match answer {
            PastedAnswer::NextPair => Self::Replace { is_foreign: false },
            PastedAnswer::Foreign | PastedAnswer::Unsure if is_sure => Self::Replace { is_foreign: true },
            PastedAnswer::SubAccount(id) => Self::Join(id),
            PastedAnswer::Here => Self::Done(PasteOutcome::Here),
            PastedAnswer::PrivateToken => Self::Done(PasteOutcome::PrivateToken),
            PastedAnswer::Foreign => Self::Done(PasteOutcome::Foreign),
            PastedAnswer::Unsure => Self::Done(PasteOutcome::Unsure),
        }
    }

    /// The step after a saved text was compared with the held pair. `main` is the result of the comparison. `is_sure`
    /// is true after the user chose to replace the held tokens. `None` if the page keeps the held pair and adds the
    /// sub-account tokens from the text.
    #[must_use]
    pub fn of_saved(main: SavedMain, is_sure: bool) -> Option<Self> {
        match main {
            SavedMain::Stays => None,
            SavedMain::Replaces => Some(Self::Replace { is_foreign: false }),
            SavedMain::Foreign | SavedMain::Unsure if is_sure => Some(Self::Replace { is_foreign: true }),
            SavedMain::Foreign => Some(Self::Done(PasteOutcome::Foreign)),
            SavedMain::Unsure => Some(Self::Done(PasteOutcome::Unsure)),
        }
    }
}

impl From<PastedSubAccount> for PasteOutcome {
    fn from(compared: PastedSubAccount) -> Self {
        match compared {
            PastedSubAccount::Taken => Self::SubAccount,
            PastedSubAccount::Here => Self::Here,
            PastedSubAccount::Older => Self::Older,
        }
    }
}
