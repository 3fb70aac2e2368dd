//! The sentences about using the tokens in a tool.

use crate::integrations::tool::Tool;
use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use alloc::string::{String, ToString};

messages! {
    /// The sentences about using the tokens in a tool.
    UseText {
        Where = ["Where do you want to use them?"];
        UseIn = ["Use them in "];
        UseInCode = ["Use them in your own code"];
        AnotherTool = ["Another tool"];
        Ways = ["For today, or for good"];
        TryToday = ["Try it today"];
        KeepRunning = ["Keep it running"];
        DownloadFor = ["Download for "];
        Stops = ["It stops when the token ends."];
        StopsWith = ["It stops with the token, which "];
        ByHand = ["By hand, in "];
        Steps = [" steps"];
        Language = ["Language"];
        CopyCall = ["Copy the lines that read"];
        CopyRefresh = ["Copy the lines that refresh"];
        CopySubAccount = ["Copy the lines for a sub-account's token"];
        OwnAccount = ["One account of your own?"];
        OwnAccountText = ["A private integration token needs no daily refresh."];
        UseThatInstead = ["Use that instead"];
        PrivateTokenSteps = ["In " brand ", open the settings of the account, then “Private Integrations”. Create one, choose its scopes, and use its token in your tool in place of the access token. It does not end after a day. Keep it as secret as a password."];
        AgencyKeeps = ["This refreshes the agency's tokens, which make the sub-account's token each time."];
        MoreAboutThis = ["More about this"];
        SavedTokensFile = ["Save the tokens with “Save my tokens” above, and put the file beside the program, named tokens.json. Whoever can read it can use the tokens."];
    }
}

/// The heading above the ways to use the tokens in this tool: `Use them in Make`.
#[must_use]
pub fn use_in(tool: Tool) -> String {
    match tool {
        Tool::Code => text_of(UseText::UseInCode).into(),
        _ => [text_of(UseText::UseIn), text_of(tool.title())].concat(),
    }
}

/// The label of the button that downloads a file for this tool: `Download for Make`.
#[must_use]
pub fn download_for(tool: Tool) -> String {
    [text_of(UseText::DownloadFor), text_of(tool.title())].concat()
}

/// The sentence that says when the tool stops working: `It stops with the token, which ends tomorrow, 8:03.` `end` is
/// the expiry of the token, in the form that [`end_phrase`](crate::messages::received_tokens::end_phrase) returns.
/// `end` is empty if the expiry is unknown.
#[must_use]
pub fn stops(end: &str) -> String {
    if end.is_empty() {
        return text_of(UseText::Stops).into();
    }
    [text_of(UseText::StopsWith), end, "."].concat()
}

/// The title of the row that shows the steps to do by hand: `By hand, in 8 steps`.
#[must_use]
pub fn by_hand(steps: usize) -> String {
    [text_of(UseText::ByHand), &steps.to_string(), text_of(UseText::Steps)].concat()
}
