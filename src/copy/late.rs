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
        ClaimUnknown = ["not explained by HighLevel's documents"];
        // The exact request
        ExactRequestText = ["This goes out when you press the button, after a test with made-up values (leg3-probe). Secrets are masked here."];
    }
}
