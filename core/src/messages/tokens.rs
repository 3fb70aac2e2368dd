//! The sentences about the summary, the notices, the scopes and the claims of received tokens.

use crate::messages::sentence_table::messages;

messages! {
    /// The sentences about the summary, the notices, the scopes and the claims of received tokens.
    TokensText {
        // Tokens
        ShowAccess = ["Show access token"];
        HideAccess = ["Hide access token"];
        ShowRefresh = ["Show refresh token"];
        HideRefresh = ["Hide refresh token"];
        ClassLocation = ["Sub-account (Location)"];
        ClassCompany = ["Agency (Company)"];
        AccountName = ["Account"];
        Unsaid = ["not stated"];
        RefreshEndsUnsaid = ["after a year, or when it is used"];
        // Notices
        NoticeOtherClient = ["This token belongs to another client ID than the one you entered: another app, or another key of the same app. Refreshing needs the client ID and secret it was made with."];
        NoticeNoSubject = ["Neither the answer nor the token says whose it is, so it cannot be tested here."];
        NoticeNothingToTest = ["This page has no test for the scopes of this token. That is no error. Test it where you use it."];
        // Scopes
        ScopesSearch = ["Search the scopes"];
        ScopesUnsaid = ["Neither the answer nor the token names its scopes."];
        NoScopeFits = ["No scope found."];
        // Claims in the token
        WhatTokenSays = ["What the token says"];
        ClaimsText = ["This is read from the tokens themselves. No signature was checked."];
        ClaimsNone = ["This token cannot be read: it is not a JWT, or it was cut off."];
        OfAccess = ["In the access token"];
        OfRefresh = ["In the refresh token"];
        ClaimAuthClass = ["what it gives access to: one sub-account (Location) or the agency (Company)"];
        ClaimAuthClassId = ["the ID of that sub-account or agency"];
        ClaimPrimaryId = ["the account it was first made for"];
        ClaimSource = ["what kind of program uses it"];
        ClaimSourceId = ["the app it belongs to: your client ID"];
        ClaimChannel = ["how it was obtained"];
        ClaimScopes = ["what it may do; fixed when the app was installed"];
        ClaimClient = ["the app, without the ending of its client ID"];
        ClaimVersion = ["the version of the app that was installed"];
        ClaimKey = ["the client key that was used"];
        ClaimPlan = ["the agency's plan"];
        ClaimIssued = ["when it was made"];
        ClaimEnds = ["when it ends"];
        ClaimId = ["the ID of this token"];
        ClaimUnknown = ["not known to this page"];
        // Pasted response
        PasteBack = ["Paste what you got elsewhere. The next pair of this account replaces the one that is here. A sub-account's token joins the others. A saved text brings back everything in it."];
        UsePasted = ["Use these tokens"];
        PasteHere = ["These tokens are here already."];
        PasteForeign = ["These are the tokens of another account or another app. Nothing was replaced. Save the tokens that are here first, if you want to go on with the others."];
        PasteUnsure = ["These may belong to another account or app, or be older than the tokens here. Nothing was replaced."];
        PasteReplaced = ["The pasted tokens are here now. The previous tokens are kept below."];
        PasteReplace = ["Replace the tokens that are here"];
        PasteKeep = ["Keep the tokens that are here"];
        PasteKept = ["The tokens that were here stay."];
        PastePrivate = ["This is a private integration token. It works as it is: it does not end, and it needs no code and no refresh. It replaces nothing here."];
        // Tokens
        Salvaged = ["The answer was cut off on its way. What you see here arrived whole. For the rest, look at the answer as it came."];
        AccessToken = ["Access token"];
        CopyAccess = ["Copy access token"];
        RefreshToken = ["Refresh token"];
        CopyRefresh = ["Copy refresh token"];
        NoRefresh = ["No refresh token came along. The access token works until it ends. Then use its refresh token, if another tool has it; make a sub-account's token again with the agency's token; or install the app again. A private integration token (pit-…) does not end."];
        DownloadEnv = ["Download .env"];
        FileHoldsSecrets = ["Either file holds both tokens. Whoever has it can use them."];
        Class = ["Class"];
        LocationId = ["Location ID"];
        CompanyId = ["Company ID"];
        InstalledBy = ["Installed by"];
        App = ["App"];
        Scopes = ["Scopes"];
        AccessEnds = ["Access token ends"];
        RefreshEnds = ["Refresh token ends"];
    }
}

/// The meaning of the claim with this name in a HighLevel token. The name of a nested claim is its path, for example
/// `oauthMeta.scopes`.
///
/// HighLevel does not document the claims. The meanings of the claims were the same in all observed tokens.
#[must_use]
pub fn claim_meaning(name: &str) -> TokensText {
    match name {
        "authClass" => TokensText::ClaimAuthClass,
        "authClassId" => TokensText::ClaimAuthClassId,
        "primaryAuthClassId" => TokensText::ClaimPrimaryId,
        "source" => TokensText::ClaimSource,
        "sourceId" => TokensText::ClaimSourceId,
        "channel" => TokensText::ClaimChannel,
        "oauthMeta.scopes" => TokensText::ClaimScopes,
        "oauthMeta.client" => TokensText::ClaimClient,
        "oauthMeta.versionId" => TokensText::ClaimVersion,
        "oauthMeta.clientKey" => TokensText::ClaimKey,
        "oauthMeta.agencyPlan" => TokensText::ClaimPlan,
        "iat" => TokensText::ClaimIssued,
        "exp" => TokensText::ClaimEnds,
        "jti" | "uniqueId" => TokensText::ClaimId,
        _ => TokensText::ClaimUnknown,
    }
}
