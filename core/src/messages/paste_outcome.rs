//! The sentences about tokens that the user pasted while the page already held tokens.

use crate::messages::sentence_table::messages;
use crate::messages::tokens::TokensText;
use crate::messages::{Message, Voice};
use crate::tokens::paste_outcome::PasteOutcome;
use alloc::string::{String, ToString};

messages! {
    /// The sentences about tokens that the user pasted while the page already held tokens.
    PasteText {
        Older = ["A newer token of this sub-account is here. Nothing was replaced."];
        GoesOn = ["The sub-account's token is here. This page now shows it."];
        NothingNew = ["Everything in this text is here already."];
        OneCameBack = ["1 sub-account's token came back."];
        CameBack = [" sub-accounts' tokens came back."];
    }
}

/// The sentence for the outcome of pasting tokens.
#[must_use]
pub fn paste_outcome(outcome: PasteOutcome, voice: Voice) -> String {
    match outcome {
        PasteOutcome::Here => TokensText::PasteHere.in_voice(voice),
        PasteOutcome::PrivateToken => TokensText::PastePrivate.in_voice(voice),
        PasteOutcome::Older => PasteText::Older.in_voice(voice),
        PasteOutcome::Foreign => TokensText::PasteForeign.in_voice(voice),
        PasteOutcome::Unsure => TokensText::PasteUnsure.in_voice(voice),
        PasteOutcome::Replaced => TokensText::PasteReplaced.in_voice(voice),
        PasteOutcome::SubAccount => PasteText::GoesOn.in_voice(voice),
        PasteOutcome::Restored(0) => PasteText::NothingNew.in_voice(voice),
        PasteOutcome::Restored(1) => PasteText::OneCameBack.in_voice(voice),
        PasteOutcome::Restored(count) => {
            return [&*count.to_string(), PasteText::CameBack.in_voice(voice)].concat();
        }
    }
    .into()
}
