//! The sentences in the calendar file, which reminds the user of a token's expiry, and the sentences about this file.

use crate::messages::sentence_table::messages;
use crate::messages::{Message, Voice};
use crate::tokens::next_token::{NextToken, NoReminder};
use alloc::string::String;

messages! {
    /// The sentences in the calendar file and about this file.
    ReminderText {
        RemindMe = ["Remind me"];
        RemindMeHint = ["A calendar file for the end of the token. No token is in it."];
        Download = ["Download the calendar file"];
        // In the calendar file
        TokenOf = [Brand " token of "];
        Token = [Brand " token"];
        Ends = [" ends"];
        RefreshIt = ["The access token ends at this time. Open the page where you saved your tokens, choose “My token stopped working”, and paste what you saved: you get new tokens. Save those, too."];
        ToolDoesIt = ["If a tool refreshes your tokens every day, there is nothing to do: delete this reminder."];
        MakeItAgain = ["The sub-account's access token ends at this time. Your agency's tokens make the next one: open the page where you saved them, and paste what you saved."];
        ToolMakesIt = ["If a tool makes the sub-account's token each time, there is nothing to do: delete this reminder."];
        InstallAgain = ["The access token ends at this time, and no refresh token came with it. Open your app's install link to get new tokens."];
        // The reason why there is no calendar file
        EndUnknown = ["Neither the answer nor the token says when it ends, so there is no reminder."];
        HasEnded = ["The token has ended already."];
        OutOfRange = ["The end of this token is too far off for a calendar, or this device's date is wrong."];
    }
}

/// The title of the calendar entry: `HighLevel token of Blue Door Dental ends`. `account` is the name of the account.
/// It is empty if the name is unknown.
#[must_use]
pub fn summary(account: &str, voice: Voice) -> String {
    let start = if account.is_empty() { ReminderText::Token } else { ReminderText::TokenOf };
    [start.in_voice(voice), account, ReminderText::Ends.in_voice(voice)].concat()
}

/// The description in the calendar entry, which says what to do when the token expires. The last line is the address of
/// this page, if the address is known.
#[must_use]
pub fn description(next: NextToken, page: &str, voice: Voice) -> String {
    let (first, second) = match next {
        NextToken::Refresh => (ReminderText::RefreshIt, Some(ReminderText::ToolDoesIt)),
        NextToken::FromAgency => (ReminderText::MakeItAgain, Some(ReminderText::ToolMakesIt)),
        NextToken::Install => (ReminderText::InstallAgain, None),
    };
    let mut text = String::from(first.in_voice(voice));
    for line in second.map(|second| second.in_voice(voice)).into_iter().chain([page]) {
        if !line.is_empty() {
            text.push('\n');
            text.push_str(line);
        }
    }
    text
}

/// The sentence that says why the page offers no calendar file.
#[must_use]
pub fn no_reminder(why: NoReminder) -> ReminderText {
    match why {
        NoReminder::EndUnknown => ReminderText::EndUnknown,
        NoReminder::Ended => ReminderText::HasEnded,
        NoReminder::OutOfRange => ReminderText::OutOfRange,
    }
}
