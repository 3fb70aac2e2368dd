//! The sentences on the screens that the page shows after an authorization code arrived, during its exchange, and after
//! its exchange failed.

use crate::exchange::code_age::CodeAge;
use crate::exchange::failure::CodeStatus;
use crate::messages::sentence_table::messages;
use crate::messages::{VOICE, say, text_of};
use alloc::string::{String, ToString};

messages! {
    /// The sentences on the screens that the page shows after an authorization code arrived, during its exchange, and
    /// after its exchange failed.
    CodeScreenText {
        // A code arrived
        CodeTitle = [Brand " sent this page your code"];
        CodeLead = ["Nothing to type. Add two values from the app you made in " brand "’s Marketplace."];
        CodeGoodFor = ["Code good for about "];
        CodeGoodForLess = ["Code good for less than a minute"];
        Minutes = [" min"];
        TooOldTitle = ["This code is probably too old"];
        TooOldChip = ["Probably too old"];
        TooOldLead = ["People report that codes end after about ten minutes. This one is older."];
        TryItAnyway = ["Try it anyway"];
        WhereFind = ["Where do I find these?"];
        WhereFindPath = ["In " brand "’s Marketplace portal: My apps → your app → Manage → Secrets → Client keys."];
        WhereFindOther = ["Someone else made the app? Only they have these two values. Ask them to open the install link and to swap the code."];
        WhereFindLost = ["Lost the secret? A new key has a new client ID, so you need a fresh code for it."];
        ClientIdHint = ["Copy all of it, including the part after the dash. Both in one note? Paste it into either field."];
        ClientSecretHint = ["Goes to " brand " only. Never stored."];
        StateDiffers = ["This code is not from the install you started here"];
        ForeignWorker = ["A program of this site controls this page"];
        ForeignWorkerText = ["This program (a service worker) is not part of Leg 3, and can change this page. If the site is not yours, do not enter the secret here."];
        // The rows below the form
        Unexpected = ["Did not expect a code?"];
        UnexpectedText = ["This install was not started here. That is normal for installs from the Marketplace or with another link. If you expected no code, do not swap it: it could connect you to somebody else’s account."];
        OtherDevice = ["Continue on another device"];
        OtherDeviceHint = ["the code goes along, no secret"];
        OtherDeviceText = ["The address of this page, with the code in it. It is useless without the client secret, and it works as long as the code does. Swap the code on one device only: it works once."];
        ShareAddress = ["Share the address"];
        CopyAddress = ["Copy the address"];
        ShowQrCode = ["Show a QR code"];
        QrCode = ["QR code of the address"];
        RatherNot = ["Rather not paste the secret?"];
        RatherNotHint = ["run the request yourself"];
        UnexpectedHere = ["This code came back from the install that was started on this page. If that was not you, do not swap it: it could connect you to somebody else’s account."];
        WhereIsLink = ["You find the install link in " brand "’s Marketplace portal, on the page of your app. Someone else made the app? Ask them for the link."];
        CodeRow = ["The code, the exact request, options"];
        WebhooksRow = ["Only here for webhooks?"];
        WebhooksText = ["The install is done, and its INSTALL webhook is on its way if your app has a webhook URL. For other events " brand "’s own texts disagree: some say they start only after the code was swapped. If they do not come, swap the code here once."];
        Elsewhere = ["This tab is a copy. The code is in the tab it was copied from, so that it is used only once."];
        InstalledAlready = ["Is your sub-account missing from the list there? Then the app is installed in it already. Uninstall it there first: Settings → Integrations."];
        SomethingElse = ["This text holds no answer with tokens. It holds this:"];
        // The exchange is in progress
        WorkingTitle = ["Getting your tokens"];
        WorkingLead = ["This takes a second or two."];
        StepCheck = ["Check the connection"];
        StepChecking = ["Checking the connection"];
        StepChecked = ["Checked the connection"];
        StepCheckHint = ["with made-up values, so your code is safe"];
        StepSwap = ["Swap the code for tokens"];
        StepSwapping = ["Swapping the code for tokens"];
        StepDone = ["Done"];
        StepRecheck = ["No answer came. Checking the connection again"];
        // The exchange failed
        TryAgain = ["Try again"];
        StillGood = ["Your code is still good"];
        ProbablyGood = ["Your code is most likely still good"];
        MayBeUsedUp = ["Your code may be used up"];
        UsedUp = ["Your code is used up"];
        NoCodeHere = ["No code was sent from here"];
        FreshCodeIfAgain = ["if it fails again"];
        WhyThisHappens = ["Why this happens"];
        TheySaid = [Brand " wrote"];
        CompareId = ["Compare it with the portal: " brand " does not know this pair."];
        CompareSecret = ["Compare it with the portal, or make a new key there."];
        InMake = ["In Make"];
        InMakeHint = ["One HTTP module sends the same request. You copy the answer back."];
        ShowSteps = ["Show me the steps"];
        InPostman = ["In Postman"];
        InPostmanHint = ["one file to import"];
        InTerminal = ["In a terminal"];
        InTerminalHint = ["macOS, Linux, Windows"];
        CopyReport = ["Copy a report"];
        SendAnywayRisk = ["Risk: the code is used up, and you see no tokens."];
        SendAgainRisk = ["Risk: the first request may have worked. Then this one is refused."];
        Forget = ["Forget everything"];
    }
}

impl CodeStatus {
    /// Describes the status of the authorization code in a short statement, for the short label (chip) above the
    /// description of a failure.
    #[must_use]
    pub fn statement(self) -> &'static str {
        text_of(match self {
            Self::StillGood => CodeScreenText::StillGood,
            Self::ProbablyGood => CodeScreenText::ProbablyGood,
            Self::MayBeUsedUp => CodeScreenText::MayBeUsedUp,
            Self::UsedUp => CodeScreenText::UsedUp,
        })
    }
}

impl CodeAge {
    /// Describes the age of an authorization code in a short statement: `Code good for about 9 min`.
    #[must_use]
    pub fn statement(self) -> String {
        match self {
            Self::Good(0) => text_of(CodeScreenText::CodeGoodForLess).into(),
            Self::Good(minutes) => {
                [text_of(CodeScreenText::CodeGoodFor), &minutes.to_string(), text_of(CodeScreenText::Minutes)]
                    .concat()
            }
            Self::ProbablyTooOld => text_of(CodeScreenText::TooOldChip).into(),
        }
    }
}

/// The time for which a request has been in progress, in whole seconds: `3 s`. The space is a no-break space.
/// `milliseconds` is the time since the request was sent.
#[must_use]
pub fn seconds(milliseconds: f64) -> String {
    let seconds = (milliseconds / 1000.0) as u32;
    [&*seconds.to_string(), say!(VOICE, "\u{a0}s")].concat()
}
