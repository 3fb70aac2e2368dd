//! The sentences for each warning about a token. They describe the problem and the next step.

use crate::messages::sentence_table::messages;
use crate::messages::{Message, Voice};
use crate::tokens::next_token::NextToken;
use crate::tokens::warnings::Warning;

messages! {
    /// The sentences of the warnings about a token.
    WarningText {
        OtherClient = ["These tokens belong to another client ID than the one you entered."];
        OtherClientTodo = ["It is another app, or another key of the same app. To refresh the tokens, enter the client ID and the client secret that they were made with."];
        ClockOff = ["The clock of this device differs from " brand "'s by more than five minutes."];
        ClockOffTodo = ["Set the clock. Until then, the times on this page are wrong."];
        Ended = ["The access token has ended."];
        EndsSoon = ["The access token ends within an hour."];
        NextByRefresh = ["Refresh the tokens to get the next one."];
        NextFromAgency = ["Your agency's tokens make the next one."];
        NextByInstall = ["There is no refresh token. Install the app again to get the next one."];
        NoSubject = ["Neither the answer nor the token says which account they are for."];
        NoSubjectTodo = ["So the token cannot be tested here. Test it where you use it."];
        NothingToTest = ["This page has no test for the scopes of this token."];
        NothingToTestTodo = ["That is no error. Test it where you use it."];
        CannotList = ["The scope oauth.readonly is missing."];
        CannotListTodo = [Brand " will refuse to list your sub-accounts. Enter the location ID, or add the scope to the app and install it again."];
        CannotMint = ["The scope oauth.write is missing."];
        CannotMintTodo = [Brand " will refuse to make tokens for sub-accounts. Add the scope to the app and install it again."];
        NotGranted = ["Your install link asked for scopes that were not granted:"];
        NotGrantedTodo = ["If you need them: switch them on in the app, publish a new version, and install it again."];
        AllGranted = ["Everything that your install link asked for was granted."];
    }
}

/// Returns the text of a warning, and the next step for the user. `next` says how the user can get the next token.
#[must_use]
pub fn warning_explained(warning: Warning, next: NextToken, voice: Voice) -> (&'static str, &'static str) {
    let next = match next {
        NextToken::Refresh => WarningText::NextByRefresh,
        NextToken::FromAgency => WarningText::NextFromAgency,
        NextToken::Install => WarningText::NextByInstall,
    };
    let (what, todo) = match warning {
        Warning::OtherClient => (WarningText::OtherClient, WarningText::OtherClientTodo),
        Warning::ClockOff => (WarningText::ClockOff, WarningText::ClockOffTodo),
        Warning::Ended => (WarningText::Ended, next),
        Warning::EndsSoon => (WarningText::EndsSoon, next),
        Warning::NoSubject => (WarningText::NoSubject, WarningText::NoSubjectTodo),
        Warning::NothingToTest => (WarningText::NothingToTest, WarningText::NothingToTestTodo),
        Warning::CannotList => (WarningText::CannotList, WarningText::CannotListTodo),
        Warning::CannotMint => (WarningText::CannotMint, WarningText::CannotMintTodo),
    };
    (what.in_voice(voice), todo.in_voice(voice))
}
