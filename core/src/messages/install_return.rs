//! The sentences that say which install an authorization code belongs to, and how to get a new code.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences that say which install an authorization code belongs to, and how to get a new code.
    ReturnText {
        // The result of comparing the `state` that arrived with the code with the `state` that this tab sent
        Matches = ["This code belongs to the install you started here."];
        DoesNotMatch = ["This code does not belong to the install you started here: its mark (state) is different. It may come from an older tab, or somebody may have sent you here to connect you to their account. If you are not sure, forget it and open your install link once more."];
        HandedOver = ["The code went to the tab that was waiting for it. You can close this one."];
        // The ways to get a fresh code
        FreshHow = ["Paste your install link. It opens in a new tab, and the code comes back here by itself. Client ID and secret stay filled in. Or paste a code that you have."];
        FreshAgain = ["It opens your install link in a new tab, and the code comes back here by itself. Or paste a code that you have."];
        FreshHint = ["An install link, a code, or the whole address you were sent to."];
        FreshOpen = ["Open the install page in a new tab"];
        FreshWaiting = ["Waiting for the code from the other tab. If it does not come, copy the code that arrived there, and paste it below."];
        FreshInFrame = ["This page is inside another page, so the new tab cannot send the code to it. Go on in the new tab, or copy the code there and paste it below."];
        FreshElsewhere = ["The link sends the code to another page, not to this one. Copy that page's address, and paste it below."];
    }
}
