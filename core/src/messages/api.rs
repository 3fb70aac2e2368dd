//! The sentences about API calls with a token, including the token test.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about API calls with a token, including the token test.
    ApiText {
        // Token test
        TestFold = ["Test the token"];
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
        CopyCall = ["Copy the call for macOS and Linux"];
        CopyCallWindows = ["Copy the call for Windows"];
        TraceId = ["Trace ID"];
        HttpStatus = ["HTTP status"];
        CopyRaw = ["Copy the answer as it came"];
        ScopeNeeded = ["Scope needed"];
        Wrote = [Brand " wrote"];
        FailureCode = ["Failure code"];
    }
    printed {
        // Tokens
        TestToken = ["Test the token"];
    }
}
