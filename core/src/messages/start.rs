//! The sentences of the start screen.

use crate::messages::sentence_table::messages;
use crate::messages::{VOICE, say};

messages! {
    /// The sentences of the start screen.
    StartText {
        Title = ["Connect " brand " to your tools"];
        Lead = [Brand " gives your app a one-time code. This page swaps it for two long passwords, called tokens, that let your tool in."];
        // The figure *How it works*, with three stops
        StopsLabel = ["How it works"];
        FirstDoes = ["sends a code"];
        SecondStop = ["This page"];
        SecondDoes = ["swaps it"];
        ThirdStop = ["Your tool"];
        ThirdDoes = ["uses the tokens"];
        // The tiles for the choice of a tool
        Question = ["What do you want to connect?"];
        Make = ["Make"];
        Zapier = ["Zapier"];
        N8n = ["n8n"];
        Assistant = ["Claude, ChatGPT"];
        Code = ["My own code, Postman"];
        Webhooks = ["Only webhooks"];
        Change = ["Change"];
        // The rows of the start screen
        NoAppYet = ["I have no app yet"];
        NoAppYetHint = ["make one in about ten minutes"];
        AllTools = ["All tools"];
        AllToolsHint = ["install link · redirect URL · connection"];
        InstallLink = ["Install link"];
        CheckInstallLink = ["Check the install link"];
        CheckRedirect = ["Check a redirect URL"];
        CheckConnection = ["Check the connection"];
        // The field for a pasted text, and the buttons for this field
        Paste = ["Paste what you have"];
        PasteHint = ["A code, an address, an install link, tokens, or an error message. This page says what it is, and what to do."];
        TellMe = ["Tell me what this is"];
        MaskedHint = ["The text holds a secret, so it was removed from the field. It was not stored."];
        PasteAnother = ["Paste something else"];
    }
}

/// The name of the first stop in the figure *How it works*.
#[must_use]
pub fn first_stop() -> &'static str {
    say!(VOICE, Brand)
}
