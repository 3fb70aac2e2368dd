//! Headings, labels, hints: whatever is the same each time it is said.

use super::{Voice, say};

macro_rules! sentences {
    ($($name:ident = [$($piece:tt)+];)+) => {
        /// A sentence, or a part of one, that the page says.
        #[allow(missing_docs, reason = "the text beside each name says what it is")]
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Sentence { $($name),+ }

        impl Sentence {
            /// Every sentence, for tests that read them all.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// What it says, in this voice.
            #[must_use]
            pub fn text(self, voice: Voice) -> &'static str {
                match self { $(Self::$name => say!(voice, $($piece)+)),+ }
            }
        }
    };
}

sentences! {
    // Headings
    StartTitle = ["Get your " brand " tokens"];
    CodeTitle = [Brand " sent you a code"];
    DeniedTitle = [Brand " did not grant access"];
    TokensTitle = ["You have your tokens"];
    // Leads
    StartLead = ["This page trades the one-time code from " brand " for an access token and a refresh token, here in your browser. No other server takes part."];
    CodeLead = ["It works once and not for long: trade it now. What you enter goes to " brand " and nowhere else."];
    DeniedLead = ["The redirect from " brand " carried a refusal instead of a code."];
    // The code
    Code = ["Code"];
    CopyCode = ["Copy code"];
    ShowCode = ["Show code"];
    HideCode = ["Hide code"];
    CodeKept = ["Until it is used, the code stays in this tab for ten minutes, so you can reload or look something up."];
    JustArrived = ["arrived just now"];
    Arrived = ["arrived "];
    MinutesAgo = [" min ago"];
    WebhooksOnly = ["Only here for webhooks?"];
    WebhooksText = ["The install itself is done, and its INSTALL webhook is on its way if your app has a webhook URL. For other events " brand "'s own texts disagree: some say they start only after the code was traded. If they stay away, trade it here once."];
    // The form
    ClientId = ["Client ID"];
    ClientIdHint = ["24 letters and digits, a dash, and a short ending. Copy all of it."];
    ClientSecret = ["Client secret"];
    ClientSecretHint = [Brand " shows it once, when the key is made."];
    ShowClientSecret = ["Show client secret"];
    HideClientSecret = ["Hide client secret"];
    Show = ["Show"];
    Hide = ["Hide"];
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
    GetMyTokens = ["Get my tokens"];
    AskingHighLevel = ["Asking " brand "…"];
    GettingTokens = ["Getting your tokens…"];
    Starting = ["One moment…"];
    IdMissing = ["Enter the client ID."];
    SecretMissing = ["Enter the client secret."];
    DoubtIdSuffix = ["This looks cut off: a client ID ends in a dash and a few more characters. " Brand " would refuse it."];
    DoubtIdIsSecret = ["This looks like a client secret. Are the two fields swapped?"];
    DoubtSecretIsId = ["This looks like a client ID. Are the two fields swapped?"];
    DoubtSecretIsToken = ["This looks like a token, not a client secret."];
    FilledBoth = ["Client ID and secret were filled in from what you pasted."];
    AlsoDenied = ["The address also carried a refusal. The code may still work."];
    AnsweredLate = [Brand " answered after all, only late. Press the button again."];
    // The exact request
    ExactRequest = ["See the exact request"];
    ExactRequestText = ["This goes out when you press the button, after a test with made-up values (leg3-probe). Secrets are masked here."];
    // Start
    UnusableEmpty = ["The address had a code field with nothing in it. Open the install link again."];
    UnusableSeveral = ["The address held several different codes, and this page does not guess. Paste the one you want to use, or open the install link again."];
    UnusableTooLong = ["What came as a code is far too long to be one. " Brand "'s codes have about 40 characters. Open the install link again."];
    UnusableNotThere = ["There is no code in that. Paste the code itself, or the whole address you were sent to."];
    Forgotten = ["Forgotten on this page. It cannot reach your clipboard, files you downloaded, or the browser's history."];
    CodeOrAddress = ["Code or redirected address"];
    CodeOrAddressHint = ["After installing your app, " brand " sends you to an address with code=… in it. Paste that address, or only the code."];
    UseThisCode = ["Use this code"];
    HowToGetCode = ["How do I get a code?"];
    HowToGetCodeText = ["Open your app's install link and pick the account. " Brand " then sends you to your app's redirect URL with a code. If that URL is this page, the code arrives here by itself. Have the client ID and secret ready; the secret is shown only once."];
    CheckConnection = ["Check the connection"];
    CheckConnectionText = ["Sends made-up values (leg3-probe) to see whether this browser may talk to " brand ". No code is needed."];
    ConnectionAsking = ["Checking…"];
    ConnectionWorks = ["This browser can talk to " brand ". You are ready."];
    // Denied
    DeniedNext = ["Nothing was used up. Open the install link again, and allow access when " brand " asks."];
    DeniedBecause = ["Someone pressed Cancel, or the account that was used may not install this app."];
    DeniedOther = ["What " brand " wrote says more than this page can. The usual causes: a scope or redirect URL that does not match the app's settings."];
    DeniedRaw = ["As it came"];
    // Tokens
    TokensOf = ["They open "];
    TokensOfLocation = ["one sub-account"];
    TokensOfCompany = ["an agency"];
    TokensOfNobody = ["an account that the answer does not name"];
    AgencyNext = ["This is normal for an install by an agency user. An agency token is refused on contacts, calendars and other sub-account data: there it is traded for a sub-account token first."];
    Salvaged = ["The answer was cut off on its way. What you see here arrived whole; look at the answer as it came for the rest."];
    SaveBoth = ["Save both tokens"];
    SaveHint = ["Nothing is stored here. Close this tab and they are gone."];
    Saved = ["Taken away. You can leave this page now."];
    AccessToken = ["Access token"];
    CopyAccess = ["Copy access token"];
    ShowAccess = ["Show access token"];
    HideAccess = ["Hide access token"];
    RefreshToken = ["Refresh token"];
    CopyRefresh = ["Copy refresh token"];
    ShowRefresh = ["Show refresh token"];
    HideRefresh = ["Hide refresh token"];
    NoRefresh = ["The answer held no refresh token. When the access token ends, the app must be installed again."];
    DownloadJson = ["Download JSON"];
    FileHoldsSecrets = ["The file holds both tokens. Whoever has it can use them."];
    Passport = ["Token passport"];
    PassportClass = ["Class"];
    ClassLocation = ["Sub-account (Location)"];
    ClassCompany = ["Agency (Company)"];
    Unsaid = ["not said"];
    LocationId = ["Location ID"];
    CompanyId = ["Company ID"];
    InstalledBy = ["Installed by"];
    App = ["App"];
    Scopes = ["Scopes"];
    AccessEnds = ["Access token ends"];
    RefreshEnds = ["Refresh token ends"];
    RefreshEndsUnsaid = ["after a year, or when it is used"];
    RefreshOnce = ["or when it is used: each refresh gives a new pair"];
    // Failed
    YourCode = ["Your code"];
    WhatHappened = ["What happened"];
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
    TryAgain = ["Try again"];
    CopyReport = ["Copy a report"];
    Report = ["A report for whoever helps you"];
    ReportText = ["A few lines for whoever helps you: failure code, status, trace ID, browser. No code, no secret, no token."];
    // Outside
    Outside = ["Do it outside the browser"];
    OutsideText = ["The same request, as a command for a terminal. It asks for the client secret; the secret is not part of the text. The code is."];
    PosixShell = ["macOS and Linux"];
    PowerShell = ["Windows (PowerShell)"];
    CopyShell = ["Copy the command for macOS and Linux"];
    CopyPowerShell = ["Copy the command for Windows"];
    OutsideThen = ["Then paste what it prints below."];
    PasteAnswer = ["Paste the answer"];
    PasteAnswerHint = ["Everything from { to }. It stays in this page."];
    UseAnswer = ["Use this answer"];
    PasteUnreadable = ["That is not an answer from " brand ": no complete { … } was found in it."];
    // The answer
    RawAnswer = ["The answer as it came"];
    EarlierAnswers = ["Earlier answers"];
    RawShow = ["Show the answer"];
    RawHide = ["Hide the answer"];
    RawCopy = ["Copy the answer"];
    RawDownload = ["Download the answer"];
    RawSecrets = ["It holds secrets. Show it only when nobody looks over your shoulder."];
    RawCut = ["The connection broke inside this answer; the rest never came."];
    RawEmpty = ["The answer had no body."];
    RawLong = ["Only the beginning is shown. The download holds all of it."];
    Status = ["Status"];
    StatusPasted = ["pasted"];
    // Ledger
    Contacted = ["Contacted"];
    OnlyThisSite = ["only this site"];
    Requests = [" requests"];
    Request = [" request"];
    SaidByPage = ["Said by this page"];
    SeenByBrowser = ["Seen by the browser"];
    BlockedByBrowser = ["blocked by this page's policy"];
    WhyProbe = ["test with made-up values"];
    WhyReach = ["is it reachable at all?"];
    WhyExchange = ["code for tokens"];
    LedgerUnderWay = ["under way"];
    LedgerNoAnswer = ["no readable answer"];
    // Always
    ThisPage = ["this page:"];
    SendsTo = ["sends to:"];
    Forget = ["Forget everything"];
    Progress = ["Progress"];
    RailInstall = ["Install"];
    RailCode = ["Code"];
    RailTokens = ["Tokens"];
    RailUse = ["Use"];
    Done = ["done"];
    Copied = ["Copied."];
    CopyFailed = ["The browser did not allow copying. The text is selected: press Ctrl+C or ⌘C."];
    Close = ["Close"];
    SandboxBanner = ["Rehearsal: this build talks to a pretend " brand " on this computer, not to the real one."];
}
