//! What is printed in `index.html`, and so weighs nothing in the app. A test holds both equal, word for word; the
//! neutral voice is put in its place when a page is packaged.

use super::sentences::sentences;

sentences! {
    /// A sentence that `index.html` holds.
    Printed {
        // The code
        Code = ["Code"];
        CopyCode = ["Copy code"];
        CodeKept = ["Until it is used, the code stays in this tab for ten minutes, so you can reload or look something up."];
        WebhooksOnly = ["Only here for webhooks?"];
        WebhooksText = ["The install itself is done, and its INSTALL webhook is on its way if your app has a webhook URL. For other events " brand "'s own texts disagree: some say they start only after the code was traded. If they stay away, trade it here once."];
        // The form
        ClientId = ["Client ID"];
        ClientIdHint = ["24 letters and digits, a dash, and a short ending. Copy all of it."];
        ClientSecret = ["Client secret"];
        ClientSecretHint = [Brand " shows it once, when the key is made."];
        WhereFind = ["Where do I find these?"];
        WhereFindText = ["In the Marketplace portal: My apps → your app → Manage → Secrets → Client keys."];
        LostSecret = ["Lost the secret? It is shown only once. Make a new key there; it may bring a new client ID, and then your install link must be opened again."];
        MoreOptions = ["More options"];
        UserType = ["User type"];
        UserTypeAny = ["Let " brand " decide"];
        UserTypeLocation = ["Sub-account (Location)"];
        UserTypeCompany = ["Agency (Company)"];
        UserTypeHint = ["Who installed the app decides which tokens come, whatever is asked here."];
        SendRedirectUri = ["Send the redirect URI"];
        RedirectUri = ["Redirect URI"];
        Starting = ["One moment…"];
        // What comes later
        BenchMissing = ["A part of this page is not there: the commands for a terminal, the report, and what can be done with tokens. Trading the code works without it."];
        LoadBench = ["Load it again"];
        // The exact request
        ExactRequest = ["See the exact request"];
        // Start
        CodeOrAddress = ["Code or redirected address"];
        CodeOrAddressHint = ["After installing your app, " brand " sends you to an address with code=… in it. Paste that address, or only the code."];
        UseThisCode = ["Use this code"];
        HowToGetCode = ["How do I get a code?"];
        HowToGetCodeText = ["Open your app's install link and pick the account. " Brand " then sends you to your app's redirect URL with a code. If that URL is this page, the code arrives here by itself. Have the client ID and secret ready; the secret is shown only once."];
        CheckConnection = ["Check the connection"];
        CheckConnectionText = ["Sends made-up values (leg3-probe) to see whether this browser may talk to " brand ". No code is needed."];
        // Denied
        DeniedNext = ["Nothing was used up. Open the install link again, and allow access when " brand " asks."];
        DeniedRaw = ["As it came"];
        // Tokens
        AgencyNext = ["This is normal for an install by an agency user. An agency token is refused on contacts, calendars and other sub-account data: there it is traded for a sub-account token first."];
        Salvaged = ["The answer was cut off on its way. What you see here arrived whole; look at the answer as it came for the rest."];
        GetSubAccountToken = ["Get a sub-account token"];
        TestToken = ["Test the token"];
        SaveBoth = ["Save both tokens"];
        SaveHint = ["Nothing is stored here. Close this tab and they are gone."];
        Saved = ["Taken away. If it is a file, see that it arrived; then you can leave this page."];
        AccessToken = ["Access token"];
        CopyAccess = ["Copy access token"];
        RefreshToken = ["Refresh token"];
        CopyRefresh = ["Copy refresh token"];
        NoRefresh = ["The answer held no refresh token. When the access token ends, the app must be installed again."];
        DownloadJson = ["Download JSON"];
        DownloadEnv = ["Download .env"];
        FileHoldsSecrets = ["Either file holds both tokens. Whoever has it can use them."];
        Passport = ["Token passport"];
        PassportClass = ["Class"];
        LocationId = ["Location ID"];
        CompanyId = ["Company ID"];
        InstalledBy = ["Installed by"];
        App = ["App"];
        Scopes = ["Scopes"];
        AccessEnds = ["Access token ends"];
        RefreshEnds = ["Refresh token ends"];
        // Failed
        YourCode = ["Your code"];
        Why = ["Why"];
        WhatToDo = ["What to do"];
        FailureCode = ["Failure code"];
        TheySaid = [Brand " wrote"];
        TraceId = ["Trace ID"];
        SendAnyway = ["Send it anyway"];
        SendAnywayRisk = ["The test failed, so this page may not be able to read the answer. Then the code is spent, and you get no tokens. If the answer can be read after all, you get them."];
        SendAgain = ["Send it again"];
        SendAgainRisk = ["The first request may have worked. Then the code is spent, and this will be refused; nothing else is lost."];
        StopWaiting = ["Stop waiting"];
        StopWaitingRisk = ["The answer may still come. If you stop, it cannot be read any more."];
        FreshCode = ["Get a fresh code"];
        FreshCodeHow = ["Open your app's install link again, in a new tab. When you arrive, copy that tab's address (or its code) and paste it here. Client ID and secret stay filled in."];
        SameCode = ["That is the code that was used already. You need a fresh one: open the install link again."];
        CopyReport = ["Copy a report"];
        Report = ["A report for whoever helps you"];
        ReportText = ["For whoever helps you: failure code, request, answer, times, browser. IDs are in it; no code, no secret, no token."];
        // Outside
        Outside = ["Do it outside the browser"];
        OutsideText = ["The same request, as a command for a terminal (macOS, Linux, Git Bash). It asks for the client secret; the secret is not part of the text. The code is."];
        Where = ["Where do you want to use it?"];
        WhereMake = ["Make"];
        WhereZapier = ["Zapier"];
        WhereN8n = ["n8n"];
        WherePostman = ["Postman"];
        WhereCode = ["My own code"];
        WhereWebhooks = ["Just webhooks"];
        PretendMode = ["Pretend mode: nothing is sent, and no token is real."];
        PasteAnswer = ["Paste the answer"];
        PasteAnswerHint = ["Everything from { to }, or a bare access token. It stays in this page."];
        UseAnswer = ["Use this answer"];
        // The answer
        RawAnswer = ["The answer as it came"];
        RawCopy = ["Copy the answer"];
        RawDownload = ["Download the answer"];
        RawSecrets = ["It holds secrets. Show it only when nobody looks over your shoulder."];
        RawCut = ["The connection broke inside this answer; the rest never came."];
        RawEmpty = ["The answer had no body."];
        RawLong = ["Only the beginning is shown. The download holds all of it."];
        // Ledger
        Contacted = ["Contacted"];
        SaidByPage = ["Said by this page"];
        SeenByBrowser = ["Seen by the browser"];
        // Inside another page
        Framed = ["This page stands inside another one."];
        OwnTab = ["Open it in its own tab"];
        FramedOut = ["As far as this page can tell, its host has not allowed the page around it. So there is no form here: use the link above."];
        // Always
        Forget = ["Forget everything"];
        Progress = ["Progress"];
        RailInstall = ["Install"];
        RailCode = ["Code"];
        RailTokens = ["Tokens"];
        RailUse = ["Use"];
        Verify = ["How do I check this page?"];
        VerifyText = ["The source of this page names every file it runs, with a digest; the browser refuses a file that was changed on its way. A script that this page's host adds of its own does run, so use a host you trust. Whoever builds the same commit with “cargo xtask build” gets the same files, byte for byte."];
        Commit = ["Commit"];
        NoCommit = ["none, this is a build for trying out"];
        Disclaimer = ["Open source, under MIT or Apache-2.0. Leg 3 is not made or endorsed by " brand ", and comes as it is, without warranty. Keep your client secret and tokens to yourself."];
        NoScript = ["This page needs JavaScript, which is switched off. It does its work in your browser, so there is no other way. Nothing was sent."];
        // Without a program
        Unstarted = ["This page did not start"];
        UnstartedWhy = ["A file of this page may be missing, changed on its way, blocked, or not supported by this browser. Nothing was sent to " brand ". Reload, or try another browser."];
        StillThere = ["In a tab of its own: if " brand " sent you here, the code is still in the address bar, behind code=."];
        ShutIn = ["Inside another page: that page may be what stops this one. If there is a link below, use that; it takes your code along."];
        Stopped = ["This page stopped working"];
        StoppedWhy = ["An error in this page, not in what you did. Whatever it received is shown below; copy it before you close this tab."];
        // Trying it out
        SandboxBanner = ["Rehearsal: this build talks to a pretend " brand " on this computer, not to the real one."];
    }
}
