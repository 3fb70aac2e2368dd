//! The sentences about the start and the failures of the page, its use in a frame, copying, and the progress bar.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the start and the failures of the page, its use in a frame, copying, and the progress bar.
    PageText {
        // On several screens
        OwnName = ["Leg 3"];
        Copied = ["Copied."];
        CopiedShort = ["✓ Copied"];
        CopyRefused = ["The browser did not allow copying. Show it, and copy it by hand."];
        StepNumber = ["Step "];
        OfFour = [" of 4"];
        TryingOut = ["This build is for development: it is one file, and it has no security policy. “cargo xtask build” builds the release."];
        OpenInOwnTab = ["Open in its own tab"];
        LoadFailed = ["This part of the page could not be loaded. Everything else still works."];
        // A part of the app that is loaded later
        LoadAgain = ["Load it again"];
        // The progress of the user, and the page without JavaScript
        Progress = ["Progress"];
        RailInstall = ["Install"];
        RailCode = ["Code"];
        RailTokens = ["Tokens"];
        RailUse = ["Use"];
        NoScript = ["This page needs JavaScript, which is switched off. It does its work in your browser, so there is no other way. Nothing was sent."];
        // If the app does not run
        Unstarted = ["This page did not start"];
        UnstartedWhy = ["A file of this page may be missing, changed on its way, blocked, or not supported by this browser. Nothing was sent. Reload, or try another browser."];
        StillThere = ["In a tab of its own: if you were sent here with a code, it is still in the address bar, after code=."];
        ShutIn = ["Inside another page: that page may be what stops this one. If there is a link below, use it: it takes your code along."];
        Stopped = ["This page stopped working"];
        StoppedWhy = ["The error is in this page, not in what you did. Whatever the page received is shown below; copy it before you close this tab."];
    }
}
