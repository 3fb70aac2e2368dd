//! The sentences in the text that contains the saved tokens, and the sentences about this text. They describe the
//! content of the text, the expiry of the access token, and the use of the text.

use crate::messages::sentence_table::messages;
use crate::messages::{Message, Voice};
use crate::oauth::request::UserType;
use crate::utc_time::UtcTime;
use alloc::string::{String, ToString};

messages! {
    /// The sentences in and about the text that contains the saved tokens.
    SavedText {
        // The content of the text
        AgencyTokens = ["your agency's tokens"];
        AgencyToken = ["your agency's token"];
        SubAccountTokens = ["your sub-account's tokens"];
        SubAccountToken = ["your sub-account's token"];
        AccountTokens = ["your account's tokens"];
        AccountToken = ["your account's token"];
        And = [" and "];
        OneSubAccount = [" sub-account's"];
        SubAccounts = [" sub-accounts'"];
        // The first line of the text
        TokensFor = ["Tokens for " brand ": "];
        EndsAt = ["The access token ends at "];
        KeepSecret = ["Whoever has this text can use them: keep it like a password."];
        PasteAll = ["To use them again in the page that saved them, paste the whole text there."];
        // About the saved text
        OpensHereAgain = ["The saved text opens here again: paste it on your computer."];
        TokensAreGone = ["Your tokens were here and are gone. Paste what you saved."];
    }
}

/// Describes the content of the saved text in a phrase: `your agency's tokens and 3 sub-accounts'`.
///
/// `user_type` and `has_refresh` describe the main pair of tokens. `sub_accounts` is the number of sub-accounts whose
/// tokens the text also contains.
#[must_use]
pub fn what_is_held(
    user_type: Option<UserType>,
    has_refresh: bool,
    sub_accounts: usize,
    voice: Voice,
) -> String {
    let main = match (user_type, has_refresh) {
        (Some(UserType::Company), true) => SavedText::AgencyTokens,
        (Some(UserType::Company), false) => SavedText::AgencyToken,
        (Some(UserType::Location), true) => SavedText::SubAccountTokens,
        (Some(UserType::Location), false) => SavedText::SubAccountToken,
        (None, true) => SavedText::AccountTokens,
        (None, false) => SavedText::AccountToken,
    };
    let mut words = String::from(main.in_voice(voice));
    if sub_accounts > 0 {
        let noun = if sub_accounts == 1 { SavedText::OneSubAccount } else { SavedText::SubAccounts };
        for part in [SavedText::And.in_voice(voice), &sub_accounts.to_string(), noun.in_voice(voice)] {
            words.push_str(part);
        }
    }
    words
}

/// Writes the first line of the saved text. `held` is the description of the content ([`what_is_held`]), and `ends` is
/// the time when the main access token expires, if this time is known. The line ends with instructions for the user.
#[must_use]
pub fn first_line(held: &str, ends: Option<UtcTime>, voice: Voice) -> String {
    let end = ends.map(|ends| [SavedText::EndsAt.in_voice(voice), &ends.readable(), ". "].concat());
    [
        SavedText::TokensFor.in_voice(voice),
        held,
        ". ",
        &end.unwrap_or_default(),
        SavedText::KeepSecret.in_voice(voice),
        " ",
        SavedText::PasteAll.in_voice(voice),
    ]
    .concat()
}
