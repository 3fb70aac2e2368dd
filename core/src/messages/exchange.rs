//! The sentences about an authorization code and its exchange, including the form, the failures and the response.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about an authorization code and its exchange, including the form, the failures and the response.
    ExchangeText {
        // Titles
        DeniedTitle = [Brand " did not grant access"];
        // Introductions
        DeniedLead = [Brand " sent you back with a refusal instead of a code."];
        // The code
        ShowCode = ["Show code"];
        HideCode = ["Hide code"];
        JustArrived = ["arrived just now"];
        Arrived = ["arrived "];
        MinutesAgo = [" min ago"];
        // The form
        ShowClientSecret = ["Show client secret"];
        HideClientSecret = ["Hide client secret"];
        Show = ["Show"];
        Hide = ["Hide"];
        GetMyTokens = ["Get my tokens"];
        AnswerWasHidden = ["The answer to your last code could not be read here. Swap this one outside the browser, where nothing hides the answer: open “Do it outside the browser” below."];
        IdMissing = ["Enter the client ID."];
        SecretMissing = ["Enter the client secret."];
        DoubtIdSuffix = ["This looks cut off: a client ID ends in a dash and a few more characters. " Brand " would refuse it."];
        DoubtIdIsSecret = ["This looks like a client secret. Are the two fields swapped?"];
        DoubtSecretIsId = ["This looks like a client ID. Are the two fields swapped?"];
        DoubtSecretIsToken = ["This looks like a token, not a client secret."];
        FilledBoth = ["Client ID and secret were filled in from what you pasted."];
        AlsoDenied = ["The address also carried a refusal. The code may still work."];
        EarlierUnread = ["The request with the earlier code was answered after all, but this page finds no tokens in the answer. It is kept below. This newer code was not sent."];
        AnsweredLate = [Brand " answered after all, only late. Press the button again."];
        // Start screen
        UnusableEmpty = ["The address had nothing after code=. Open the install link again."];
        UnusableSeveral = ["The address held several different codes, and this page does not guess. Paste the one you want to use, or open the install link again."];
        UnusableTooLong = ["What came as a code is far too long to be one. " Brand "'s codes have about 40 characters. Open the install link again."];
        UnusableNotThere = ["There is no code in that. Paste the code itself, or the whole address you were sent to."];
        Forgotten = ["Forgotten. This page cannot reach your clipboard, files you downloaded, or the browser's history."];
        ConnectionAsking = ["Checking…"];
        ConnectionWorks = ["This browser can talk to " brand ". You are ready."];
        // Access denied
        DeniedOther = ["This page does not know this refusal. The usual cause: a scope or redirect URL that does not match the app's settings."];
        // Outside the browser
        PasteUnreadable = ["This text holds no answer from " brand ": no complete { … } with tokens or a refusal."];
        // The response
        EarlierAnswers = ["Earlier answers"];
        RawShow = ["Show the answer"];
        RawHide = ["Hide the answer"];
        Status = ["Status"];
        StatusPasted = ["pasted"];
        // Outside the browser
        OutsideWays = ["The same request, sent without a browser. These texts contain the code, but not the client secret: you fill that in there."];
        PosixShell = ["macOS and Linux"];
        PowerShell = ["Windows (PowerShell)"];
        CopyShell = ["Copy the command for macOS and Linux"];
        CopyPowerShell = ["Copy the command for Windows"];
        // The exact request
        ExactRequestText = ["This is sent when you press the button, after a test with made-up values (leg3-probe). Secrets are masked here."];
        // The code
        Code = ["Code"];
        CopyCode = ["Copy code"];
        // The form
        ClientId = ["Client ID"];
        ClientSecret = ["Client secret"];
        UserType = ["User type"];
        UserTypeAny = ["Let " brand " decide"];
        UserTypeLocation = ["Sub-account (Location)"];
        UserTypeCompany = ["Agency (Company)"];
        UserTypeHint = ["Usually the kind of tokens depends on who installed the app, whatever you choose here. Reports differ."];
        SendRedirectUri = ["Send the redirect URI"];
        RedirectUri = ["Redirect URI"];
        Starting = ["One moment…"];
        // The exact request
        ExactRequest = ["See the exact request"];
        // Start screen
        CodeOrAddress = ["Code or redirected address"];
        CheckConnection = ["Check the connection"];
        CheckConnectionText = ["Sends made-up values (leg3-probe) to see whether this browser may talk to " brand ". No code is needed."];
        // Access denied
        DeniedNext = ["Nothing was used up. Open the install link again, and allow access when " brand " asks."];
        DeniedRaw = ["As it came"];
        // After a failure
        FailureCode = ["Failure code"];
        TraceId = ["Trace ID"];
        SendAnyway = ["Send it anyway"];
        SendAgain = ["Send it again"];
        StopWaiting = ["Stop waiting"];
        StopWaitingRisk = ["The answer may still come. If you stop, it cannot be read any more."];
        FreshCode = ["Get a fresh code"];
        SameCode = ["That is the code that was used already. You need a fresh one: open the install link again."];
        // Outside the browser
        Outside = ["Do it outside the browser"];
        PasteAnswer = ["Paste the answer"];
        PasteAnswerHint = ["Everything from { to }, or a bare access token. It stays in this page."];
        UseAnswer = ["Use this answer"];
        // The response
        RawAnswer = ["The answer as it came"];
        RawCopy = ["Copy the answer"];
        RawDownload = ["Download the answer"];
        RawSecrets = ["It holds secrets. Show it only when nobody is looking over your shoulder."];
        RawCut = ["The connection broke inside this answer; the rest never came."];
        RawEmpty = ["The answer was empty."];
        RawLong = ["Only the beginning is shown. The download holds all of it."];
    }
}
