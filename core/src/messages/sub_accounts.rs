//! The sentences about the list of sub-accounts and their tokens.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the list of sub-accounts and their tokens.
    SubAccountsText {
        // Sub-accounts
        AccountsText = ["A sub-account token opens the data of one sub-account. The agency token makes as many as you like; it stays as it is."];
        AccountsList = ["List the sub-accounts"];
        AccountsListing = ["Listing… "];
        AccountsCooling = [Brand " asked to wait a little; it goes on by itself."];
        AccountsMore = ["Go on listing"];
        AccountsAgain = ["List them again"];
        HasToken = ["its token is here"];
        AppMissing = ["the app is not installed there"];
        TokenEnded = ["its token has ended"];
        CompanyId = ["Agency ID"];
        CompanyIdHint = ["Neither the answer nor the token says which agency it is for. In " brand ": Settings → Company, or company_id in its own links."];
        AlreadyHere = ["The token of this sub-account is here already, below."];
        AccountsUnknownApp = ["Neither the answer nor the token says which agency and which app it is for, so nothing can be listed. Enter the location ID by hand."];
        AccountsListed = [" sub-accounts, newest install first"];
        AccountsNone = ["The app is installed in no sub-account of this agency. Install it there, then list again."];
        AccountsSearch = ["Search sub-accounts"];
        AccountsFit = [" fit; the first 50 are shown"];
        AccountsFitAll = [" fit"];
        ChooseAll = ["Choose all that fit"];
        ChooseNone = ["Choose none"];
        MintChosen = ["Get tokens for the chosen: "];
        LocationId = ["Location ID"];
        LocationIdHint = ["By hand, where the list is refused: in the sub-account, Settings → Business Profile, or in its address behind /location/."];
        MintOne = ["Get its token"];
        MintDone = [" ready"];
        MintWaiting = [" waiting"];
        MintFailed = [" failed"];
        Stop = ["Stop"];
        GoOn = ["Go on"];
        RetryFailed = ["Try the failed ones again"];
        HaltAgencyEnds = ["The agency token ends within a minute, so nothing more is started. Refresh it, then go on."];
        HaltAgencyRefused = [Brand " refused the agency token itself, so every further request would be refused too."];
        HaltTooMany = [Brand " asked to wait again and again. Go on in a few minutes."];
        HaltNoAnswer = ["No answer came, so nothing more is started: "];
        MintCooling = [Brand " asked to wait. It goes on by itself."];
        FailedOnes = ["Without a token"];
        MintedOnes = ["Sub-account tokens"];
        MintedShort = ["The first 50 are shown; the file holds all."];
        Name = ["Name"];
        Ends = ["Ends"];
        Unsaid = ["not said"];
        CopyAccess = ["Copy access token of "];
        CopyRefresh = ["Copy refresh token of "];
        CopyAccessShort = ["Copy access token"];
        CopyRefreshShort = ["Copy refresh token"];
        Export = ["Take them all away…"];
        ExportWarning = ["This file holds live secrets. Whoever has it can use every token in it. Keep it where nobody else reads, and delete it when it is imported."];
        ExportCsv = ["Download CSV"];
        ExportJson = ["Download as JSON"];
    }
    printed {
        // Tokens
        AgencyNext = ["This is normal for an install by an agency user. An agency token is refused on contacts, calendars and other sub-account data: there it is traded for a sub-account token first."];
        GetSubAccountToken = ["Get a sub-account token"];
    }
}
