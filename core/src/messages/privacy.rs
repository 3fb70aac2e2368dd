//! The sentences in the request log and in the footer, about the addresses that the page contacts.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences in the request log and in the footer, about the addresses that the page contacts.
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
        // In the footer of every screen
        ThisPage = ["this page:"];
        SendsTo = ["sends to:"];
        // Request log: the token test
        WhyCall = ["test of the token"];
        WhyReachApi = ["is it reachable at all?"];
        // Request log: the refresh
        WhyRefreshProbe = ["test with made-up values"];
        WhyRefresh = ["refresh"];
        // Request log: sub-accounts
        WhyList = ["list of sub-accounts"];
        WhyMint = ["token of a sub-account"];
        // Request log
        SaidByPage = ["Said by this page"];
    }
}
