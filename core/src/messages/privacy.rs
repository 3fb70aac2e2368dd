//! The sentences about the contacted addresses, and about how to verify the page.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the contacted addresses, and about how to verify the page.
    PrivacyText {
        // Request log
        OnlyThisSite = ["only this site"];
        Requests = [" requests"];
        Request = [" request"];
        WhyProbe = ["test with made-up values"];
        WhyReach = ["is it reachable at all?"];
        WhyExchange = ["code for tokens"];
        RequestUnderWay = ["under way"];
        RequestUnanswered = ["no readable answer"];
        // At the bottom of every screen
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
        // Request log
        SaidByPage = ["Said by this page"];
    }
}
