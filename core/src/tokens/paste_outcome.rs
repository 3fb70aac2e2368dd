//! What became of tokens that were pasted beside those that are held.

use crate::tokens::pasted_response::{PastedAnswer, PastedSubAccount};
use crate::tokens::pasted_saved_text::SavedMain;

/// What became of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasteOutcome {
    /// They are held already.
    Here,
    /// A private integration token, which replaces nothing.
    PrivateToken,
    /// A newer token of the same sub-account is held. It stays.
    Older,
    /// They are of another account or app. Nothing was replaced; the user is asked.
    Foreign,
    /// That is not certain. Nothing was replaced; the user is asked.
    Unsure,
    /// They replaced the pair that was held.
    Replaced,
    /// The sub-account's token joined the others. The page goes on to it.
    SubAccount,
    /// The pair that was held stays. So many sub-accounts' tokens came out of the saved text.
    Restored(usize),
}

impl PasteOutcome {
    /// True if the user is asked whether the tokens that are held are to be replaced.
    #[must_use]
    pub fn asks(self) -> bool {
        matches!(self, Self::Foreign | Self::Unsure)
    }
}

/// What is done with pasted tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PasteStep {
    /// Nothing more.
    Done(PasteOutcome),
    /// They replace the pair that is held. `is_foreign` is true for those of another account or app: what is known of
    /// an agency's sub-accounts goes, too.
    Replace {
        /// True for the tokens of another account or app.
        is_foreign: bool,
    },
    /// They are the token of the sub-account with this id. It is compared with the one that is held of the same
    /// sub-account.
    Join(alloc::string::String),
}

impl PasteStep {
    /// The step after an answer was compared. `is_sure` is true after the user chose to replace the tokens.
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

    /// The step after the main pair of a saved text was compared. `None` if the pair that is held stays, and the
    /// sub-accounts' tokens join.
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
