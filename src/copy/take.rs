//! What the second program says about using the tokens elsewhere.

use super::sentences::sentences;

sentences! {
    /// A sentence about using the tokens elsewhere.
    Take {
        UseIn = ["Use it in"];
        Where = ["Program or service"];
        Curl = ["curl (macOS and Linux)"];
        PowerShell = ["PowerShell (Windows)"];
        JavaScript = ["JavaScript (Node.js)"];
        Python = ["Python"];
        Call = ["Call the API"];
        CallNothing = ["Nothing this page knows can be called with this token: none of its scopes allows it, or nothing says whose it is."];
        KeepAlive = ["Keep it alive"];
        KeepAliveText = ["Access tokens end after a day. This program trades the refresh token for the next pair, stores it, and only then goes on. It never runs twice at once, and keeps the old pair where anything goes wrong."];
        NoRefresh = ["No refresh token came with these tokens, so there is nothing to keep alive."];
        StepStore = ["Save the tokens with “Download JSON” above, and put the file, named tokens.json, beside the program. Whoever can read it can use the tokens."];
        StepSecret = ["Have the client secret ready: the program asks for it. Where nobody is there to answer, it takes it from CLIENT_SECRET."];
        StepSecretSet = ["Put the client secret into CLIENT_SECRET, in a place that only you can read."];
        StepRun = ["Run it: "];
        StepAgency = ["With the ID of a sub-account behind it, it also makes that sub-account's token, and calls the API with it."];
        StepDaily = ["Have it run once a day: cron, launchd, or the Task Scheduler."];
        OnlyOne = ["From its first run on, the tokens on this page are the old ones. One place refreshes, never two: do not refresh here after that."];
        NotRun = ["Its quoting was checked; the program itself was not run by its makers, who had no PowerShell. Try it before you count on it."];
        Program = ["The program"];
        CopyProgram = ["Copy the program"];
        DownloadProgram = ["Download the program"];
        CopyCode = ["Copy the code"];
    }
}
