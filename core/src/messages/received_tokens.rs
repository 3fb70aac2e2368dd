//! The sentences of the screen on which the tokens are.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences of the screen on which the tokens are.
    ReceivedText {
        Title = ["You have your tokens"];
        Lead = ["Save them first. Nothing is stored here: close this tab and they are gone."];
        ConnectedLocation = ["Connected to a sub-account"];
        ConnectedAgency = ["Connected to your agency"];
        Connected = ["Connected"];
        Ends = ["ends "];
        RefreshOnce = ["works once, then gives a new pair"];
        Copy = ["Copy"];
        Save = ["Save my tokens"];
        SavedLead = ["You have copied or saved them. If it is a file, check that it is in your downloads."];
    }
    printed {}
}
