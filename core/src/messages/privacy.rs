//! The sentences about the contacted addresses, and about how to verify the page.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the contacted addresses, and about how to verify the page.
    PrivacyText {
        // Request log
        OnlyThisSite = ["only this site"];
        Requests = [" requests"];
        Request = [" request"];
        BlockedByBrowser = ["blocked by this page's policy"];
        WhyProbe = ["test with made-up values"];
        WhyReach = ["is it reachable at all?"];
        WhyExchange = ["code for tokens"];
        RequestUnderWay = ["under way"];
        RequestUnanswered = ["no readable answer"];
        // On every screen
        ThisPage = ["this page:"];
        SendsTo = ["sends to:"];
        // Token test
        WhyCall = ["test of the token"];
        WhyReachApi = ["is it reachable at all?"];
        // Refresh
        WhyRefreshProbe = ["test with made-up values"];
        WhyRefresh = ["refresh"];
        // Sub-accounts
        WhyList = ["list of sub-accounts"];
        WhyMint = ["token of a sub-account"];
    }
    printed {
        // Request log
        Contacted = ["Contacted"];
        SaidByPage = ["Said by this page"];
        SeenByBrowser = ["Seen by the browser"];
        // On every screen
        Verify = ["How do I check this page?"];
        VerifyText = ["The source of this page names every file it runs, with a digest; the browser refuses a file that was changed on its way. A script that this page's host adds of its own does run, so use a host you trust. Whoever builds the same commit with “cargo xtask build” gets the same files, byte for byte."];
        Commit = ["Commit"];
        NoCommit = ["none, this is a build for trying out"];
        Disclaimer = ["Open source, under MIT or Apache-2.0. Leg 3 is not made or endorsed by " brand ", and comes as it is, without warranty. Keep your client secret and tokens to yourself."];
    }
}
