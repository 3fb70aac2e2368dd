//! The sentences about refreshing tokens.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about refreshing tokens.
    RefreshText {
        // Refresh
        Refresh = ["Refresh the tokens"];
        Stopped = ["My token stopped working"];
        StoppedText = ["Access tokens last about a day. With the refresh token that came with yours, you get a new pair."];
        RefreshText = ["Gives a new pair of tokens. The old refresh token is dead after that, also wherever you pasted it: put the new one there."];
        RefreshWith = ["With the secret you entered, and this client ID: "];
        RefreshOther = ["Use another client ID"];
        RefreshRun = ["Refresh now"];
        RefreshToken = ["Refresh token"];
        ClientId = ["Client ID"];
        ClientSecret = ["Client secret"];
        IsMissing = ["Please fill this in."];
        RefreshNone = ["No refresh token came with these tokens. The access token works until it ends. Then use its refresh token, if another tool has it; make a sub-account's token again with the agency's token; or install the app again. A private integration token (pit-…) does not end."];
        RefreshAsking = ["Testing with made-up values whether " brand "'s answer can be read…"];
        RefreshSending = ["Getting the new pair…"];
        RefreshRechecking = ["No answer could be read. Testing once more whether " brand " can be reached…"];
        RefreshLate = ["The test was answered late: pressing again will most likely work."];
        RefreshDone = ["The new pair is here, above. Save it now, and put it wherever the old one was."];
        RefreshDoneHalf = ["A new access token is here, but no new refresh token came, and the old one is used up. Look at the answer as it came."];
        OldPair = ["The old pair"];
        OldPairText = ["Shown until you take the new refresh token away. After a refresh, the old refresh token no longer works; the old access token may work until it ends."];
        CopyOldAccess = ["Copy the old access token"];
        CopyOldRefresh = ["Copy the old refresh token"];
        YourRefreshToken = ["Your refresh token"];
        FateGood = ["Still good: it was not traded."];
        FateProbably = ["Most likely still good."];
        FateMaybe = ["May be used up: nobody can tell."];
        FateUnknown = ["Not known to " brand ": it never worked as it is."];
        FateSpent = ["Used up."];
        StopWaiting = ["Stop waiting"];
        ResendSilence = ["No answer has come for 12 seconds."];
        ResendPromise = [Brand " says it gives the same pair if the same refresh token comes again within 30 seconds. If the first request is still waiting, it is stopped."];
        SecondLeft = [" second left."];
        SecondsLeft = [" seconds left."];
        SendItAgain = ["Send it again"];
        ResendOver = ["The 30 seconds in which " brand " says it gives the same pair are over. The refresh token may be used up."];
        SendAnyway = ["Refresh anyway"];
        SendAnywayRisk = ["The test failed, so this page may not be able to read the answer. Then the old refresh token is dead, and the new pair is lost."];
        SendAgain = ["Try it once more"];
        SendAgainRisk = ["The first request may have worked. Then this one will be refused, and you install the app again; nothing else is lost."];
        OutsideSecrets = ["The same request, made where no browser stands in between. What is secret is in none of these texts: you fill it in there."];
        CopyRefreshCommand = ["Copy the refresh command for macOS and Linux"];
        CopyRefreshWindows = ["Copy the refresh command for Windows"];
        NotARefreshToken = ["This does not look like a refresh token: one begins with “ey” and has two dots in it."];
        ItIsAnAccessToken = ["This looks like an access token. The refresh token is the other one."];
        ReceivedUnread = ["An answer came that this page could not use. It is kept until you forget it."];
        DownloadReceived = ["Download what came"];
    }
    printed {
    }
}
