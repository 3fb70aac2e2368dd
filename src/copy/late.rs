//! What the second program says: it comes once the page is usable, so its words weigh nothing in the first visit.

use super::sentences::sentences;

sentences! {
    /// A sentence that the second program says.
    Late {
        // Outside
        OutsideText = ["The same request, as a command for a terminal. It asks for the client secret; the secret is not part of the text. The code is."];
        PosixShell = ["macOS and Linux"];
        PowerShell = ["Windows (PowerShell)"];
        CopyShell = ["Copy the command for macOS and Linux"];
        CopyPowerShell = ["Copy the command for Windows"];
        OutsideThen = ["Then paste what it prints below."];
        // Test the token
        Test = ["Test the token"];
        TestText = ["One call that only reads, chosen from what this token may do."];
        TestRun = ["Run the test"];
        TestRunning = ["Asking " brand "…"];
        TestWorks = ["The token works."];
        TestedName = ["Name, as tested"];
        TestNamed = ["It opens: "];
        TestListed = ["The call brought a list and no name; the account is known by its ID only: "];
        TestMeant = ["Is this the account you meant?"];
        TestMeantWhy = ["If not, a code from somebody else may have got in between. Forget everything, open your app's install link yourself, and pick the right account."];
        TestTook = ["Time taken"];
        TestScope = ["Scope used"];
        TestLimits = ["Rate limits"];
        TestLimitsHidden = [Brand " did not let this page read them"];
        TestMilliseconds = [" ms"];
        SameCall = ["The same call as a command"];
        CopyCall = ["Copy the call"];
        WhyCall = ["test of the token"];
        WhyReachApi = ["is it reachable at all?"];
        ScopeNeeded = ["Scope needed"];
        Wrote = [Brand " wrote"];
        FailureCode = ["Failure code"];
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
        RefreshNone = ["No refresh token came with these tokens. When the access token ends, install the app again."];
        RefreshAsking = ["Testing with made-up values whether " brand "'s answer can be read…"];
        RefreshSending = ["Getting the new pair…"];
        RefreshLate = ["The test was answered late: pressing again will most likely work."];
        RefreshDone = ["The new pair is here, above. Save it now, and put it wherever the old one was."];
        RefreshDoneHalf = ["A new access token is here, but no new refresh token came, and the old one is used up. Look at the answer as it came."];
        OldPair = ["The old pair"];
        OldPairText = ["Shown until you take the new refresh token away. The old refresh token is dead; the old access token may work until it ends."];
        CopyOldAccess = ["Copy the old access token"];
        CopyOldRefresh = ["Copy the old refresh token"];
        YourRefreshToken = ["Your refresh token"];
        FateGood = ["Still good: it was not traded."];
        FateProbably = ["Most likely still good."];
        FateMaybe = ["May be used up: nobody can tell."];
        FateSpent = ["Used up."];
        StopWaiting = ["Stop waiting"];
        SendAnyway = ["Refresh anyway"];
        SendAnywayRisk = ["The test failed, so this page may not be able to read the answer. Then the old refresh token is dead, and the new pair is lost."];
        SendAgain = ["Try it once more"];
        SendAgainRisk = ["The first request may have worked. Then this one will be refused, and you install the app again; nothing else is lost."];
        RefreshOutside = ["The same as a command"];
        RefreshOutsideText = ["It asks for what is secret. Paste what it prints under “Paste the answer”."];
        CopyRefreshCommand = ["Copy the refresh command"];
        ReceivedUnread = ["An answer came that this page could not use. It is kept until you forget it."];
        DownloadReceived = ["Download what came"];
        WhyRefreshProbe = ["test with made-up values"];
        WhyRefresh = ["refresh"];
        // Sub-accounts
        Accounts = ["Get a sub-account token"];
        AccountsText = ["A sub-account token opens the data of one sub-account. The agency token makes as many as you like; it stays as it is."];
        AccountsList = ["List the sub-accounts"];
        AccountsListing = ["Listing… "];
        AccountsCooling = [Brand " asked to wait a little; it goes on by itself."];
        AccountsMore = ["Go on listing"];
        AccountsUnknownApp = ["Neither the answer nor the token says which agency or app it is for, so nothing can be listed. Enter the location ID by hand."];
        AccountsListed = [" sub-accounts, newest install first"];
        AccountsNone = ["The app is installed in no sub-account of this agency. Install it there, then list again."];
        AccountsSearch = ["Search sub-accounts"];
        AccountsFit = [" fit; the first 50 are shown"];
        AccountsFitAll = [" fit"];
        ChooseAll = ["Choose all that fit"];
        ChooseNone = ["Choose none"];
        MintChosen = ["Get tokens for the chosen: "];
        LocationId = ["Location ID"];
        LocationIdHint = ["By hand, where the list is refused: in the sub-account, Settings → Business Profile, or in its address behind /location/."];
        MintOne = ["Get its token"];
        WhyList = ["list of sub-accounts"];
        WhyMint = ["token of a sub-account"];
        MintDone = [" ready"];
        MintWaiting = [" waiting"];
        MintFailed = [" failed"];
        Stop = ["Stop"];
        GoOn = ["Go on"];
        RetryFailed = ["Try the failed ones again"];
        HaltAgencyEnds = ["The agency token ends within a minute, so nothing more is started. Refresh it, then go on."];
        HaltAgencyRefused = [Brand " refused the agency token itself, so every further request would be refused too."];
        MintCooling = [Brand " asked to wait. It goes on by itself."];
        FailedOnes = ["Without a token"];
        MintedOnes = ["Sub-account tokens"];
        MintedShort = ["The first 50 are shown; the file holds all."];
        Name = ["Name"];
        Ends = ["Ends"];
        Unsaid = ["not said"];
        CopyAccess = ["Copy access token of "];
        CopyRefresh = ["Copy refresh token of "];
        CopyAccessShort = ["Copy access token"];
        CopyRefreshShort = ["Copy refresh token"];
        Export = ["Take them all away…"];
        ExportWarning = ["This file holds live secrets. Whoever has it can use every token in it. Keep it where nobody else reads, and delete it when it is imported."];
        ExportCsv = ["Download CSV"];
        ExportJson = ["Download as JSON"];
        // Notices
        NoticeOtherClient = ["This token belongs to another app than the client ID you entered. Refreshing needs the client ID and secret of the token's own app."];
        NoticeClockOff = ["This computer's clock differs from " brand "'s by minutes: the countdowns are wrong by as much. Set the clock."];
        NoticeEnded = ["The access token has ended. Refresh the tokens."];
        NoticeEndsSoon = ["The access token ends within an hour. Refresh the tokens when it does."];
        NoticeNoSubject = ["Neither the answer nor the token says whose it is, so it cannot be tested here."];
        NoticeNothingToTest = ["No scope of this token allows a call this page could test it with. That is no fault; try it where you use it."];
        NoticeCannotList = ["The scope oauth.readonly is missing: " brand " will refuse to list sub-accounts. Enter the location ID by hand, or add the scope to the app and install it again."];
        NoticeCannotMint = ["The scope oauth.write is missing: " brand " will refuse to make sub-account tokens. Add the scope to the app and install it again."];
        // Scopes
        Scopes = ["Scopes, one by one"];
        ScopesSearch = ["Search the scopes"];
        ScopesNone = ["None."];
        // What the token says
        Claims = ["What the token says"];
        ClaimsText = ["Read from the tokens themselves, for your eyes only: nothing here was checked."];
        ClaimsNone = ["This token cannot be read: it is no token of the usual kind, or it was cut off."];
        OfAccess = ["In the access token"];
        OfRefresh = ["In the refresh token"];
        ClaimAuthClass = ["what it opens: one sub-account (Location) or the agency (Company)"];
        ClaimAuthClassId = ["the ID of that sub-account or agency"];
        ClaimPrimaryId = ["the account it was first made for"];
        ClaimSource = ["what kind of thing uses it"];
        ClaimSourceId = ["the app it belongs to: your client ID"];
        ClaimChannel = ["how it was obtained"];
        ClaimScopes = ["what it may do; fixed when the app was installed"];
        ClaimClient = ["the app, without the ending of its client ID"];
        ClaimVersion = ["the version of the app that was installed"];
        ClaimKey = ["the client key that was used"];
        ClaimPlan = ["the agency's plan"];
        ClaimIssued = ["when it was made"];
        ClaimEnds = ["when it ends"];
        ClaimId = ["the number of this very token"];
        ClaimUnknown = ["not explained by " brand "'s documents"];
        // The exact request
        ExactRequestText = ["This goes out when you press the button, after a test with made-up values (leg3-probe). Secrets are masked here."];
    }
}
