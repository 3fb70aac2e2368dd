//! What the app says by itself: headings that change, verdicts, states of buttons.

use super::sentences::sentences;

sentences! {
    /// A sentence, or a part of one, that the app says.
    Sentence {
        // Headings
        StartTitle = ["Get your " own " tokens"];
        CodeTitle = [Brand " sent you a code"];
        DeniedTitle = [Brand " did not grant access"];
        TokensTitle = ["You have your tokens"];
        // Leads
        StartLead = ["This page trades the one-time code from " brand " for an access token and a refresh token, here in your browser. No other server takes part."];
        CodeLead = ["It works once and not for long: trade it now. What you enter goes to " brand " and nowhere else."];
        DeniedLead = ["The redirect from " brand " carried a refusal instead of a code."];
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
        AskingHighLevel = ["Asking " brand "…"];
        GettingTokens = ["Getting your tokens…"];
        Rechecking = ["No answer. Checking the connection…"];
        AnswerWasHidden = ["The answer to your last code could not be read here. Swap this one outside the browser, where nothing hides the answer: open “Do it outside the browser” below."];
        IdMissing = ["Enter the client ID."];
        SecretMissing = ["Enter the client secret."];
        DoubtIdSuffix = ["This looks cut off: a client ID ends in a dash and a few more characters. " Brand " would refuse it."];
        DoubtIdIsSecret = ["This looks like a client secret. Are the two fields swapped?"];
        DoubtSecretIsId = ["This looks like a client ID. Are the two fields swapped?"];
        DoubtSecretIsToken = ["This looks like a token, not a client secret."];
        FilledBoth = ["Client ID and secret were filled in from what you pasted."];
        AlsoDenied = ["The address also carried a refusal. The code may still work."];
        EarlierUnread = ["The request with the earlier code was answered after all, without tokens this page can find. All that came is kept below. This newer code was not sent."];
        AnsweredLate = [Brand " answered after all, only late. Press the button again."];
        // Start
        UnusableEmpty = ["The address had a code field with nothing in it. Open the install link again."];
        UnusableSeveral = ["The address held several different codes, and this page does not guess. Paste the one you want to use, or open the install link again."];
        UnusableTooLong = ["What came as a code is far too long to be one. " Brand "'s codes have about 40 characters. Open the install link again."];
        UnusableNotThere = ["There is no code in that. Paste the code itself, or the whole address you were sent to."];
        Forgotten = ["Forgotten on this page. It cannot reach your clipboard, files you downloaded, or the browser's history."];
        ConnectionAsking = ["Checking…"];
        ConnectionWorks = ["This browser can talk to " brand ". You are ready."];
        // Denied
        DeniedBecause = ["Someone pressed Cancel, or the account that was used may not install this app."];
        DeniedOther = ["What " brand " wrote says more than this page can. The usual causes: a scope or redirect URL that does not match the app's settings."];
        // Tokens
        TokensOf = ["They open "];
        TokensOfLocation = ["one sub-account"];
        TokensOfCompany = ["an agency"];
        TokensOfNobody = ["an account that the answer does not name"];
        ShowAccess = ["Show access token"];
        HideAccess = ["Hide access token"];
        ShowRefresh = ["Show refresh token"];
        HideRefresh = ["Hide refresh token"];
        ClassLocation = ["Sub-account (Location)"];
        ClassCompany = ["Agency (Company)"];
        Unsaid = ["not said"];
        RefreshEndsUnsaid = ["after a year, or when it is used"];
        RefreshOnce = ["or when it is used: each refresh gives a new pair"];
        // Outside
        PasteUnreadable = ["No answer from " brand " was found in that: no complete { … } with tokens or a refusal in it."];
        PasteIsRefresh = ["That is a refresh token. Put it under “My token stopped working”, on the start page."];
        // The answer
        EarlierAnswers = ["Earlier answers"];
        RawShow = ["Show the answer"];
        RawHide = ["Hide the answer"];
        Status = ["Status"];
        StatusPasted = ["pasted"];
        // Ledger
        OnlyThisSite = ["only this site"];
        Requests = [" requests"];
        Request = [" request"];
        BlockedByBrowser = ["blocked by this page's policy"];
        WhyProbe = ["test with made-up values"];
        WhyReach = ["is it reachable at all?"];
        WhyExchange = ["code for tokens"];
        LedgerUnderWay = ["under way"];
        LedgerNoAnswer = ["no readable answer"];
        // Always
        ThisPage = ["this page:"];
        SendsTo = ["sends to:"];
        Copied = ["Copied."];
        CopyFailed = ["The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C."];
    }
}
