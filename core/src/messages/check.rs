//! The sentences in the footer of every screen, and in the row *How to check*.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences in the footer of every screen, and in the row *How to check*.
    CheckText {
        Promise = ["What you enter is sent only when you press a button, and only to " brand "."];
        HowToCheck = ["How to check"];
        Contacted = ["Contacted"];
        Source = ["The source of this page lists every file it runs, with a fingerprint (digest). The browser refuses a file that was changed on its way. “cargo xtask build” makes the same files from the same commit, byte for byte."];
        Commit = ["Commit"];
        Licence = ["Open source, under MIT or Apache-2.0. Leg 3 is not made or endorsed by " brand ", and comes as it is, without warranty."];
    }
}
