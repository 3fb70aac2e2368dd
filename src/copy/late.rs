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
        // The exact request
        ExactRequestText = ["This goes out when you press the button, after a test with made-up values (leg3-probe). Secrets are masked here."];
    }
}
