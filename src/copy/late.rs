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
