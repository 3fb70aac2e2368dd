//! The sentences about refreshing tokens.

use crate::messages::sentence_table::messages;
use crate::messages::{VOICE, say, text_of};
use crate::refresh::failure::RefreshTokenStatus;
use alloc::string::{String, ToString};

messages! {
    /// The sentences about refreshing tokens.
    RefreshText {
        // Refresh
        Refresh = ["Refresh the tokens"];
        Stopped = ["My token stopped working"];
        RefreshText = ["Gives a new pair of tokens. The old refresh token is then used up, also wherever you pasted it: put the new one there."];
        IsMissing = ["Please fill this in."];
        IsSomethingElse = ["This is something else."];
        RefreshNone = ["No refresh token came with these tokens. The access token works until it ends. Then use its refresh token, if another tool has it; make a sub-account's token again with the agency's token; or install the app again. A private integration token (pit-…) does not end."];
        RefreshLate = ["The answer to the test came late. Press again: it will most likely work."];
        RefreshDone = ["The new pair is here, above. Save it now, and put it wherever the old one was."];
        RefreshDoneHalf = ["A new access token is here, but no new refresh token came, and the old one is used up. Look at the answer as it came."];
        OldPair = ["The old pair"];
        OldPairText = ["Shown until you copy or save the new refresh token. After a refresh, the old refresh token no longer works; the old access token may work until it ends."];
        ReplacedPairText = ["You replaced these tokens on this page, but they may still work. If you have not saved them, copy them now."];
        CopyOldAccess = ["Copy the old access token"];
        CopyOldRefresh = ["Copy the old refresh token"];
        StopWaiting = ["Stop waiting"];
        ResendSilence = ["No answer has come for 12 seconds."];
        ResendPromise = [Brand " says it gives the same pair if the same refresh token comes again within 30 seconds. Pressing stops the first request if it is still waiting."];
        SecondLeft = [" second left."];
        SecondsLeft = [" seconds left."];
        SendItAgain = ["Send it again"];
        ResendOver = ["The 30 seconds in which " brand " says it gives the same pair are over. The refresh token may be used up."];
        SendAnywayRisk = ["Risk: the refresh token is used up, and you see no new pair."];
        SendAgain = ["Try it once more"];
        SendAgainRisk = ["Risk: the first request may have worked. Then this one is refused, and the app has to be installed again."];
        OutsideSecrets = ["The same request, sent without a browser. These texts contain no secrets: you fill them in there."];
        CopyRefreshCommand = ["Copy the refresh command for macOS and Linux"];
        CopyRefreshWindows = ["Copy the refresh command for Windows"];
        NotARefreshToken = ["This does not look like a refresh token: one begins with “ey” and has two dots in it."];
        ItIsAnAccessToken = ["This looks like an access token. The refresh token is the other one."];
        ReceivedUnread = ["An answer came that this page could not use. It is kept until you forget it."];
        DownloadReceived = ["Download what came"];
        // The screen *My token stopped working*
        EndedTitle = ["Your token ended?"];
        EndedLead = ["Access tokens last about a day. The refresh token that came with yours gives a new pair."];
        Box = ["Saved text or refresh token"];
        BoxHint = ["Everything that you saved, or only the refresh token."];
        GetNewTokens = ["Get new tokens"];
        NoRefreshToken = ["No refresh token? A sub-account’s token that an agency made: use the agency’s. Otherwise install the app again (uninstall it there first)."];
        BackToStart = ["Back to the start"];
        BoxWithoutRefresh = ["These tokens came without a refresh token. If an agency made them, use the agency’s."];
        BoxSeveral = ["There are several refresh tokens in this text. Paste only one."];
        BoxUnreadable = ["There is no refresh token in this text."];
        SavedHolds = ["Saved tokens with a refresh token."];
        SavedHoldsMore = ["Saved tokens with a refresh token. These come back with the new pair: "];
        SavedSubAccount = [" sub-account’s token"];
        SavedSubAccounts = [" sub-accounts’ tokens"];
        // Request in progress
        WorkingTitle = ["Getting new tokens"];
        StepCheckHint = ["with made-up values, so your refresh token is safe"];
        StepRefresh = ["Get the new pair"];
        StepRefreshing = ["Getting the new pair"];
        // The refresh of an agency's pair, and the hints about an old pair
        OpenAgency = ["Open the agency’s tokens"];
        AgencyPair = ["This refreshes your agency’s pair, which makes the tokens of its sub-accounts. The token of this sub-account stays as it is."];
        AgencyDone = ["The agency’s new pair is here. Save it now, and put it wherever the old one was."];
        ReplacedPairHint = ["these may still work"];
        OldPairHint = ["the old refresh token is used up, also wherever you pasted it"];
    }
}

impl RefreshTokenStatus {
    /// Describes the status of the refresh token in a short statement, for the short label (chip) above the description
    /// of a failure.
    #[must_use]
    pub fn statement(self) -> &'static str {
        match self {
            Self::StillGood => say!(VOICE, "Your refresh token is still good"),
            Self::ProbablyGood => say!(VOICE, "Your refresh token is most likely still good"),
            Self::MayBeUsedUp => say!(VOICE, "Your refresh token may be used up"),
            Self::Unknown => say!(VOICE, "Not known to " brand),
            Self::UsedUp => say!(VOICE, "Your refresh token is used up"),
        }
    }
}

/// Describes the content of a text that the page saved. `sub_accounts` is the number of sub-accounts whose tokens the
/// text contains.
#[must_use]
pub fn saved_text_holds(sub_accounts: usize) -> String {
    let noun = match sub_accounts {
        0 => return text_of(RefreshText::SavedHolds).into(),
        1 => RefreshText::SavedSubAccount,
        _ => RefreshText::SavedSubAccounts,
    };
    [text_of(RefreshText::SavedHoldsMore), &sub_accounts.to_string(), text_of(noun), "."].concat()
}
